"""The words by which English and Spanish releases say who speaks, in which role, for whom."""

import re
from collections.abc import Iterable
from functools import lru_cache

# Verbs that carry speech. “told”, “asked”, “urged” and the like are here because quotation marks follow them.
SAID_EN = """
said says say added adds stated states noted notes explained explains commented comments continued continues
concluded concludes remarked declared declares told wrote writes announced warned warns argued argues observed
observes emphasized emphasizes emphasised emphasises stressed stresses insisted insists reiterated acknowledged
cautioned urged urges responded replied reacted shared tweeted recalled testified charged quipped affirmed
asserted maintained admitted asked asks agreed agrees countered predicted predicts pledged vowed joked lamented went
"""
SAID_ES = """
dijo dice dijeron afirmó afirma señaló señala declaró declara agregó agrega añadió añade manifestó manifiesta
indicó indica expresó expresa explicó explica destacó destaca subrayó subraya aseguró asegura sostuvo sostiene
apuntó apunta comentó comenta precisó precisa puntualizó concluyó concluye enfatizó enfatiza recalcó recalca
remarcó remarca informó informa advirtió advierte denunció denuncia consideró considera reiteró reitera mencionó
menciona resaltó resalta detalló detalla anunció anuncia lamentó lamenta insistió insiste valoró valora recordó
recuerda refirió apostilló apostilla exigió exige reclamó reclama criticó critica celebró celebra cuestionó
cuestiona aseveró abundó acotó respondió responde contestó contesta planteó plantea contó cuenta resumió resume
replicó replica relató relata narró narra admitió admite reconoció reconoce alertó alerta remató remata zanjó
sentenció ironizó reflexionó aclaró aclara opinó opina matizó matiza instó insta pidió pide defendió defiende
argumentó argumenta
"""


def one_of(words: Iterable[str]) -> str:
    """
    A pattern of whole words, for use with IGNORECASE: grouped by their first letters.

    The engine tries every alternative at every place where case is ignored; one letter of a set it looks at first.
    """
    rests: dict[str, list[str]] = {}
    for word in sorted(set(words), key=len, reverse=True):
        rests.setdefault(word[0], []).append(word[1:])
    groups = (f"(?-i:[{first}{first.upper()}])(?:{'|'.join(rest)})" for first, rest in rests.items())
    return rf"\b(?:{'|'.join(groups)})\b"


_PERFECT_ES = (rf"{has}\s+(?:\w+(?:ado|ido)|dicho|expuesto|puesto)" for has in ("ha", "han", "había", "habían"))

SAID = re.compile(one_of([*SAID_EN.split(), *SAID_ES.split(), *_PERFECT_ES]), re.IGNORECASE)

# Before a colon also these.
_SAYING = """
saying asking adding noting tell tells stating explaining writing warning reads? states? say diciendo señalando
indicando
"""
COLON_VERB = re.compile(rf"{SAID.pattern}|{one_of(_SAYING.split())}", re.IGNORECASE)

# What a person is. The last word of an English title, the first of a Spanish one.
ROLES_EN = """
director president chair chairman chairwoman chairperson chairlady co-chair cochair secretary minister officer
ceo cfo coo cto cio chief executive manager head leader coordinator co-coordinator spokesperson spokesman
spokeswoman professor senator representative congressman congresswoman delegate assemblyman assemblywoman
assemblymember governor mayor councillor councilor councilman councilwoman councilmember commissioner attorney
counsel solicitor barrister lawyer general inspector auditor comptroller controller treasurer commander captain
colonel major lieutenant sergeant sheriff constable superintendent fellow analyst researcher economist scientist
author co-author coauthor partner founder co-founder cofounder member organizer organiser advocate activist
volunteer teacher nurse doctor physician surgeon dean provost chancellor rector ambassador judge justice bishop
archbishop cardinal rabbi pastor reverend imam adviser advisor assistant associate deputy strategist campaigner
administrator trustee registrar editor publisher reporter engineer planner curator librarian principal warden
ombudsman ombudsperson supervisor technician worker student farmer resident owner veteran speaker whip premier
taoiseach tánaiste chief-of-staff steward convener convenor clerk specialist consultant expert lecturer
historian biologist epidemiologist psychologist paramedic firefighter pilot driver apprentice intern producer
lead prosecutor defender investigator undersecretary envoy rapporteur lobbyist liaison coach patron laureate
demographer geologist ecologist meteorologist toxicologist hydrologist statistician vice-president vice-chair
vice-chancellor president-elect parent mother father postmaster postmistress beekeeper fisherman fisher
shopkeeper headteacher mp msp mep td mla candidate spokespeople proposer carer
"""
ROLES_ES = """
vicegobernador vicegobernadora premier canciller teniente director directora presidente presidenta
vicepresidente vicepresidenta secretario secretaria subsecretario subsecretaria ministro ministra viceministro
viceministra coordinador coordinadora portavoz vocero vocera gobernador gobernadora alcalde alcaldesa rector
rectora vicerrector vicerrectora decano decana diputado diputada senador senadora consejero consejera delegado
delegada responsable jefe jefa titular fiscal defensor defensora comisionado comisionada comisario comisaria
investigador investigadora profesor profesora catedrático catedrática abogado abogada representante gerente
gerenta encargado encargada concejal concejala intendente intendenta embajador embajadora procurador procuradora
contralor contralora auditor auditora experto experta médico médica doctor doctora economista fundador fundadora
superintendente superintendenta líder dirigente activista miembro socio socia administrador administradora
adjunto adjunta académico académica científico científica curador curadora vecino vecina periodista arquitecto
arquitecta ingeniero ingeniera enfermero enfermera maestro maestra agricultor agricultora pescador pescadora
asesor asesora técnico técnica capitán comandante general coronel obispo arzobispo magistrado magistrada juez
jueza
"""
# How the titles of scholars end.
SCHOLARS = ("ologist", "onomist", "ographer", "ólogo", "óloga", "onomista", "ógrafo", "ógrafa")
ROLES = frozenset((ROLES_EN + " " + ROLES_ES).split())

# What stands before a role noun and belongs to the title.
BEFORE_ROLE = frozenset(
    """
executive vice deputy associate assistant senior junior chief general acting interim former founding managing
national state federal regional policy campaign campaigns research communications legal program programme
programs programmes public affairs principal lead co outgoing incoming then shadow prime first lord lady health
education science media press field advocacy government governmental relations human resources finance financial
operating operations technology information medical nursing clinical political legislative development strategy
strategic creative artistic musical technical academic emeritus distinguished visiting adjunct staff senate
house assembly city county district town village state's u.s. us uk parliamentary permanent under cabinet
honorary life board committee group majority minority ranking project network membership outreach engagement
community climate energy labor labour immigration environment environmental economic economics housing justice
rights water transport transportation rail safety security intelligence inspector attorney solicitor auditor
surgeon postmaster adjutant special independent co-executive team local branch detective nurse northern southern
eastern western central metropolitan international global european african american asian canadian australian
british scottish welsh irish business social care children's women's youth student graduate undergraduate
postdoctoral retired high
""".split()
)

HONORIFICS = frozenset(
    """
mr mrs ms miss mx dr prof sir dame lord lady baroness baron hon honorable honourable shri smt shrimati rev
reverend sr sra srta don doña dra doctor doctora licenciado licenciada ing lic mtro mtra father fr sister
brother imam rabbi right rt the
""".split()
)
# Their field stands between title and name: “catedrático de Hidrología Juan Roe”.
TEACHERS = frozenset("catedrático catedrática profesor profesora professor lecturer doctor doctora".split())
# Titles that are also what the person is: kept as role when nothing else is printed.
TITLES = {
    "sen": "Senator",
    "senator": "Senator",
    "rep": "Representative",
    "representative": "Representative",
    "gov": "Governor",
    "governor": "Governor",
    "congressman": "Congressman",
    "congresswoman": "Congresswoman",
    "councillor": "Councillor",
    "cllr": "Councillor",
    "professor": "Professor",
    "prof": "Professor",
    "mayor": "Mayor",
    "sheriff": "Sheriff",
    "captain": "Captain",
    "capt": "Captain",
    "judge": "Judge",
    "justice": "Justice",
    "del": "Delegate",
    "supt": "Superintendent",
    "superintendent": "Superintendent",
    "lt": "Lieutenant",
    "col": "Colonel",
    "gen": "General",
    "sgt": "Sergeant",
    "archbishop": "Archbishop",
    "bishop": "Bishop",
    "cardinal": "Cardinal",
    "ambassador": "Ambassador",
}
SUFFIXES = frozenset(
    """
jr sr ii iii iv phd md jd esq mp msp mep mla mna mpp td ms mlc am ao obe mbe cbe kc qc sc rn dnp frs mha ma msw
ret mph mba mpa drph edd llm cfa pe facp cpa dds dvm rd lcsw
""".split()
)

# An organization's name usually holds one of these, or is an acronym.
ORGANIZATIONS = frozenset(
    """
organización organization rebellion forum alliance association union council committee commission institute
institution center
centre foundation
coalition department office agency bureau board authority ministry university college school academy society
network federation congress league campaign project fund trust group party government administration service
services corporation company inc ltd llc plc partners associates bank hospital museum library libraries church
court police parliament senate house assembly initiative program programme task force team consortium conference
club press news international watch action organization organisation charity guild brotherhood workers teachers
nurses employees farmers defense defence secretariat constabulary observatory laboratory lab inspectorate
ombudsman rescue mission chamber exchange cooperative co-operative asociación alianza consejo comisión instituto
fundación coalición departamento oficina agencia ministerio universidad colegio escuela red federación
confederación sindicato unión secretaría subsecretaría gobierno ayuntamiento junta centro comité partido cámara
defensoría fiscalía procuraduría corte tribunal policía observatorio plataforma sociedad movimiento colectivo
organizaciones articulación mesa comunidad pueblo facultad dirección consejería diputación cnte
""".split()
)
# “Director of Research”, “Secretary of State”: a field of work after “of”, not an employer.
FIELDS = frozenset(
    """
research policy communications operations public government state finance programs programmes staff law history
education justice health campaigns advocacy development engineering science economics medicine planning services
affairs media marketing membership human international external federal legal legislative field strategy
technology foreign homeland defense defence labor labour agriculture commerce transportation transport energy
interior treasury housing environment culture sport trade veterans immigration water sociology politics
political psychology biology chemistry physics nursing social community criminal environmental global strategic
clinical corporate digital data investigación comunicación políticas estudios educación salud economía hacienda
trabajo justicia cultura igualdad defensa relaciones derecho medio acción sanidad agricultura desarrollo
seguridad transportes vivienda sostenibilidad turismo innovación operaciones gobierno estado empleo movilidad
semillas infancia juventud deportes festejos urbanismo participación organización obras ambiente producción
protection customs border coastal shadow fisheries roads equality works the
""".split()
)
# A minister's field is the whole title: there is no employer to print.
OFFICES_OF_STATE = frozenset("minister secretary ministro ministra secretario secretaria undersecretary".split())

PARTIES = frozenset(
    """
conservative liberal labour labor democrat democratic democrats republican green greens national tory
nationalist progressive british american canadian australian scottish german french irish european federal
shadow
""".split()
)
# “el funcionario”: whoever spoke last.
SOMEBODY = frozenset(
    """
funcionario funcionaria mandatario mandataria legislador legisladora edil dirigente official lawmaker legislator
pair experto experta especialista académico académica sindicalista religioso religiosa
""".split()
)
PRONOUNS = frozenset("he she they him her él ella quien who mr ms the i we it this that these those".split())
DETERMINERS = frozenset("the a an el la los las un una".split())

NOT_A_NAME = frozenset(
    """
nacional provincial district general national regional divisional the a an this that these those it we they he she i
you our their his her its in on at by for from with and or
but as if when while after before following today yesterday tomorrow monday tuesday wednesday thursday friday
saturday sunday january february march july september october november december according
additionally however meanwhile moreover furthermore also more there here what who why how where not no yes all
some many most new both each every report study survey statement release media press contact news read see
download click about note notes editors declaración declaraciones mensaje en el la los las un una por para con
sin sobre según también además hoy ayer asimismo finalmente así como pero cuando donde lunes martes miércoles
jueves viernes sábado domingo enero febrero marzo mayo junio agosto septiembre octubre noviembre
diciembre del de y que se su sus este esta estos estas nuestro nuestra informe estudio comunicado under over
between among during despite without within beyond through across against since until unless although though
because whether either neither let get make take join now then thus instead still even only just once first
second third last next other another such same muy más menos desde hasta entre ante bajo contra tras durante
mediante aunque porque mientras united states america u.s. us uk british american federal senate house congress
parliament washington london prime chief executive director president minister secretary
""".split()
)


# What is named like a person and is none.
THINGS = frozenset(
    """
island islands street avenue road building house day act bill award prize week month year project agreement
convention declaration treaty summit conference meeting park bridge airport port station games cup league river
lake bay coast valley county city hall america latin africa asia europe caribbean kingdom zealand york affairs
administration administración economy programa program voluntariado system sistema voz facts figures highlights
details datos claves hechos oil gas direct welfare
violence violencia libre
issues january february march july september october november december isla calle avenida día
ley plan proyecto convenio acuerdo premio parque puente puerto plaza américa latina caribe europa áfrica
provincia estado república mundo ciudad municipio
""".split()
)


@lru_cache(8192)
def bare(word: str) -> str:
    """A word as the lists above have it."""
    return word.strip(".,;:()[]“”\"'‘’«»").casefold().removesuffix("’s").removesuffix("'s")


def is_role_word(plain: str) -> bool:
    """Also “co-director” and “poet/nurse”, and “Senators” before the names of two."""
    if plain in ROLES or plain.endswith(SCHOLARS) or (plain.endswith("s") and plain[:-1] in TITLES):
        return True
    return "-" in plain and any(part in ROLES for part in plain.split("-") if len(part) > 2)
