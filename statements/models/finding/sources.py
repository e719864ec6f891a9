"""
What the words of a statement and of a quotation are made of.

The publisher's own name is left out of the names, for it would stand in those of every statement.
"""

from statements.models.words import PAGES, QUOTATIONS, STATEMENTS
from statements.search.words import LONGEST

ALL_OF = {"sqlite": "group_concat", "postgresql": "string_agg"}
SECONDS = {
    "sqlite": "CAST(strftime('%s', statement.publish_at) AS INTEGER)",
    "postgresql": "CAST(floor(extract(epoch FROM statement.publish_at)) AS bigint)",
}
# The place in time: seconds, and within a second the key; of a statement's quotations the first is the newest.
ROOM = 2**24
LANGUAGE = "lower(substr(statement.language, 1, 2))"

OURS = "SELECT name FROM statements_organization WHERE is_publisher"
CREDIT = f"""speaker.name || ' ' || credit.name_as_printed || ' ' || credit.title_as_printed || ' ' ||
    CASE WHEN credit.organization_as_printed IN ({OURS}) THEN '' ELSE credit.organization_as_printed END"""
CREDITS = "statements_attribution credit JOIN statements_speaker speaker ON speaker.id = credit.speaker_id"
CITATIONS = "statements_citation citation JOIN statements_report report ON report.id = citation.report_id"
ROLES = "statements_attribution credit JOIN statements_role role ON role.id = credit.role_id"
ALIASES = "COALESCE((SELECT {{all}}(alias.name, ' ') FROM statements_{0}alias alias WHERE alias.{0}_id = {0}.id), '')"
# As printed, and as one word: OIG-12-64 OIG1264; addresses among its aliases are no words.
ALIASES_OF_REPORT = ALIASES.format("report").replace("report.id", "report.id AND alias.name NOT LIKE '%://%'")
REPORT = f"""report.title || ' ' || citation.wording || ' ' || report.number || ' ' ||
    replace(replace(replace(replace(report.number, '-', ''), ' ', ''), '/', ''), '.', '') || ' ' ||
    {ALIASES_OF_REPORT}"""
TOPIC = f"topic.name || ' ' || {ALIASES.format('topic')}"
TOPICS = "statements_statementtopic about JOIN statements_topic topic ON topic.id = about.topic_id"
ORGANIZATION = f"organization.name || ' ' || organization.abbreviation || ' ' || {ALIASES.format('organization')}"
OTHERS = "statements_organization organization ON NOT organization.is_publisher AND organization.id ="

# What is read, where it stands, and by what it belongs to the statement.
NAMES = (
    (CREDIT, CREDITS, "credit.statement_id = statement.id"),
    (REPORT, CITATIONS, "citation.statement_id = statement.id"),
    (TOPIC, TOPICS, "about.statement_id = statement.id"),
    (ORGANIZATION, f"{ROLES} JOIN {OTHERS} role.organization_id", "credit.statement_id = statement.id"),
    (ORGANIZATION, f"{CITATIONS} JOIN {OTHERS} report.publisher_id", "citation.statement_id = statement.id"),
    (ORGANIZATION, f"(SELECT 1) AS one JOIN {OTHERS} statement.issuer_id", "1 = 1"),
)
SAID_BY = (
    ("speaker.name", "statements_speaker speaker", "speaker.id = quotation.speaker_id"),
    (CREDIT, CREDITS, "credit.statement_id = statement.id AND credit.speaker_id = quotation.speaker_id"),
)
PUBLISHED = "statements_statement statement WHERE statement.status = 'published'"
QUOTED = """statements_quotation quotation JOIN statements_statement statement ON statement.id = quotation.statement_id
WHERE statement.status = 'published' AND quotation.words <> ''"""

READ = "statements_copypage page WHERE page.text <> ''"


def statement_again(vendor: str, these: str) -> list[str]:
    """Their words, all of them; `these` are keys, in SQL."""
    return [
        f"DELETE FROM {STATEMENTS.table} WHERE statement_id IN ({these})",
        f"""INSERT INTO {STATEMENTS.table} (id, statement_id, language, headline, summary, names, body)
            SELECT {SECONDS[vendor]} * {ROOM} + statement.id % {ROOM}, statement.id, {LANGUAGE},
                search_words({LANGUAGE}, statement.headline),
                search_words({LANGUAGE}, statement.subheadline || ' ' || statement.summary),
                search_words({LANGUAGE}, {_all(NAMES, vendor)}),
                search_body({LANGUAGE}, statement.body)
            FROM {PUBLISHED} AND statement.id IN ({these})""",
    ]


def names_again(vendor: str, these: str) -> list[str]:
    """The names alone: a text of many pages is not read again for a topic."""
    return [
        f"""UPDATE {STATEMENTS.table} SET names = fresh.names FROM (
            SELECT statement.id, search_words({LANGUAGE}, {_all(NAMES, vendor)}) AS names
            FROM {PUBLISHED} AND statement.id IN ({these})
        ) AS fresh WHERE statement_id = fresh.id AND {STATEMENTS.table}.names <> fresh.names""",
    ]


def quotations_again(vendor: str, these: str) -> list[str]:
    return [
        f"DELETE FROM {QUOTATIONS.table} WHERE quotation_id IN ({these})",
        f"""INSERT INTO {QUOTATIONS.table} (id, quotation_id, language, words, names)
            SELECT {SECONDS[vendor]} * {ROOM} + {ROOM - 1} - quotation.id % {ROOM}, quotation.id, {LANGUAGE},
                search_words({LANGUAGE}, quotation.words), search_words({LANGUAGE}, {_all(SAID_BY, vendor)})
            FROM {QUOTED} AND quotation.id IN ({these})""",
    ]


def pages_again(vendor: str, these: str) -> list[str]:
    return [
        f"DELETE FROM {PAGES.table} WHERE page_id IN ({these})",
        f"""INSERT INTO {PAGES.table} (id, page_id, language, words)
            SELECT page.id, page.id, page.language, search_words(page.language, substr(page.text, 1, {LONGEST}))
            FROM {READ} AND page.id IN ({these})""",
    ]


def _all(sources: tuple[tuple[str, str, str], ...], vendor: str) -> str:
    each = (f"COALESCE((SELECT {{all}}({text}, ' ') FROM {where} WHERE {own}), '')" for text, where, own in sources)
    return " || ' ' || ".join(each).format(all=ALL_OF[vendor])
