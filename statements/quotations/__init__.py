"""Text in, quoted passages and their speakers out. Knows no Django."""

from .passage import Found, Passage, Person, Place, ReportMention

__all__ = ["Found", "Passage", "Person", "Place", "ReportMention"]
