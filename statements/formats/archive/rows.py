"""The rows of the tables, out of records."""

from collections.abc import Callable, Iterator

from django.urls import reverse

from statements.formats.record import Record
from statements.formats.record.write import day
from statements.formats.site import absolute
from statements.models import Quotation, Statement
from statements.models.prose import blocks

from .columns import REPORTS

Row = dict[str, object]
MEANT_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def cell(value: object) -> object:
    """Spreadsheets compute what begins like a formula; an apostrophe before it makes it text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"'{value}" if isinstance(value, str) and value.startswith(MEANT_AS_FORMULA) else value


def statement_row(statement: Statement, record: Record) -> Row:
    same = ("id", "kind", "language", "headline", "subheadline", "dateline", "date", "published_at", "modified_at",
            "summary", "translation_of", "source_url")  # fmt: skip
    return {name: record[name] for name in same} | {
        "address": absolute(statement.get_absolute_url()),
        "text": "\n\n".join(block.text for block in blocks(statement.body)),
        "issuer": statement.issuer.name,
        "speakers": "; ".join(credit.credit for credit in statement.attributions.all()),
        "topics": "; ".join(topic["name"] for topic in record["topics"]),
    }


def quotation_rows(statement: Statement) -> Iterator[Row]:
    return (quotation_row(quotation, statement) for quotation in statement.quotations.all())


def quotation_row(quotation: Quotation, statement: Statement) -> Row:
    speaker = quotation.speaker
    credited = {credit.speaker_id: credit for credit in statement.attributions.all()}
    printed = credited.get(quotation.speaker_id)
    as_printed = [f"{name}_as_printed" for name in ("name", "title", "organization")]
    return {
        "statement_id": statement.public_id,
        "anchor": quotation.anchor,
        "address": f"{absolute(statement.get_absolute_url())}#{quotation.anchor}",
        "date": day(statement.release_day),
        "language": statement.language,
        "speaker": speaker.name if speaker else None,
        "speaker_slug": speaker.slug if speaker else None,
        **{name: getattr(printed, name, None) for name in as_printed},
        "words": quotation.words,
        "first_paragraph": quotation.first_paragraph,
        "last_paragraph": quotation.last_paragraph,
    }


def citation_rows(statement: Statement, record: Record) -> Iterator[Row]:
    for position, cited in enumerate(record["reports"], start=1):
        yield {
            "statement_id": record["id"],
            "statement": absolute(statement.get_absolute_url()),
            "report_slug": cited["slug"],
            **{name: cited.get(name, "") for name in ("number", "title", "how", "wording", "passage")},
            "position": position,
        }


def speaker_row(record: Record) -> Row:
    roles = "; ".join(_role(role) for role in record["roles"])
    same = {name: record[name] for name in ("id", "slug", "name", "biography", "portrait")}
    return same | {"address": _page("speaker", record), "roles": roles}


def report_row(record: Record) -> Row:
    different = {"address", "aliases", "copies"}
    same = {column.name: record[column.name] for column in REPORTS.columns if column.name not in different}
    copies = " ".join(copy["sha256"] for copy in record["copies"])
    aliases = "; ".join(record["aliases"])
    return same | {"address": _page("report", record), "aliases": aliases, "copies": copies}


def topic_row(record: Record) -> Row:
    same = {name: record[name] for name in ("slug", "name", "parent", "description")}
    return same | {"address": _page("topic", record), "aliases": "; ".join(record["aliases"])}


def organization_row(record: Record) -> Row:
    same = ("slug", "name", "abbreviation", "parent", "website", "is_publisher")
    return {name: record.get(name) for name in same} | {"aliases": "; ".join(record.get("aliases") or ())}


ROWS_OF_NOUNS: dict[str, Callable[[Record], Row]] = {
    "speakers": speaker_row,
    "reports": report_row,
    "topics": topic_row,
    "organizations": organization_row,
}


def _page(name: str, record: Record) -> str:
    return absolute(reverse(name, args=[record["slug"]]))


def _role(role: Record) -> str:
    days = f" ({role['from'] or '…'} to {role['until'] or '…'})" if role["from"] or role["until"] else ""
    return f"{role['title']}, {role['organization']}{days}"
