"""A list of any length, read without ever holding more of it than a batch."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from django.db.models import QuerySet

from statements.formats.snapshot import Snapshot

AT_ONCE = 250


def in_batches(found: "QuerySet[Any]", complete: "QuerySet[Any]", now: Snapshot) -> Iterator[Any]:
    """
    What `found` names, in its order, each as `complete` fetches it; `complete` passes the gate once more.

    One cursor walks the ids, so any order will do, that of a join or with nulls as well, and nothing is sorted twice.
    The rest comes 250 at once: a statement takes six queries then, so a thousand of them take 25, however many
    there are before and after.
    """
    ids = found.using(now.using).prefetch_related(None).values_list("pk", flat=True).iterator(chunk_size=AT_ONCE)
    while batch := list(islice(ids, AT_ONCE)):
        rows = complete.in_bulk(batch)
        yield from (rows[pk] for pk in batch if pk in rows)
