"""One statement in a feed."""

from dataclasses import dataclass
from datetime import datetime

from statements.formats.full_text import full_text
from statements.formats.site import absolute
from statements.models import Citation, HouseStyle, Image, Quotation, Statement


@dataclass(frozen=True)
class Entry:
    """`published` is the hour that the page shows; `updated` moves when readers are told of a change, and only then."""

    id: str
    address: str
    title: str
    language: str
    summary: str
    html: str
    published: datetime
    updated: datetime
    author: str
    topics: list[str]
    image: Image | None
    quotations: list[dict[str, str]]
    reports: list[dict[str, str]]

    @classmethod
    def of(cls, statement: Statement, house: HouseStyle) -> "Entry":
        """Reads what `Statement.objects.for_feed()` fetches."""
        address = absolute(statement.get_absolute_url())
        return cls(
            id=id_of(statement, house),
            address=address,
            title=statement.headline,
            language=statement.language,
            summary=statement.abstract,
            html=full_text(statement, house),
            published=statement.publish_at,
            updated=statement.updated_at,
            author=statement.issuer.name,
            topics=[row.tag.name for row in statement.statement_topics.all()],
            image=statement.lead_image,
            quotations=[_quotation(each, address) for each in statement.quotations.all()],
            reports=[_report(each) for each in statement.citations.all()],
        )


def id_of(statement: Statement, house: HouseStyle) -> str:
    return house.tag(f"statement/{statement.public_id}")


def _quotation(quotation: Quotation, address: str) -> dict[str, str]:
    return {
        "text": quotation.words,
        "speaker": quotation.name_then or (quotation.speaker.name if quotation.speaker else ""),
        "title": quotation.title_then or "",
        "organization": quotation.organization_then or "",
        "url": f"{address}#{quotation.anchor}",
    }


def _report(citation: Citation) -> dict[str, str]:
    report = citation.report
    return {
        "title": report.title,
        "number": report.number,
        "publisher": report.publisher.name if report.publisher else "",
        "url": absolute(report.get_absolute_url()),
        "source_url": report.url,
        "how": citation.how,
    }
