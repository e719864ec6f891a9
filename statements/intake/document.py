"""A source as text: what every reader makes of its bytes, and what every finding points into."""

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple


class Span(NamedTuple):
    """From one character of `Document.text` to before another."""

    start: int
    end: int


class Mark(NamedTuple):
    """What a reader knew of some characters besides their text: a link, emphasis, a kind of block."""

    start: int
    end: int
    kind: str  # link, strong, em; of a whole block: h2, h3, li, ol (an item of a numbered list), blockquote, title
    href: str = ""


@dataclass(frozen=True)
class Document:
    """
    The text of a source, with charset and mojibake put right and line ends as newlines.

    A blank line parts blocks; nothing else was folded, so the text can be shown beside the original. `sent_on` and
    `subject` are those of a mail, `language` that of a page.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    media_type: str = "text/plain"
    language: str | None = None
    subject: str | None = None
    sent_on: str | None = None  # ISO day
    is_reflowed: bool = False  # whether each block is one paragraph already, so that its lines are breaks on purpose


@dataclass(frozen=True)
class Paragraph:
    """Folded text of one paragraph or line, and the way back into the source."""

    text: str
    steps: tuple[tuple[int, int], ...] = field(repr=False)  # where in `text` a run begins, and where in the source

    @property
    def span(self) -> Span:
        return self.span_of(0, len(self.text))

    def cut(self, start: int, end: int | None = None) -> "Paragraph":
        """A part of it that still knows its way back."""
        end = len(self.text) if end is None else end
        inside = [(begins - start, source) for begins, source in self.steps if start < begins < end]
        return Paragraph(self.text[start:end], ((0, self._source(start)), *inside))

    def followed_by(self, other: "Paragraph") -> "Paragraph":
        """Both as one, with a space between."""
        shift = len(self.text) + 1
        return Paragraph(
            f"{self.text} {other.text}", (*self.steps, *((begins + shift, source) for begins, source in other.steps))
        )

    def span_of(self, start: int, end: int) -> Span:
        """Where these characters stand in the source."""
        return Span(self._source(start), self._source(end - 1) + 1 if end > start else self._source(start))

    def _source(self, position: int) -> int:
        begins, source = self.steps[max(0, bisect_right(self.steps, (position, 1 << 60)) - 1)]
        return source + position - begins
