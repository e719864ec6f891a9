"""One moment of the database, for what is read in many queries and has to agree with itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from django.db import connections, transaction

from statements.models.clock import DATABASE_CLOCK, instant

READING = "reading"  # the alias that cannot write, and waits for nobody who does


@dataclass(frozen=True)
class Snapshot:
    """Ask the database by that alias, with that instant for `public()`."""

    using: str
    at: datetime


@contextmanager
def snapshot(using: str = "") -> Iterator[Snapshot]:
    """Whatever is asked by its alias inside is of one moment; what is committed meanwhile comes with the next one."""
    using = using or READING
    with transaction.atomic(using=using):
        yield Snapshot(using, _clock(using))


def _clock(using: str) -> datetime:
    """The database's, by which it decides what is public."""
    with connections[using].cursor() as cursor:
        cursor.execute(f"SELECT {DATABASE_CLOCK[cursor.db.vendor]}")
        (now,) = cursor.fetchone()
    return instant(now)
