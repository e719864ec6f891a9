"""
Nothing on the record is lost: the database itself refuses to change or delete what was public.

A version is frozen when it is made. Decisions are append-only, and so is a proposal that is decided. A statement that
readers have seen keeps the moment at which they first could, and cannot be deleted; nor can its decisions and the
versions that were public. Only `flush` for tests and taking the demo away lift the guards, inside one transaction and
by name.

A redaction is the one update that passes: of the columns that hold words, in the rows that it names, before it is
finished; a proposal that holds them goes as a whole. It stays as it is, as they do.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DEFAULT_DB_ALIAS, connections, transaction

from .triggers import Triggers

KEPT = "this is on the record and stays as it is"
FROZEN = ("statement_id", "record", "record_sha256", "text_sha256", "made_at", "made_by_id", "change", "note")
BY_WHOM = ("by_id", "speaker_id", "name", "link_id", "note", "text_sha256")
DECIDED = ("statement_id", "act", "source", "target", "at", *BY_WHOM)
REDACTED = ("statement_id", "at", "by_id", "reason", "public_note", "salt")
PLACE = ("redaction_id", "table_name", "row_id", "part", "paragraph", "offset", "seal")
# What a redaction may change, and nothing else, in a row that one of its places names and while it is unfinished.
REDACTABLE = {
    "frozen": ("record", "record_sha256", "text_sha256", "note"),
    "decided": ("name", "note", "text_sha256"),
    "redacted": ("reason", "public_note"),
}
BEING_REDACTED = """EXISTS (
        SELECT 1 FROM statements_redactedplace place JOIN statements_redaction being ON being.id = place.redaction_id
        WHERE being.unfinished_id IS NOT NULL AND being.statement_id = OLD.statement_id
        AND place.table_name = '{table}' AND place.row_id = OLD.id
    )"""

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
    "guard_proposal_deleted": ("statements_proposal", "DELETE", "OLD.state <> 'open' AND NOT {being_redacted}"),
    "guard_decision_changed": ("statements_decision", "UPDATE", "{decided}"),
    "guard_redaction_changed": (
        "statements_redaction",
        "UPDATE",
        "{redacted} OR (NEW.unfinished_id IS NOT NULL AND NEW.unfinished_id {is_not} OLD.unfinished_id)",
    ),
    "guard_redaction_deleted": (
        "statements_redaction",
        "DELETE",
        "EXISTS (SELECT 1 FROM statements_statement WHERE id = OLD.statement_id AND first_public_at <= {now})",
    ),
    "guard_place_added": (
        "statements_redactedplace",
        "INSERT",
        "NOT EXISTS (SELECT 1 FROM statements_redaction WHERE id = NEW.redaction_id AND unfinished_id IS NOT NULL)",
    ),
    "guard_place_changed": ("statements_redactedplace", "UPDATE", "{place}"),
    "guard_place_deleted": (
        "statements_redactedplace",
        "DELETE",
        "EXISTS (SELECT 1 FROM statements_redaction of_it JOIN statements_statement ON statements_statement.id = "
        "of_it.statement_id WHERE of_it.id = OLD.redaction_id AND statements_statement.first_public_at <= {now})",
    ),
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
    columns = {"frozen": FROZEN, "decided": DECIDED, "redacted": REDACTED, "place": PLACE}
    differs = {key: _differs(table, names, REDACTABLE.get(key, ()), words["is_not"]) for key, names in columns.items()}
    words = words | {"being_redacted": BEING_REDACTED.format(table=table)}
    row = "OLD" if event == "DELETE" else "NEW"
    return template.format(
        name=name, table=table, event=event, when=when.format(**words, **differs), kept=KEPT, row=row
    )


def _differs(table: str, columns: tuple[str, ...], redactable: tuple[str, ...], is_not: str) -> str:
    """Whether one of the columns would change; those that can be redacted may, while they are."""
    fixed, free = (
        " OR ".join(f"NEW.{name} {is_not} OLD.{name}" for name in columns if (name in redactable) is is_free)
        for is_free in (False, True)
    )
    return f"({fixed} OR (({free}) AND NOT {BEING_REDACTED.format(table=table)}))" if free else f"({fixed})"


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
