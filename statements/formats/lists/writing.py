"""A list as bytes, while it is read."""

import csv
from collections.abc import Iterator
from enum import StrEnum
from io import StringIO
from typing import Protocol

from statements.formats.archive.columns import Table
from statements.formats.archive.rows import Row, cell
from statements.formats.record import Record, canonical
from statements.formats.snapshot import Snapshot, snapshot

CHUNK = 64 * 1024  # characters that are sent together
MARK = "\ufeff"  # without it Excel takes UTF-8 for the code page of its machine


class Listed(Protocol):
    """`lines` are objects of JSON, `rows` have the columns of the table."""

    @property
    def table(self) -> Table: ...
    def lines(self, now: Snapshot) -> Iterator[Record]: ...
    def rows(self, now: Snapshot) -> Iterator[Row]: ...


class Format(StrEnum):
    CSV = "csv"
    JSON_LINES = "jsonl"

    @property
    def media_type(self) -> str:
        is_csv = self is Format.CSV
        return "text/csv; charset=utf-8; header=present" if is_csv else "application/x-ndjson; charset=utf-8"


def written(listed: Listed, format_: Format) -> Iterator[bytes]:
    """
    Of one snapshot, a chunk at a time; neither the time until the first nor the memory grows with the list.

    The snapshot lasts as long as somebody takes chunks, and ends when they are done or gone.
    """
    with snapshot() as now:
        yield from _in_chunks(_csv(listed, now) if format_ is Format.CSV else _json_lines(listed, now))


def _csv(listed: Listed, now: Snapshot) -> Iterator[str]:
    line = StringIO(newline="")
    names = [column.name for column in listed.table.columns]
    writer = csv.DictWriter(line, names)
    writer.writeheader()
    yield MARK + _taken(line)
    for row in listed.rows(now):
        writer.writerow({name: cell(value) for name, value in row.items()})
        yield _taken(line)


def _taken(line: StringIO) -> str:
    text = line.getvalue()
    line.seek(0)
    line.truncate()
    return text


def _json_lines(listed: Listed, now: Snapshot) -> Iterator[str]:
    for record in listed.lines(now):
        yield canonical(record) + "\n"


def _in_chunks(texts: Iterator[str]) -> Iterator[bytes]:
    held: list[str] = []
    size = 0
    for text in texts:
        held.append(text)
        size += len(text)
        if size >= CHUNK:
            yield "".join(held).encode()
            held, size = [], 0
    if held:
        yield "".join(held).encode()
