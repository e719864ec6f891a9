"""Statements: a line is a record, a row that of the export's table."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet

from statements.formats.archive.columns import STATEMENTS
from statements.formats.archive.rows import Row, statement_row
from statements.formats.record import Record, record_of
from statements.formats.snapshot import Snapshot
from statements.models import Statement

from .batches import in_batches


class StatementList:
    table = STATEMENTS

    def __init__(self, found: "QuerySet[Any]"):
        self.found = found

    def lines(self, now: Snapshot) -> Iterator[Record]:
        return (record_of(statement, now.at) for statement in self._read(now))

    def rows(self, now: Snapshot) -> Iterator[Row]:
        return (statement_row(statement, record_of(statement, now.at)) for statement in self._read(now))

    def _read(self, now: Snapshot) -> Iterator[Statement]:
        public = Statement.objects.using(now.using).public(now.at)
        return in_batches(self.found, public.for_record().prefetch_related("redactions"), now)
