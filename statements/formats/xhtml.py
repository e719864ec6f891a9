"""The body of a statement as XHTML, for whoever reads it with an XML parser."""

import re
from html import escape
from html.parser import HTMLParser
from urllib.parse import urljoin

from statements.models import Statement
from statements.models.prose import VOID, sanitize

from .site import absolute

NAMESPACE = "http://www.w3.org/1999/xhtml"
NO_XML = re.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")  # XML 1.0 has no way to write these


def xhtml(statement: Statement) -> str:
    """One well-formed element; its links are absolute."""
    writer = _Writer(absolute(statement.get_absolute_url()))
    writer.feed(sanitize(statement.body))
    writer.close()
    return f'<div xmlns="{NAMESPACE}" xml:lang="{escape(statement.language)}">{"".join(writer.parts)}</div>'


class _Writer(HTMLParser):
    """The sanitizer closes what it opens; what is left is the way in which XML writes it."""

    def __init__(self, base: str) -> None:
        super().__init__()
        self.base = base
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        written = "".join(f' {name}="{_written(self._value(name, value or ""))}"' for name, value in attrs)
        self.parts.append(f"<{tag}{written}/>" if tag in VOID else f"<{tag}{written}>")

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.parts.append(_written(data))

    def _value(self, name: str, value: str) -> str:
        return urljoin(self.base, value) if name == "href" else value


def _written(text: str) -> str:
    return escape(NO_XML.sub("", text))
