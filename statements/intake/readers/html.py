"""Web pages and fragments of them: the text of the page itself, a block a paragraph."""

import re

from ..document import Document
from .blocks import Blocks
from .furniture import FEW_CHARACTERS, content_of
from .plain import LINE_END, drop_unseen
from .tree import BLOCKS, Element, read_tree
from .unreadable import Unreadable

PHRASES = {"strong": "strong", "b": "strong", "em": "em", "i": "em"}
HEADINGS = {"h1": "h2", "h2": "h2", "h3": "h2", "h4": "h3", "h5": "h3", "h6": "h3"}
LISTS = {"ul": "li", "menu": "li", "dir": "li", "ol": "ol"}
LINES = frozenset({"td", "th", "dt", "dd"})
SPACES = re.compile(r"[ \t\n]+")
WEB_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s<>\"]+", re.IGNORECASE)
LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{1,8})*")


def read_html(page: str) -> Document:
    tree = read_tree(page)
    writing = _Writing(content_of(tree))
    if tree.weight < FEW_CHARACTERS and (whole := read_tree(page, with_hidden=True)).weight > 2 * tree.weight:
        writing = _Writing(content_of(whole))  # the text appears by script only
    text = writing.blocks.text
    if not text:
        raise Unreadable("This page holds no text.")
    marks = tuple(sorted(writing.blocks.marks, key=lambda mark: (mark.start, -mark.end)))
    return Document(text, marks, "text/html", language=_language(tree), is_reflowed=True)


def _language(tree: Element) -> str | None:
    language = tree.attributes.get("lang") or tree.attributes.get("xml:lang") or ""
    return language.strip() if LANGUAGE.fullmatch(language.strip()) else None


class _Writing:
    """One walk over the tree, which is no deeper than `tree.MAX_DEPTH`."""

    def __init__(self, content: Element) -> None:
        self.blocks = Blocks()
        self.has_title = False
        self.is_verbatim = False
        self.list_kind = "li"
        self.write(content)
        self.blocks.end_block()

    def write(self, element: Element) -> None:
        tag = element.tag
        if tag == "br":
            self.blocks.break_line()
        elif tag in PHRASES:
            with self.blocks.phrase(PHRASES[tag]):
                self.write_children(element)
        elif tag == "a" and (href := _web_address(element)):
            with self.blocks.phrase("link", href):
                self.write_children(element)
        elif tag in LINES:
            self.write_line(element)
        elif tag in BLOCKS:
            self.write_block(element)
        else:
            self.write_children(element)

    def write_children(self, element: Element) -> None:
        for child in element.children:
            if isinstance(child, Element):
                self.write(child)
            else:
                self.write_text(child)

    def write_line(self, element: Element) -> None:
        self.blocks.end_line()
        only = element.elements[0] if len(element.elements) == 1 else None
        self.write_children(only if only and only.tag == "p" and not _has_own_text(element) else element)
        self.blocks.end_line()

    def write_block(self, element: Element) -> None:
        self.blocks.end_block()
        before = self.blocks.kinds, self.list_kind, self.is_verbatim
        self.blocks.kinds = self.kinds_of(element)
        self.list_kind = LISTS.get(element.tag, self.list_kind)
        self.is_verbatim |= element.tag == "pre"
        self.write_children(element)
        self.blocks.end_block()
        self.blocks.kinds, self.list_kind, self.is_verbatim = before

    def kinds_of(self, element: Element) -> tuple[str, ...]:
        """A block is an item or a heading, the innermost of them, and may be quoted besides."""
        quoted = tuple(kind for kind in self.blocks.kinds if kind == "blockquote")
        if element.tag in HEADINGS:
            return *quoted, self.heading_kind(element)
        if element.tag == "li":
            return *quoted, self.list_kind
        if element.tag == "blockquote" and not quoted:
            return "blockquote", *self.blocks.kinds
        return self.blocks.kinds

    def heading_kind(self, element: Element) -> str:
        if element.tag == "h1" and not self.has_title and element.weight:
            self.has_title = True
            return "title"
        return HEADINGS[element.tag]

    def write_text(self, text: str) -> None:
        text = LINE_END.sub("\n", drop_unseen(text))
        if not self.is_verbatim:
            self.blocks.write(SPACES.sub(lambda spaces: " " if "\n" in spaces[0] else spaces[0], text))
            return
        for number, line in enumerate(text.split("\n")):
            if number:
                self.blocks.break_line()
            self.blocks.write(line)


def _has_own_text(element: Element) -> bool:
    return any(isinstance(child, str) and child.strip() for child in element.children)


def _web_address(element: Element) -> str | None:
    href = element.attributes.get("href", "").strip().replace(" ", "%20")
    return href if WEB_ADDRESS.fullmatch(href) else None
