"""The part of a text in which most of what was looked for stands, with those words marked."""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from itertools import pairwise
from typing import NamedTuple

from .query import Query, Term
from .words import LANGUAGES, plain_words, stems, without_tags

WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
WINDOW = 40  # words
BEFORE = 8  # of them, before the first that is marked
REMEMBERED = 100_000


class Piece(NamedTuple):
    text: str
    is_marked: bool = False


class _Word(NamedTuple):
    start: int
    end: int
    stems: tuple[str, ...]  # more than one where a sign stands in it
    written: str


def marked(text: str, query: Query, language: str) -> list[Piece]:
    """All of the text."""
    found = list(_words(text, language))
    return list(_pieces(text, found, _hits(found, query), 0, len(text)))


def snippet(html: str, query: Query, language: str) -> list[Piece]:
    """Of a long text the part that counts; nothing when none of the words stands in it."""
    text = " ".join(unescape(without_tags(html)).split())
    found = list(_words(text, language))
    hits = _hits(found, query)
    if not hits:
        return []
    first = max(0, _best(hits) - BEFORE)
    last = min(len(found), first + WINDOW) - 1
    start = found[first].start if first else 0
    end = found[last].end if last < len(found) - 1 else len(text)
    pieces = list(_pieces(text, found, hits, start, end))
    return [Piece("… ")] * bool(first) + pieces + [Piece(" …")] * (end < len(text))


def _best(hits: dict[int, Term]) -> int:
    """Where the window begins that holds most of the different terms; of two, most of the words; of two, the first."""
    places = sorted(hits)

    def worth(start: int) -> tuple[int, int]:
        within = [place for place in places if start <= place < start + WINDOW - BEFORE]
        return len({hits[place].written for place in within}), len(within)

    return max(places[:200], key=worth)


def _pieces(text: str, found: list[_Word], hits: dict[int, Term], start: int, end: int) -> Iterator[Piece]:
    """Words of one phrase that stand beside each other are one mark."""
    spans: list[list[int]] = []
    for before, place in pairwise([-2, *sorted(hits)]):
        if start <= found[place].start and found[place].end <= end:
            if spans and place == before + 1 and hits[place] is hits.get(before) and len(hits[place].words) > 1:
                spans[-1][1] = found[place].end
            else:
                spans.append([found[place].start, found[place].end])
    at = start
    for begin, stop in spans:
        if begin > at:
            yield Piece(text[at:begin])
        yield Piece(text[begin:stop], is_marked=True)
        at = stop
    if end > at:
        yield Piece(text[at:end])


def _hits(found: list[_Word], query: Query) -> dict[int, Term]:
    """By the place of the word."""
    hits: dict[int, Term] = {}
    flat = [(stem, place) for place, word in enumerate(found) for stem in word.stems]
    for term in query.wanted:
        alike = [_alike(word) for word in term.words]
        for at, (stem, place) in enumerate(flat):
            if stem in alike[0] or (
                term.is_begun and len(alike) == 1 and found[place].written.startswith(term.words[0])
            ):
                run = flat[at : at + len(alike)]
                if len(run) == len(alike) and all(one[0] in some for one, some in zip(run[1:], alike[1:], strict=True)):
                    hits |= {where: term for _, where in run}
    return hits


@lru_cache(1000)
def _alike(word: str) -> frozenset[str]:
    return frozenset(stems(language, word) for language in LANGUAGES)


def _words(text: str, language: str) -> Iterator[_Word]:
    for match in WORD.finditer(text):
        yield _Word(match.start(), match.end(), *_as_searched(language, match[0]))


@lru_cache(REMEMBERED)
def _as_searched(language: str, word: str) -> tuple[tuple[str, ...], str]:
    return tuple(stems(language, word).split(" ")), plain_words("", word)
