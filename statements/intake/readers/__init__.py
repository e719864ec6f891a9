"""Bytes in, a document out: one file a format, chosen by what the bytes are and only then by the file's name."""

import re

from ..document import Document
from .charset import decode
from .files import MAX_BYTES, TOO_LARGE, read_file
from .html import read_html
from .mail import read_mail
from .media import is_mail, is_page, is_zip, refuse_unread
from .plain import read_plain, refuse_binary
from .unreadable import Unreadable
from .word import read_word

MAX_CHARACTERS = 5_000_000
EMPTY = "This file is empty."
META_CHARSET = re.compile(
    rb"<(?:meta|\?xml)\s[^<>]{0,500}?(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?([\w-]{2,40})", re.IGNORECASE
)
HEAD = 4096

__all__ = ["MAX_BYTES", "Unreadable", "read_document", "read_file"]


def read_document(data: bytes, name: str = "") -> Document:
    """Raises `Unreadable` for whatever cannot be read, and nothing else."""
    if len(data) > MAX_BYTES:
        raise Unreadable(TOO_LARGE)
    if not data.strip():
        raise Unreadable(EMPTY)
    document = _read(data, name)
    if len(document.text) > MAX_CHARACTERS:
        raise Unreadable("This file holds more than five million characters, which is more than a statement needs.")
    if not document.text.strip():
        raise Unreadable(EMPTY)
    return document


def _read(data: bytes, name: str) -> Document:
    refuse_unread(data)
    if is_zip(data):
        return read_word(data)
    if is_mail(data, name):
        return read_mail(data, read_document)
    declared = META_CHARSET.search(data[:HEAD])
    text = decode(data, declared[1].decode("ascii", "replace") if declared else None)
    if not is_page(text, name):
        return read_plain(text)
    refuse_binary(text)
    return read_html(text)
