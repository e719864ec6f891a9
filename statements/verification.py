"""Whether a text is ours: which public version it is, in which words it differs, or whose quoted words they are."""

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cached_property

from django.utils.translation import gettext

from .formats import wording
from .formats.difference import MOST_WORDS, Difference, names_of, paragraphs
from .formats.in_words import words_of
from .formats.record import Record
from .models import Trace, Version
from .quotations import exact_words

LONGEST = 60_000  # characters of a text that is compared
FEWEST = wording.RUN  # words
CANDIDATES = 12  # versions that are read to be compared
LINES = 500  # of a pasted text that are looked up as a whole
MARGIN = 40  # words at either end of ours that may have been changed with nothing before or after them
ENOUGH = 0.3  # of the runs of words of either text; what has less in common is another text
MOST_OF = 0.5  # of what was pasted; a quotation in anything longer is an article about it
SIGNS_BEFORE, SIGNS_AFTER = re.compile(r"[^\s\w]*\Z"), re.compile(r"[^\s\w]*")
REST = 5  # lines around ours that the answer repeats


class Verdict(IntEnum):
    """The better one first."""

    SAME = 1  # every letter and sign
    WORDS = 2  # every word
    IN_ERROR = 3
    QUOTED = 4
    PART = 5
    DIFFERS = 6


@dataclass(frozen=True)
class Answer:
    """
    `rest` is what was pasted around ours; `same` are the numbers of other versions of which the same is true.

    Of what was published in error nothing is known but that it was.
    """

    verdict: Verdict
    version: Version
    rest: tuple[str, ...] = ()
    speaker: str = ""
    anchor: str = ""
    differences: tuple[Difference, ...] = ()
    is_excerpt: bool = False
    same: tuple[int, ...] = ()
    newest: int = 0

    @property
    def is_superseded(self) -> bool:
        return bool(self.version.number and self.newest > self.version.number)


class Text:
    """A text and its words."""

    def __init__(self, text: str):
        self.text = text
        self.words = wording.words(text)
        self.letters = [word.letters for word in self.words]

    def cut(self, first: int, after: int) -> str:
        """With the signs that stand right at either end."""
        start, end = self.words[first].start, self.words[after - 1].end
        opening, closing = SIGNS_BEFORE.search(self.text[:start]), SIGNS_AFTER.match(self.text[end:])
        return wording.folded(f"{opening and opening[0]}{self.text[start:end]}{closing and closing[0]}")

    def around(self, first: int, after: int) -> list[str]:
        before = self.text[: self.words[first].start] if first else ""
        behind = self.text[self.words[after - 1].end :] if after < len(self.words) else ""
        return [line for part in (before, behind) for line in wording.lines(part) if wording.letters(line)]

    def hashes(self) -> set[int]:
        listed = [*wording.lines(self.text)][:LINES]
        quoted = exact_words([wording.folded(self.text)]) if len(self.words) < LINES else ""
        wholes = [self.letters, wording.letters(quoted), *(wording.letters(line) for line in listed)]
        return wording.winnowed(self.letters) | {wording.whole(each) for each in wholes if each}


class Ours:
    """A public version beside what was pasted."""

    def __init__(self, version: Version, pasted: Text):
        self.version, self.pasted = version, pasted
        self.record: Record = json.loads(version.record)
        self.paragraphs = wording.paragraphs_of(self.record)
        self.text = Text(" ".join(self.paragraphs))

    def answer(self) -> Answer | None:
        if self.version.statement.was_in_error:
            is_it = self.text.letters == self.pasted.letters
            return Answer(Verdict.IN_ERROR, self.version) if is_it else None
        return self._whole() or self._quoted() or self._part() or self._different()

    @cached_property
    def has_its_headline(self) -> bool:
        return wording.find(wording.letters(self.record["headline"]), self.pasted.letters) is not None

    def _whole(self) -> Answer | None:
        first = wording.find(self.text.letters, self.pasted.letters)
        if first is None:
            return None
        after = first + len(self.text.letters)
        ours, theirs = wording.folded(self.text.text), self.pasted.cut(first, after)
        rest = self._rest(first, after)
        if ours == theirs:
            return Answer(Verdict.SAME, self.version, rest)
        return Answer(Verdict.WORDS, self.version, rest, differences=_compared(ours, theirs))

    def _quoted(self) -> Answer | None:
        for quotation in self.record["quotations"]:
            said = wording.letters(words_of(quotation, self.paragraphs))
            is_all = len(said) >= MOST_OF * len(self.pasted.letters)
            first = wording.find(said, self.pasted.letters) if is_all else None
            if first is None and wording.find(self.pasted.letters, said) is None:
                continue
            return Answer(
                Verdict.QUOTED,
                self.version,
                rest=() if first is None else self._rest(first, first + len(said)),
                speaker=names_of(self.record).get(quotation["speaker"]) or "",
                anchor=quotation["anchor"],
                is_excerpt=first is None,
            )
        return None

    def _part(self) -> Answer | None:
        is_part = wording.find(self.pasted.letters, self.text.letters) is not None
        return Answer(Verdict.PART, self.version, is_excerpt=True) if is_part else None

    def _different(self) -> Answer | None:
        """Compared from the first to the last words that both have, with as many words more at either end."""
        theirs, ours = self.pasted.letters, self.text.letters
        there, here = wording.shared(theirs, ours), wording.shared(ours, theirs)
        if not there or max(len(there) / len(theirs), len(here) / len(ours)) < ENOUGH:
            return None
        start = _margin(here[0], there[0])
        end = _margin(len(ours) - here[-1] - wording.RUN, len(theirs) - there[-1] - wording.RUN)
        first, after = max(there[0] - start, 0), min(there[-1] + wording.RUN + end, len(theirs))
        own_first, own_after = here[0] - start, here[-1] + wording.RUN + end
        old, new = self.text.cut(own_first, own_after), self.pasted.cut(first, after)
        return Answer(
            Verdict.DIFFERS,
            self.version,
            rest=self._rest(first, after),
            differences=_compared(old, new, self.paragraphs, self.pasted.text),
            is_excerpt=own_first > 0 or own_after < len(ours),
        )

    def _rest(self, first: int, after: int) -> tuple[str, ...]:
        """What surrounds ours, but for what the statement says beside its text: headline, place, names."""
        known = [wording.letters(text) for text in _beside(self.record)]
        rest = (
            line
            for line in self.pasted.around(first, after)
            if not any(wording.find(wording.letters(line), each) is not None for each in known)
        )
        return tuple(line[:200] for line, _ in zip(rest, range(REST), strict=False))


def verify(text: str) -> Answer | None:
    """None: nothing that is, or was, public here has these words. At most four queries, however much there is."""
    pasted = Text(unicodedata.normalize("NFC", text))
    keys = Trace.objects.leading_to(pasted.hashes(), CANDIDATES)
    versions = Version.objects.select_related("statement__replaced_by").in_bulk(keys)
    found = [(ours, answer) for key in keys if (answer := (ours := Ours(versions[key], pasted)).answer())]
    if not found:
        return None
    ours, best = min(found, key=lambda each: (each[1].verdict, not each[0].has_its_headline, -each[0].version.pk))
    same = sorted(
        other.version.number or 0
        for other, answer in found
        if other is not ours
        and answer.verdict == best.verdict < Verdict.DIFFERS
        and other.version.statement_id == ours.version.statement_id
    )
    newest = best.version.statement.versions.on_record().values_list("number", flat=True).last()
    return replace(best, same=tuple(same), newest=newest or 0)


def _margin(ours: int, theirs: int) -> int:
    return ours if ours <= MARGIN else min(ours, theirs)


def _compared(old: str, new: str, paragraphs_: list[str] | None = None, text: str = "") -> tuple[Difference, ...]:
    """In one stretch, because line breaks are lost on the way; a long one paragraph by paragraph."""
    if paragraphs_ and len(old.split()) + len(new.split()) > MOST_WORDS // 2:
        return tuple(paragraphs(paragraphs_, [*wording.lines(text)]))
    return tuple(each._replace(where=gettext("The words")) for each in paragraphs([old], [new]))


def _beside(record: Record) -> Iterator[str]:
    for name in ("headline", "subheadline", "dateline", "summary"):
        yield record[name]
    for credit in record["speakers"]:
        yield " ".join(part for part in credit["as_printed"].values() if part)
    if record["contact"]:
        yield record["contact"]["as_printed"]
