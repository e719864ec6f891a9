"""Reports that a text names: by title, in marks or not, by number, with who published them."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from .marks import Stretch
from .passage import Place, ReportMention
from .publishers import IN_BRACKETS, NOUN, REPORT, publisher_of
from .sentences import sentence_end, sentence_start
from .titles_in_marks import looks_like_title
from .titles_without_marks import NUMBERED, titles_without_marks

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
_ITS_NOUN = re.compile(r"^\s(?:report|study|survey|white paper|informe|estudio)\b")  # “the ‘Higher level’ report”
_SAYS_ITS_KIND = re.compile(
    r"(?:Estudio|Informe|Encuesta|Diagnóstico|Report|Study|Survey)\s+(?:\w+\s+)?(?:sobre|de|on|of)\b"
)
_OUT_IN = re.compile(r"\b(?:publicad[oa]s?\b.{0,30}\ben|published in)\s+$")
_IN = re.compile(r"\b(?:in|says in|found in|set out in|en|see|read)\s+$", re.IGNORECASE)
_OUT = re.compile(r"^\s*,?\s*(?:out|published|released|issued|tabled|launched|publicado|difundido)\b", re.IGNORECASE)
_OUT_BY = re.compile(
    r"^\s*,?\s*(?:(?:was\s+|is\s+)?(?:published|released|issued)\s+by|publicad[oa]\s+por)\s", re.IGNORECASE
)
_TITLED = re.compile(r"(?:titled|entitled|called|titulad\w+|denominad\w+|[,:])\s*$")
_ARTICLE = re.compile(r"\b(?:an?|una?)\s*$", re.IGNORECASE)
_SEE = re.compile(r"\b(?:see|read|download|véase|ver|consulte|descargue)\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"\b(?:[A-Z]{2,6}-\d{2,4}-\d{1,5}[A-Z]{0,3}|(?:Report|Paper|Informe)\s+(?:No\.?|Number|N\.?º"
    r"|Núm\.)\s*(?P<number>[A-Z0-9][\w/-]*\d[\w/-]*)|HC\s\d{1,4}(?:-[IVX]+)?|Cm\s\d{4}|CP\s\d{2,4})\b"
)
_NO_WORD = re.compile(r"\W+")


def reports_in(paragraphs: list[str], marks: list[list[Stretch]], spoken: list[Place]) -> tuple[ReportMention, ...]:
    """In order, each title once; `spoken` are the places of speech, in which marks mean nothing."""
    found: list[ReportMention] = []
    known: set[str] = set()
    own: dict[int, list[Place]] = defaultdict(list)
    for place in spoken:
        own[place.paragraph].append(place)
    for number, text in enumerate(paragraphs):
        if not (REPORT.search(text) or _NUMBER.search(text) or _names_publisher(text, marks[number])):
            continue
        for mention in sorted(
            _in_paragraph(paragraphs, number, marks[number], own[number]), key=lambda each: each.place
        ):
            if _folded(mention.title or mention.number or "") not in known:
                found.append(mention)
            known |= {_folded(each) for each in (mention.title, mention.number) if each}
    return tuple(found)


def _names_publisher(text: str, marks: list[Stretch]) -> bool:
    """Behind words in marks: a report is known by it also where no noun says so."""
    return any(
        IN_BRACKETS.match(text, each.outer_end) or _OUT_BY.match(text[each.outer_end : each.outer_end + 40])
        for each in marks
    )


def _in_paragraph(
    paragraphs: list[str], number: int, marks: list[Stretch], spoken: list[Place]
) -> Iterator[ReportMention]:
    text = paragraphs[number]
    for place, code, certainty in chain(_marked(text, marks), _bare(text, marks), _numbered(text, marks)):
        if any(each.start <= place.start < each.end for each in spoken):
            continue
        publisher = publisher_of(paragraphs, number, place.outer_start, place.outer_end)
        if place.end > place.start:
            bare = text[place.start : place.end].strip(" ,.;:")
            start = text.index(bare, place.start)
            yield ReportMention(bare, publisher, code, Place(number, start, start + len(bare)), certainty)
        else:
            where = Place(number, place.outer_start, place.outer_end)
            yield ReportMention(None, publisher, code, where, certainty)


class _Title(NamedTuple):
    """Where a title stands; empty when only a number is printed. `outer` includes its marks or number."""

    start: int
    end: int
    outer_start: int
    outer_end: int


_Found = tuple[_Title, str | None, float]


def _marked(text: str, marks: list[Stretch]) -> Iterator[_Found]:
    for stretch in marks:
        if certainty := _is_report(text, stretch):
            end = sentence_end(text, stretch.outer_end)
            code = _NUMBER.search(text, sentence_start(text, stretch.start), end)
            yield _Title(*stretch[:4]), _code(code), certainty


def _bare(text: str, marks: list[Stretch]) -> Iterator[_Found]:
    for start, end, number, certainty in titles_without_marks(text):
        is_in_marks = any(each.outer_start <= start < each.outer_end for each in marks)
        if not is_in_marks and not _OTHER.search(text, start, end):
            yield _Title(start, end, start, end), number, certainty


def _numbered(text: str, marks: list[Stretch]) -> Iterator[_Found]:
    """A number without a title, in a sentence that has no title either."""
    for match in _NUMBER.finditer(text):
        start, end = sentence_start(text, match.start()), sentence_end(text, match.end())
        has_title = any(start <= stretch.start <= end and _is_report(text, stretch) for stretch in marks)
        if not has_title and not NUMBERED.match(text, match.start()):
            yield _Title(match.start(), match.start(), match.start(), match.end()), _code(match), 0.6


def _code(match: re.Match[str] | None) -> str | None:
    return (match["number"] or match.group()) if match else None


def _is_report(text: str, stretch: Stretch) -> float:
    """How sure it is that the marks hold the title of a report; 0 when they do not."""
    words = text[stretch.start : stretch.end]
    if not 1 < len(words.split()) <= 40 or not stretch.is_closed:
        return 0
    before = text[max(0, stretch.outer_start - 140) : stretch.outer_start]
    before = before[sentence_start(before, len(before)) :]
    behind = text[stretch.outer_end : stretch.outer_end + 90]
    if _ARTICLE.search(before):
        return 0
    named = _BEFORE.search(before)
    if named and not _OTHER.search(named["gap"]) and (words[0].isupper() or _TITLED.search(before)):
        return 0.95
    if words[0].isupper() and (_ITS_NOUN.match(behind) or _SAYS_ITS_KIND.match(words)):
        return 0.85
    if words[0].isupper() and _OUT_IN.search(before):
        return 0.75
    if not looks_like_title(words) or _OTHER.match(behind.lstrip(" ,")) or _OTHER.search(before[-30:]):
        return 0
    return _by_surroundings(before, behind, text[: stretch.outer_start])


def _by_surroundings(before: str, behind: str, above: str) -> float:
    """Of something written like a title: “The second, “…,””; ““…,” a study by X”; “see “…” (X)”."""
    if _ORDINAL.search(before) and REPORT.search(above):
        return 0.9
    if _BEHIND.match(behind):
        return 0.85
    is_referred_to = (_IN.search(before) and _OUT.match(behind)) or (_SEE.search(before) and IN_BRACKETS.match(behind))
    if is_referred_to:
        return 0.8
    return 0.7 if _OUT_BY.match(behind) and not _OTHER.search(before) else 0


def _folded(title: str) -> str:
    return _NO_WORD.sub(" ", title).casefold().strip()
