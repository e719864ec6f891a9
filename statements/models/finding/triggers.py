"""What has to change for words to be written again."""

from collections.abc import Callable
from typing import NamedTuple

from django.db import connections, transaction

from statements.models.triggers import Triggers
from statements.models.words import PAGES, QUOTATIONS, STATEMENTS
from statements.search import postgresql as on_postgresql
from statements.search import sqlite as on_sqlite

from .sources import PUBLISHED, QUOTED, READ, names_again, pages_again, quotations_again, statement_again

ALWAYS = ("INSERT", "UPDATE", "DELETE")
ONCE_THERE = ("UPDATE",)


class Rule(NamedTuple):
    """When a row comes, goes or changes in one of the columns; `these` are keys, reached from the column `by`."""

    table: str
    events: tuple[str, ...]
    columns: tuple[str, ...]
    again: Callable[[str, str], list[str]]
    by: str
    these: str = "{}"


CREDITED = "SELECT statement_id FROM statements_attribution WHERE speaker_id IN ({})"
IN_ROLE = "SELECT statement_id FROM statements_attribution WHERE role_id IN ({})"
CITING = "SELECT statement_id FROM statements_citation WHERE report_id IN ({})"
ABOUT = "SELECT statement_id FROM statements_statementtopic WHERE topic_id IN ({})"
NAMING = """
    SELECT statement_id FROM statements_attribution JOIN statements_role ON statements_role.id = role_id
    WHERE organization_id IN ({0})
    UNION SELECT statement_id FROM statements_citation JOIN statements_report ON statements_report.id = report_id
    WHERE publisher_id IN ({0})
    UNION SELECT id FROM statements_statement WHERE issuer_id IN ({0})
"""
QUOTED_IN = "SELECT id FROM statements_quotation WHERE statement_id IN ({})"
SAID = "SELECT id FROM statements_quotation WHERE speaker_id IN ({})"
WRITTEN = ("status", "publish_at", "language", "headline", "subheadline", "summary", "body", "issuer_id")
PRINTED = ("statement_id", "speaker_id", "role_id", "name_as_printed", "title_as_printed", "organization_as_printed")

RULES = (
    Rule("statement", ALWAYS, WRITTEN, statement_again, "id"),
    Rule("statement", ONCE_THERE, WRITTEN[:3], quotations_again, "id", QUOTED_IN),
    Rule("quotation", ALWAYS, ("statement_id", "speaker_id", "words"), quotations_again, "id"),
    Rule("attribution", ALWAYS, PRINTED, names_again, "statement_id"),
    Rule("attribution", ALWAYS, PRINTED, quotations_again, "statement_id", QUOTED_IN),
    Rule("citation", ALWAYS, ("statement_id", "report_id", "wording"), names_again, "statement_id"),
    Rule("statementtopic", ALWAYS, ("statement_id", "topic_id"), names_again, "statement_id"),
    Rule("speaker", ONCE_THERE, ("name",), names_again, "id", CREDITED),
    Rule("speaker", ONCE_THERE, ("name",), quotations_again, "id", SAID),
    Rule("role", ONCE_THERE, ("organization_id",), names_again, "id", IN_ROLE),
    Rule("report", ONCE_THERE, ("title", "number", "publisher_id"), names_again, "id", CITING),
    Rule("reportalias", ALWAYS, ("report_id", "name"), names_again, "report_id", CITING),
    Rule("copypage", ALWAYS, ("language", "text"), pages_again, "id"),
    Rule("topic", ONCE_THERE, ("name",), names_again, "id", ABOUT),
    Rule("topicalias", ALWAYS, ("topic_id", "name"), names_again, "topic_id", ABOUT),
    Rule("organization", ONCE_THERE, ("name", "abbreviation", "is_publisher"), names_again, "id", NAMING),
    Rule("organizationalias", ALWAYS, ("organization_id", "name"), names_again, "organization_id", NAMING),
)
SQLITE = "CREATE TRIGGER {name} AFTER {event} ON {table} WHEN {when} BEGIN {work}; END"
POSTGRESQL = """
CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    {work};
    RETURN NULL;
END $$;
CREATE TRIGGER {name} AFTER {event} ON {table} FOR EACH ROW WHEN ({when}) EXECUTE FUNCTION {name}()
"""
# Words that were taken out of a statement are not to stay in the pages of the index either.
REDACTED = """
CREATE TRIGGER search_redacted AFTER UPDATE OF unfinished_id ON statements_redaction WHEN NEW.unfinished_id IS NULL
BEGIN {work}; END
"""


def _triggers(vendor: str, template: str, is_not: str) -> list[str]:
    return [
        template.format(
            name=f"search_{number}_{rule.table}_{event.lower()}",
            table=f"statements_{rule.table}",
            event=f"UPDATE OF {', '.join(rule.columns)}" if event == "UPDATE" else event,
            when=" OR ".join(f"OLD.{name} {is_not} NEW.{name}" for name in rule.columns)
            if event == "UPDATE"
            else "1 = 1",
            work="; ".join(rule.again(vendor, rule.these.format(_keys(event, rule.by)))),
        )
        for number, rule in enumerate(RULES)
        for event in rule.events
    ]


def _keys(event: str, column: str) -> str:
    return {"INSERT": "NEW.{0}", "UPDATE": "OLD.{0}, NEW.{0}", "DELETE": "OLD.{0}"}[event].format(column)


def sqlite() -> list[str]:
    indexes = (STATEMENTS, QUOTATIONS, PAGES)
    clean = "; ".join(on_sqlite.clean(index) for index in indexes)
    return [
        *(trigger for index in indexes for trigger in on_sqlite.triggers(index)),
        *_triggers("sqlite", SQLITE, "IS NOT"),
        REDACTED.format(work=clean),
    ]


def postgresql() -> list[str]:
    return [on_postgresql.functions(), *_triggers("postgresql", POSTGRESQL, "IS DISTINCT FROM")]


TABLES = {
    STATEMENTS.table,
    QUOTATIONS.table,
    PAGES.table,
    *(f"statements_{rule.table}" for rule in RULES),
    "statements_redaction",
}
TRIGGERS = Triggers("search", TABLES, {"sqlite": sqlite, "postgresql": postgresql})


def install(using: str, plan: list | None = None, **kwargs) -> None:
    """Lay the triggers, and find words for what a migration published without them."""
    with transaction.atomic(using):
        if TRIGGERS.install(using) and plan:
            vendor = connections[using].vendor
            with connections[using].cursor() as cursor:
                for index, again, source in (
                    (STATEMENTS, statement_again, PUBLISHED),
                    (QUOTATIONS, quotations_again, QUOTED),
                    (PAGES, pages_again, READ),
                ):
                    owner = index.owner.removesuffix("_id")
                    without = f"{owner}.id NOT IN (SELECT {index.owner} FROM {index.table})"
                    for sql in again(vendor, f"SELECT {owner}.id FROM {source} AND {without}"):
                        cursor.execute(sql)
