"""What is known of a selection without counting, because the database keeps it: see `models.tally`."""

from statements import search
from statements.models import Attribution, Citation, Statement, StatementTopic, Tally
from statements.models.tally.tally import KIND, LANGUAGE, MONTH

from .selection import NOUNS, Selection

ROWS = {"topic": (StatementTopic, "tag"), "speaker": (Attribution, "speaker"), "report": (Citation, "report")}
OF_NOUN = """SELECT '{name}' AS facet, {value}, {label}, kept.number - (
        SELECT count(*) FROM ({ahead}) ahead WHERE ahead.noun = noun.id
    ) FROM (SELECT key, number FROM statements_tally WHERE name = '{name}' ORDER BY number DESC LIMIT {most}) kept
    JOIN {table} noun ON noun.id = CAST(kept.key AS bigint)"""
OF_STATEMENT = """SELECT '{name}' AS facet, kept.part, '', kept.number - (
        SELECT count(*) FROM ({ahead}) ahead WHERE CAST(ahead.part AS varchar(20)) = kept.part
    ) FROM (SELECT {part} AS part, sum(number) AS number FROM statements_tally WHERE name = '{kept}' GROUP BY 1) kept"""


def number_of(selection: Selection) -> int | None:
    """How many statements it chooses; None where they have to be counted."""
    chosen = [name for name in selection.parameters() if getattr(selection, name)]
    if not chosen:
        return Tally.objects.statements()
    if chosen == ["year"]:
        return Tally.objects.statements(year=int(selection.year))
    if len(chosen) == 1 and chosen[0] in NOUNS:
        return Tally.objects.of(chosen[0], getattr(selection, chosen[0]).pk)
    return None


def counted_of_everything(nouns: dict[str, tuple[str, str, str]], most: int) -> search.Sql:
    """
    Facet, value, label and number of each choice there is, where nothing is chosen yet.

    What is ahead is taken off; so it takes `most` of each noun, in case that changes their order.
    """
    scheduled = Statement.objects.scheduled().order_by()
    parts = []
    for name, (value, label, table) in nouns.items():
        model, column = ROWS[name]
        rows = model.objects.filter(
            **{f"{'content_object' if name == 'topic' else 'statement'}__in": scheduled.values("pk")}
        )
        ahead = _compiled(rows.order_by().values_list(column), "noun")
        text = OF_NOUN.format(name=name, value=value, label=label, table=table, ahead=ahead.text, most=most)
        parts.append(search.Sql(text, ahead.parameters))
    for name, kept, part, column in (
        ("kind", KIND, "key", "kind"),
        ("year", MONTH, "substr(key, 1, 4)", "year"),
        ("language", LANGUAGE, "key", "language"),
    ):
        ahead = _compiled(scheduled.values_list(column), "part")
        parts.append(
            search.Sql(OF_STATEMENT.format(name=name, kept=kept, part=part, ahead=ahead.text), ahead.parameters)
        )
    text = " UNION ALL ".join(f"SELECT * FROM ({part.text}) of_{number}" for number, part in enumerate(parts))
    return search.Sql(text, tuple(each for part in parts for each in part.parameters))


def _compiled(queryset, name: str) -> search.Sql:
    """Its one column, under that name."""
    text, parameters = queryset.query.get_compiler(queryset.db).as_sql()
    return search.Sql(f"WITH given ({name}) AS ({text}) SELECT {name} FROM given", tuple(parameters))
