"""Speakers, reports, topics: what an export says of them."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet

from statements.formats.archive.columns import TABLES
from statements.formats.archive.rows import ROWS_OF_NOUNS, Row
from statements.formats.record import Record
from statements.formats.shared_nouns import SHARED_NOUNS
from statements.formats.snapshot import Snapshot

from .batches import in_batches


class NounList:
    def __init__(self, name: str, found: "QuerySet[Any]"):
        self.found = found
        [self.noun] = (noun for noun in SHARED_NOUNS if noun.name == name)
        [self.table] = (table for table in TABLES if table.name == name)

    def lines(self, now: Snapshot) -> Iterator[Record]:
        public = self.noun.public(now.using, now.at)
        return (self.noun.record_of(each) for each in in_batches(self.found, public, now))

    def rows(self, now: Snapshot) -> Iterator[Row]:
        return map(ROWS_OF_NOUNS[self.table.name], self.lines(now))
