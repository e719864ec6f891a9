"""Marks as a reader of tests sees them."""

from statements.intake.document import Document


def marked(document: Document) -> list[tuple[str, ...]]:
    """Kind and words of each mark, and where a link leads."""
    return [
        (mark.kind, document.text[mark.start : mark.end], *([mark.href] if mark.href else []))
        for mark in document.marks
    ]
