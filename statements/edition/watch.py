"""One look at the database, at each request: the edition, what was due last, and what time it is."""

import threading
from contextlib import closing
from datetime import datetime

from django.db import Error, connections

from statements.formats import snapshot
from statements.models.edition import State
from statements.models.edition.edition import read_state, state_now


class Unavailable(Exception):
    """The database does not answer."""


class Watch(threading.local):
    """
    A connection for each thread, to the database that pages are read from; on an error it is dropped and opened again.

    It goes past Django's cursors, which take three times as long as the question.
    """

    def __init__(self) -> None:
        self._database = connections.create_connection(snapshot.READING)
        self._question = state_now(self._database.vendor)

    def look(self) -> tuple[State, datetime] | None:
        """None before there is an edition. Raises Unavailable."""
        try:
            rows = self._asked()
        except (Error, self._database.Database.Error):
            self.close()
            try:
                rows = self._asked()
            except (Error, self._database.Database.Error) as error:
                self.close()
                raise Unavailable from error
        return read_state(rows[0]) if rows else None

    def close(self) -> None:
        self._database.close()

    def _asked(self) -> list[tuple]:
        if self._database.connection is None:
            self._database.connect()
        with self._cursor() as cursor:
            cursor.execute(self._question)
            return cursor.fetchall()

    def _cursor(self):
        raw = self._database.connection
        return raw.cursor() if self._database.vendor == "postgresql" else closing(raw.cursor())
