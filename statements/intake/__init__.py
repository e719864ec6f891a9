"""Bytes in, a press release out. Knows no Django."""

from .document import Document, Mark, Paragraph, Span
from .reading import read
from .recognition import recognize
from .release import Contact, Finding, PressRelease

__all__ = ["Contact", "Document", "Finding", "Mark", "Paragraph", "PressRelease", "Span", "read", "recognize"]
