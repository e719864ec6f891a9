"""Text in, quoted passages and their speakers out. Knows no Django."""

from .finding import find
from .passage import Found, Passage, Person, Place, ReportMention
from .words import exact_words

__all__ = ["Found", "Passage", "Person", "Place", "ReportMention", "exact_words", "find"]
