"""The zip archive that a Word file is, looked through before anything believes it."""

import zlib
from io import BytesIO
from typing import NoReturn
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile, ZipInfo

from .unreadable import Unreadable

MAX_ENTRIES = 2_000
MAX_INFLATED = 50 * 1024 * 1024
MAX_RATIO = 200
MAX_XML = 12 * 1024 * 1024  # all parts together; a hundred pages take one or two
MAX_ELEMENTS = 100_000  # about sixty pages
MAX_XML_DEPTH = 80
IS_ENCRYPTED = 0x1
CHUNK = 64 * 1024
DAMAGED = "This Word file is damaged and cannot be read."
PROTECTED = "This Word file is protected by a password; save it without one and try again."
TOO_LARGE = "This Word file unpacks to far more than a statement needs."
FORBIDDEN = "This Word file contains XML entities or a DOCTYPE, which no word processor writes, so it is not read."
DAMAGES = (
    BadZipFile,
    NotImplementedError,
    RuntimeError,
    OSError,
    EOFError,
    ValueError,
    KeyError,
    zlib.error,
    expat.ExpatError,
)


def check_word_archive(data: bytes) -> None:
    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            _check_sizes(entries)
            _check_kind({entry.filename for entry in entries}, archive)
            _check_parts(archive, [entry for entry in entries if entry.filename.lower().endswith((".xml", ".rels"))])
    except DAMAGES as error:
        raise Unreadable(DAMAGED) from error


def _check_sizes(entries: list[ZipInfo]) -> None:
    """What an entry declares is what it can become at most: reading stops there."""
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_INFLATED:
        raise Unreadable(TOO_LARGE)
    if any(entry.file_size > MAX_RATIO * max(entry.compress_size, 100) for entry in entries):
        raise Unreadable(TOO_LARGE)


def _check_kind(names: set[str], archive: ZipFile) -> None:
    if any(name.startswith("word/") for name in names):
        if "word/document.xml" not in names and not any(name.startswith("word/document") for name in names):
            raise Unreadable("This Word file holds no document.")
        if any(entry.flag_bits & IS_ENCRYPTED for entry in archive.infolist()):
            raise Unreadable(PROTECTED)
        return
    raise Unreadable(_what_else(names, archive))


def _what_else(names: set[str], archive: ZipFile) -> str:
    if "mimetype" in names and archive.read("mimetype")[:100].startswith(b"application/vnd.oasis.opendocument"):
        return "This is an OpenDocument file; save it as .docx and try again."
    if any(name.startswith(("xl/", "ppt/")) for name in names):
        return "This is a spreadsheet or a presentation; a statement is read from .docx, .html, .eml or .txt."
    if "[Content_Types].xml" in names:
        return "This Word file holds no document."
    return "This is a zip archive; unpack it and bring the files in it."


def _check_parts(archive: ZipFile, entries: list[ZipInfo]) -> None:
    allowance = _Allowance()
    for entry in entries:
        allowance.read(archive, entry)


class _Allowance:
    """How much XML may still come: elements cost far more memory than their bytes."""

    def __init__(self) -> None:
        self.size = MAX_XML
        self.elements = MAX_ELEMENTS
        self.depth = 0

    def read(self, archive: ZipFile, entry: ZipInfo) -> None:
        parser = expat.ParserCreate()
        parser.StartDoctypeDeclHandler = _forbid
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        self.depth = 0
        with archive.open(entry) as part:
            while chunk := part.read(CHUNK):
                self.size -= len(chunk)
                if self.size < 0:
                    raise Unreadable(TOO_LARGE)
                parser.Parse(chunk)
        parser.Parse(b"", True)  # noqa: FBT003 - it knows no keyword

    def _begin(self, *_: object) -> None:
        self.depth += 1
        self.elements -= 1
        if self.depth > MAX_XML_DEPTH or self.elements < 0:
            raise Unreadable(TOO_LARGE)

    def _end(self, *_: object) -> None:
        self.depth -= 1


def _forbid(*_: object) -> NoReturn:
    raise Unreadable(FORBIDDEN)
