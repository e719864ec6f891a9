"""Titles of reports that stand in no marks: capitals show where they end, or the words around them say so."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from .names import names
from .organizations import names_body
from .publishers import NOUN, REPORT
from .titles_in_marks import SMALL, looks_like_title
from .vocabulary import SAID

FEWEST = 3  # words of a title
LONGEST = 140  # characters of one before its kind
_WORD = r"[A-ZÀ-Þ][\w’'-]*"
_JOINT = r"(?:(?:of|on|for|in|and|the|to|de|la|las|los|del|y|e|en|sobre|para|el)\s+){0,2}"

# “the report Workers’ Wages in the North: The Impact of …”
_RUN_IN = re.compile(
    rf"\b[Tt]he\s+(?:new\s+|latest\s+)?{NOUN}\s+(?=[A-ZÀ-Þ][\w’'-]+\s+[\w’'-]+\s+[^,.;“]{{2,80}}?:\s+[A-ZÀ-Þ])"
)
_FROM = re.compile(
    rf"\b{NOUN}\s+(?:from|by|of|de|del)\s+(?:the\s+|la\s+)?[A-ZÀ-Þ][\w’'&.-]*(?:\s+[\w’'&.-]+){{0,7}},\s+(?=[A-ZÀ-Þ])"
)
_NAMED = re.compile(
    rf"\b{NOUN}(?:(?:\s*,\s+|\s*:\s+)(?=[A-ZÀ-Þ])|\s*,?\s+(?:titled|entitled|called|titulad[oa]s?"
    rf"|denominad[oa]s?)\s*,?\s+(?=[A-ZÀ-Þ0-9]))",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    rf"\b{NOUN}\s+(?:No\.?\s*|n\.?º\s*|Number\s+)?(?P<number>(?:[A-Z]{{1,6}}[-/ ]?)?\d[\w/-]*\d)\s*[,:]\s+(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
# “El informe, titulado Empujados más allá del límite, se basa en”: written like a sentence, and said to be a title.
_TITLED = re.compile(
    rf"\b{NOUN}\s*,?\s+(?:titulad[oa]s?|entitled|titled)\s+"
    r"(?P<title>[A-ZÀ-Þ][^,.;:“”\"«»]{8,120}?)(?=,|\.|\sse\s)"
)
# “El informe, Acabar con la epidemia urbana, fue presentado”
_BETWEEN_COMMAS = re.compile(
    rf"\b{NOUN},\s+(?P<title>[A-ZÀ-Þ][^,.;:“”\"«»]{{12,120}}),\s+(?:fue|es|ha|se|was|is|has|draws|finds|shows)\b"
)
# Its kind is a part of the title, or stands behind it: “the World Nutrition Report”, “its State of Our Rivers report”.
_KIND = re.compile(
    r"\s(?:(?:Report(?:\sCard)?|Survey|Index|Scorecard)(?:\s(?:19|20)\d\d)?|(?P<behind>report|survey|study))\b"
)
_BEFORE_KIND = re.compile(
    r"(?:\b(?:[Tt]he|[Ii]ts|[Oo]ur|[Tt]heir|annual|new|latest|full|final|recent|[A-Z]{2,6})\s+|\()"
    rf"(?P<title>(?:(?:19|20)\d\d\s+)?{_WORD}(?:\s+{_JOINT}(?:{_WORD}|\([A-Z]{{2,8}}\))){{0,8}})$"
)
# “la Encuesta Nacional de Salud (ENSA 2023)”
_SPANISH = re.compile(
    rf"\b(?:[Ll]a|[Ee]l|[Ss]u|[Aa]l|[Dd]el)\s+(?:última\s+|nueva\s+)?(?P<title>(?:{_WORD}\s+)?(?:Encuesta|Informe|Estudio|Reporte|Índice"
    rf"|Censo)(?:\s+{_JOINT}{_WORD}){{2,8}}(?:\s\([A-Z]{{3,10}}(?:\s\d{{4}})?\))?"
    r"(?:\s(?:19|20)\d\d(?:/\d{2,4})?)?)"
)
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)")


class Bare(NamedTuple):
    """Where it stands, its number where one is printed before it, and how sure it is that it is a title."""

    start: int
    end: int
    number: str | None
    certainty: float


def titles_without_marks(text: str) -> Iterator[Bare]:
    yield from _behind_noun(text)
    for match in _TITLED.finditer(text) if "titul" in text or "titled" in text else ():
        if len(match["title"].split()) >= FEWEST and not looks_like_title(match["title"]):
            yield Bare(*match.span("title"), None, 0.7)
    for match in _BETWEEN_COMMAS.finditer(text):
        is_clause = SAID.search(match["title"]) or names(match["title"]) or looks_like_title(match["title"])
        if len(match["title"].split()) > FEWEST and not is_clause:
            yield Bare(*match.span("title"), None, 0.6)
    yield from _of_its_kind(text)


def _behind_noun(text: str) -> Iterator[Bare]:
    """“The study, Paid to Learn: …, draws on”, “Report 2019-104, Recalled and Reheated”."""
    nouns = [noun.start() for noun in REPORT.finditer(text)]
    at_noun = (pattern.match(text, noun) for pattern in (_NAMED, _FROM, NUMBERED) for noun in nouns)
    for match in chain(filter(None, at_noun), _RUN_IN.finditer(text)):
        begin, end = match.end(), _title_end(text, match.end())
        number = match.groupdict().get("number")
        title = text[begin:end]
        if title[:1].isupper() and looks_like_title(title) and (number or len(title.split()) >= FEWEST):
            yield Bare(begin, end, number, 0.85 if number else 0.75)


def _of_its_kind(text: str) -> Iterator[Bare]:
    """Capitals alone say that they are a title, so what may be the name of an office is none."""
    for kind in _KIND.finditer(text):
        floor = max(0, kind.start() - LONGEST)
        if before := _BEFORE_KIND.search(text[floor : kind.start()]):
            end = kind.start() if kind["behind"] else kind.end()
            yield from _if_no_office(text, floor + before.start("title"), end)
    for match in _SPANISH.finditer(text):
        yield from _if_no_office(text, *match.span("title"))


def _if_no_office(text: str, start: int, end: int) -> Iterator[Bare]:
    title = text[start:end]
    if len(title.split()) >= FEWEST and not names_body(_IN_BRACKETS.sub("", title)):
        yield Bare(start, end, None, 0.6)


def _title_end(text: str, start: int) -> int:
    """Where a title in capitals ends: before the first word that is neither capitalized nor small, or a comma."""
    end = start
    for match in re.finditer(r"[^\s]+", text[start : start + 240]):
        word = match.group()
        plain = word.strip("“”\"‘’',.;:()")
        if not plain or not (plain[0].isupper() or plain[0].isdigit() or plain.casefold() in SMALL):
            break
        end = start + match.end()
        if word[-1] in ",.;)":
            break
    title = text[start:end].rstrip(" ,.;:")
    while title and title.split()[-1].casefold() in SMALL:
        title = title[: -len(title.split()[-1])].rstrip(" ,.;:")
        if not title:
            break
    return start + len(title)
