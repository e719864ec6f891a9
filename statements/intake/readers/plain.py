"""Plain text, line by line as it came."""

import re

from ..document import Document
from .unreadable import Unreadable

BINARY = "This file is not text, nor anything else that can be read here."
# Soft hyphens, zero-width spaces, marks of direction and of byte order; joiners stay, for they shape the letters of
# some scripts. A stray control character says nothing to anybody.
UNSEEN = "\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
CONTROL = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
DROPPED = re.compile(f"[{UNSEEN}{CONTROL}]")
LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")


def read_plain(text: str) -> Document:
    refuse_binary(text)
    return Document(drop_unseen(LINE_END.sub("\n", text)))


def drop_unseen(text: str) -> str:
    """Without what has no width: readers do not see it, and searches would stumble over it."""
    return DROPPED.sub("", text)


def refuse_binary(text: str) -> None:
    if text.count("\x00") > 1 or len(re.findall(f"[{CONTROL}\ufffd]", text)) * 10 > len(text):
        raise Unreadable(BINARY)
    if "\x00" in text:
        raise Unreadable("This text contains a NUL character, so it is damaged or no text at all.")
