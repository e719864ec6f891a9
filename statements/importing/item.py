"""What can become a statement: a file, or a line of a file of records."""

from typing import Protocol

from statements.models import Statement

from .newsroom import Newsroom
from .options import Options
from .report import Entry


class Item(Protocol):
    place: str
    line: int | None
    key: str  # the same for the same source, wherever it lies
    given_id: str  # the public id that a record brings along
    size: int

    def understand(self, options: Options) -> None:
        """The slow part, outside of any transaction. Raises what `attempted` turns into sentences."""

    def here(self, statement: Statement, newsroom: Newsroom) -> Entry:
        """When it is a statement already."""

    def enter(self, newsroom: Newsroom) -> Entry:
        """Within a transaction; it is rolled back when this raises."""
