"""What is small enough to be a misprint: it keeps the approval, so it cannot say anything else."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from statements.formats.difference import Difference, Edit

MOST_WORDS = 5
ALIKE = 0.6  # how much a word has in common with the right one
READY_NOTE = _("A misprint was corrected.")
TOO_MUCH = format_lazy(
    _(
        "A misprint is at most {number} misspelled words and no number. This changes more: say that it is an update "
        "or a correction, and what readers are told of it."
    ),
    number=MOST_WORDS,
)


def is_misprint(found: tuple[Difference, ...]) -> bool:
    """Words stand where words stood, each like the one before; “not” put in or left out is no misprint."""
    pairs = [pair for difference in found for pair in _replaced(difference)]
    return len(pairs) <= MOST_WORDS and all(_is_misspelled(old, new) for old, new in pairs)


def _replaced(difference: Difference) -> Iterator[tuple[str, str]]:
    """Words that went, each with the one that came in its place, empty where there is none."""
    if not difference.is_of_words:
        yield (difference.where, "")
        return
    gone: list[str] = []
    for piece in difference.pieces:
        if piece.edit is Edit.NEW:
            yield from zip_longest(gone, piece.words.split(), fillvalue="")
            gone = []
            continue
        yield from ((word, "") for word in gone)
        gone = piece.words.split() if piece.edit is Edit.GONE else []
    yield from ((word, "") for word in gone)


def _is_misspelled(old: str, new: str) -> bool:
    is_alike = SequenceMatcher(None, old, new, autojunk=False).ratio() >= ALIKE
    return is_alike and not any(letter.isdigit() for letter in old + new)
