"""Quotations with name and title as printed that day; a line is a row as an object."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet

from statements.formats.archive.columns import QUOTATIONS
from statements.formats.archive.rows import Row, quotation_row
from statements.formats.record import Record
from statements.formats.snapshot import Snapshot
from statements.models import Quotation

from .batches import in_batches


class QuotationList:
    table = QUOTATIONS

    def __init__(self, found: "QuerySet[Any]"):
        self.found = found

    def lines(self, now: Snapshot) -> Iterator[Record]:
        return self.rows(now)

    def rows(self, now: Snapshot) -> Iterator[Row]:
        public = Quotation.objects.using(now.using).public(now.at).with_credits()
        return (quotation_row(each, each.statement) for each in in_batches(self.found, public, now))
