"""The body of a statement as plain text: lists keep their marks, lines their breaks; where links lead stands apart."""

import re
from html import unescape
from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import urljoin

from statements.models import Statement
from statements.models.prose import BLOCKS, Block, blocks, plain_text, sanitize

from .difference import LINK
from .site import absolute

LISTS = {"ul", "ol"}
BULLET = "• "
INDENT = "    "  # of what stands in a blockquote, as agencies set it off
BREAK = "\n"


class Link(NamedTuple):
    words: str
    address: str


def paragraphs(statement: Statement) -> list[str]:
    """Those that say something. A list is one, with a line for each of its points."""
    return [text for block in blocks(sanitize(statement.body)) if (text := text_of(block))]


def text_of(block: Block) -> str:
    reader = _Lines()
    reader.feed(f"<{block.tag}>{block.inner}</{block.tag}>")
    reader.close()
    if block.tag == "blockquote":
        return "\n\n".join(INDENT + line.replace(BREAK, BREAK + INDENT) for line in reader.lines)
    return BREAK.join(reader.lines)


def links(statement: Statement) -> list[Link]:
    """Each once, in their order; an address that is printed already says where it leads."""
    page = absolute(statement.get_absolute_url())
    found = [
        Link(plain_text(link["words"]), urljoin(page, unescape(link["href"])))
        for link in LINK.finditer(sanitize(statement.body))
    ]
    return [link for link in dict.fromkeys(found) if link.words not in {link.address, link.address[len("mailto:") :]}]


class _Lines(HTMLParser):
    """One line for each paragraph, heading and point, however deep."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._line: list[str] = []
        self._lists: list[int | None] = []  # the number of the last point of each open list; None where it has bullets
        self._mark = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self._line.append(BREAK)
        elif tag in BLOCKS:
            self._end()
        if tag in LISTS:
            self._lists.append(0 if tag == "ol" else None)
        elif tag == "li":
            self._mark = self._next_mark()

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self._end()
        if tag in LISTS and self._lists:
            self._lists.pop()

    def handle_data(self, data: str) -> None:
        self._line.append(re.sub(r"\s+", " ", data))

    def close(self) -> None:
        super().close()
        self._end()

    def _next_mark(self) -> str:
        depth = "  " * (len(self._lists) - 1)
        last = self._lists[-1] if self._lists else None
        if last is None:
            return depth + BULLET
        self._lists[-1] = last + 1
        return f"{depth}{last + 1}. "

    def _end(self) -> None:
        lines = [" ".join(line.split()) for line in "".join(self._line).split(BREAK)]
        if text := BREAK.join(line for line in lines if line):
            self.lines.append(self._mark + text)
            self._mark = ""
        self._line = []
