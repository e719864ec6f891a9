"""Who issues a statement: as the masthead prints it, else as the text says it; None where neither does."""

import re
from collections.abc import Callable

from statements.quotations.names import names
from statements.quotations.organizations import is_organization
from statements.quotations.publishers import ORGANIZATION
from statements.quotations.vocabulary import SAID, one_of

from . import furniture
from .masthead import BEFORE_OFFICE, is_masthead, is_office
from .parts import Parts
from .release import Finding

_ISSUED_BY = re.compile(
    r"^(?:issued by|from|source|de|statement (?:by|from))\s*:?\s+(?:the\s+)?(?=[A-ZÀ-Þ])", re.IGNORECASE
)
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_ACTS = """
today has is welcomes condemns calls released published launched welcomed condemned called hoy ha condena rechaza saluda
celebra exhorta convoca presenta lanzó presentó exhortó condenó rechazó convocó
"""
_LEAD = re.compile(
    rf"^(?:\d\.\s+)?(?:(?:The|La|El)\s+)?(?P<who>{ORGANIZATION})(?:\s*,[^,]{{4,90}},)?\s+"
    rf"(?i:{SAID.pattern}|{one_of(_ACTS.split())})"
)
LONGEST_SUBJECT = 240  # characters of the first sentence with its verb
OURSELVES = frozenset({"us", "nosotros", "the authors"})


def issuer(parts: Parts) -> Finding[str] | None:
    """The first of the places in which it can stand."""
    return next((found for place in PLACES if (found := place(parts)) is not None), None)


def _masthead(parts: Parts) -> Finding[str] | None:
    printed = parts.line(parts.lines.organization, 0.9)
    if printed is None:
        return None
    return Finding(_ISSUED_BY.sub("", printed.value), printed.spans, printed.certainty)


def _office(parts: Parts) -> Finding[str] | None:
    """The minister’s office, or else the minister, above the headline."""
    people = parts.lines.people
    chosen = next((number for number in people if is_office(parts.units[number].text)), next(iter(people), None))
    if chosen is None:
        return None
    name = _ISSUED_BY.sub("", parts.units[chosen].text.strip(' ,"'))
    return parts.finding(name if is_office(name) else BEFORE_OFFICE.split(name)[0], [chosen], 0.7)


def _page_title(parts: Parts) -> Finding[str] | None:
    """The newsroom’s name behind the headline in the title of a web page."""
    name = parts.sheet.page_title
    return parts.finding(name, [0], 0.6) if name else None


def _source(parts: Parts) -> Finding[str] | None:
    """“From: Department for Coasts” above the text, “SOURCE Ferry Union” below it."""
    for number, unit in enumerate(parts.units):
        if parts.sheet.parts[number] == "source" and (match := furniture.SOURCE.match(unit.text)):
            return parts.finding(match["who"], [number], 0.8)
    return None


def _about(parts: Parts) -> Finding[str] | None:
    """“About Fair Start”, or a paragraph that says what Fair Start is."""
    for number, unit in enumerate(parts.units):
        part = parts.sheet.parts[number]
        if number < parts.sheet.begin or part == "body":
            continue
        match = furniture.ABOUT.match(unit.text) or furniture.ABOUT_RUN_IN.match(unit.text)
        if match is None and part in {"about", "after"}:
            match = furniture.ABOUT_ITSELF.match(unit.text)
        name = _ARTICLE.sub("", (match["who"] or "").strip(" :.–—-")) if match else ""
        if name[:1].isupper() and len(name.split()) <= 10 and name.casefold() not in OURSELVES:
            return parts.finding(name, [number], 0.75)
    return None


def _foot(parts: Parts) -> Finding[str] | None:
    """A name that signs the text, when none stands above it."""
    for number, part in enumerate(parts.sheet.parts):
        text = parts.units[number].text
        if part in {"foot", "signers"} and is_masthead(text, "\n".join(parts.text.texts)):
            parts.sheet.parts[number] = "signers"
            return parts.finding(text, [number], 0.6)
    return None


def _speaker(parts: Parts) -> Finding[str] | None:
    """The organization of the only speaker, or of the first when the text names it again."""
    passages = parts.found.passages
    first = passages[0].speaker if passages else None
    name = first.organization if first else None
    if name is None:
        return None
    is_only = len({passage.speaker for passage in passages}) == 1
    if is_only or sum(name in text for text in parts.text.texts) > 1:
        return Finding(name, parts.where(name), 0.55)
    return None


def _lead(parts: Parts) -> Finding[str] | None:
    """“The X today announced …” in the first sentence."""
    match = _LEAD.match(parts.text.texts[0][:LONGEST_SUBJECT]) if parts.text.texts else None
    if match is None or not is_organization(match["who"]) or names(match["who"]):
        return None
    return Finding(match["who"], parts.where(match["who"]), 0.5)


PLACES: tuple[Callable[[Parts], Finding[str] | None], ...] = (
    _masthead,
    _source,
    _office,
    _page_title,
    _about,
    _foot,
    _speaker,
    _lead,
)
