"""Text as it is written block by block, with the marks over it."""

from collections.abc import Iterator
from contextlib import contextmanager

from ..document import Mark

MANY_SPACES = 80


class Blocks:
    """
    Joins what a page says into blocks, parted by one blank line, and lines within them.

    White space waits until something follows it, so that no line begins or ends with any.
    """

    def __init__(self) -> None:
        self.marks: list[Mark] = []
        self.kinds: tuple[str, ...] = ()  # of the block that is written
        self._pieces: list[str] = []
        self._length = 0
        self._block_start: int | None = None
        self._waiting = ""
        self._phrases: dict[tuple[str, str], int | None] = {}

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    def write(self, text: str) -> None:
        core = text.strip()
        if not core:
            self._wait(text)
            return
        self._wait(text[: len(text) - len(text.lstrip())])
        self._put(self._waiting if self._block_start is not None else "\n\n" if self._length else "")
        if self._block_start is None:
            self._block_start = self._length
        for phrase, start in self._phrases.items():
            if start is None:
                self._phrases[phrase] = self._length
        self._put(core)
        self._waiting = ""
        self._wait(text[len(text.rstrip()) :])

    def end_line(self) -> None:
        self._waiting = self._waiting if "\n" in self._waiting else "\n"

    def break_line(self) -> None:
        """Two in a row leave a blank line, which parts paragraphs."""
        self._waiting = "\n\n" if "\n" in self._waiting else "\n"

    def end_block(self) -> None:
        for phrase in self._phrases:
            self._mark_phrase(phrase)
            self._phrases[phrase] = None
        if self._block_start is not None:
            self.marks.extend(Mark(self._block_start, self._length, kind) for kind in self.kinds)
        self._block_start = None
        self._waiting = ""

    @contextmanager
    def phrase(self, kind: str, href: str = "") -> Iterator[None]:
        """A phrase within another of its kind says nothing new."""
        if any(kind == open_kind for open_kind, _ in self._phrases):
            yield
            return
        self._phrases[kind, href] = None
        yield
        self._mark_phrase((kind, href))
        del self._phrases[kind, href]

    def _mark_phrase(self, phrase: tuple[str, str]) -> None:
        if (start := self._phrases[phrase]) is not None:
            self.marks.append(Mark(start, self._length, *phrase))

    def _wait(self, space: str) -> None:
        if "\n" in self._waiting or len(self._waiting) > MANY_SPACES:
            return
        self._waiting += space[1:] if self._waiting.endswith(" ") and space.startswith(" ") else space

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)
