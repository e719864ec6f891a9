"""Writing in transactions so short that others can write in between, and again when others were in the way."""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol, TypeVar

from django.db import IntegrityError, OperationalError, connection, transaction

SECONDS = 0.3  # of one transaction; whoever else wants to write waits that long
PAUSE = 0.2  # of what a transaction took: SQLite's waiting writers only look now and then whether it is their turn
ATTEMPTS = 8
IMPORTING = 0x696D706F7274  # the number of the lock; it only has to be nobody else's

Item = TypeVar("Item")
Done = TypeVar("Done")


class Stopped(Exception):
    """The database did not take it, several times; going on would only give the same sentence for every item."""


class Work(Protocol[Item, Done]):
    """What is done with items that are written together."""

    def begin(self, items: Sequence[Item]) -> None:
        """Within the transaction, before the first; whatever other imports wrote can be seen now."""

    def write(self, item: Item) -> Done:
        """Within the transaction."""

    def end(self) -> None:
        """Within the transaction, after the last."""

    def refuse(self, item: Item, fault: Exception) -> Done:
        """When the database refuses this item at the end of a transaction of its own."""

    def forget(self) -> None:
        """What was looked up may have been rolled back."""


class ShortTransactions:
    """With `dry_run` everything is tried and nothing stays."""

    def __init__(self, work: Work[Item, Done], *, dry_run: bool = False, sleep: Callable[[float], None] = time.sleep):
        self.work, self.dry_run, self.sleep = work, dry_run, sleep
        self.next_at = 0.0

    def write(self, items: Sequence[Item]) -> list[Done]:
        """Every item once, in order."""
        done: list[Done] = []
        while len(done) < len(items):
            done += self._again(items[len(done) :])
        return done

    def _again(self, items: Sequence[Item]) -> list[Done]:
        """As many as one transaction takes; fewer each time that it fails, and in the end each by itself."""
        for attempt in range(1, ATTEMPTS + 1):
            try:
                return self._once(items)
            except (OperationalError, IntegrityError) as fault:
                self.work.forget()
                if isinstance(fault, IntegrityError) and len(items) == 1:
                    return [self.work.refuse(items[0], fault)]
                if attempt == ATTEMPTS:
                    raise Stopped(f"The database did not take it: {str(fault).strip()}.") from fault
                items = items[: max(1, len(items) // 4)]
                self.sleep(random.uniform(0, 0.05 * 2**attempt))  # noqa: S311
        raise AssertionError

    def _once(self, items: Sequence[Item]) -> list[Done]:
        self._let_others_write()
        done: list[Done] = []
        with transaction.atomic():
            _take_turns()
            begun = time.monotonic()
            self.work.begin(items)
            for item in items:
                done.append(self.work.write(item))
                if time.monotonic() - begun > SECONDS:
                    break
            self.work.end()
            if self.dry_run:
                transaction.set_rollback(True)
        if self.dry_run:
            self.work.forget()
        ended = time.monotonic()
        self.next_at = ended + PAUSE * (ended - begun)
        return done

    def _let_others_write(self) -> None:
        if connection.vendor == "sqlite" and (pause := self.next_at - time.monotonic()) > 0:
            self.sleep(pause)


def _take_turns() -> None:
    """
    Imports write one after the other, on both engines: what one adds, the next one finds instead of adding it again.

    SQLite's transactions are IMMEDIATE and do so by themselves.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [IMPORTING])


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """The same turn for what writes in many transactions of its own."""
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [IMPORTING])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [IMPORTING])
