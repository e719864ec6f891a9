"""What every shared noun has: a file, its public records, and the way back."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models

from statements.formats.record import Nouns, Record
from statements.formats.record.nouns.index import Index
from statements.models import OldAddress

from .files import Damaged, Files

AT_ONCE = 500


@dataclass(frozen=True)
class SharedNoun:
    """
    `public` is what readers may know at an instant, `record_of` one of it, `apply` makes it where it is missing.

    `apply` answers with None for what is there already. `family` is the index in which those that can have a parent
    find it.
    """

    name: str
    public: Callable[[str, datetime], "models.QuerySet[Any]"]
    record_of: Callable[[Any], Record]
    apply: Callable[[Record, Nouns, Files], models.Model | None]
    family: Callable[[Nouns], Index] | None = None

    @property
    def file(self) -> str:
        return f"{self.name}.jsonl"

    def awaited(self, record: Record, nouns: Nouns) -> str:
        """The slug of the parent, while that is not there."""
        parent = record.get("parent")
        if not (self.family and parent and isinstance(parent, str)):
            return ""
        return "" if self.family(nouns).find([("slug", parent)]) else parent

    def records(self, using: str, at: datetime) -> Iterator[Record]:
        return (self.record_of(noun) for noun in in_chunks(self.public(using, at)))


def in_chunks(found: "models.QuerySet[Any]", size: int = AT_ONCE) -> Iterator[Any]:
    """All of them in the order in which they came, never more than `size` in memory."""
    last = 0
    while chunk := list(found.filter(pk__gt=last).order_by("pk")[:size]):
        yield from chunk
        last = chunk[-1].pk


def old_addresses_of(noun: Any) -> list[str]:
    return sorted(address.path for address in noun.old_addresses.all())


def keep_old_addresses(noun: models.Model, record: Record) -> None:
    """An address that leads elsewhere by now goes on doing so."""
    target: dict[str, Any] = {str(noun._meta.model_name): noun}
    rows = [OldAddress(path=path, **target) for path in texts(record.get("old_addresses"))]
    for row in rows:
        if not row.path.startswith("/"):
            raise Damaged(f"“{row.path[:80]}” is no old address; one begins with a slash.")
        row.clean_fields()
    OldAddress.objects.bulk_create(rows, ignore_conflicts=True)


def texts(values: Iterable[str] | None) -> list[str]:
    """Raises Damaged where a list of texts is something else."""
    found = list(values or ())
    if isinstance(values, str) or not all(isinstance(each, str) for each in found):
        raise Damaged("A list of texts is wanted here.")
    return found
