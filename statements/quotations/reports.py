"""Reports that a text names: by title, in marks or not, by number, with who published them."""

import re
from collections.abc import Iterator
from itertools import chain

from .marks import Stretch
from .organizations import is_organization
from .passage import Place, ReportMention
from .sentences import sentence_end, sentence_start
from .titles_in_marks import SMALL, looks_like_title

NOUN = (
    r"(?:reports?|studies|study|papers?|surveys?|reviews?|analysis|analyses|audits?|assessments?|briefs?|briefings?"
    r"|evaluations?|findings|index|fact\s?sheets?|scorecards?|census"
    r"|inquiry|white paper|guidance|submissions?|blueprints?|handbook|toolkit|memorandum|publication|informes?"
    r"|estudios?|encuestas?|reportes?|dossier|diagnóstico|auditorías?"
    r"|libro blanco|análisis)"
)
_NOUN = re.compile(rf"\b{NOUN}\b", re.IGNORECASE)
_OTHER = re.compile(
    r"\b(?:bill|act|law|film|movie|documentary|series|campaign|program|programme|song|album|book|novel|article"
    r"|column|op-ed|speech|event|webinar|conference|exhibition|panel"
    r"|play|podcast|episode|project|initiative|pledge|slogan|ley|película|documental|campaña|programa|libro|artículo"
    r"|jornada|proyecto|plan|motion|petition|manifesto|regulation|directive)s?\b",
    re.IGNORECASE,
)
_NAMED = (
    r"(?:\s*,)?\s*(?:(?:is|was|are|which is|que lleva por)\s+)?(?:titled|entitled|called|named|titulad[oa]s?"
    r"|denominad[oa]s?|intitulad[oa]s?|bajo el título(?: de)?|con el título(?: de)?)?\s*[,:]?\s*"
)
_BEFORE = re.compile(
    rf"\b(?P<noun>{NOUN})(?P<gap>(?:\s+(?!is\b|was\b|says?\b|said\b|que\b|which\b"
    rf"|that\b)[\w’'()./-]+){{0,7}}?){_NAMED}$",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"\b(?:the (?:first|second|third|other|latter|former|earlier|later)|el primero|el segundo|la primera|la segunda"
    r"|el otro|and|y|,)\s*,?\s*$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"^\s*,?\s*(?:is\s+|was\s+|es\s+)?(?:an?|the|its|their|our|un|una|el|la)?\s*(?:[\w-]+\s+){{0,4}}?{NOUN}\b"
    rf"|^\s*{NOUN}\b",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\s*\((?P<who>[^()]{3,90})\)")
_IN = re.compile(r"\b(?:in|says in|found in|set out in|en|see|read)\s+$", re.IGNORECASE)
_OUT = re.compile(r"^\s*,?\s*(?:out|published|released|issued|tabled|launched|publicado|difundido)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:an?|una?)\s*$", re.IGNORECASE)
_SEE = re.compile(r"\b(?:see|read|download|véase|ver|consulte|descargue)\b", re.IGNORECASE)
_RUN_IN = re.compile(
    rf"\bthe\s+(?:new\s+|latest\s+)?{NOUN}\s+(?=[A-ZÀ-Þ][\w’'-]+\s+[\w’'-]+\s+[^,.;“]{{2,80}}?:\s+[A-ZÀ-Þ])"
)
_FROM = re.compile(
    rf"\b{NOUN}\s+(?:from|by|of|de|del)\s+(?:the\s+|la\s+)?[A-ZÀ-Þ][\w’'&.-]*(?:\s+[\w’'&.-]+){{0,7}},\s+(?=[A-ZÀ-Þ])"
)
_UNMARKED = re.compile(
    rf"\b{NOUN}(?:(?:\s*,\s+|\s*:\s+)(?=[A-ZÀ-Þ])|\s*,?\s+(?:titled|entitled|called|titulad[oa]s?"
    rf"|denominad[oa]s?)\s*,?\s+(?=[A-ZÀ-Þ0-9]))",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\b(?:[A-Z]{2,6}-\d{2,4}-\d{1,5}[A-Z]{0,3}|(?:Report|Paper|Informe)\s+(?:No\.?|Number|N\.?º"
    r"|Núm\.)\s*(?P<number>[A-Z0-9][\w/-]*\d[\w/-]*)|HC\s\d{1,4}(?:-[IVX]+)?|Cm\s\d{4}|CP\s\d{2,4})\b"
)
_NUMBERED = re.compile(
    rf"\b{NOUN}\s+(?:No\.?\s*|n\.?º\s*|Number\s+)?(?P<number>(?:[A-Z]{{1,6}}[-/ ]?)?\d[\w/-]*\d)\s*[,:]\s+(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
_CAPITAL = r"[A-ZÀ-Þ][\w’'.&-]*"
_JOINT = r"(?:\s+(?:of|at|for|and|on|de|del|y|e|para|en|the|la|las|los|el|to|&))"
ORGANIZATION = (
    rf"{_CAPITAL}(?:(?:{_JOINT}{{1,3}}\s+|\s+|,\s(?=[A-Z][\w’]*(?:,|\s&|\sand\s)[^.]*&))(?:{_CAPITAL}|&))*"
    rf"(?:\s+\([A-Z][\w&-]{{1,12}}\))?"
)
_BY = re.compile(rf"\b(?:by|from|por|de parte de)\s+(?:the\s+|la\s+|el\s+|los\s+|las\s+)?(?P<who>{ORGANIZATION})")
_THEIRS = re.compile(rf"^[\s,”»\"]*(?:the|de la|del|de|la|el)\s+(?P<who>{ORGANIZATION})")
_OFFICE = re.compile(r"\b(?:General|Comptroller|Auditor|Ombudsman|Defensor|Defensora|Contralor|Contralora)\b")
_PRESENTED = re.compile(
    rf"^[\s,]*que\s+(?:hoy\s+|ayer\s+)?(?:presenta|presentó|publica|publicó|ha publicado|difunde|elaboró)\s+"
    rf"(?:el\s+|la\s+)?(?P<who>{ORGANIZATION})"
)
_ISSUED = (
    r"(?:said|says|found|finds|released|publishes|published|issued|tabled|launched|unveiled|presented|produced"
    r"|commissioned|conducted|put out|announced|dio a conocer|publicó|presentó|lanzó|difundió|divulgó|elaboró"
    r"|ha publicado|ha presentado)"
)
_SUBJECT = re.compile(
    rf"(?:^|[\s,(])(?:the\s+|la\s+|el\s+|los\s+|las\s+)?(?P<who>{ORGANIZATION})(?:\s*,[^,]{{0,60}},)?\s+(?:(?:today"
    rf"|yesterday|recently|also|has|have|hoy|ayer)\s+){{0,2}}{_ISSUED}\b"
)
_POSSESSIVE = re.compile(rf"(?P<who>{ORGANIZATION})[’']s?\s+(?:[\w-]+\s+){{0,4}}{NOUN}\b", re.IGNORECASE)
_WHOSE = re.compile(rf"(?P<who>{ORGANIZATION})\s*,\s+(?:whose|cuyo|cuya)\s+(?:[\w-]+\s+){{0,3}}{NOUN}\b")
_OF = re.compile(
    rf"\b{NOUN}\s+(?:of|from|by|de|del|de la)\s+(?:the\s+|la\s+|el\s+)?(?P<who>{ORGANIZATION})", re.IGNORECASE
)
_TIME = re.compile(
    r"^(?:Today|Yesterday|This|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|In|On|The|January|February"
    r"|March|April|May|June|July|August|September|October|November|December|Hoy|Ayer|Esta|La|El|Los"
    r"|Las)(?:\s+(?:morning|week|month|year|afternoon|mañana|semana))?\s+(?:the\s+|la\s+|el\s+)?"
)
FEWEST = 3  # words of a title without marks


def reports_in(paragraphs: list[str], marks: list[list[Stretch]], spoken: list[Place]) -> tuple[ReportMention, ...]:
    """In order, each title once; `spoken` are the places of speech, in which marks mean nothing."""
    found: list[ReportMention] = []
    for number, text in enumerate(paragraphs):
        if (
            not _NOUN.search(text)
            and not _NUMBER.search(text)
            and not any(_IN_BRACKETS.match(text, each.outer_end) for each in marks[number])
        ):
            continue
        own = [place for place in spoken if place.paragraph == number]
        for mention in sorted(_in_paragraph(paragraphs, number, marks[number], own), key=lambda each: each.place):
            if not _is_known(mention, found):
                found.append(mention)
    return tuple(found)


def _in_paragraph(
    paragraphs: list[str], number: int, marks: list[Stretch], spoken: list[Place]
) -> Iterator[ReportMention]:
    text = paragraphs[number]
    for stretch in marks:
        if any(place.start <= stretch.start and stretch.end <= place.end for place in spoken):
            continue
        certainty = _is_report(text, stretch)
        if certainty:
            title = text[stretch.start : stretch.end].strip(" ,.;:")
            end = sentence_end(text, stretch.outer_end)
            code = _NUMBER.search(text, max(0, sentence_start(text, stretch.start)), end)
            yield ReportMention(
                title,
                _publisher(paragraphs, number, stretch.outer_start, stretch.outer_end),
                _code(code),
                Place(number, stretch.start, stretch.end),
                certainty,
            )
    for match in chain(_UNMARKED.finditer(text), _FROM.finditer(text), _RUN_IN.finditer(text)):
        if any(place.start <= match.start() < place.end for place in spoken):
            continue
        end = _title_end(text, match.end())
        title = text[match.end() : end]
        if len(title.split()) >= FEWEST and looks_like_title(title):
            yield ReportMention(
                title, _publisher(paragraphs, number, match.end(), end), None, Place(number, match.end(), end), 0.75
            )
    for match in _NUMBERED.finditer(text):
        end = _title_end(text, match.end())
        title = text[match.end() : end]
        if not any(place.start <= match.start() < place.end for place in spoken) and looks_like_title(title):
            publisher = _publisher(paragraphs, number, match.end(), end)
            yield ReportMention(title, publisher, match["number"], Place(number, match.end(), end), 0.85)
    for match in _NUMBER.finditer(text):
        if _NUMBERED.match(text, match.start()):
            continue
        start = sentence_start(text, match.start())
        if not any(
            start <= stretch.start <= sentence_end(text, match.end()) and _is_report(text, stretch) for stretch in marks
        ):
            yield ReportMention(
                None,
                _publisher(paragraphs, number, match.start(), match.end()),
                _code(match),
                Place(number, match.start(), match.end()),
                0.6,
            )


def _code(match: re.Match[str] | None) -> str | None:
    return (match["number"] or match.group()) if match else None


def _is_report(text: str, stretch: Stretch) -> float:
    """How sure it is that the marks hold the title of a report; 0 when they do not."""
    words = text[stretch.start : stretch.end]
    if not 1 < len(words.split()) <= 40 or not stretch.is_closed:
        return 0
    before, behind = (
        text[max(0, stretch.outer_start - 140) : stretch.outer_start],
        text[stretch.outer_end : stretch.outer_end + 90],
    )
    before = before[sentence_start(before, len(before)) :]
    if _ARTICLE.search(before):
        return 0
    named = _BEFORE.search(before)
    if (
        named
        and not _OTHER.search(named["gap"])
        and (
            looks_like_title(words)
            or re.search(r"(?:titled|entitled|called|titulad\w+|denominad\w+|[,:])\s*$", before)
            or words[0].isupper()
        )
    ):
        return 0.95
    if _OTHER.match(behind.lstrip(" ,")) or _OTHER.search(before[-30:]):
        return 0
    if not looks_like_title(words):
        return 0
    if _ORDINAL.search(before) and _NOUN.search(text[: stretch.outer_start]):
        return 0.9
    if _BEHIND.match(behind):
        return 0.85
    if _IN.search(before) and _OUT.match(behind):
        return 0.8
    bracket = _IN_BRACKETS.match(behind)
    if bracket and _SEE.search(before):
        return 0.8
    return 0


def _title_end(text: str, start: int) -> int:
    """Where a title in capitals ends: before the first word that is neither capitalized nor small, or a comma."""
    end = start
    for match in re.finditer(r"[^\s]+", text[start : start + 240]):
        word = match.group()
        plain = word.strip("“”\"‘’',.;:()")
        if not plain or not (plain[0].isupper() or plain[0].isdigit() or plain.casefold() in SMALL):
            break
        end = start + match.end()
        if word[-1] in ",.;)" or (word[-1] == ","):
            break
    title = text[start:end].rstrip(" ,.;:")
    while title and title.split()[-1].casefold() in SMALL:
        title = title[: -len(title.split()[-1])].rstrip(" ,.;:")
        if not title:
            break
    return start + len(title)


def _publisher(paragraphs: list[str], number: int, start: int, end: int) -> str | None:
    """Printed in the sentence of the title, else in the sentences before it."""
    text = paragraphs[number]
    behind = text[end : sentence_end(text, end)]
    bracket = _IN_BRACKETS.match(behind)
    if bracket and bracket["who"][:1].isupper() and not re.search(r"\d", bracket["who"]):
        return _clean(bracket["who"])
    presented = _PRESENTED.match(behind)
    if presented:
        return _clean(presented["who"])
    theirs = _THEIRS.match(behind)
    if theirs and is_organization(theirs["who"]):
        return _clean(theirs["who"])
    by = _BY.search(behind[:140])
    if by and re.match(r"^[^.;]*$", behind[: by.start()]) and len(behind[: by.start()].split()) <= 10:
        return _clean(by["who"])
    begin = sentence_start(text, start)
    before = text[begin:start]
    for pattern in (_WHOSE, _POSSESSIVE, _OF):
        for match in pattern.finditer(before + text[start:start]):
            return _clean(match["who"])
    issued = re.compile(rf"{_ISSUED}\b[^.;]{{0,40}}?{_BY.pattern}").search(text[begin : sentence_end(text, end)])
    if issued:
        return _clean(issued["who"])
    for scope in (before, text[:begin], *reversed(paragraphs[max(0, number - 3) : number])):
        if found := _issuer_in(scope):
            return found
    return None


def _issuer_in(scope: str) -> str | None:
    subjects = [
        match
        for match in _SUBJECT.finditer(scope)
        if _NOUN.search(scope, match.end()) and (is_organization(match["who"]) or _OFFICE.search(match["who"]))
    ]
    if subjects:
        return _clean(subjects[-1]["who"])
    for match in re.finditer(rf"\b{NOUN}\b[^.;]{{0,60}}?{_BY.pattern}", scope, re.IGNORECASE):
        if match["who"][:1].isupper():
            return _clean(match["who"])
    return None


def _clean(who: str) -> str | None:
    who = re.sub(r"^(?:the|la|el|los|las)\s+", "", _TIME.sub("", who.strip(" ,.;:")), flags=re.IGNORECASE)
    for possessive in ("’s", "'s"):
        who = who.removesuffix(possessive)
    return who.strip(" ,") or None


def _is_known(mention: ReportMention, found: list[ReportMention]) -> bool:
    def folded(title: str | None) -> str:
        return re.sub(r"\W+", " ", title or "").casefold().strip()

    return any(
        (mention.title is not None and folded(mention.title) == folded(other.title))
        or (mention.title is None and mention.number is not None and mention.number == other.number)
        for other in found
    )
