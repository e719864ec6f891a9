"""What kind of file bytes are, by what they begin with; and sentences for those that are not read."""

import re
from codecs import BOM_UTF8

from .archive import PROTECTED
from .unreadable import Unreadable

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
PICTURE = "This is a picture; only text can be read."
ARCHIVE = "This is an archive; unpack it and bring the files in it."
MEDIA = "This is sound or film; only text can be read."
OTHERS = (
    (b"%PDF-", "This is a PDF file; copy its text, or bring the Word file that it was made from."),
    (b"{\\rtf", "This is an RTF file; save it as .docx and try again."),
    (b"\x89PNG", PICTURE),
    (b"\xff\xd8\xff", PICTURE),
    (b"GIF8", PICTURE),
    (b"II*\x00", PICTURE),
    (b"MM\x00*", PICTURE),
    (b"RIFF", MEDIA),
    (b"ID3", MEDIA),
    (b"OggS", MEDIA),
    (b"\x1f\x8b", ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", ARCHIVE),
    (b"Rar!\x1a", ARCHIVE),
    (b"BZh", ARCHIVE),
    (b"\xfd7zXZ", ARCHIVE),
)
BINARY_ONLY = (MEDIA, PICTURE, ARCHIVE)
START = 1024
HEADER_LINE = re.compile(rb"[!-9;-~]{1,76}:[^\n]*+(?:\n[ \t][^\n]*+)*+\n")
POST_MARKS = re.compile(
    rb"^(?:mime-version|received|message-id|content-type|return-path|dkim-signature|x-mailer):",
    re.IGNORECASE | re.MULTILINE,
)
MAIL_SUFFIXES = (".eml", ".mbox", ".mbx")
PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
PAGE_TAGS = (
    "!doctype html|html|head|body|div|p|span|h[1-6]|ul|ol|dl|li|table|article|main|section|header|blockquote|br|a|b"
    "|strong|em|i|font|center|title|meta|style|script|pre"
)
PAGE_START = re.compile(
    rf"(?:<\?xml[^<>]*\?>|<!--.{{0,9999}}?-->|\s)*+<(?:{PAGE_TAGS})(?=[\s/>])", re.IGNORECASE | re.DOTALL
)
BLOCK_END = re.compile(r"</(?:p|div|html|body|li|h[1-6]|table|blockquote)\s?>|<br ?/?>", re.IGNORECASE)
ANY_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
ENOUGH_BLOCKS = 2


def refuse_unread(data: bytes) -> None:
    if data.startswith(OLE):
        is_protected = ENCRYPTED_PACKAGE in data
        raise Unreadable(PROTECTED if is_protected else "This is an old Word file; save it as .docx and try again.")
    start = data[:START].lstrip()
    for signature, sentence in OTHERS:
        if start.startswith(signature) and (sentence not in BINARY_ONLY or _has_control(data)):
            raise Unreadable(sentence)


def is_zip(data: bytes) -> bool:
    return data.startswith(ZIP)


def is_mail(data: bytes, name: str) -> bool:
    """Header lines first, one of them such as only mail programs write: pasted ones are text that somebody arranged."""
    headers = _header_block(data.removeprefix(BOM_UTF8))
    if not headers:
        return False
    return name.lower().endswith(MAIL_SUFFIXES) or POST_MARKS.search(headers) is not None


def is_page(text: str, name: str) -> bool:
    if PAGE_START.match(text):
        return True
    if name.lower().endswith(PAGE_SUFFIXES):
        return ANY_TAG.search(text) is not None
    return sum(1 for _ in zip(range(ENOUGH_BLOCKS), BLOCK_END.finditer(text), strict=False)) == ENOUGH_BLOCKS


def _header_block(data: bytes) -> bytes:
    start = data.find(b"\n") + 1 if data.startswith(b"From ") else 0
    position = start
    while found := HEADER_LINE.match(data, position):
        position = found.end()
    return data[start:position]


def _has_control(data: bytes) -> bool:
    return re.search(rb"[\x00-\x08\x0e-\x1a\x80-\xff]", data[:START]) is not None
