"""An import in this process, with what it reported."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from statements.importing import Entry, Import, Options, Outcome, Report


@dataclass
class Ran:
    report: Report
    lines: list[str]
    entries: list[Entry] = field(default_factory=list)

    @property
    def outcomes(self) -> dict[str, int]:
        return {str(outcome): number for outcome, number in Counter(self.report.outcomes).items()}

    def reasons(self, outcome: Outcome | str) -> list[str]:
        return [sentence for entry in self.entries if entry.outcome == outcome for sentence in entry.reasons]


class Remembering(Report):
    """Keeps the entries too."""

    def __init__(self, say):
        super().__init__(say)
        self.entries: list[Entry] = []

    def add(self, entry: Entry) -> None:
        self.entries.append(entry)
        super().add(entry)


def run(*paths: Path, **options) -> Ran:
    lines: list[str] = []
    report = Remembering(lines.append)
    Import(Options(**options), report).take(paths)
    return Ran(report, lines, report.entries)
