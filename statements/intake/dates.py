"""Dates as press offices of several countries print them, in English and Spanish."""

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from statements.quotations.vocabulary import one_of

_ENGLISH = "january february march april may june july august september october november december"
_SPANISH = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
MONTHS: dict[str, int] = {}
for _names in (_ENGLISH, _SPANISH):
    for _number, _name in enumerate(_names.split(), start=1):
        MONTHS |= {_name: _number, _name[:3]: _number}
MONTHS |= {"sept": 9, "setiembre": 9, "set": 9}
WEEKDAYS = {
    name: number
    for names in (
        "monday tuesday wednesday thursday friday saturday sunday",
        "lunes martes miércoles jueves viernes sábado domingo",
        "mon tue wed thu fri sat sun",
    )
    for number, name in enumerate(names.split())
}

_MONTH = "(?P<{0}>" + one_of(MONTHS) + r")\.?"
_WEEKDAY = "(?:(?P<weekday>" + one_of(WEEKDAYS) + r")\.?,?\s+(?:the\s+|el\s+)?)?"
_YEAR = r"(?P<{0}>(?:1[89]|20|21)\d\d)\b"
_DATE = re.compile(
    rf"(?<![\w/]){_WEEKDAY}(?:"
    rf"{_MONTH.format('m1')}\s*(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s+(?:de\s+|del\s+)?{_YEAR.format('y1')}"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th|º|°|ro|er|\.)?[\s/-]+(?:of\s+|de\s+"
    rf"|day of\s+)?{_MONTH.format('m2')}[\s/-]*,?\s*(?:of\s+|del?\s+)?(?:año\s+)?{_YEAR.format('y2')}"
    rf"|{_YEAR.format('y3')}(?P<s3>[-/.])(?P<m3>\d{{1,2}})(?P=s3)(?P<d3>\d{{1,2}})(?!\d)"
    rf"|(?P<a4>\d{{1,2}})(?P<s4>[-/.])(?P<b4>\d{{1,2}})(?P=s4)(?P<y4>(?:1[89]|20)?\d\d)(?![\d/-])"
    r")",
    re.IGNORECASE,
)


_YEAR_AHEAD = re.compile(r"\d(?:\d\d\d|[-/.]\d{1,2}[-/.]\d\d)")  # far quicker than a whole date


class DateFound(NamedTuple):
    """`days` holds two when 03/04/2021 may be either; `start` to `end` is where it stands."""

    days: tuple[datetime.date, ...]
    start: int
    end: int
    order: str = ""  # of figures: dmy, mdy, or empty

    @property
    def day(self) -> datetime.date | None:
        """The day, when there is no doubt."""
        return self.days[0] if len(self.days) == 1 else None


def dates(text: str, *, order: str = "") -> Iterator[DateFound]:
    """Every complete date. `order` (dmy or mdy) decides figures that could be either."""
    if not _YEAR_AHEAD.search(text):
        return
    for match in _DATE.finditer(text):
        days, own = _days(match, order)
        if days:
            yield DateFound(days, match.start(), match.end(), own)


def _days(match: re.Match[str], order: str) -> tuple[tuple[datetime.date, ...], str]:
    for number in ("1", "2"):
        if match[f"m{number}"]:
            return _valid((match[f"y{number}"], str(MONTHS[match[f"m{number}"].casefold()]), match[f"d{number}"])), ""
    if match["m3"]:
        return _valid((match["y3"], match["m3"], match["d3"])), ""
    year = match["y4"] if len(match["y4"]) == 4 else ("20" if int(match["y4"]) < 70 else "19") + match["y4"]
    day_first, month_first = _valid((year, match["b4"], match["a4"])), _valid((year, match["a4"], match["b4"]))
    if match["s4"] == "." or order == "dmy":
        return day_first or month_first, "dmy" if day_first and not month_first else ""
    if order == "mdy":
        return month_first or day_first, "mdy" if month_first and not day_first else ""
    if day_first == month_first or not month_first:
        return day_first, "dmy" if not month_first else ""
    if not day_first:
        return month_first, "mdy"
    return _by_weekday(match["weekday"], day_first + month_first), ""


def _by_weekday(weekday: str | None, days: tuple[datetime.date, ...]) -> tuple[datetime.date, ...]:
    """A weekday beside the figures may leave only one of the two."""
    if weekday is None:
        return days
    wanted = WEEKDAYS[weekday.casefold()]
    return tuple(day for day in days if day.weekday() == wanted) or days


def _valid(parts: tuple[str, str, str]) -> tuple[datetime.date, ...]:
    try:
        return (datetime.date(*map(int, parts)),)
    except ValueError:
        return ()
