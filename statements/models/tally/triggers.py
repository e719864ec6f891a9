"""
The triggers that count.

On PostgreSQL they are deferred and raise the edition first: whoever counts holds that one row, so two who publish at
the same time never wait for each other in two orders.
"""

from django.db import connections, transaction

from statements.models.triggers import Triggers

from .tally import KIND, LANGUAGE, MONTH, ROWS

COLUMNS = {"topic": "topic_id", "speaker": "speaker_id", "report": "report_id"}
MONTH_OF = {
    "sqlite": "substr({0}.release_day, 1, 7)",
    "postgresql": "to_char({0}.release_day, 'YYYY-MM')",
}
ADD = """INSERT INTO statements_tally (name, key, number) SELECT '{name}', {key}, {sign}1 WHERE {when}
    ON CONFLICT (name, key) DO UPDATE SET number = statements_tally.number {sign} 1"""
SIDES = {"INSERT": (("NEW", "+"),), "UPDATE": (("OLD", "-"), ("NEW", "+")), "DELETE": (("OLD", "-"),)}
SQLITE = "CREATE TRIGGER {trigger} AFTER {event} ON {table} WHEN {when} BEGIN {work}; END"
POSTGRESQL = """
CREATE OR REPLACE FUNCTION {trigger}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM edition_raise();
    {work};
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER {trigger} AFTER {event} ON {table} DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN ({when}) EXECUTE FUNCTION {trigger}()
"""
RECOUNT = "INSERT INTO statements_tally (name, key, number) SELECT '{name}', {key}, count(*) FROM {rows} GROUP BY {key}"


def _counted(vendor: str) -> list[tuple[str, dict[str, str], str, tuple[str, ...]]]:
    """Table, what is counted of a row, whether it counts, and the columns on which that depends."""
    text = "CAST({0}.%s AS varchar(20))" if vendor == "postgresql" else "CAST({0}.%s AS text)"
    of_statement = {MONTH: MONTH_OF[vendor], KIND: "{0}.kind", LANGUAGE: "{0}.language"}
    columns = ("status", "release_day", "kind", "language")
    return [
        ("statements_statement", of_statement, "{0}.status = 'published'", columns),
        *(
            (
                f"statements_{rows}",
                {noun: text % COLUMNS[noun]},
                "{0}.public_from IS NOT NULL",
                ("public_from", COLUMNS[noun]),
            )
            for noun, rows in ROWS.items()
        ),
    ]


def _triggers(vendor: str, template: str, is_not: str) -> list[str]:
    found = []
    for table, keys, counts, columns in _counted(vendor):
        for event, sides in SIDES.items():
            work = "; ".join(
                ADD.format(name=name, key=key.format(side), sign=sign, when=counts.format(side))
                for side, sign in sides
                for name, key in keys.items()
            )
            differs = " OR ".join(f"OLD.{name} {is_not} NEW.{name}" for name in columns)
            counted = " OR ".join(counts.format(side) for side, _ in sides)
            found.append(
                template.format(
                    trigger=f"tally_{table.removeprefix('statements_')}_{event.lower()}",
                    event=f"UPDATE OF {', '.join(columns)}" if event == "UPDATE" else event,
                    table=table,
                    when=f"({counted}) AND ({differs})" if event == "UPDATE" else counted,
                    work=work,
                )
            )
    return found


def sqlite() -> list[str]:
    return _triggers("sqlite", SQLITE, "IS NOT")


def postgresql() -> list[str]:
    return _triggers("postgresql", POSTGRESQL, "IS DISTINCT FROM")


TABLES = {
    "statements_tally",
    "statements_edition",
    "statements_statement",
    *(f"statements_{rows}" for rows in ROWS.values()),
}
TRIGGERS = Triggers("tally", TABLES, {"sqlite": sqlite, "postgresql": postgresql})


def install(using: str, plan: list | None = None, **kwargs) -> None:
    """Lay the triggers, and count anew: a migration wrote without them, and a flush empties tables in any order."""
    with transaction.atomic(using):
        if TRIGGERS.install(using):
            count_again(using)


def count_again(using: str) -> None:
    vendor = connections[using].vendor
    with connections[using].cursor() as cursor:
        cursor.execute("DELETE FROM statements_tally")
        for table, keys, counts, _ in _counted(vendor):
            for name, key in keys.items():
                rows = f"{table} counted WHERE {counts.format('counted')}"
                cursor.execute(RECOUNT.format(name=name, key=key.format("counted"), rows=rows))
