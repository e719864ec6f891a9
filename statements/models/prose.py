"""
The text of statements: HTML of a small vocabulary.

One list of extensions is what the editor's toolbar offers, what the sanitizer lets through and what the style sheet
knows. The sanitizer is called by the form, by whatever imports, and again when a page is made.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser

from django.utils.html import linebreaks, strip_tags
from django_prose_editor.fields import ProseEditorField, create_sanitizer

EXTENSIONS = {
    "Bold": True,
    "Italic": True,
    "Heading": {"levels": [2, 3]},
    "BulletList": True,
    "OrderedList": True,
    "ListItem": True,
    "Blockquote": True,
    "HardBreak": True,
    "Link": {"enableTarget": False, "protocols": ["http", "https", "mailto"]},
    "History": True,
    "HTML": True,
}
EDITOR_ONLY = {"Newsroom": True, "NoSpellCheck": False}  # without HTML of their own

VOID = {"br"}
BLOCKS = {"p", "h2", "h3", "ul", "ol", "li", "blockquote"}
_clean = create_sanitizer(EXTENSIONS)


def sanitize(html: str) -> str:
    """The same text in the vocabulary; plain text becomes paragraphs, markup without any text becomes empty."""
    if "<" not in html:
        html = linebreaks(html, autoescape=True) if html.strip() else ""
    cleaned = _clean(html)
    if not plain_text(cleaned):
        return ""
    return cleaned if "<" in cleaned else f"<p>{cleaned}</p>"


def plain_text(html: str) -> str:
    """The words without markup, white space folded; of a text that was cut, the tag it ends in is markup too."""
    spaced = re.sub(r"</(p|h\d|li|blockquote)>|<br>|<[^>]*$", " ", html)
    return re.sub(r"\s+", " ", unescape(strip_tags(spaced))).strip()


@dataclass(frozen=True)
class Block:
    """One top-level block of a body: its tag, what is inside it, and its place counted from 1."""

    tag: str
    inner: str
    number: int

    @property
    def text(self) -> str:
        return plain_text(self.inner)


def blocks(html: str) -> list[Block]:
    """The paragraphs that quotations and `#p4` count: every top-level block."""
    splitter = _Splitter()
    splitter.feed(html)
    splitter.close()
    return [Block(tag, inner, number) for number, (tag, inner) in enumerate(splitter.finished(), start=1)]


class _Splitter(HTMLParser):
    """Cuts sanitized HTML where the outermost blocks end; what stands between them is a paragraph."""

    def __init__(self):
        super().__init__(convert_charrefs=False)
        self.done: list[tuple[str, list[str]]] = []
        self.open: list[str] = []
        self.is_between = False

    def finished(self) -> Iterator[tuple[str, str]]:
        for tag, parts in self.done:
            inner = "".join(parts)
            if inner.strip():
                yield tag, inner

    def handle_starttag(self, tag, attrs):
        if tag in BLOCKS and not self.open:
            self.done.append((tag, []))
            self.is_between = False
        elif tag not in VOID or self.open or self.is_between:
            self.handle_data(self.get_starttag_text() or "")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag in self.open:
            self.open.pop()
            if self.open or self.is_between:
                self.handle_data(f"</{tag}>")

    def handle_data(self, data):
        if not self.open and not self.is_between:
            self.done.append(("p", []))
            self.is_between = True
        self.done[-1][1].append(data)

    def handle_entityref(self, name):
        self.handle_data(f"&{name};")

    def handle_charref(self, name):
        self.handle_data(f"&#{name};")


class ProseField(ProseEditorField):
    """The editor in forms, the sanitizer whenever a model is cleaned."""

    def __init__(self, *args, **kwargs):
        kwargs["config"] = {"extensions": EXTENSIONS | EDITOR_ONLY}
        super().__init__(*args, **kwargs)
        self.sanitize = sanitize

    def formfield(self, **kwargs):
        field = super().formfield(**kwargs)
        field.sanitize = sanitize
        return field
