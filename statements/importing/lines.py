"""A file of records, line by line: never the whole file, and no line longer than is sane."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import BinaryIO

from .places import written

LONGEST = 5_000_000
CHUNK = 1_000_000
NOT_UTF_8 = (b"\xff\xfe", b"\xfe\xff")
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Line:
    """One record, still as bytes."""

    place: str
    number: int
    data: bytes
    is_exported: bool = False


@dataclass(frozen=True)
class Bad:
    """What can not even be looked at; one sentence says why."""

    place: str
    sentence: str
    number: int | None = None


def read_lines(path: Path, *, is_exported: bool = False) -> Iterator[Line | Bad]:
    """Empty lines are nothing; a file that is no text at all is one sentence, not one for every line."""
    place = written(path)
    try:
        with path.open("rb") as file:
            if sentence := _no_records(file):
                yield Bad(place, sentence)
            else:
                yield from _split(file, place, is_exported)
    except OSError as reason:
        yield Bad(place, cannot_read(reason))


def cannot_read(reason: OSError) -> str:
    return f"It cannot be read: {(reason.strerror or 'unknown reason').lower()}."


def count_lines(path: Path) -> int:
    """For a progress bar; 0 for what cannot be read."""
    try:
        with path.open("rb") as file:
            return sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(CHUNK), b"")) or 1
    except OSError:
        return 0


def _no_records(file: BinaryIO) -> str | None:
    beginning = file.read(4096)
    file.seek(0)
    if not beginning:
        return "This file is empty."
    if beginning.startswith(NOT_UTF_8):
        return "This file is UTF-16; records are read as UTF-8, so save it as that."
    if b"\0" in beginning:
        return "This is no text, so there are no records in it."
    return None


def _split(file: BinaryIO, place: str, is_exported: bool) -> Iterator[Line | Bad]:
    for number in count(1):
        data = file.readline(LONGEST + 1)
        if not data:
            return
        if len(data) > LONGEST:
            _skip_rest(file, data)
            yield Bad(place, f"This line is longer than {LONGEST // 1_000_000} MB, more than any record.", number)
            continue
        data = data.removeprefix(BYTE_ORDER_MARK) if number == 1 else data
        if data.strip():
            yield Line(place, number, data, is_exported)


def _skip_rest(file: BinaryIO, data: bytes) -> None:
    while data and not data.endswith(b"\n"):
        data = file.readline(CHUNK)
