"""What a file is, by its first bytes; what a server calls it is not believed."""

import re
from typing import NamedTuple


class Type(NamedTuple):
    extension: str
    media_type: str


BEGINNINGS = (
    (b"\x89PNG\r\n\x1a\n", Type("png", "image/png")),
    (b"\xff\xd8\xff", Type("jpg", "image/jpeg")),
    (b"GIF8", Type("gif", "image/gif")),
    (b"PK\x03\x04", Type("zip", "application/zip")),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Type("doc", "application/msword")),
)
PDF = Type("pdf", "application/pdf")
HTML = Type("html", "text/html")
TEXT = Type("txt", "text/plain")
OTHER = Type("bin", "application/octet-stream")
HEAD = 4096  # bytes that decide
BEFORE_PDF = 1024  # in which its mark may stand, as its readers have it
# Comments may come first; what was once taken for one is never looked at again.
MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*+(?:<!--(?>.*?-->)\s*+)*+<(?:!doctype html|html|head|body|title|meta|script|svg|\?xml)",
    re.IGNORECASE | re.DOTALL,
)
CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def type_of(head: bytes) -> Type:
    """Of the first HEAD bytes."""
    if b"%PDF-" in head[:BEFORE_PDF]:
        return PDF
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return Type("webp", "image/webp")
    for beginning, found in BEGINNINGS:
        if head.startswith(beginning):
            return found
    if MARKUP.match(head):
        return HTML
    return TEXT if head and not CONTROLS.search(head) else OTHER
