"""
HTML cut into tags and text, in linear time whatever the page.

The standard library's parser is quadratic on unclosed tags and raises on odd declarations, differently in each Python;
possessive quantifiers never look back, and what is not closed ends with the page, as it does in a browser.
"""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

TOKEN = re.compile(
    r"""
    <!-- (?: -?> | .*? (?: --!?> | \Z ) )
  | <[!?] [^>]*+ >?+
  | </ (?![a-zA-Z]) [^>]*+ >?+
  | < (?P<slash> /?+ ) (?P<name> [a-zA-Z] [^\s/>]*+ )
      (?P<attributes> (?: = \s*+ (?: "[^"]*+"?+ | '[^']*+'?+ ) | [^>=]++ | = )*+ ) >?+
    """,
    re.VERBOSE | re.DOTALL,
)
ATTRIBUTE = re.compile(r"""([^\s=/]++)(?:\s*+=\s*+(?:"([^"]*+)"?+|'([^']*+)'?+|(\S*+)))?+""")
RAW = ("script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp")
RAW_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in RAW}
# As number 5,000 digits long, a reference would be refused by Python itself.
ENDLESS_REFERENCE = re.compile(r"&#(?:\d{20,}+|[xX][0-9a-fA-F]{20,}+);?")
REFERENCE = re.compile(r"&(?:#\w{1,20};?|\w{1,40};)")


class Tag(NamedTuple):
    """An opening or closing tag; its attributes are cut up only when somebody asks."""

    name: str
    is_closing: bool
    source: str

    @property
    def attributes(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for name, *values in ATTRIBUTE.findall(self.source):
            found.setdefault(
                name.lower(), REFERENCE.sub(lambda reference: html.unescape(reference[0]), "".join(values))
            )
        return found


def cut(page: str) -> Iterator[Tag | str]:
    """Tags, and the text between them with its references resolved; comments, declarations and scripts are left out."""
    position = 0
    unclosed: set[str] = set()
    while found := TOKEN.search(page, position):
        if found.start() > position:
            yield _resolve(page[position : found.start()])
        position = found.end()
        if found["name"]:
            tag = Tag(found["name"].lower(), bool(found["slash"]), found["attributes"])
            yield tag
            if tag.name in RAW_END and not tag.is_closing and tag.name not in unclosed:
                position = _end_of_raw(page, position, tag, unclosed)
    if position < len(page):
        yield _resolve(page[position:])


def _end_of_raw(page: str, position: int, tag: Tag, unclosed: set[str]) -> int:
    if end := RAW_END[tag.name].search(page, position):
        return end.start()
    if tag.source.endswith("/"):  # XHTML
        unclosed.add(tag.name)
        return position
    return len(page)


def _resolve(text: str) -> str:
    return html.unescape(ENDLESS_REFERENCE.sub("\ufffd", text)) if "&" in text else text
