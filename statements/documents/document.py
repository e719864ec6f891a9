"""What was found in a file, and how far anybody looks."""

from dataclasses import dataclass, field
from enum import StrEnum

MEGABYTE = 1024 * 1024
WIDTHS = (320, 800)  # pixels, of the picture of a first page


class State(StrEnum):
    READABLE = "readable"
    NO_TEXT = "no text"  # pages without a word, as a scanner makes them
    BROKEN = "broken"  # it cannot be opened, or whoever opens it falls over, for want of memory as well
    ENCRYPTED = "encrypted"  # it wants a password
    TOO_LARGE = "too large"  # more bytes, pages or time than are given


@dataclass(frozen=True)
class Limits:
    """`seconds` and `memory` (bytes) are those of the process that reads; characters are counted as text."""

    bytes: int = 100 * MEGABYTE
    pages: int = 5000
    seconds: float = 60
    memory: int = 1024 * MEGABYTE
    characters_a_page: int = 100_000
    characters: int = 20_000_000


@dataclass
class Document:
    """
    Of what is too large, broken or encrypted only what was found before that was known.

    `texts` are those of the pages, in order; `pictures` the first page in WebP, by width in pixels. `author` is whoever
    the file says, so that nobody publishes a name unawares. `is_active` when it carries scripts or other files, or
    starts programs.
    """

    state: State
    number_of_pages: int | None = None
    title: str = ""
    author: str = ""
    is_active: bool = False
    pictures: dict[int, bytes] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)
