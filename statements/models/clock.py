"""
What is now: on the database's clock, or for everything that one page reads the one instant of its snapshot.

A page is made in several queries. If each asked the clock, a text that becomes public between two of them would be on
half of the page.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

from django.db.models import functions
from django.utils import timezone

QUARTER = timedelta(minutes=15)
# In parts of a second, as Django's own Now() asks for it: CURRENT_TIMESTAMP of SQLite would be up to a second late.
DATABASE_CLOCK = {"sqlite": "STRFTIME('%Y-%m-%d %H:%M:%f', 'NOW')", "postgresql": "STATEMENT_TIMESTAMP()"}


@dataclass
class Reading:
    """Queries go to `using`. From `until` on the clock alone may change what was made of them."""

    using: str
    at: datetime
    until: datetime


_reading: ContextVar[Reading | None] = ContextVar("reading", default=None)


@contextmanager
def reading(using: str, at: datetime) -> Iterator[Reading]:
    """Whatever is read inside is read from there, and as of then."""
    one = Reading(using, at, _next_quarter(at))
    token = _reading.set(one)
    try:
        yield one
    finally:
        _reading.reset(token)


def now() -> datetime:
    """For what is decided in Python; queries ask `Now()`."""
    one = _reading.get()
    return one.at if one else timezone.now()


def today(zone: tzinfo) -> date:
    return now().astimezone(zone).date()


def lapses(at: datetime) -> None:
    """What is being made holds until then, and no longer: for what the clock changes without being due."""
    if (one := _reading.get()) and one.at < at:
        one.until = min(one.until, at)


class Now(functions.Now):
    """The database's, or that of the snapshot."""

    def as_sqlite(self, compiler, connection, **extra):
        if one := _reading.get():
            return "%s", [connection.ops.adapt_datetimefield_value(one.at)]
        return super().as_sqlite(compiler, connection, **extra)

    def as_postgresql(self, compiler, connection, **extra):
        if one := _reading.get():
            return "%s::timestamptz", [one.at]
        return super().as_postgresql(compiler, connection, **extra)


class ReadingRouter:
    """Sends the queries of a page to the connection of its snapshot."""

    def db_for_read(self, model, **hints) -> str | None:
        one = _reading.get()
        return one.using if one else None


def instant(value: datetime | str) -> datetime:
    """What the database's clock said; SQLite says it as text, in UTC."""
    return value if isinstance(value, datetime) else datetime.fromisoformat(value).replace(tzinfo=UTC)


def _next_quarter(at: datetime) -> datetime:
    """Everywhere on earth a day begins on a quarter of an hour, and pages tell days: how old a text is, for one."""
    begun = at.replace(minute=at.minute // 15 * 15, second=0, microsecond=0)
    return begun + QUARTER
