"""Atom (RFC 4287), with tombstones (RFC 6721)."""

from datetime import UTC, datetime

from django.utils.feedgenerator import Atom1Feed, rfc3339_date

from statements.formats.xml import XmlWriter

from .trace import Trace
from .xml_feed import XmlFeed

TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"


class Atom(XmlFeed, Atom1Feed):
    def add_all(self) -> None:
        for entry in self.said.entries:
            self.add_entry(entry)

    def write_document(self, xml: XmlWriter) -> None:
        xml.startElement("feed", self.root_attributes())
        self.add_root_elements(xml)
        self.write_items(xml)
        for trace in self.said.traces:
            _write_tombstone(xml, trace)
        xml.endElement("feed")

    def root_attributes(self) -> dict[str, str]:
        return super().root_attributes() | ({"xmlns:at": TOMBSTONES} if self.said.traces else {})

    def item_attributes(self, item: dict) -> dict[str, str]:
        return {"xml:lang": item["language"]}

    def add_item_elements(self, xml: XmlWriter, item: dict) -> None:
        super().add_item_elements(xml, item | {"description": None})
        xml.addQuickElement("summary", item["description"])
        xml.addQuickElement("content", item["html"], {"type": "html"})


def _write_tombstone(xml: XmlWriter, trace: Trace) -> None:
    xml.startElement("at:deleted-entry", {"ref": trace.id, "when": _instant(trace.withdrawn)})
    xml.addQuickElement("at:comment", trace.reason)
    xml.addQuickElement("link", "", {"rel": "related", "href": trace.address})
    xml.endElement("at:deleted-entry")


def _instant(value: datetime) -> str:
    return rfc3339_date(value.astimezone(UTC))
