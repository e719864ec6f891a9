"""The text, twice: plain, and with its markup."""

from statements.formats.plain import paragraphs
from statements.formats.xhtml import xhtml
from statements.models import Statement

from .parts import Part


def bodies(statement: Statement) -> list[Part]:
    """The counts are those of the text alone, in both."""
    text = "\n\n".join(paragraphs(statement))
    counts = {"charCount": len(text), "wordCount": len(text.split())}
    return [
        {"role": "main", "contentType": "text/plain", **counts, "value": text},
        {"role": "richtext", "contentType": "application/xhtml+xml", **counts, "value": xhtml(statement)},
    ]
