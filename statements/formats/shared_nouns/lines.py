"""Files of one JSON object a line."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from statements.formats.record import Record, canonical

LONGEST = 64 * 1024 * 1024  # bytes of a line


class BrokenLine(ValueError):
    """Its message is the sentence, with file and line."""


def write_lines(path: Path, records: Iterable[Record]) -> int:
    """In canonical JSON; says how many."""
    count = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for record in records:
            file.write(canonical(record) + "\n")
            count += 1
    return count


def read_lines(path: Path, refuse: Callable[[str], None]) -> Iterator[tuple[int, Record]]:
    """With the number of the line, counted from 1. What is no object is told to `refuse`."""
    with path.open("rb") as file:
        number = 0
        while line := file.readline(LONGEST):
            number += 1
            try:
                record = json.loads(line)
            except (ValueError, RecursionError):
                record = None
            if isinstance(record, dict):
                yield number, record
            elif line.strip():
                refuse(f"{path.name}, line {number}: this is no JSON object.")
