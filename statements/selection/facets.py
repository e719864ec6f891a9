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

from .of_quotations import QuotationSelection
from .selection import NOUNS, Selection

FACETED = 10_000
VALUES = 12  # of a facet that are shown, those with the most
TITLES = {
    "topic": _("Topic"), "speaker": _("Speaker"), "role": _("Title"), "report": _("Report"), "kind": _("Type"),
    "year": _("Year"), "language": _("Language"),
}  # fmt: skip

# Value, label, and where they are read.
TOPIC = (
    "noun.slug",
    "noun.name",
    "{found} found JOIN statements_statementtopic about ON about.statement_id = found.statement_id "
    "JOIN statements_topic noun ON noun.id = about.topic_id",
)
CREDITED = (
    "noun.slug",
    "noun.name",
    "{found} found JOIN statements_attribution credit ON credit.statement_id = found.statement_id "
    "JOIN statements_speaker noun ON noun.id = credit.speaker_id",
)
REPORT = (
    "noun.slug",
    "CASE noun.number WHEN '' THEN noun.title ELSE noun.number END",
    "{found} found JOIN statements_citation citation ON citation.statement_id = found.statement_id "
    "JOIN statements_report noun ON noun.id = citation.report_id",
)
QUOTED = ("noun.slug", "noun.name", "{found} found JOIN statements_speaker noun ON noun.id = found.speaker_id")
ROLE = (
    "credit.title_as_printed",
    "credit.title_as_printed",
    "{found} found JOIN statements_attribution credit ON credit.statement_id = found.statement_id "
    "AND credit.speaker_id = found.speaker_id AND credit.title_as_printed <> ''",
)
YEAR = ("CAST(found.year AS varchar(4))", "CAST(found.year AS varchar(4))", "{found} found")
KIND = ("found.kind", "found.kind", "{found} found")
LANGUAGE = ("found.language", "found.language", "{found} found")

STATEMENT = """SELECT statement.id AS statement_id, statement.kind, statement.language, statement.year
    FROM statements_statement statement JOIN ({base}) base ON base.pk = statement.id"""
QUOTATION = """SELECT statement.id AS statement_id, quotation.speaker_id, statement.year
    FROM statements_quotation quotation JOIN ({base}) base ON base.pk = quotation.id
    JOIN statements_statement statement ON statement.id = quotation.statement_id"""
COUNT = f"""SELECT * FROM (
    SELECT '{{name}}' AS facet, {{value}} AS value, {{label}} AS label, count(*) AS number
    FROM {{rows}} GROUP BY 2, 3 ORDER BY 4 DESC, 3 LIMIT {VALUES}
) of_{{name}}"""
OF_STATEMENTS = {
    "topic": TOPIC, "speaker": CREDITED, "report": REPORT, "kind": KIND, "year": YEAR, "language": LANGUAGE,
}  # fmt: skip
OF_QUOTATIONS = {"speaker": QUOTED, "role": ROLE, "topic": TOPIC, "report": REPORT, "year": YEAR}


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
    sources, rows = (
        (OF_QUOTATIONS, QUOTATION) if isinstance(selection, QuotationSelection) else (OF_STATEMENTS, STATEMENT)
    )
    if selection.q and not selection.words:
        return []
    counted: dict[str, list[tuple[str, str, int]]] = {name: [] for name in sources}
    sql = _sql(selection, sources, rows)
    with connections[selection.public().db].cursor() as cursor:
        cursor.execute(sql.text, sql.parameters)
        for name, *row in cursor.fetchall():
            counted[name].append(tuple(row))
    facets = (Facet(name, list(_choices(selection, name, rows))) for name, rows in counted.items())
    return [facet for facet in facets if len(facet.choices) > 1 or any(choice.is_chosen for choice in facet.choices)]


def _choices(selection: Selection, name: str, rows: list[tuple[str, str, int]]) -> Iterator[Choice]:
    chosen = str(getattr(selection, name) or "")
    if chosen:
        numbers = {value: number for value, _label, number in rows}
        without = selection.without(name).query()
        yield Choice(label_of(selection, name), numbers.get(chosen, 0), without, is_chosen=True)
    for value, label, number in sorted(rows, reverse=True) if name == "year" else rows:
        if value != chosen:
            yield Choice(_label(name, label), number, selection.query(**{name: value}))


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


def _sql(selection: Selection, sources: dict[str, tuple[str, str, str]], rows: str) -> search.Sql:
    """One set of rows for all facets in which nothing is chosen, and one for each of the others."""
    chosen = [name for name in sources if getattr(selection, name)]
    sets = {name: selection.without(name).matches(FACETED) for name in chosen} | {"": selection.matches(FACETED)}
    tables = {name: f"found_{number}" for number, name in enumerate(sets)}
    found = ", ".join(f"{tables[name]} AS ({rows.format(base=base.text)})" for name, base in sets.items())
    counts = " UNION ALL ".join(
        COUNT.format(name=name, value=value, label=label, rows=source.format(found=tables.get(name, tables[""])))
        for name, (value, label, source) in sources.items()
    )
    return search.Sql(f"WITH {found} {counts}", tuple(each for base in sets.values() for each in base.parameters))
