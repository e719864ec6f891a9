"""Words in lines: in the largest type of a table in which all of them have room, cut where none has."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .fonts import Chain, width

CUT = "…"
_SOFT = "\u00ad"
_WIDE = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff"
_CLOSING, _OPENING = "、。，．：；！？」』）］】》〉ー々…”’", "「『（［【《〈“‘"
# Where a line may end: at a space, behind a hyphen or slash, at a soft hyphen, between wide letters.
_PIECE = re.compile(
    rf"[{_OPENING}]*[{_WIDE}][{_CLOSING}]*|(?:[^\s{_WIDE}{_SOFT}\-/]+[-/]?|[-/])[{_CLOSING}]*|[{_SOFT}]|\s+"
)
_SENTENCE = re.compile(r"[.!?。！？][’”)]*(?=\s|$)|[。！？]")
WORTH = 0.6  # of what has room; a cut at the end of a sentence may not give up more


@dataclass(frozen=True)
class Box:
    """Room for lines of one kind of letters, in sizes from the largest to the smallest."""

    width: int
    height: int
    chain: Chain
    sizes: tuple[int, ...]
    leading: float = 1.25

    def lines(self, size: int) -> int:
        return max(1, int(self.height / (size * self.leading)))


@dataclass(frozen=True)
class Fitted:
    lines: tuple[str, ...]
    size: int


def fitted(words: str, box: Box, marks: tuple[str, str] = ("", "")) -> Fitted:
    for size in box.sizes:
        lines = _lines(f"{marks[0]}{words}{marks[1]}", box, size)
        if len(lines) <= box.lines(size) and not _breaks_a_word(lines, box, size):
            return Fitted(_balanced(lines, box, size), size)
    smallest = box.sizes[-1]
    lines = _lines(f"{marks[0]}{words}{marks[1]}", box, smallest)
    return Fitted(tuple(lines if len(lines) <= box.lines(smallest) else _cut(words, box, smallest, marks)), smallest)


def _lines(text: str, box: Box, size: int) -> list[str]:
    """As many words in each line as have room; what is longer than a line is broken with a hyphen."""
    lines, line = [], ""
    for piece in _pieces(text, box, size):
        if piece == _SOFT:
            line += _SOFT
        elif width((line + piece).replace(_SOFT, "").rstrip(), box.chain, size) <= box.width:
            line += piece
        else:
            lines.append(_shown(line))
            line = piece.lstrip()
    return [each for each in [*lines, _shown(line)] if each]


def _shown(line: str) -> str:
    """A soft hyphen is seen where the line ends with it."""
    line = line.strip()
    return line.replace(_SOFT, "") + ("-" if line.endswith(_SOFT) else "")


def _pieces(text: str, box: Box, size: int) -> Iterator[str]:
    for piece in _PIECE.findall(text):
        while piece and piece != _SOFT and width(piece, box.chain, size) > box.width:
            room = _room(piece, box, size)
            yield piece[:room] + _SOFT
            piece = piece[room:]  # noqa: PLW2901 -- the rest of it
        yield piece if piece.strip() else " " if piece else ""


def _room(word: str, box: Box, size: int) -> int:
    """How many of its letters a line takes, with a hyphen."""
    low, high = 1, len(word) - 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if width(f"{word[:middle]}-", box.chain, size) <= box.width else (low, middle - 1)
    return max(low, 1)


def _breaks_a_word(lines: list[str], box: Box, size: int) -> bool:
    return any(line.endswith("-") and width(line, box.chain, size) > box.width * 0.97 for line in lines)


def _balanced(lines: list[str], box: Box, size: int) -> tuple[str, ...]:
    """The same number of lines, of about the same length."""
    low, high = box.width // 2, box.width
    best, text = lines, " ".join(lines)
    if len(lines) == 1 or any(line.endswith("-") for line in lines) or re.search(f"[{_WIDE}]", text):
        return tuple(lines)
    while high - low > 8:  # noqa: PLR2004 -- pixels
        middle = (low + high) // 2
        narrower = _lines(text, Box(middle, box.height, box.chain, box.sizes, box.leading), size)
        low, high, best = (low, middle, narrower) if len(narrower) == len(lines) else (middle, high, best)
    return tuple(best)


def _cut(words: str, box: Box, size: int, marks: tuple[str, str]) -> list[str]:
    """The longest beginning that has room with the sign of a cut and the closing mark."""
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        lines = _lines(f"{marks[0]}{words[:middle]} {CUT}{marks[1]}", box, size)
        low, high = (middle, high) if len(lines) <= box.lines(size) else (low, middle - 1)
    return _lines(f"{marks[0]}{_beginning(words, low)}{CUT}{marks[1]}", box, size)


def _beginning(words: str, room: int) -> str:
    """Up to the end of a sentence, if that is not much less, or of a word; a space parts a sentence from the sign."""
    ends = [found.end() for found in _SENTENCE.finditer(words[:room])]
    if ends and ends[-1] >= room * WORTH:
        return f"{words[: ends[-1]]} "
    whole = words[: room + 1].rpartition(" ")[0]
    return f"{(whole if len(whole) >= room * WORTH else words[:room]).rstrip(' ,;:–—-')} "
