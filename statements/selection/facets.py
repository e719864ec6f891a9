"""
By what a list can be narrowed down, with the number that each choice leaves: facets, all of them in one query.

The numbers of a facet are counted as if nothing were chosen in it, so that another choice can be made. They are those
of the newest FACETED at most.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connections
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from statements import search
from statements.models import Kind

from .kept import counted_of_everything
from .of_quotations import QuotationSelection
from .selection import LONGEST_TITLE, NOUNS, Selection

FACETED = 10_000
VALUES = 12  # of a facet that are shown, those with the most
TITLES = {
    "topic": _("Topic"), "speaker": _("Speaker"), "role": _("Title"), "report": _("Report"), "kind": _("Type"),
    "year": _("Year"), "language": _("Language"),
}  # fmt: skip

# By which key rows are counted and where they stand; and what the key is the key of: its value, label and table.
PER_TOPIC = (
    "about.topic_id",
    "{found} found JOIN statements_statementtopic about ON about.statement_id = found.statement_id",
)
PER_SPEAKER = (
    "credit.speaker_id",
    "{found} found JOIN statements_attribution credit ON credit.statement_id = found.statement_id",
)
PER_REPORT = (
    "citation.report_id",
    "{found} found JOIN statements_citation citation ON citation.statement_id = found.statement_id",
)
PER_TITLE = (
    "credit.title_as_printed",
    "{found} found JOIN statements_attribution credit ON credit.statement_id = found.statement_id "
    "AND credit.speaker_id = found.speaker_id AND credit.title_as_printed <> ''",
)
PER_VOICE = "found.speaker_id", "{found} found"
NOUNS_OF = {
    "topic": ("noun.slug", "noun.name", "statements_topic"),
    "speaker": ("noun.slug", "noun.name", "statements_speaker"),
    "report": ("noun.slug", "CASE noun.number WHEN '' THEN noun.title ELSE noun.number END", "statements_report"),
}

STATEMENT = """SELECT statement.id AS statement_id, statement.kind, statement.language, statement.year
    FROM ({base}) base JOIN statements_statement statement ON statement.id = base.pk"""
QUOTATION = """SELECT statement.id AS statement_id, quotation.speaker_id, statement.year, statement.language
    FROM ({base}) base JOIN statements_quotation quotation ON quotation.id = base.pk
    JOIN statements_statement statement ON statement.id = quotation.statement_id"""
COUNT = f"SELECT {{key}} AS value, count(*) AS number FROM {{rows}} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {VALUES}"
OF_STATEMENTS = {
    "topic": PER_TOPIC, "speaker": PER_SPEAKER, "report": PER_REPORT, "kind": ("found.kind", "{found} found"),
    "year": ("found.year", "{found} found"), "language": ("found.language", "{found} found"),
}  # fmt: skip
OF_QUOTATIONS = {
    "speaker": PER_VOICE, "role": PER_TITLE, "topic": PER_TOPIC, "report": PER_REPORT,
    "year": ("found.year", "{found} found"), "language": ("found.language", "{found} found"),
}  # fmt: skip


@dataclass(frozen=True)
class Choice:
    """`query` is the address that makes the choice, or takes it back."""

    label: str
    number: int
    query: str
    is_chosen: bool = False


@dataclass(frozen=True)
class Facet:
    name: str
    choices: list[Choice]

    @property
    def title(self) -> str:
        return TITLES[self.name]


def facets_of(selection: Selection) -> list[Facet]:
    """Those in which there is a choice."""
    if selection.q and not selection.words:
        return []
    sources = OF_QUOTATIONS if isinstance(selection, QuotationSelection) else OF_STATEMENTS
    counted: dict[str, list[tuple[str, str, int]]] = {name: [] for name in sources}
    database = connections[selection.public().db]
    sql = _sql(selection, sources, database.vendor)
    with database.cursor() as cursor:
        cursor.execute(sql.text, sql.parameters)
        for name, *row in cursor.fetchall():
            if row[-1] > 0:
                counted[name].append(tuple(row))
    for name, rows in counted.items():
        counted[name] = sorted(rows, key=_most_first)[:VALUES]
    facets = (Facet(name, list(_choices(selection, name, rows))) for name, rows in counted.items())
    return [facet for facet in facets if len(facet.choices) > 1 or any(choice.is_chosen for choice in facet.choices)]


def _choices(selection: Selection, name: str, rows: list[tuple[str, str, int]]) -> Iterator[Choice]:
    chosen = str(getattr(selection, name) or "")
    if chosen:
        numbers = {value: number for value, _label, number in rows}
        without = selection.without(name).query()
        yield Choice(label_of(selection, name), numbers.get(chosen, 0), without, is_chosen=True)
    for value, label, number in sorted(rows, reverse=True) if name == "year" else sorted(rows, key=_most_first):
        if value != chosen:
            yield Choice(_label(name, label or value), number, selection.query(**{name: value}))


def _most_first(row: tuple[str, str, int]) -> tuple[int, str]:
    return -row[2], row[1] or row[0]


def label_of(selection: Selection, name: str) -> str:
    """How readers call what is chosen there."""
    chosen = getattr(selection, name)
    return chosen.name if name in NOUNS else _label(name, chosen)


def _label(name: str, value: str) -> str:
    if name == "kind":
        return Kind(value).label
    if name == "language":
        try:
            return get_language_info(value.lower())["name_translated"]
        except KeyError:
            return value
    return value


def _sql(selection: Selection, sources: dict[str, tuple[str, str]], vendor: str) -> search.Sql:
    """One set of rows for all facets in which nothing is chosen, and one for each of the others."""
    if sources is OF_STATEMENTS and selection.is_everything:
        return counted_of_everything(NOUNS_OF, 2 * VALUES)
    rows = STATEMENT if sources is OF_STATEMENTS else QUOTATION
    if vendor == "sqlite":  # which would begin with the larger table
        rows = rows.replace(" JOIN ", " CROSS JOIN ")
        sources = {name: (key, rows_.replace(" JOIN ", " CROSS JOIN ")) for name, (key, rows_) in sources.items()}
    chosen = [name for name in sources if getattr(selection, name)]
    sets = {name: selection.without(name).matches(FACETED) for name in chosen} | {"": selection.matches(FACETED)}
    tables = {name: f"found_{number}" for number, name in enumerate(sets)}
    found = ", ".join(f"{tables[name]} AS ({rows.format(base=base.text)})" for name, base in sets.items())
    counts = " UNION ALL ".join(
        _counted(name, COUNT.format(key=key, rows=source.format(found=tables.get(name, tables[""]))))
        for name, (key, source) in sources.items()
    )
    return search.Sql(f"WITH {found} {counts}", tuple(each for base in sets.values() for each in base.parameters))


def _counted(name: str, count: str) -> str:
    """Only of the few that are shown the names are read."""
    if name not in NOUNS_OF:
        return f"SELECT '{name}' AS facet, CAST(value AS varchar({LONGEST_TITLE})), '', number FROM ({count}) of_{name}"
    value, label, table = NOUNS_OF[name]
    return (
        f"SELECT '{name}' AS facet, {value}, {label}, of_{name}.number FROM ({count}) of_{name} "
        f"JOIN {table} noun ON noun.id = of_{name}.value"
    )
