"""The day of release: on a line of its own, in the dateline, beside a flag, at the foot, or in the mail’s header."""

import datetime
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from .dateline import place_and_date
from .dates import DateFound, dates
from .document import Span
from .parts import Parts
from .release import Finding

_TODAY = re.compile(r"\b(?:today|hoy)\s*[(,]\s*(?:on\s+)?$", re.IGNORECASE)
_LABELED = re.compile(r"(?:date|released|published|fecha)\s*:\s*\d", re.IGNORECASE)  # and the text goes on behind it
LABELED = 40  # characters of such a label and its date
HEAD = 160  # characters of a line in which a date is looked for


class Day(NamedTuple):
    """Either the day, or the two that it can be with a sentence about them, or neither."""

    finding: Finding[datetime.date] | None = None
    possible: tuple[datetime.date, ...] = ()
    place: Span | None = None
    doubt: str = ""


def day_of_release(parts: Parts) -> Day:
    """Days of an event, of an embargo and of a fax machine are not asked."""
    order = _order(parts)
    for wanted, until, certainty in _places(parts):
        for number, found in _dates_in(parts, wanted, until, order):
            span = parts.units[number].paragraph.span_of(found.start, found.end)
            if found.day is None:
                written = parts.units[number].text[found.start : found.end]
                return Day(possible=found.days, place=span, doubt=_doubt(written, found.days))
            return Day(Finding(found.day, (span,), certainty))
    return Day(_today(parts) or _sent_on(parts))


def _places(parts: Parts) -> Iterator[tuple[Callable[[int], bool], int, float]]:
    """Which units to look into, how far, and how sure a date there is."""
    kinds, begin = parts.sheet.parts, parts.sheet.begin
    yield (
        lambda number: (
            number < begin and (kinds[number] == "date" or place_and_date(parts.units[number].text) is not None)
        ),
        HEAD,
        0.95,
    )
    yield lambda number: number == begin and _LABELED.match(parts.units[number].text) is not None, LABELED, 0.9
    if parts.text.dateline is not None:
        line, unit = parts.text.dateline
        yield lambda number: number == unit, line.end, 0.95
    yield lambda number: number < begin and kinds[number] in {"flag", "contact", "dated", ""}, HEAD, 0.8
    yield lambda number: kinds[number] in {"date", "place"}, HEAD, 0.85


def _dates_in(parts: Parts, wanted: Callable[[int], bool], until: int, order: str) -> Iterator[tuple[int, DateFound]]:
    for number, unit in enumerate(parts.units):
        if wanted(number):
            for found in dates(unit.text[:until], order=order):
                yield number, found


def _order(parts: Parts) -> str:
    """Figures that can be read in one way only decide the others of the sheet; Spanish has the day first."""
    orders = {found.order for unit in parts.units for found in dates(unit.text[:400]) if found.order}
    if len(orders) == 1:
        return orders.pop()
    return "dmy" if parts.language == "es" else ""


def _doubt(written: str, days: tuple[datetime.date, ...]) -> str:
    first, second = (f"{day:%B} {day.day}, {day.year}" for day in days)
    return f"“{written}” can be read as {first} or {second}; choose one."


def _today(parts: Parts) -> Finding[datetime.date] | None:
    """“is today (Monday, 27 May 2024) taking part”: the one date in the text that is the day of release."""
    for paragraph in parts.text.paragraphs[:2]:
        found = next(dates(paragraph.text[:400]), None)
        if found and found.day and _TODAY.search(paragraph.text[: found.start]):
            return Finding(found.day, (paragraph.span_of(found.start, found.end),), 0.6)
    return None


def _sent_on(parts: Parts) -> Finding[datetime.date] | None:
    sent = parts.document.sent_on
    return Finding(datetime.date.fromisoformat(sent), (), 0.6) if sent else None
