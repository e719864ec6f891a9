"""From the lines of a document to its paragraphs: white space folded, hard wraps joined, mail quoting taken off."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from .document import Document, Mark, Paragraph, Span
from .furniture import stands_alone

INLINE = frozenset({"link", "strong", "em"})
WIDEST = 120  # characters; a longer line was never wrapped by a typewriter or a mail program
NARROWEST = 45
SOLID = 8  # lines without a blank one between them
ENDS = frozenset('.:!?”"»…')
OPENS = frozenset('“"«‘•·')
CLOSE_LOOK = 120_000  # characters; 20,000 words are no press release any more
_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_COLUMN = re.compile(r"\S[ \t]{3,}(?=\S)")
_QUOTED = re.compile(r"[ \t]*(?:>[ \t]?)+")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True)
class Unit:
    """One paragraph, or one line where lines stand for themselves."""

    paragraph: Paragraph
    block: int  # lines without a blank line between them share it
    gap: int  # blank lines before it
    kind: str = ""  # what the reader knew: title, h2, h3, li, ol, blockquote; columns of a menu
    is_quoted: bool = False  # behind the > of a mail

    @property
    def text(self) -> str:
        return self.paragraph.text


class _Line(NamedTuple):
    start: int
    end: int
    block: int
    gap: int
    indent: int
    is_quoted: bool


def units(document: Document) -> list[Unit]:
    """Those of the part that is looked at closely, in order; nothing is left out but blank lines."""
    lines = list(_lines(document.text[: _close_look(document.text)]))
    is_double_spaced = not document.is_reflowed and _is_double_spaced(document.text, lines)
    if is_double_spaced:
        lines = [line._replace(block=0) for line in lines]
    is_head = True  # until the headline is complete
    wraps = _Wraps(document, lines, is_double_spaced=is_double_spaced)
    kinds = sorted((mark for mark in document.marks if mark.kind not in INLINE), key=lambda mark: mark.start)
    found: list[Unit] = []
    group: list[_Line] = []
    for line in lines:
        if group and not wraps.continues(group, line, is_first=is_head):
            found.append(_unit(document.text, group, kinds))
            is_head = is_head and len(found[-1].text.split()) < 5
            group = []
        group.append(line)
    if group:
        found.append(_unit(document.text, group, kinds))
    return found


def rest(document: Document) -> list[Paragraph]:
    """What follows the part that is looked at closely: paragraphs, parted by blank lines."""
    found, at, end = [], _close_look(document.text), len(document.text)
    while at < end:
        blank = _BLANK.search(document.text, at)
        stop = blank.start() if blank else end
        if document.text[at:stop].strip():
            found.append(fold(document.text, [(at, stop)]))
        at = blank.end() if blank else end
    return found


def _close_look(text: str) -> int:
    """Where the close look ends: with a line, when one ends in time."""
    if len(text) <= CLOSE_LOOK:
        return len(text)
    return text.rfind("\n", CLOSE_LOOK // 2, CLOSE_LOOK) + 1 or CLOSE_LOOK


def fold(text: str, spans: list[tuple[int, int]]) -> Paragraph:
    """One line of words with single spaces. A word that was parted at a hyphen is one word again."""
    parts: list[str] = []
    steps: list[tuple[int, int]] = []
    length = 0
    for start, end in spans:
        for number, (source, run) in enumerate(_runs(text, start, end)):
            if parts and not (number == 0 and _is_parted(parts[-1], run)):
                parts.append(" ")
                length += 1
            steps.append((length, source))
            parts.append(run)
            length += len(run)
    return Paragraph("".join(parts), tuple(steps))


def _runs(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Where words begin and what they are: all of them at once where no space is doubled, else one by one."""
    piece = text[start:end].lstrip()
    run = " ".join(piece.split())
    if len(run) == len(piece.rstrip()):
        yield end - len(piece), run
    else:
        yield from ((match.start(), match.group()) for match in _WORD.finditer(text, start, end))


def _is_parted(before: str, behind: str) -> bool:
    word = before.rpartition(" ")[2]
    return len(word) > 2 and word[-1] == "-" and word[-2].isalpha() and behind[0].islower()


def _lines(text: str) -> Iterator[_Line]:
    at = block = gap = 0
    for raw in text.split("\n"):
        quoted = _QUOTED.match(raw)
        start = at + (quoted.end() if quoted else 0)
        content = text[start : at + len(raw)]
        if content.strip():
            indent = len(content) - len(content.lstrip())
            yield _Line(start, at + len(raw.rstrip()), block, gap, indent, quoted is not None)
            gap = 0
        else:
            if gap == 0:
                block += 1
            gap += 1
        at += len(raw) + 1


def _width(lines: list[_Line]) -> int:
    """The column at which lines were wrapped, 0 when they were not."""
    if any(line.is_quoted for line in lines):
        lines = [line for line in lines if line.is_quoted]
    lengths = [line.end - line.start - line.indent for line in lines]
    long = [length for length in lengths if length >= NARROWEST]
    too_long = sum(length for length in lengths if length > WIDEST)
    if len(long) < 3 or too_long > sum(lengths) * 0.15:
        return 0
    fitting = sorted(length for length in long if length <= WIDEST)
    return fitting[max(0, int(len(fitting) * 0.97) - 1)] if len(fitting) >= 3 else 0


def _is_double_spaced(text: str, lines: list[_Line]) -> bool:
    """As typed or scanned with a blank line under every line, also in the middle of sentences."""
    pairs = list(pairwise(lines))
    spaced = [(before, line) for before, line in pairs if line.gap]
    if len(pairs) < 6 or len(spaced) < 0.8 * len(pairs):
        return False
    broken = sum(_goes_on(text, before, line) for before, line in spaced)
    return broken > 0.25 * len(pairs)


def _goes_on(text: str, before: _Line, line: _Line) -> bool:
    """A sentence that is not finished goes on with a small letter."""
    first = text[line.start + line.indent]
    return before.end - before.start > 25 and not _is_ended(text, before) and first.islower()


def _is_ended(text: str, line: _Line) -> bool:
    return text[line.end - 1] in ENDS


class _Wraps:
    """Decides which lines are one paragraph."""

    def __init__(self, document: Document, lines: list[_Line], *, is_double_spaced: bool) -> None:
        self.text = document.text
        self.width = _width(lines)
        self.is_forwarded = any(line.is_quoted for line in lines)
        sizes = Counter(line.block for line in lines)
        self.solid = (
            {block for block, size in sizes.items() if size >= SOLID or is_double_spaced}
            if self.width and not document.is_reflowed
            else set()
        )

    def continues(self, group: list[_Line], line: _Line, *, is_first: bool) -> bool:
        """Whether a line is the rest of the paragraph that the group has begun."""
        before = group[-1]
        if not self.width or line.block != before.block or line.is_quoted != before.is_quoted:
            return False
        if self.is_forwarded and not line.is_quoted:
            return False
        if (
            is_first
            and line.block in self.solid
            and not _goes_on(self.text, before, line)
            and self.text[before.end - 1] != ","
        ):
            return False  # the headline above a text without blank lines
        if line.block in self.solid:
            return self._continues_solid(before, line)
        if line.indent > before.indent + 1:
            return False
        return self._is_full(before, line) or (
            self._length(before) > self.width * 0.75 and _goes_on(self.text, before, line)
        )

    def _continues_solid(self, before: _Line, line: _Line) -> bool:
        """Without blank lines, a paragraph ends with a sentence on a line that had room for more."""
        if stands_alone(self.text[before.start : before.end].strip()) or stands_alone(
            self.text[line.start : line.end].strip()
        ):
            return False
        if _is_ended(self.text, before):
            return self._is_full(before, line) and self.text[line.start + line.indent] not in OPENS
        return self._length(before) > self.width * 0.45 or _goes_on(self.text, before, line)

    def _is_full(self, before: _Line, line: _Line) -> bool:
        """The first word of the line would not have fitted into the one before."""
        first = _WORD.search(self.text, line.start, line.end)
        needed = self._length(before) + 1 + (first.end() - first.start() if first else 0)
        return needed > self.width * 0.97

    def _length(self, line: _Line) -> int:
        return line.end - line.start - line.indent


def _unit(text: str, group: list[_Line], kinds: list[Mark]) -> Unit:
    paragraph = fold(text, [(line.start, line.end) for line in group])
    span = Span(group[0].start, group[-1].end)
    kind = next((mark.kind for mark in kinds if mark.start < span.end and span.start < mark.end), "")
    if not kind and len(_COLUMN.findall(text, span.start, span.end)) >= 2 and span.end - span.start < WIDEST:
        kind = "columns"
    return Unit(paragraph, group[0].block, group[0].gap, kind, group[0].is_quoted)
