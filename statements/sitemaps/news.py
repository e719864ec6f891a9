"""The news sitemap: what became public in the last 48 hours, counted in hours."""

from collections.abc import Iterable
from datetime import timedelta
from io import StringIO

from statements.formats.site import absolute
from statements.formats.xml import XmlWriter
from statements.models import Statement
from statements.models.clock import lapses

from .place import instant

NEWS = timedelta(hours=48)
MOST = 1000  # that such a sitemap may hold
NAMESPACES = {
    "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
}
WITH_REGION = {"zh-cn", "zh-tw"}  # all other languages are two or three letters


def news() -> Iterable[Statement]:
    return Statement.objects.public().first_public_within(NEWS).newest_first().defer("body")[:MOST]


def news_sitemap(statements: Iterable[Statement], newsroom: str) -> bytes:
    text = StringIO()
    xml = XmlWriter(text, "utf-8", short_empty_elements=True)
    xml.startDocument()
    xml.startElement("urlset", NAMESPACES)
    for statement in statements:
        _write(xml, statement, newsroom)
        lapses(min(statement.publish_at, statement.first_public_at) + NEWS)
    xml.endElement("urlset")
    return text.getvalue().encode()


def _write(xml: XmlWriter, statement: Statement, newsroom: str) -> None:
    xml.startElement("url", {})
    xml.addQuickElement("loc", absolute(statement.get_absolute_url()))
    xml.startElement("news:news", {})
    xml.startElement("news:publication", {})
    xml.addQuickElement("news:name", newsroom)
    xml.addQuickElement("news:language", _language(statement.language))
    xml.endElement("news:publication")
    xml.addQuickElement("news:publication_date", instant(statement.first_public_at))
    xml.addQuickElement("news:title", statement.headline)
    xml.endElement("news:news")
    xml.endElement("url")


def _language(code: str) -> str:
    code = code.lower()
    return code if code in WITH_REGION else code.partition("-")[0]
