"""The words that were looked for, marked where they stand."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from statements.search import Piece

from .prose import redacted

register = template.Library()


@register.filter
def marks(pieces: Iterable[Piece]) -> SafeString:
    return format_html_join(
        "", "{}", ((format_html("<mark>{}</mark>", text) if is_marked else text,) for text, is_marked in _shown(pieces))
    )


def _shown(pieces: Iterable[Piece]):
    return ((redacted(piece.text), piece.is_marked) for piece in pieces)
