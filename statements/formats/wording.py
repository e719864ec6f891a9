"""
The words of a text without their writing, and the traces by which a version is found by them.

Case, white space, quotation marks, dashes, soft hyphens and line breaks do not count. Of each window of runs of words
the smallest hash is kept ("winnowing"), so that any `SURE` words in a row that two texts share are found, wherever
they stand in either, while about one hash in eight words is kept. What is smallest in a wide window is so in a narrow
one as well: a text that is looked up, and a short one that is kept, gives more of them.
"""

import re
import unicodedata
from collections.abc import Iterator
from hashlib import blake2b
from typing import NamedTuple

from statements.models.prose import blocks

from .in_words import words_of
from .record import Record

RUN = 5  # words that are hashed together
WINDOW, NARROW = 16, 4  # runs of which the smallest hash is kept
SHORT = 150  # words of a text of which more are kept
SURE = RUN + WINDOW - 1  # words in a row that are found for certain
UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
WITHIN = f"['’\u02bc{UNSEEN}]"  # a word
WORD = re.compile(rf"[^\W_]+(?:{WITHIN}+[^\W_]+)*")


class Word(NamedTuple):
    """Without its writing, and where it stands in the text."""

    letters: str
    start: int
    end: int


def words(text: str) -> list[Word]:
    return [Word(_letters(match[0]), match.start(), match.end()) for match in WORD.finditer(text)]


def letters(text: str) -> list[str]:
    return [_letters(word) for word in WORD.findall(text)]


def folded(text: str) -> str:
    """The same writing but for white space."""
    return " ".join(text.split())


def paragraphs_of(record: Record) -> list[str]:
    return [block.text for block in blocks(record["body_html"])]


def traces_of(record: Record) -> set[int]:
    """Of the text, and of each quotation as a whole, however short."""
    paragraphs = paragraphs_of(record)
    quoted = [words_of(each, paragraphs) for each in record["quotations"]]
    text = letters(" ".join(paragraphs))
    window = NARROW if len(text) < SHORT else WINDOW
    return {*winnowed(text, window), whole(text), *(whole(letters(each)) for each in quoted)}


def winnowed(listed: list[str], window: int = NARROW) -> set[int]:
    runs = [_hash(" ".join(listed[start : start + RUN])) for start in range(len(listed) - RUN + 1)]
    return {min(runs[start : start + window]) for start in range(max(len(runs) - window + 1, 1))} if runs else set()


def whole(listed: list[str]) -> int:
    return _hash("\n" + " ".join(listed))


def find(part: list[str], within: list[str]) -> int | None:
    """Where the words stand in a row; by characters, because that is quick whatever the words."""
    if not part:
        return None
    text = f" {' '.join(within)} "
    place = text.find(f" {' '.join(part)} ")
    return None if place < 0 else text.count(" ", 0, place)


def shared(part: list[str], within: list[str]) -> list[int]:
    """Where runs of words begin that stand in the other text as well."""
    there = {tuple(within[start : start + RUN]) for start in range(len(within) - RUN + 1)}
    return [start for start in range(len(part) - RUN + 1) if tuple(part[start : start + RUN]) in there]


def _letters(word: str) -> str:
    if word.isascii() and word.isalnum():  # as most are, and then this is the same
        return word.lower()
    return re.sub(rf"{WITHIN}|\s", "", unicodedata.normalize("NFKC", word).casefold())


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), signed=True)


def lines(text: str) -> Iterator[str]:
    """Paragraphs as somebody pasted them: a blank line ends one; where there is none, each line is one."""
    parts = re.split(r"\n\s*\n", text) if re.search(r"\n\s*\n", text.strip()) else text.split("\n")
    return (line for part in parts if (line := folded(part)))
