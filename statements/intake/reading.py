"""The whole way: bytes, document, press release."""

from .readers import read_document
from .recognition import recognize
from .release import PressRelease


def read(data: bytes, name: str = "") -> PressRelease:
    """Raises `readers.Unreadable`, whose message is one sentence, when there is no text to be had."""
    return recognize(read_document(data, name))
