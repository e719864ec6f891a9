"""
Triggers of one purpose: taken off before a migration, laid again after it.

SQLite rebuilds no table that a trigger names; PostgreSQL changes the type of no column that one watches. Their names
begin with the purpose, so that those of an older release are found as well.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import connections, transaction

SQLITE_OLD = "SELECT 'DROP TRIGGER ' || name FROM sqlite_master WHERE type = 'trigger' AND name GLOB '{purpose}_*'"
POSTGRESQL_OLD = """
SELECT format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass)
FROM pg_trigger WHERE tgname LIKE '{purpose}\\_%' AND NOT tgisinternal
"""


@dataclass(frozen=True)
class Triggers:
    """`tables` have to be there before they can be laid; `sql` gives the statements for an engine."""

    purpose: str
    tables: set[str]
    sql: dict[str, Callable[[], list[str]]]

    def make_way(self, using: str, plan: list, **kwargs) -> None:
        """Before a migration that does anything."""
        if plan:
            with connections[using].cursor() as cursor:
                self.take_off(cursor)

    def install(self, using: str, **kwargs) -> bool:
        """Laying them twice changes nothing; False before the migrations that make their tables."""
        connection = connections[using]
        if self.tables - set(connection.introspection.table_names()):
            return False
        with transaction.atomic(using), connection.cursor() as cursor:
            self.take_off(cursor)
            self.lay(cursor)
        return True

    def take_off(self, cursor) -> None:
        old = SQLITE_OLD if cursor.db.vendor == "sqlite" else POSTGRESQL_OLD
        cursor.execute(old.format(purpose=self.purpose))
        for (sql,) in cursor.fetchall():
            cursor.execute(sql)

    def lay(self, cursor) -> None:
        """Where none of them is."""
        for sql in self.sql[cursor.db.vendor]():
            cursor.execute(sql)
