"""Who issues a statement: as the masthead prints it, else as the text says it; None where neither does."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from statements.quotations.names import names
from statements.quotations.organizations import is_organization, names_body
from statements.quotations.publishers import ORGANIZATION
from statements.quotations.vocabulary import SAID, one_of

from . import furniture
from .masthead import BEFORE_OFFICE, READING_TIME, is_masthead, is_office
from .parts import Parts
from .release import Finding

_ISSUED_BY = re.compile(
    r"^(?:issued by|from|source|de|statement (?:by|from))\s*:?\s+(?:the\s+)?(?=[A-ZÀ-Þ])", re.IGNORECASE
)
_NO_PART = re.compile(
    r"^(?:(?:Today|Yesterday|Hoy|Ayer),?\s+|(?:Desde|Según)\s+|(?:Ejecutiv[oa]|General)\s+de\s+)(?:the\s+|la\s+|el\s+)?(?=[A-ZÀ-Þ])"
)
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_ACTS = """
today has is applauds calls celebrates commends condemns demands deplores hails mourns opposes praises rejects supports
thanks urges welcomes released published launched welcomed condemned called hoy ha condena rechaza saluda celebra
exhorta convoca presenta lanzó presentó exhortó condenó rechazó convocó
"""
_LEAD = re.compile(
    rf"^(?:\d\.\s+)?(?:(?:The|La|El)\s+)?(?P<who>{ORGANIZATION})(?:\s*,[^,]{{4,90}},)?\s+"
    rf"(?i:{SAID.pattern}|{one_of(_ACTS.split())})"
)
# “Shopworkers’ trade union Usdaw has today published …”: a name that nothing else tells from a word.
_CALLED = re.compile(
    r"(?:[\w’'-]+\s+){0,5}(?:union|charity|campaign group|think tank|sindicato|ONG)\s+"
    r"(?P<who>[A-ZÀ-Þ][\w’&-]+(?:\s[A-ZÀ-Þ][\w’&-]+){0,4}),?\s+"
    rf"(?i:{SAID.pattern}|{one_of(_ACTS.split())})"
)
LONGEST_SUBJECT = 240  # characters of the first sentence with its verb
_HOST = re.compile(r"(?:@|www\.|https?://(?:www\.)?)(?P<host>[\w-]+(?:\.[\w-]+)*)\.[a-z]{2,}", re.IGNORECASE)
_ABBREVIATED = re.compile(r"\((?P<short>[A-ZÀ-Þ][\w-]+)")
_NAMED = re.compile(ORGANIZATION)
_LETTERS = re.compile(r"[\W_]+")
NEAR = 12  # paragraphs of the text in which a name is looked for
_ACRONYM = re.compile(r"(?<![\w.&-])[A-ZÀ-Þ]{3,8}(?![\w&-]|\.\w)")
NO_HOUSE = frozenset(
    "USA EEUU COVID NGO ONG CEO LGBT LGBTQ LGBTI HIV VIH SIDA TPS DACA MEDIA PRESS RELEASE AND THE FOR".split()
)
OFTEN = 7  # weighted times that a name has to be there
CLEARLY = 2.0  # times as often as the next one
OURSELVES = frozenset({"us", "nosotros", "the authors"})


def issuer(parts: Parts) -> Finding[str] | None:
    """The first of the places in which it can stand."""
    found = next((found for place in PLACES if (found := place(parts)) is not None), None)
    return found and Finding(_NO_PART.sub("", found.value), found.spans, found.certainty)


def _masthead(parts: Parts) -> Finding[str] | None:
    printed = parts.line(parts.lines.organization, 0.9)
    if printed is None:
        return None
    name = _ISSUED_BY.sub("", READING_TIME.sub("", furniture.FLAG_BEFORE.sub("", printed.value)))
    return Finding(name, printed.spans, printed.certainty)


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


def _host(parts: Parts) -> Finding[str] | None:
    """The name in the text that the address of its press office spells: press@warmhomestrust.example."""
    aside = [
        unit.text for unit, part in zip(parts.units, parts.sheet.parts, strict=True) if part not in {"body", "web"}
    ]
    labels = {
        label
        for text in aside[:NEAR] + aside[-NEAR:]
        for host in _HOST.finditer(text)
        for label in _labels(host["host"])
    }
    if not labels:
        return None
    for text in [parts.headline, *parts.text.texts[:NEAR]]:
        for match in _NAMED.finditer(text):
            name = match.group().removesuffix("’s").removesuffix("'s")
            if labels & _spelled(name):
                return Finding(name, parts.where(name), 0.65)
    return None


def _labels(host: str) -> list[str]:
    """The parts of a host’s name that may spell one; those of providers spell theirs, which no text names."""
    return [_LETTERS.sub("", label).casefold() for label in host.split(".") if len(label) > 2]


def _spelled(name: str) -> set[str]:
    """How a host would write it: all letters, the first ones, or what stands in brackets."""
    full = _ARTICLE.sub("", name.partition("(")[0])
    letters = _LETTERS.sub("", full).casefold()
    initials = "".join(word[0] for word in full.split() if word[0].isupper()).casefold()
    short = _ABBREVIATED.search(name)
    return {letters, *([initials] if len(initials) > 2 else []), *([short["short"].casefold()] if short else [])}


def _foot(parts: Parts) -> Finding[str] | None:
    """A name that signs the text, when none stands above it."""
    for number, part in enumerate(parts.sheet.parts):
        text = parts.units[number].text
        if part in {"foot", "signers"} and is_masthead(text, "\n".join(parts.text.texts)):
            parts.sheet.parts[number] = "signers"
            return parts.finding(text, [number], 0.6)
    return None


def _most_named(parts: Parts) -> Finding[str] | None:
    """
    Whom the text speaks of most: a release names its house again and again.

    Where it stands in the headline, in the first sentence or beside a speaker counts for more than once.
    """
    opening = parts.text.texts[0][:LONGEST_SUBJECT] if parts.text.texts else ""
    employers = {
        each.speaker.organization for each in parts.found.passages if each.speaker and each.speaker.organization
    }
    counts: Counter[str] = Counter()
    for weight, text in ((3, parts.headline), (2, opening), *((1, each) for each in parts.text.texts[:NEAR])):
        for name in _named(text):
            counts[name] += weight
    for name in [*counts]:
        counts[name] += sum(name in employer for employer in employers)
    (first, most), (_, next_most) = (*counts.most_common(2), ("", 0), ("", 0))[:2]
    if most < OFTEN or most < CLEARLY * next_most:
        return None
    return Finding(first, parts.where(first), 0.5)


def _named(text: str) -> Iterator[str]:
    """Abbreviations, and names that hold a word of organizations; a place or a person is none."""
    for match in _ACRONYM.finditer(text):
        is_law = text.startswith((" Act", " Bill"), match.end())
        if match.group() not in NO_HOUSE and not is_law:
            yield match.group()
    for match in _NAMED.finditer(text):
        name = _ARTICLE.sub("", match.group().partition(" (")[0]).removesuffix("’s").removesuffix("'s")
        is_law = name.endswith((" Act", " Bill"))
        if len(name.split()) > 1 and names_body(name) and not is_law and not names(name):
            yield name


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
    first = parts.text.texts[0][:LONGEST_SUBJECT] if parts.text.texts else ""
    if called := _CALLED.match(first):
        return Finding(called["who"], parts.where(called["who"]), 0.5)
    match = _LEAD.match(first)
    if match is None or not is_organization(match["who"]) or names(match["who"]):
        return None
    return Finding(match["who"], parts.where(match["who"]), 0.5)


PLACES: tuple[Callable[[Parts], Finding[str] | None], ...] = (
    _masthead,
    _source,
    _office,
    _page_title,
    _about,
    _host,
    _foot,
    _most_named,
    _speaker,
    _lead,
)
