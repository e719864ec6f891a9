"""
One search over any queryset, on both engines.

What is searched is a table of words (`Index`), which the database itself keeps up to date. A queryset says what may be
found: everything that is counted or listed went through it.
"""

from types import ModuleType
from typing import Any

from django.db import connections
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from . import postgresql, sqlite
from .index import Index
from .query import Query, Term, read, tidy
from .snippet import Piece, marked, snippet
from .sql import Sql

__all__ = [
    "MOST",
    "Index",
    "Piece",
    "Query",
    "Sql",
    "Term",
    "find",
    "marked",
    "matches",
    "narrow",
    "read",
    "snippet",
    "tidy",
]

MOST = 1000  # that are counted and ranked, the newest
ENGINES: dict[str, ModuleType] = {"sqlite": sqlite, "postgresql": postgresql}


def find(among: QuerySet[Any], index: Index, query: Query, *, ranked: bool = True) -> list[int]:
    """The keys of what was found: the best first, or the newest. One more than MOST when there are more."""
    if not query:
        return []
    found = matches(among, index, query, MOST + 1, ranked=ranked)
    with connections[among.db].cursor() as cursor:
        cursor.execute(f"SELECT pk FROM ({found.text}) AS found ORDER BY rank, position DESC", found.parameters)
        return [pk for (pk,) in cursor.fetchall()]


def matches(among: QuerySet[Any], index: Index, query: Query, most: int, *, ranked: bool = False) -> Sql:
    """Of the queryset, at most so many of the newest: `pk`, `position` in time and `rank`."""
    this_one = among.filter(pk=RawSQL(f"{index.table}.{index.owner}", ())).order_by().values("pk")  # noqa: S611
    sql = Sql(*this_one.query.get_compiler(among.db).as_sql())
    found: Sql = ENGINES[connections[among.db].vendor].matches(index, query, sql, most, ranked=ranked)
    return found


def narrow(among: QuerySet[Any], index: Index, query: Query) -> QuerySet[Any]:
    """Those of the queryset that the words find, however many, in the order that it has."""
    if not query:
        return among.none()
    keys: Sql = ENGINES[connections[among.db].vendor].keys(index, query)
    return among.filter(pk__in=RawSQL(keys.text, keys.parameters))  # noqa: S611
