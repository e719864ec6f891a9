"""
Nothing on the record is lost: the database itself refuses to change or delete what was public.

A version is frozen when it is made. Decisions are append-only, and so is a proposal that is decided. A statement that
readers have seen keeps the moment at which they first could, and cannot be deleted; nor can its decisions and the
versions that were public. Only `flush` for tests and taking the demo away lift the guards, inside one transaction and
by name.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DEFAULT_DB_ALIAS, connections, transaction

from .triggers import Triggers

KEPT = "this is on the record and stays as it is"
FROZEN = ("statement_id", "record", "record_sha256", "text_sha256", "made_at", "made_by_id", "change", "note")
BY_WHOM = ("by_id", "speaker_id", "name", "link_id", "note", "text_sha256")
DECIDED = ("statement_id", "act", "source", "target", "at", *BY_WHOM)

# table, event, when; {now} is the database's clock, {differs} whether one of the columns would change.
RULES = {
    "guard_statement_deleted": ("statements_statement", "DELETE", "OLD.first_public_at <= {now}"),
    "guard_statement_first_public": (
        "statements_statement",
        "UPDATE",
        "OLD.first_public_at <= {now} AND NEW.first_public_at {is_not} OLD.first_public_at",
    ),
    "guard_version_deleted": ("statements_version", "DELETE", "OLD.public_from <= {now}"),
    "guard_version_changed": ("statements_version", "UPDATE", "{frozen}"),
    "guard_version_was_public": (
        "statements_version",
        "UPDATE",
        "OLD.public_from <= {now} AND (NEW.public_from {is_not} OLD.public_from OR NEW.number {is_not} OLD.number)",
    ),
    "guard_proposal_changed": ("statements_proposal", "UPDATE", "OLD.state <> 'open'"),
    "guard_proposal_deleted": ("statements_proposal", "DELETE", "OLD.state <> 'open'"),
    "guard_decision_changed": ("statements_decision", "UPDATE", "{decided}"),
    "guard_decision_deleted": (
        "statements_decision",
        "DELETE",
        "EXISTS (SELECT 1 FROM statements_statement WHERE id = OLD.statement_id AND first_public_at <= {now})",
    ),
}
SQLITE = """
CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {when}
BEGIN
    SELECT RAISE(ABORT, '{kept}');
END
"""
POSTGRESQL = """
CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('newsroom.guard', true) IS DISTINCT FROM 'lifted' AND ({when}) THEN
        RAISE EXCEPTION '{kept}' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN {row};
END $$;
CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}();
"""
POSTGRESQL_TRUNCATE = """
CREATE OR REPLACE FUNCTION guard_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('newsroom.guard', true) IS DISTINCT FROM 'lifted' THEN
        RAISE EXCEPTION '{kept}' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
"""
POSTGRESQL_TRUNCATED = "CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON {table} EXECUTE FUNCTION guard_truncate()"


def sqlite() -> list[str]:
    words = {"now": "strftime('%Y-%m-%d %H:%M:%f', 'now')", "is_not": "IS NOT"}
    return [_rule(SQLITE, name, words) for name in RULES]


def postgresql() -> list[str]:
    words = {"now": "now()", "is_not": "IS DISTINCT FROM"}
    tables = dict.fromkeys(table for table, _, _ in RULES.values())
    return [
        *(_rule(POSTGRESQL, name, words) for name in RULES),
        POSTGRESQL_TRUNCATE.format(kept=KEPT),
        *(POSTGRESQL_TRUNCATED.format(table=table) for table in tables),
    ]


def _rule(template: str, name: str, words: dict[str, str]) -> str:
    table, event, when = RULES[name]
    differs = {
        key: " OR ".join(f"NEW.{column} {words['is_not']} OLD.{column}" for column in columns)
        for key, columns in (("frozen", FROZEN), ("decided", DECIDED))
    }
    row = "OLD" if event == "DELETE" else "NEW"
    return template.format(
        name=name, table=table, event=event, when=when.format(**words, **differs), kept=KEPT, row=row
    )


TRIGGERS = Triggers("guard", {table for table, _, _ in RULES.values()}, {"sqlite": sqlite, "postgresql": postgresql})


@contextmanager
def lifted(using: str = DEFAULT_DB_ALIAS) -> Iterator[None]:
    """For the rest of this transaction on PostgreSQL, and of this block on SQLite; both come back by themselves."""
    connection = connections[using]
    with transaction.atomic(using), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL newsroom.guard = 'lifted'")
            yield
            cursor.execute("SET LOCAL newsroom.guard = ''")
        else:
            TRIGGERS.take_off(cursor)
            yield
            TRIGGERS.take_off(cursor)  # flush has laid them again already
            TRIGGERS.lay(cursor)
