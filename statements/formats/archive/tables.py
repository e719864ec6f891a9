"""The CSV files of an export while they are written."""

import csv
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any

from .columns import TABLES, Table
from .rows import Row, cell


class Tables:
    """All of them open at once: one pass over the statements fills three."""

    def __init__(self, folder: Path):
        self.open = ExitStack()
        self.writers = {table.name: self._begin(folder, table) for table in TABLES}

    def _begin(self, folder: Path, table: Table) -> Any:
        """In UTF-8 with the mark by which spreadsheets know it."""
        file = self.open.enter_context((folder / table.file).open("w", encoding="utf-8-sig", newline=""))
        writer = csv.DictWriter(file, [column.name for column in table.columns])
        writer.writeheader()
        return writer

    def add(self, table: str, rows: Iterable[Row]) -> int:
        count = 0
        for row in rows:
            self.writers[table].writerow({name: cell(value) for name, value in row.items()})
            count += 1
        return count

    def __enter__(self) -> "Tables":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.open.close()
