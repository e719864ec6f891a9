"""What is found in a text: who said what, where, and which reports are named."""

from dataclasses import dataclass
from typing import NamedTuple


class Place(NamedTuple):
    """From one character of a paragraph to before another; paragraphs are counted from 0."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True)
class Person:
    """As printed at the first mention, without honorific; what is not printed is None."""

    name: str
    role: str | None = None
    organization: str | None = None


@dataclass(frozen=True)
class Passage:
    """
    One quotation: consecutive quoted paragraphs of one speaker.

    `places` are the exact words, in order, without marks and without the attribution between them; a quotation without
    marks has whole paragraphs. `certainty` runs from 0 to 1.
    """

    speaker: Person | None
    places: tuple[Place, ...]
    words: str
    certainty: float

    @property
    def first(self) -> int:
        """The first paragraph, counted from 0."""
        return self.places[0].paragraph

    @property
    def last(self) -> int:
        return self.places[-1].paragraph


@dataclass(frozen=True)
class ReportMention:
    """A document that the text names by its title or number; where, and how sure that is."""

    title: str | None
    publisher: str | None
    number: str | None
    place: Place
    certainty: float


@dataclass(frozen=True)
class Found:
    """Everything that one reading of a text found."""

    people: tuple[Person, ...]
    passages: tuple[Passage, ...]
    reports: tuple[ReportMention, ...]
