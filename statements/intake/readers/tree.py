"""A page as a tree of elements, no deeper than people write, without what no reader sees."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from .tags import Tag, cut
from .unreadable import Unreadable

MAX_DEPTH = 100
MAX_ELEMENTS = 60_000  # a book has 20,000
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
BLOCKS = frozenset(
    """
    address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table tbody td
    tfoot th thead tr ul
    """.split()
)
UNSEEN = frozenset(
    """
    audio button canvas datalist embed iframe input label math meter noembed noframes noscript object progress
    script select style svg template textarea title video xmp
    """.split()
)
UNSEEN_CLASSES = frozenset(
    {"screen-reader-only", "screen-reader-text", "show-for-sr", "sr-only", "visually-hidden", "visuallyhidden"}
)
UNSEEN_STYLE = re.compile(r"(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)", re.IGNORECASE)
# What ends an open element of the same family, and how far out its family reaches.
FAMILIES = (
    (frozenset({"li"}), frozenset({"ul", "ol", "menu", "dir"})),
    (frozenset({"dt", "dd"}), frozenset({"dl"})),
    (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    (frozenset({"tr"}), frozenset({"table", "tbody", "thead", "tfoot"})),
)
FAMILY = {tag: family for family in FAMILIES for tag in family[0]}


@dataclass(slots=True, eq=False)
class Element:
    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)
    _weight: int = -1

    @property
    def elements(self) -> list["Element"]:
        return [child for child in self.children if isinstance(child, Element)]

    def descendants(self) -> Iterator["Element"]:
        """All elements below this one, in the order of the page."""
        waiting = self.elements[::-1]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += element.elements[::-1]

    def without(self, is_left_out: Callable[["Element"], bool]) -> "Element":
        kept: list[Element | str] = []
        for child in self.children:
            if isinstance(child, str):
                kept.append(child)
            elif not is_left_out(child):
                kept.append(child.without(is_left_out))
        return Element(self.tag, self.attributes, kept)

    @property
    def weight(self) -> int:
        """How many characters of it stand outside links, so that menus weigh nothing. Asked once the tree has grown."""
        if self._weight < 0:
            self._weight = 0 if self.tag == "a" else sum(map(_weight, self.children))
        return self._weight


def _weight(child: Element | str) -> int:
    return child.weight if isinstance(child, Element) else len(child.strip())


def read_tree(page: str, *, with_hidden: bool = False) -> Element:
    growing = _Growing(with_hidden=with_hidden)
    for token in cut(page):
        growing.add(token)
    return growing.page


class _Growing:
    def __init__(self, *, with_hidden: bool) -> None:
        self.page = Element("body")
        self.with_hidden = with_hidden
        self.open = [self.page]
        self.elements_left = MAX_ELEMENTS
        self.open_tags: Counter[str] = Counter()

    def add(self, token: Tag | str) -> None:
        if isinstance(token, str):
            self.open[-1].children.append(token)
        elif token.name in {"html", "head", "body"}:
            self._describe_page(token)
        elif token.is_closing:
            self._close(token.name)
        else:
            self._begin(token)

    def _describe_page(self, tag: Tag) -> None:
        if not tag.is_closing and tag.name == "html":
            self.page.attributes = tag.attributes | self.page.attributes

    def _begin(self, tag: Tag) -> None:
        self.elements_left -= 1
        if self.elements_left < 0:
            raise Unreadable("This page has far more elements than a statement needs.")
        self._close_implied(tag.name)
        element = Element(tag.name, tag.attributes if tag.source.strip("/ ") else {})
        if not self._is_unseen(element):
            self.open[-1].children.append(element)
        is_void = tag.name in VOID or (tag.name in UNSEEN and tag.source.endswith("/"))
        if not is_void and len(self.open) < MAX_DEPTH:
            self.open.append(element)
            self.open_tags[tag.name] += 1

    def _is_unseen(self, element: Element) -> bool:
        return element.tag in UNSEEN or (not self.with_hidden and is_hidden(element.attributes))

    def _close_implied(self, name: str) -> None:
        if name in BLOCKS and self.open_tags["p"]:
            self._pop_to("p")
        members, limits = FAMILY.get(name, (frozenset(), frozenset()))
        for element in reversed(self.open) if any(self.open_tags[member] for member in members) else ():
            if element.tag in limits:
                break
            if element.tag in members:
                self._pop_to(element.tag)
                break

    def _close(self, name: str) -> None:
        """An end tag that closes nothing is ignored, and so is one of a phrase that a block has begun in since."""
        if self.open_tags[name] and (name in BLOCKS or self._reaches(name)):
            self._pop_to(name)
        elif name in {"br", "p"}:  # as browsers do
            self._begin(Tag(name, is_closing=False, source="/"))
            if self.open_tags[name]:
                self._pop_to(name)

    def _reaches(self, name: str) -> bool:
        for element in reversed(self.open):
            if element.tag == name:
                return True
            if element.tag in BLOCKS:
                return False
        return False

    def _pop_to(self, name: str) -> None:
        while (element := self.open.pop()).tag != name:
            self.open_tags[element.tag] -= 1
        self.open_tags[name] -= 1


def is_hidden(attributes: dict[str, str]) -> bool:
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden", "").strip().lower() == "true"
        or not UNSEEN_CLASSES.isdisjoint(attributes.get("class", "").split())
        or UNSEEN_STYLE.search(attributes.get("style", "")) is not None
    )
