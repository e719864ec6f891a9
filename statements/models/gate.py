"""
Through rows carry the gate: `public_from` is the statement's `publish_at` while it is published, else null.

"May this speaker be shown?" is then one look into a partial index instead of a join over all statements. The database
writes the column itself, so no code can forget it.
"""

from django.apps import apps
from django.db import connections, models, transaction

from .clock import Now
from .triggers import Triggers


class GatedQuerySet(models.QuerySet):
    def public(self, at=None):
        """Rows of statements that are public at that instant, by default now on the database's clock."""
        return self.filter(public_from__lte=at or Now())


class GatedRow(models.Model):
    """A row between a statement, in the column `statement_id`, and a noun."""

    public_from = models.DateTimeField(null=True, editable=False)

    class Meta:
        abstract = True


def newest_public(noun: str, statement: str, *, name: str) -> models.Index:
    """The partial index behind every question about a noun: its newest public rows first."""
    return models.Index(
        noun, models.F("public_from").desc(), statement, name=name, condition=models.Q(public_from__isnull=False)
    )


def gated_tables() -> list[str]:
    return [
        model._meta.db_table for model in apps.get_app_config("statements").get_models() if issubclass(model, GatedRow)
    ]


PUBLIC_FROM = "CASE WHEN status = 'published' THEN publish_at END"

SQLITE_STATEMENT = """
CREATE TRIGGER gate_{table}_statement AFTER UPDATE OF status, publish_at ON statements_statement
BEGIN
    UPDATE {table} SET public_from = CASE WHEN NEW.status = 'published' THEN NEW.publish_at END
    WHERE statement_id = NEW.id;
END
"""
SQLITE_ROW = """
CREATE TRIGGER gate_{table}_{event} AFTER {event} ON {table}
WHEN NEW.public_from IS NOT (SELECT {public_from} FROM statements_statement WHERE id = NEW.statement_id)
BEGIN
    UPDATE {table} SET public_from = (SELECT {public_from} FROM statements_statement WHERE id = NEW.statement_id)
    WHERE id = NEW.id;
END
"""
# FOR SHARE: a row that is written while its statement is being published waits for that, and then sees it.
POSTGRESQL = """
CREATE OR REPLACE FUNCTION gate_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT {public_from} INTO NEW.public_from FROM statements_statement WHERE id = NEW.statement_id FOR SHARE;
    RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION gate_statement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    {updates}
    RETURN NULL;
END $$;
CREATE TRIGGER gate_statement AFTER UPDATE OF status, publish_at ON statements_statement
FOR EACH ROW EXECUTE FUNCTION gate_statement();
"""
POSTGRESQL_ROW = "CREATE TRIGGER gate_row BEFORE INSERT OR UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION gate_row()"
# What was written while a migration had the triggers away; their own hand puts it right.
CATCH_UP = """
UPDATE {table} SET public_from = public_from
WHERE COALESCE(public_from, '1000-01-01') <>
    COALESCE((SELECT {public_from} FROM statements_statement WHERE id = {table}.statement_id), '1000-01-01')
"""


def triggers() -> Triggers:
    tables = {"statements_statement", *gated_tables()}
    return Triggers("gate", tables, {"sqlite": sqlite_triggers, "postgresql": postgresql_triggers})


def make_way(using: str, plan: list, **kwargs) -> None:
    """Before a migration that does anything: take the triggers off."""
    triggers().make_way(using, plan)


def install_triggers(using: str, plan: list | None = None, **kwargs) -> None:
    """Lay the triggers on that database, and put right what a migration wrote without them."""
    with transaction.atomic(using):
        if triggers().install(using) and plan:
            with connections[using].cursor() as cursor:
                for table in gated_tables():
                    cursor.execute(CATCH_UP.format(table=table, public_from=PUBLIC_FROM))


def sqlite_triggers() -> list[str]:
    rows = [
        SQLITE_ROW.format(table=table, event=event, public_from=PUBLIC_FROM)
        for table in gated_tables()
        for event in ("INSERT", "UPDATE")
    ]
    return rows + [SQLITE_STATEMENT.format(table=table) for table in gated_tables()]


def postgresql_triggers() -> list[str]:
    # Setting the column to itself is enough: the row's own trigger computes it.
    updates = "\n    ".join(
        f"UPDATE {table} SET public_from = public_from WHERE statement_id = NEW.id;"  # noqa: S608 -- our own names
        for table in gated_tables()
    )
    functions = POSTGRESQL.format(public_from=PUBLIC_FROM, updates=updates)
    return [functions, *(POSTGRESQL_ROW.format(table=table) for table in gated_tables())]
