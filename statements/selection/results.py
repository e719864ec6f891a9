"""What a search found, as a list that pages can be cut from: only the rows of a page are read."""

from collections.abc import Callable, Sequence
from typing import Any

from django.db.models import QuerySet

from statements import search

from .selection import Selection


class Results(Sequence):
    """At most the newest MOST; `is_more` when there are others. `rows` gives what a page shows of a queryset."""

    def __init__(self, selection: Selection, rows: Callable[[QuerySet], QuerySet]):
        self.public, self.rows = selection.public(), rows
        among = selection.without("q").of(self.public)
        keys = search.find(among, selection.index, selection.words, ranked=selection.is_by_relevance)
        self.is_more = len(keys) > search.MOST
        self.keys = keys[: search.MOST]

    def __len__(self) -> int:
        return len(self.keys)

    def __getitem__(self, place: Any) -> Any:
        """Whoever reads the page passes the gate again."""
        if not isinstance(place, slice):
            return self[place : place + 1][0]
        keys = self.keys[place]
        found = {row.pk: row for row in self.rows(self.public.filter(pk__in=keys))}
        return [found[key] for key in keys if key in found]
