"""Quotations are found again when the text of a statement has changed."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from django.db import transaction
from django.utils.translation import gettext

from statements import quotations
from statements.models import Attribution, Quotation, Speaker, Statement
from statements.models.prose import blocks
from statements.quotations import Passage, Person

from .names import person_key

ENOUGH = 0.5  # of a paragraph's words: it was edited, not replaced
FEW = 5  # words that must stand together as they were: each alone stands anywhere
WORD = re.compile(r"\w+")

Extent = tuple[int, int]


def quote_again(statement: Statement) -> list[str]:
    """
    Bring the quotations in step with the text, and say what changed in sentences for the editor.

    Confirmed ones follow their words and keep anchor and speaker; when none of the words is left they are taken out,
    for whatever stands there now was not said by that speaker. Of the unconfirmed ones those whose words are found
    again keep their anchors, and the others make room for what the text holds. Nobody is named who is not credited.
    """
    with transaction.atomic():
        return _Requote(statement).sentences()


class _Requote:
    def __init__(self, statement: Statement):
        self.statement = statement
        self.texts = [block.text for block in blocks(statement.body)]
        self.words = [_words(text) for text in self.texts]
        self.rows = list(statement.quotations.select_related("speaker"))
        self.credits = list(statement.attributions.select_related("speaker"))
        self.said: list[str] = []
        for row in self.rows:
            row.statement = statement

    def sentences(self) -> list[str]:
        kept = [extent for row in self.rows if row.is_confirmed and (extent := self.follow(row))]
        passages = [
            passage
            for passage in quotations.find(self.texts, self.statement.language).passages
            if not any(_overlap(_extent(passage), extent) for extent in kept)
        ]
        self.replace([row for row in self.rows if not row.is_confirmed], passages)
        return self.said

    # Confirmed

    def follow(self, row: Quotation) -> Extent | None:
        """Where the words are now; None when they are gone, and the row with them."""
        extent = self.place_of(row)
        if extent is None:
            self.said.append(
                gettext("%(quote)s is no longer in the text and was taken out of “Who said what”.")
                % {"quote": _named(row)}
            )
            row.delete()
            return None
        is_moved = extent != (row.first_paragraph, row.last_paragraph)
        if is_moved:
            self.said.append(
                gettext("%(quote)s moved to %(paragraphs)s.")
                % {"quote": _named(row), "paragraphs": _paragraphs(extent)}
            )
        if is_moved or not self.holds_exactly(row, extent):
            row.first_paragraph, row.last_paragraph = extent
            row.words = quotations.exact_words(self.texts[extent[0] - 1 : extent[1]])
            row.save()
        return extent

    def place_of(self, row: Quotation) -> Extent | None:
        pieces = [words for piece in row.words.split("\n\n") if (words := _words(piece))]
        if not pieces:  # entered before words were kept
            return (row.first_paragraph, row.last_paragraph) if row.last_paragraph <= len(self.texts) else None
        numbers, expected = [], row.first_paragraph
        for piece in pieces:
            number = self.paragraph_of(piece, expected)
            expected = (number or expected) + 1
            numbers += [number] if number else []
        return _longest_run(sorted(set(numbers)))

    def paragraph_of(self, piece: Sequence[str], expected: int) -> int | None:
        """The paragraph with most of these words; of equal ones the nearest to where it is expected."""
        if 0 < expected <= len(self.words) and _share(piece, self.words[expected - 1]) == 1:
            return expected
        shares = [(_share(piece, words), -abs(number - expected), number) for number, words in enumerate(self.words, 1)]
        share, _, number = max(shares, default=(0, 0, 0))
        return number if share >= ENOUGH else None

    def holds_exactly(self, row: Quotation, extent: Extent) -> bool:
        text = " ".join(self.texts[extent[0] - 1 : extent[1]])
        return bool(row.words) and all(piece in text for piece in row.words.split("\n\n"))

    # Unconfirmed

    def replace(self, rows: list[Quotation], passages: Sequence[Passage]) -> None:
        matched = _matched(rows, passages)
        for row in rows:
            if row not in matched.values():
                row.delete()
        for number, passage in enumerate(passages):
            row = matched.get(number)
            self.write(row or Quotation(statement=self.statement), passage)
            if row is None:
                self.said.append(
                    gettext("Found in %(paragraphs)s: %(quote)s.")
                    % {"paragraphs": _paragraphs(_extent(passage)), "quote": self.described(passage)}
                )
        if gone := len(rows) - len(matched):
            self.said.append(
                gettext("Unconfirmed quotes that the text no longer holds: %(number)d. They were taken out.")
                % {"number": gone}
            )

    def write(self, row: Quotation, passage: Passage) -> None:
        row.first_paragraph, row.last_paragraph = _extent(passage)
        row.words = passage.words
        if passage.speaker or row.speaker_id is None:
            row.speaker = self.credited(passage.speaker)
        row.save()

    def described(self, passage: Passage) -> str:
        if passage.speaker is None:
            return gettext("a quote without a speaker")
        if speaker := self.credited(passage.speaker):
            return gettext("a quote of %(speaker)s") % {"speaker": speaker}
        return gettext("a quote of %(speaker)s, who is not among the speakers of this statement") % {
            "speaker": passage.speaker.name
        }

    def credited(self, person: Person | None) -> Speaker | None:
        """By name, else by a surname that one of the credited has."""
        if person is None:
            return None
        wanted = person_key(person.name)
        same = {credit.speaker for credit in self.credits if wanted in _names(credit)}
        near = {credit.speaker for credit in self.credits if any(n.endswith(f" {wanted}") for n in _names(credit))}
        found = same or near
        return found.pop() if len(found) == 1 else None


def _names(credit: Attribution) -> set[str]:
    return {person_key(name) for name in (credit.name_as_printed, credit.speaker.name) if name}


def _matched(rows: list[Quotation], passages: Sequence[Passage]) -> dict[int, Quotation]:
    """For the number of a passage the row whose words it holds, the likeliest pairs first."""
    pairs = sorted(
        (
            (likeness, -row_number, -number)
            for row_number, row in enumerate(rows)
            for number, passage in enumerate(passages)
            if (likeness := _likeness(row, passage)) >= ENOUGH
        ),
        reverse=True,
    )
    matched: dict[int, Quotation] = {}
    for _, row_number, number in pairs:
        if -number not in matched and rows[-row_number] not in matched.values():
            matched[-number] = rows[-row_number]
    return matched


def _likeness(row: Quotation, passage: Passage) -> float:
    words = _words(row.words)
    if not words:
        return float(row.first_paragraph == passage.first + 1)
    return _share(words, _words(passage.words))


def _share(piece: Sequence[str], text: Sequence[str]) -> float:
    """How much of the piece stands in the text."""
    if len(piece) < FEW:
        return float(f" {' '.join(piece)} " in f" {' '.join(text)} ")
    return (Counter(piece) & Counter(text)).total() / len(piece)


def _words(text: str) -> list[str]:
    return WORD.findall(text.casefold())


def _longest_run(numbers: list[int]) -> Extent | None:
    """Of paragraphs that do not stand together, those that do and are most."""
    runs = [[n for _, n in run] for _, run in groupby(enumerate(numbers), key=lambda each: each[1] - each[0])]
    longest = max(runs, key=len, default=[])
    return (longest[0], longest[-1]) if longest else None


def _extent(passage: Passage) -> Extent:
    return passage.first + 1, passage.last + 1


def _overlap(one: Extent, other: Extent) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _named(row: Quotation) -> str:
    opening = " ".join(row.words.split()[:FEW])
    said = gettext("The quote of %(speaker)s") % {"speaker": row.speaker or gettext("nobody")}
    return f"{said} (“{opening}…”)" if opening else said


def _paragraphs(extent: Extent) -> str:
    first, last = extent
    one, several = gettext("paragraph %(first)d"), gettext("paragraphs %(first)d to %(last)d")
    return (one if first == last else several) % {"first": first, "last": last}
