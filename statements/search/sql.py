"""A piece of SQL with its parameters."""

from typing import Any, NamedTuple


class Sql(NamedTuple):
    text: str
    parameters: tuple[Any, ...] = ()
