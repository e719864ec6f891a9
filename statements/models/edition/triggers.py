"""
The triggers that raise the edition, so that no code can forget it.

PostgreSQL: deferred, so that the one row everybody raises is locked for the end of a transaction only, and once in
each: a trigger of each row makes of 100,000 published rows 85 seconds and deadlocks. A child's statement is read FOR
SHARE: who publishes it meanwhile is waited for. SQLite has one writer; its triggers are plain.
"""

from django.apps import apps
from django.db import transaction

from statements.models.triggers import Triggers

from .edition import begin
from .rules import OF_STATEMENTS, SHARED, STATEMENT, Rule

OF_ITSELF = "{0}.status IN ('published', 'withdrawn')"
BY_ITS_STATEMENT = "(SELECT status FROM statements_statement WHERE id = {0}.statement_id) IN ('published', 'withdrawn')"
SIDES = {"INSERT": ("NEW",), "UPDATE": ("OLD", "NEW"), "DELETE": ("OLD",)}

SQLITE = """
CREATE TRIGGER {name} AFTER {event} ON {table} WHEN {when}
BEGIN UPDATE statements_edition SET counter = counter + 1; END
"""
POSTGRESQL = """
CREATE OR REPLACE FUNCTION edition_raise() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('newsroom.raised_in', true) IS DISTINCT FROM txid_current()::text THEN
        UPDATE statements_edition SET counter = counter + 1;
        PERFORM set_config('newsroom.raised_in', txid_current()::text, true);
    END IF;
END $$;
CREATE OR REPLACE FUNCTION edition_by_itself() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM edition_raise();
    RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION edition_by_statement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    its record;
BEGIN
    IF current_setting('newsroom.raised_in', true) = txid_current()::text THEN
        RETURN NULL;
    END IF;
    FOR its IN
        SELECT status FROM statements_statement
        WHERE TG_OP <> 'INSERT' AND id = OLD.statement_id OR TG_OP <> 'DELETE' AND id = NEW.statement_id FOR SHARE
    LOOP
        IF its.status IN ('published', 'withdrawn') THEN
            PERFORM edition_raise();
        END IF;
    END LOOP;
    RETURN NULL;
END $$;
"""
POSTGRESQL_TRIGGER = """
CREATE CONSTRAINT TRIGGER {name} AFTER {event} ON {table} DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN ({when}) EXECUTE FUNCTION {function}()
"""


def _triggers(vendor: str, template: str, is_not: str) -> list[str]:
    found = []
    for rules, gate, function in (
        ((STATEMENT,), OF_ITSELF, "edition_by_itself"),
        (OF_STATEMENTS, BY_ITS_STATEMENT if vendor == "sqlite" else "", "edition_by_statement"),
        (SHARED, "", "edition_by_itself"),
    ):
        for rule in rules:
            for event in rule.events:
                columns = _printed(rule)
                found.append(
                    template.format(
                        name=f"edition_{rule.table}_{event.lower()}",
                        event=f"UPDATE OF {', '.join(columns)}" if event == "UPDATE" else event,
                        table=f"statements_{rule.table}",
                        when=_when(event, gate, columns, is_not),
                        function=function,
                    )
                )
    return found


def _when(event: str, gate: str, columns: list[str], is_not: str) -> str:
    """A row that is written as it was changes nothing."""
    seen = " OR ".join(gate.format(side) for side in SIDES[event]) if gate else "1 = 1"
    differs = " OR ".join(f"OLD.{name} {is_not} NEW.{name}" for name in columns) if event == "UPDATE" else "1 = 1"
    return f"({seen}) AND ({differs})"


def _printed(rule: Rule) -> list[str]:
    """A generated column changes with those it is made of, and cannot be watched."""
    model = apps.get_model("statements", rule.table)
    fields = [field for field in model._meta.concrete_fields if not field.generated]
    return [f'"{field.column}"' for field in fields if field.column not in rule.unprinted]


def sqlite() -> list[str]:
    return _triggers("sqlite", SQLITE, "IS NOT")


def postgresql() -> list[str]:
    return [POSTGRESQL, *_triggers("postgresql", POSTGRESQL_TRIGGER, "IS DISTINCT FROM")]


TABLES = {"statements_edition", *(f"statements_{rule.table}" for rule in (STATEMENT, *OF_STATEMENTS, *SHARED))}
TRIGGERS = Triggers("edition", TABLES, {"sqlite": sqlite, "postgresql": postgresql})


def install(using: str, plan: list | None = None, **kwargs) -> None:
    """Lay the triggers, and begin with a first edition. A migration may have changed anything, so it is another one."""
    with transaction.atomic(using):
        if TRIGGERS.install(using):
            begin(using)
