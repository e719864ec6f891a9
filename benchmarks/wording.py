"""The words that invented releases are made of, in English and in Spanish."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Wording:
    """`{who}` and the like are filled in; whatever stands in `said` follows the first half of a quotation."""

    organizations: tuple[str, ...]
    first_names: tuple[str, ...]
    surnames: tuple[str, ...]
    titles: tuple[str, ...]
    places: tuple[str, ...]
    months: tuple[str, ...]
    flags: tuple[str, ...]
    headlines: tuple[str, ...]
    subjects: tuple[str, ...]
    verbs: tuple[str, ...]
    objects: tuple[str, ...]
    endings: tuple[str, ...]
    day: str
    lead: str
    cue: str
    said: tuple[str, ...]
    report: str
    reports: tuple[str, ...]
    contact: str
    about: str
    marks: tuple[str, str]


ENGLISH = Wording(
    organizations=("Harbor Forum", "Lakeshire Water Alliance", "Tarn Valley Teachers’ Union", "Open Ferries Campaign"),
    first_names=("Ada", "Ben", "Cleo", "Dana", "Elias", "Fern", "Gus", "Hana", "Ines", "Jonah", "Kit", "Lena"),
    surnames=("Amsel", "Birch", "Crane", "Dorn", "Esker", "Fallow", "Greer", "Holm", "Ivers", "Jarrow", "Keel", "Lark"),
    titles=("Executive Director", "President", "Director of Policy", "General Counsel", "Vice President for Research"),
    places=("Pell Harbor, Penrose", "PORT ANSEL", "Tarn", "Quillby, Lakeshire"),
    months=("January", "February", "March", "April", "May", "June", "July", "August", "September", "October"),
    flags=("FOR IMMEDIATE RELEASE", "Press Release", "NEWS RELEASE"),
    headlines=(
        "{org} Welcomes Review of {thing} {number}",
        "{thing} {number} Must Not Be Delayed Again, Says {org}",
        "NEW FIGURES ON {thing} {number} RAISE QUESTIONS",
        "Statement on {thing} {number}",
    ),
    subjects=("The county", "The ferry company", "Our members", "The harbor board", "Families in the valley"),
    verbs=("has waited for", "will have to explain", "cannot go on without", "pays for", "was promised"),
    objects=("the second line", "a fair timetable", "new pumps and pipes", "school buses in winter", "the repair"),
    endings=("since the flood of 2009", "while costs rise every year", "as the audit shows", "and nobody says why"),
    day="{month} {day}, {year}",
    lead="{place} — The {org} today answered the plans for {object} that were made public this week.",
    cue="The following is a statement by {who}, {title} of the {org}:",
    said=("said {who}, {title} of the {org}", "{who} said", "said {who}, who leads the work on {object}"),
    report="The figures are from “{report}”, a report by the County Auditor (CA-{number}) that was released on Monday.",
    reports=("Terms of Transfer for the Reservoirs", "Crossing in Winter", "Who Pays for the Pumps"),
    contact="Media contact: {who}, 555-0{number}, press@forum.example",
    about="About the {org}: The {org} has spoken for people on both shores since 1987.",
    marks=("“", "”"),
)
SPANISH = Wording(
    organizations=("Foro del Puerto", "Alianza del Agua de Laredo", "Unión de Maestros del Valle"),
    first_names=("Ana", "Bruno", "Celia", "Diego", "Elena", "Fermín", "Gloria", "Hugo", "Irene", "Jaime"),
    surnames=("Almagro", "Bustos", "Cañas", "Duarte", "Espino", "Ferrer", "Galán", "Herrera", "Ibáñez", "Lozano"),
    titles=("directora ejecutiva", "presidente", "portavoz", "secretaria general"),
    places=("Villa Quebracho", "SAN TELMO", "Puerto Alba"),
    months=("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre"),
    flags=("PARA PUBLICACIÓN INMEDIATA", "Comunicado de prensa"),
    headlines=(
        "{org} pide que {thing} {number} no se retrase",
        "Declaración sobre {thing} {number}",
        "NUEVAS CIFRAS SOBRE {thing} {number}",
    ),
    subjects=("El municipio", "La empresa", "Nuestra gente", "La junta del puerto", "Las familias del valle"),
    verbs=("espera desde hace años", "tendrá que explicar", "no puede seguir sin", "paga", "reclama"),
    objects=("la segunda línea", "un horario justo", "las bombas nuevas", "el transporte escolar", "la reparación"),
    endings=("desde la inundación de 2009", "mientras suben los costos", "como muestra la auditoría", "sin respuesta"),
    day="{day} de {month} de {year}",
    lead="{place}. — {org} respondió hoy a los planes para {object} que se publicaron esta semana.",
    cue="La siguiente es una declaración de {who}, {title} de {org}:",
    said=("dijo {who}, {title} de {org}", "señaló {who}", "afirmó {who}, {title} de {org}"),
    report="Las cifras son del informe «{report}», de la Contraloría (CO-{number}), publicado el lunes.",
    reports=("Quién paga las bombas", "El cruce en invierno"),
    contact="Contacto de prensa: {who}, 555-0{number}, prensa@foro.example",
    about="Acerca de {org}: {org} habla por la gente de las dos orillas desde 1987.",
    marks=("«", "»"),
)
THINGS = ("Ferry Line", "Reservoir", "School Route", "Harbor Bridge", "Night Service")
