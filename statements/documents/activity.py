"""Whether a PDF can do more than be read: run scripts, start programs, hand over other files."""

import re
import zlib
from collections.abc import Iterator
from itertools import islice
from mmap import ACCESS_READ, mmap
from pathlib import Path

NAMES = ("JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles")
# Objects may stand in compressed streams, of which so many are unpacked, so far, and no more.
PACKED, STREAMS = re.compile(rb"/ObjStm\b"), 5000
BEGIN, NEAR = re.compile(rb"stream\r?\n"), 500
MOST_PACKED, MOST_UNPACKED = 1024 * 1024, 64 * 1024 * 1024


def _spelled(name: str) -> str:
    """Each letter of a name may be written as its number."""
    return "".join(f"(?:{letter}|(?i:#{ord(letter):02x}))" for letter in name)


ACTIVE = re.compile(rf"/(?:{'|'.join(map(_spelled, NAMES))})(?![\w#])".encode())


def is_active(path: Path) -> bool:
    """By its names alone: a file that only speaks of scripts is called active rather than one with scripts passive."""
    with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as data:
        return any(ACTIVE.search(part) for part in _parts(data))


def _parts(data: mmap) -> Iterator[mmap | bytes]:
    yield data
    left = MOST_UNPACKED
    for found in islice(PACKED.finditer(data), STREAMS):
        begin = BEGIN.search(data, found.end(), found.end() + NEAR)
        objects = _unpacked(data[begin.end() : begin.end() + MOST_PACKED], left) if begin else b""
        left -= len(objects)
        yield objects
        if left <= 0:
            return


def _unpacked(packed: bytes, most: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, most)
    except zlib.error:
        return b""
