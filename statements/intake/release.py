"""What intake understood of a source. What is not printed is None, never a guess."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from statements.quotations import Passage, Person, ReportMention

from .document import Document, Paragraph, Span

T = TypeVar("T")


@dataclass(frozen=True)
class Finding(Generic[T]):
    """A value, where in the source it stands, and how sure that is, from 0 to 1."""

    value: T
    spans: tuple[Span, ...]
    certainty: float


@dataclass(frozen=True)
class Contact:
    """A press contact as printed."""

    name: str | None
    phone: str | None
    email: str | None


@dataclass(frozen=True)
class PressRelease:
    """The whole reading of one source. `body` is the statement itself: neither masthead nor furniture."""

    document: Document
    language: str
    kind: str
    organization: Finding[str] | None
    tagline: Finding[str] | None
    headline: Finding[str] | None
    subheadline: Finding[str] | None
    date: Finding[datetime.date] | None
    dateline: Finding[str] | None
    embargo: Finding[str] | None
    speakers: tuple[Finding[Person], ...]
    quotations: tuple[Finding[Passage], ...]
    reports: tuple[Finding[ReportMention], ...]
    contacts: tuple[Finding[Contact], ...]
    boilerplate: tuple[Finding[str], ...]
    about: Finding[str] | None
    body: tuple[Paragraph, ...]
    possible_dates: tuple[datetime.date, ...] = ()  # both readings of 03/04/2021, when nothing in the text decides
    possible_dates_at: Span | None = None
    doubts: tuple[str, ...] = ()  # sentences for the editor

    def findings(self) -> Iterator[tuple[str, Finding[Any]]]:
        """All of them with the name of their field, in the order of the fields."""
        for name in SINGLE:
            if (finding := getattr(self, name)) is not None:
                yield name, finding
        for name in MANY:
            for finding in getattr(self, name):
                yield name, finding


SINGLE = ("organization", "tagline", "headline", "subheadline", "date", "dateline", "embargo", "about")
MANY = ("speakers", "quotations", "reports", "contacts", "boilerplate")
