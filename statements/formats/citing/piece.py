"""The pieces that a citation is made of: plain words, and those that stand in italics."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

Pieces = tuple[str, ...]


class Italic(str):
    """A title or the name of a site."""

    __slots__ = ()


def plain(pieces: Pieces) -> str:
    return "".join(pieces)


def in_html(pieces: Pieces) -> SafeString:
    return format_html_join(
        "", "{}", ((format_html("<i>{}</i>", piece) if isinstance(piece, Italic) else piece,) for piece in pieces)
    )
