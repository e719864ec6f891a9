"""What became of each item, and the numbers at the end."""

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TextIO


class Outcome(StrEnum):
    MADE = "made"
    PUBLISHED = "published"
    KEPT_AS_DRAFT = "kept as draft"  # it was to be published and could not be
    THERE = "already there"
    DIFFERS = "differs"  # there, and not the same; it was left as it is
    REFUSED = "refused"
    SKIPPED = "skipped"
    SHARED = "shared"  # what the statements of an export have in common


FAILURES = {Outcome.REFUSED, Outcome.KEPT_AS_DRAFT}


@dataclass(frozen=True)
class Entry:
    """One item of the report. `reasons` say why it was not done as asked, `doubts` what a person should look at."""

    place: str
    outcome: Outcome
    line: int | None = None
    statement: str = ""  # its public id
    address: str = ""  # empty while it is a draft
    reasons: Sequence[str] = ()
    doubts: Sequence[str] = ()
    unknown_keys: frozenset[str] = frozenset()

    def as_json(self) -> dict[str, Any]:
        return {
            "path": self.place,
            "line": self.line,
            "outcome": self.outcome,
            "statement": self.statement or None,
            "address": self.address or None,
            "reasons": list(self.reasons),
            "doubts": list(self.doubts),
        }

    def lines(self) -> list[str]:
        """For a person; what was skipped is only counted."""
        if self.outcome is Outcome.SKIPPED:
            return []
        place = self.place if self.line is None else f"{self.place}:{self.line}"
        return [f"{place}: {sentence}" for sentence in (*self.reasons, *self.doubts)]


@dataclass
class Report:
    """Takes entries one by one and keeps numbers only, whatever their number."""

    say: Callable[[str], None]
    file: TextIO | None = None
    outcomes: Counter[Outcome] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)
    shared: Counter[str] = field(default_factory=Counter)
    missing: Counter[str] = field(default_factory=Counter)
    unknown_keys: Counter[str] = field(default_factory=Counter)
    with_doubts: int = 0

    def add(self, entry: Entry) -> None:
        self.outcomes[entry.outcome] += 1
        self.with_doubts += bool(entry.doubts)
        self.unknown_keys.update(entry.unknown_keys)
        if entry.outcome is Outcome.SKIPPED:
            self.skipped.update(entry.reasons)
        for line in entry.lines():
            self.say(line)
        if self.file:
            self.file.write(json.dumps(entry.as_json(), ensure_ascii=False) + "\n")

    @property
    def failures(self) -> int:
        return sum(self.outcomes[outcome] for outcome in FAILURES)

    def numbers(self) -> list[str]:
        """A line for each number that is not zero."""
        lines = {
            f"made that statements share ({counted(self.shared)})": self.shared.total(),
            "made, all drafts": self.outcomes[Outcome.MADE],
            "published": self.outcomes[Outcome.PUBLISHED],
            "kept as drafts that could not be published": self.outcomes[Outcome.KEPT_AS_DRAFT],
            "here already": self.outcomes[Outcome.THERE],
            "here already that differ and were left as they are": self.outcomes[Outcome.DIFFERS],
            "refused": self.outcomes[Outcome.REFUSED],
            f"skipped ({counted(self.skipped)})": self.outcomes[Outcome.SKIPPED],
            "with doubts worth a look": self.with_doubts,
            f"named in records and not there ({counted(self.missing)})": self.missing.total(),
            f"ignored under keys that are not known ({counted(self.unknown_keys)})": self.unknown_keys.total(),
        }
        return [f"{number:,} {what}" for what, number in lines.items() if number] or ["Nothing to import."]


def counted(numbers: Counter[str], *, longest: int = 12) -> str:
    """“2 hidden, 1 of a kind that is not read”; of very many the most frequent."""
    found = [f"{number:,} {what}" for what, number in numbers.most_common() if number]
    return ", ".join(found[:longest] + (["…"] if len(found) > longest else []))
