"""The row that holds the edition, and how it is read together with the clock."""

import secrets
from datetime import datetime
from typing import NamedTuple

from django.db import connections, models

from statements.models.clock import DATABASE_CLOCK, instant

NEW = "INSERT INTO statements_edition (id, epoch, counter) VALUES (1, %s, 0) ON CONFLICT DO NOTHING"

# What was due last is part of it: when a scheduled text becomes public, nothing is written.
OF_STATE = """
SELECT epoch, counter, (
    SELECT publish_at FROM statements_statement
    WHERE status = 'published' AND publish_at <= {at} ORDER BY publish_at DESC LIMIT 1
), {at} FROM statements_edition
"""


class State(NamedTuple):
    """Two that are equal mean that readers see the same; `due` is what the engine returns, to be compared only."""

    epoch: str
    counter: int
    due: str | datetime | None


class Edition(models.Model):
    """
    One row. `counter` is raised in the transaction of every committed public change.

    `epoch` is random, and new wherever the counter begins again: in a new installation, after `restore` and `flush`.
    """

    epoch = models.CharField(max_length=32)
    counter = models.BigIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(name="edition_is_one", condition=models.Q(pk=1))]

    def __str__(self):
        return f"{self.epoch}-{self.counter}"


def begin(using: str) -> None:
    """A first edition, where there is none."""
    with connections[using].cursor() as cursor:
        cursor.execute(NEW, [secrets.token_hex(8)])


def state_now(vendor: str) -> str:
    """SQL of the state and the database's clock: one row of four columns, none before there is an edition."""
    return OF_STATE.format(at=DATABASE_CLOCK[vendor])


def read_state(row: tuple) -> tuple[State, datetime]:
    """What `state_now` returned, and its instant."""
    *state, now = row
    return State(*state), instant(now)


def state_at(using: str, at: datetime) -> State | None:
    """What pages show that are read at that instant, in the snapshot of that connection."""
    connection = connections[using]
    moment = connection.ops.adapt_datetimefield_value(at) if connection.vendor == "sqlite" else at
    with connection.cursor() as cursor:
        cursor.execute(OF_STATE.format(at="%s"), [moment, moment])
        row = cursor.fetchone()
    return State(*row[:3]) if row else None
