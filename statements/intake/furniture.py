"""Lines that are no part of the statement: flags, embargoes, end marks, page marks, mail and web furniture."""

import re

from statements.quotations.vocabulary import one_of

from .dates import MONTHS, dates

_EDGES = r"[\s*#=_~•·|:;.!\-–—\"“”()\[\]<>]*"


def _whole(pattern: str) -> re.Pattern[str]:
    """The pattern alone on its line, decoration aside."""
    return re.compile(rf"^{_EDGES}(?:{pattern}){_EDGES}$", re.IGNORECASE)


_FLAG = (
    r"(?:(?:[\w&.’'-]+\s+){1,4}(?:press|news|media)\s+release|(?:press|news|media)\s+releases?\s+archive(?:\s+\d{4})?|expresiones"
    r"|(?:for\s+|para\s+)?(?:immediate|inmediata|release|use now|publication)\s*(?:release|publication|use|now)?"
    r"|(?:(?:joint|official|public|our|latest|local|sunday|conjunt[oa]|national|government|ministerial"
    r"|party)\s+)?(?:press|media|news)\s+(?:release|statement|advisory|alert|notice|note|update|announcement"
    r"|invitation|briefing)s?(?:\s+(?:no\.?|number|#)?\s*[\d/-]+)?"
    r"|(?:joint\s+)?statement|advisory|news|press|for use now|(?:press|media)\s+(?:office|centre|center|room)"
    r"|newsroom|(?:latest\s+)?news(?:\s+(?:and|&)\s+(?:media|events|press|views|comment))?"
    r"|for planning purposes(?: only)?|advisory|(?:embargoed )?speech|opinion|op-ed|letter to the editor|testimony"
    r"|comunicado(?:\s+(?:de prensa|oficial|conjunto|n\S*\s*\d\S*))*|notas? de prensa(?:\s*"
    r"(?:n[o.º°úu]*m?\.?\s*)?[\d/-]+)?|bolet[ií]n(?:\s+(?:de prensa"
    r"|informativo))?(?:\s*(?:n[o.º°úu]*m?\.?\s*)?[\d/-]+)?|nota informativa|gacetilla(?: de prensa)?"
    r"|para (?:su )?(?:publicaci[oó]n|difusi[oó]n|distribuci[oó]n) inmediata|para uso inmediato|noticias?|prensa"
    r"|sala de prensa|convocatoria(?: (?:de|a) (?:la )?(?:prensa|medios))?|parte de prensa|aviso a (?:la prensa"
    r"|los? medios)|declaraci[oó]n(?: (?:pública|de prensa))?|(?:open )?letter|carta(?: abierta)?|discurso|testimonio"
    r"|art[ií]culo de opini[oó]n)"
)
FLAG = _whole(rf"{_FLAG}(?:\s*[-–—:|/,]\s*{_FLAG})*")
FLAG_BEFORE = re.compile(
    rf"^{_EDGES}(?:for immediate release|(?:joint )?(?:press|media|news) (?:release|statement|advisory)|advisory"
    rf"|media alert"
    rf"|comunicado de prensa|nota de prensa|bolet[ií]n de prensa|para publicación inmediata)"
    r"(?:\s+(?:n[o.º°]*\.?\s*)?[\d/-]+)?\s*[:|–—-]\s+(?=\S)",
    re.IGNORECASE,
)
ADVISORY = re.compile(
    r"\b(?:advisory|media alert|media invitation|convocatoria|aviso a (?:la prensa|los medios)|photo call"
    r"|photo opportunity)\b",
    re.IGNORECASE,
)
_DATE_LABEL = re.compile(
    r"^\W*(?:date|dated|created(?: on)?|updated(?: on)?|posted(?: on)?|published(?: on)?|release date|released"
    r"(?: on)?|issued(?: on)?"
    r"|fecha(?: de publicación)?|publicado(?: el)?)\b\s*:?\s*",
    re.IGNORECASE,
)
_TIME_OF_DAY = re.compile(
    r"\b\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?|h(?:rs|oras)?)?\b|\b\d{1,2}\s?[ap]\.?m\b"
    r"|\b(?:at|a las|[ecmp][sd]?t|gmt|bst|pm|am|p\.m\.|a\.m\.)\b"
    r"|[\W_]+",
    re.IGNORECASE,
)
EMBARGO = re.compile(
    r"\bembargo(?:ed)?\b|\bembargad[oa]\b|\bnot for (?:release|publication|broadcast|use)\s+(?:before|until|prior)"
    r"|\bhold (?:for release )?until\b"
    r"|\bfor release (?:at|on|after|upon)\b|\bno (?:publicar|difundir) (?:antes|hasta)\b|\bstrictly embargoed\b",
    re.IGNORECASE,
)
END = _whole(
    r"(?:críoch|diwedd)(?:\s*/\s*ends?)?|#\s?#(?:\s?#)*|#{2,}|30|\(?(?:media |press )?(?:release )?ends?\)?(?: of "
    r"(?:press |media |news )?(?:release"
    r"|statement))?|fin(?: del comunicado)?|x{3}|-?30-?"
)
RULE = re.compile(r"^[\s*_=~•·.+—–-]{3,}$|^\W{1,3}$")
PAGE = _whole(
    r"\.{2,}\s?/\s?\d+|-\s?\d{1,3}\s?-|[–—]\s?\d{1,3}\s?[–—]|p(?:age|g|ágina|ág)?\.?\s?\d{1,3}(?:\s?(?:of|de"
    r"|/)\s?\d{1,3})?|\d{1,3}\s?(?:of|/|de)\s?\d{1,3}|more(?:\s*\.{3})?|sigue|/\d+"
)
_BARE_PAGE = re.compile(
    r"^(?:\.{2,}\s?/\s?\d+|-\s?\d{1,3}\s?-|[–—]\s?\d{1,3}\s?[–—]|\W*\bmore\b\W*|(?:page|página)\s\d{1,3}.{0,8}"
    r"|\d{1,2}/\d{1,2}|\d{1,3} (?:of|de) \d{1,3})$",
    re.IGNORECASE,
)
NOTES = re.compile(
    r"^\W*(?:notes?\s+(?:to|for)\s+(?:the\s+)?(?:editors?|media|journalists)|editors?[’']?s?\s+notes?|notes?"
    r"|notas?(?:\s+(?:al|para|a)\s+(?:los?\s+)?(?:editor(?:es)?|medios|redactores))?|background\s+(?:information|notes?|facts?)"
    r"|further information|more information|additional information|for more information|para más información"
    r"|más información|ends? notes?|associated links|related (?:links|products|information|content|news"
    r"|articles|stories)|resources|documents?|footnotes|references|see also|explore the topic|share this page)\W*$",
    re.IGNORECASE,
)
ABOUT = re.compile(
    r"^\W*(?:about|sobre|acerca de|quiénes somos|who we are|qué es)\b\s*(?P<who>[^.!?]{0,90}?)\s*[:.]?\W*$",
    re.IGNORECASE,
)
ABOUT_RUN_IN = re.compile(
    r"^(?:About|ABOUT|Sobre|Acerca de)\s+(?P<who>(?:the\s+)?[A-Za-zÀ-ÿ][^:.!?]{1,80}?)\s*(?::|\s[—–-]\s)\s*\S"
)
ABOUT_ITSELF = re.compile(
    r"^(?:(?:Founded|Established|Formed|Fundada|Creada) (?:in|en)\b.{0,60},\s+)?(?:The\s+|La\s+"
    r"|El\s+)?(?P<who>(?:St\. |Mt\. )?[A-ZÀ-Þ](?:\b(?:St|Mt|Dr)\.|[^.,;:]){2,80}?)(?:\s+\([^)]+\))?"
    r"(?:,[^,]{3,90},)?\s+(?:(?:is|are) (?:an?|the|one|among|committed|dedicated|made up)\b|es (?:un|una|la|el)\b"
    r"|represents?|unites|provides|brings together|reúne|ofrece"
    r"|was (?:founded|established|formed)|works to|exists to|has been|agrupa|representa)\b"
    r"(?=.{0,240}\b(?:organi[sz]ation|charity|union|nonprofit|non-profit|not-for-profit|association|coalition"
    r"|network|agency|federation|alliance|political party|university|dedicated|members|mission|advocates?"
    r"|represent\w*|leading|largest|oldest"
    r"|organización|asociación|sindicato|sin fines|sin ánimo|misión|foundation|institute|think tank|non-partisan"
    r"|nonpartisan|independent)\b)",
)
SIGNATURE = re.compile(r"^(?:--|__+)$|^(?:sent from my|enviado desde mi|get outlook for)\b", re.IGNORECASE)
FORWARDED = re.compile(
    r"^\W*(?:-+\s*(?:forwarded|original)\s+message\s*-+|begin forwarded message:?|-+\s*mensaje (?:reenviado"
    r"|original)\s*-+)\W*$",
    re.IGNORECASE,
)
MAIL_HEADER = re.compile(
    r"^(?P<name>From|To|Cc|Bcc|Subject|Date|Sent|Reply-To|Importance|De|Para|Asunto|Fecha|Enviado(?: el)?|CC"
    r"|CCO):\s*(?P<value>.*)$",
    re.IGNORECASE,
)
WEB = re.compile(
    r"^\W*(?:share(?: (?:this|on|via|with).*)?|tweet(?: this)?|print(?: (?:this|page|friendly).*)?|e-?mail(?: this"
    r"| a friend)?|facebook|twitter|linkedin|instagram|youtube|whatsapp|x|copy link|pin it|imprimir"
    r"|compartir(?: .{0,30})?|enviar|descargar(?: .{0,60})?|download(?: (?:this|the|pdf|image|photo|release"
    r"|full).{0,40})?"
    r"|follow (?:us|@).{0,60}|síguenos.{0,60}|like us.{0,40}|skip to .{0,40}|back to .{0,40}|volver.{0,30}"
    r"|return to .{0,40}|go back|read (?:more|next)|leer más|learn more|click here.{0,60}|view (?:in|this|as|all"
    r"|online).{0,50}|subscribe.{0,80}|sign up.{0,80}|suscríb.{0,60}"
    r"|unsubscribe.{0,80}|(?:©|\(c\)|copyright).{0,140}|all rights reserved.{0,80}|privacy policy.{0,60}|terms (?:of"
    r"|and).{0,40}|cookies?.{0,60}|sitemap|accessibility|contact us|home|menu|search|login|log in|next(?: (?:post"
    r"|article|release).{0,80})?|previous(?: (?:post|article|release).{0,80})?|prev"
    r"|related (?:posts?|articles?|news|stories).{0,60}|tags?\s*:.{0,200}|tagged.{0,160}|categor(?:y"
    r"|ies)\s*:.{0,120}|categor[ií]as?|actualidad|please ensure javascript.{0,120}"
    r"|portal oficial .{0,80}|un sitio web oficial .{0,120}|los sitios web seguros .{0,200}"
    r"|an official website of .{0,80}|official websites use .{0,120}|secure \.gov websites .{0,160}"
    r"|here(?:’|')s how you know.{0,20}|advertisement.{0,40}|news and updates|archive for the .{0,60}"
    r"|hits:\s*\d+|politics|parliament|business|world|issue date|archive notice.{0,60}"
    r"|notice: this is an? .{0,40}archive.{0,200}|.{2,40} logo|please note: as of .{0,200}"
    r"|topics?\s*:.{0,160}|etiquetas?\s*:.{0,120}|posted (?:in|by|under).{0,80}|filed under.{0,80}"
    r"|by (?:admin|webmaster|staff|press office|communications)|written by.{0,60}|leave a (?:comment|reply).{0,30}"
    r"|no comments.{0,20}|\d+ comments?"
    r"|(?:donate|give|join)(?: (?:now|today|us))?|image(?: credit)?:.{0,120}|photo(?: credit)?:.{0,120}"
    r"|photo by.{0,80}|foto:.{0,120}|donar|you are receiving this.{0,160}|this (?:e-?mail|message) (?:was|is"
    r"|and).{0,240}|if you no longer.{0,160}|you(?:’|')?re receiving.{0,160}|manage (?:your )?(?:preferences"
    r"|subscription).{0,80}"
    r"|\d{1,4}|visitor counter.{0,20}|(?:English|Español|Français|Português|Deutsch|Italiano|Català|Euskara|Galego"
    r"|Cymraeg|Gaeilge)(?: version)?|(?:ir|pasar) al contenido.{0,30}"
    r"|foto del escritor.{0,40}|publicad[oa] en|ilustración:.{0,80}|formato amistoso.{0,60}"
    r"|[A-Z]{2,4}\s?\d{1,4}/\d{2,4}|saltar al contenido.{0,30}"
    r"|horarios? de atención.{0,40}|entradas|body|inicio|you are here.{0,120}|rss|images?|fotos?|get help"
    r"|media hub|manténgame al tanto|report a crime"
    r"|read caption.{0,200}|.{0,200}\bphotos?: .{1,60}|coverage examples:|email delivery rate.{0,20}"
    r"|time of release.{0,30}|press release content:|img[-_]\S+|captura de pantalla.{0,40}|[0-9a-f]{8}-[0-9a-f-]{20,}"
    r"|https?://\S+|\S+\.\w{2,4}\s+https?://\S+|www\.\S+|@\w+(?:\s*[|/,•·]\s*@\w+)*|(?:website|web|twitter|facebook"
    r"|linkedin|instagram)\s*:\s*\S+|reading time.{0,20}|\d+ min(?:ute)? read|last updated.{0,40}|published(?: (?:by"
    r"|in|under).{0,80})?|from:|location:?|first published:?)\W*$",
    re.IGNORECASE,
)
CRUMBS = re.compile(r"^(?:home|inicio|start|portada)\s*(?:[/>»›|]|\s>\s).{0,160}$", re.IGNORECASE)
# At the foot: who speaks in a text that says so nowhere else.
ISSUED = re.compile(
    r"^(?:(?:media |press )?statement )?(?:issued|released|attributed) (?:by|to)\b.{3,160}$", re.IGNORECASE
)
SOURCE = re.compile(r"^(?:From|SOURCE|Source|Fuente)(?:\s*:\s+|\s+)(?:the\s+)?(?P<who>[A-ZÀ-Þ][^@<>|.]{2,90})$")
FAX = re.compile(
    r"^(?:[A-Za-z]{1,4}\s)?(?:\d{4}-\d\d-\d\d|\d\d[/.]\d\d[/.]\d{2,4})\s+\d{1,2}:\d\d(?::\d\d)?(?:\s.{0,40})?$"
    r"|^(?:fax|tx|rx)\b[^.]{0,60}$|^from\s*:.{0,40}\bfax\b.{0,40}$",
    re.IGNORECASE,
)
ADDRESS = re.compile(
    r"^[^.!?]{0,90}\b\d{1,5}\s+[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,4}\s(?:street|st\.?|avenue|ave\.?|road|rd\.?|boulevard"
    r"|blvd\.?|drive|dr\.?|lane|ln\.?|way|wharf|square|place|court|suite|floor|highway)\b.{0,80}$"
    r"|^.{0,80}\b[A-Z]{2}\s+\d{5}(?:-\d{4})?\W*$|^.{3,80}\s[|•·]\s.{3,80}$",
    re.IGNORECASE,
)


DATED = re.compile(
    r"\s[-<]\s|\bin (?:press|news|media)\b|\b(?:published|posted|by|on|updated|publicado|actualizado)\b|\|",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"^\[[^\]]{2,120}\]$")


_SPACED = re.compile(r"^(?:M\s?E\s?D\s?I\s?A|P\s?R\s?E\s?S\s?S|N\s?E\s?W\s?S)\s+R\s?E\s?L\s?E\s?A\s?S\s?E$")


def is_flag(text: str) -> bool:
    """A release flag, a date beside it or not."""
    if len(text) > 110:
        return False
    if FLAG.match(text) or _SPACED.match(text):
        return True
    found = next(dates(text), None)
    if found is None:
        return False
    rest = (text[: found.start] + text[found.end :]).strip(" ,:|·–—-*#()")
    return bool(rest) and FLAG.match(rest) is not None


def is_date_line(text: str) -> bool:
    """Nothing but a date, its label and a time of day aside."""
    if len(text) > 90:
        return False
    bare = _DATE_LABEL.sub("", text)
    found = next(dates(bare), None)
    if found is None:
        return False
    rest = _TIME_OF_DAY.sub(" ", bare[: found.start] + " " + bare[found.end :])
    return not rest.strip()


_MONTH_ALONE = re.compile(rf"^\W*{one_of(MONTHS)}\W+(?:de\s+|del\s+)?(?:19|20)\d\d\W*$", re.IGNORECASE)


def is_dated_furniture(text: str) -> bool:
    """“NRC|Published 04. Dec 2018”: a date among a few words of a web page."""
    if _MONTH_ALONE.match(text):
        return True
    return len(text.split()) <= 9 and DATED.search(text) is not None and next(dates(text), None) is not None


def stands_alone(text: str) -> bool:
    """Whether a line is complete whatever stands around it."""
    return len(text) < 120 and (
        is_flag(text) or is_date_line(text) or is_page_mark(text) or END.match(text) is not None or is_web(text)
    )


def is_page_mark(text: str) -> bool:
    return len(text) < 24 and _BARE_PAGE.match(text) is not None


_PERSON = r"[A-ZÀ-Þ][\w’-]+(?:\s[A-ZÀ-Þ][\w’.-]+){1,2}"
_BYLINE = re.compile(rf"^(?:[Bb]y|BY|[Pp]or)\s+{_PERSON}(?:,?\s(?:and|y|&)\s{_PERSON})?$")
_LANGUAGES = re.compile(
    r"\b(?:English|Español|Français|Português|Deutsch|Italiano|Català|Euskara|Galego|Русский|العربية|中文)\b"
)


_TRAIL = re.compile(r"^[^.>»›|]{2,40}(?:\s[>»›]\s[^.>»›|]{2,60}){2,6}$")


def _is_bar(text: str) -> bool:
    """“Share | Tweet | Print”: each part by itself is furniture."""
    parts = [part.strip() for part in re.split(r"[|•·]|\s/\s", text) if part.strip()]
    if len(parts) == 1 and len(text.split()) <= 8:
        parts = text.split()
    return (len(parts) > 1 and all(WEB.match(part) for part in parts)) or _TRAIL.match(text) is not None


def is_web(text: str) -> bool:
    if len(text) < 120 and _is_bar(text):
        return True
    if len(text) < 200 and len(_LANGUAGES.findall(text)) >= 2:
        return True
    return len(text) < 260 and (
        WEB.match(text) is not None
        or _BYLINE.match(text) is not None
        or CRUMBS.match(text) is not None
        or _BRACKETED.match(text) is not None
    )
