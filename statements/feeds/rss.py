"""RSS 2.0: the whole text in `content:encoded`, and what was withdrawn as an item that takes the place of the other."""

from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.html import escape

from statements.formats.xml import XmlWriter

from .entry import Entry
from .trace import Trace
from .xml_feed import XmlFeed

CONTENT = "http://purl.org/rss/1.0/modules/content/"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"


class Rss(XmlFeed, Rss201rev2Feed):
    def add_all(self) -> None:
        for item in self.said.items:
            if isinstance(item, Entry):
                self.add_entry(item)
            else:
                self.add_trace(item)

    def add_trace(self, trace: Trace) -> None:
        self.add_item(
            title=trace.title,
            link=trace.address,
            description=trace.reason,
            pubdate=trace.published,
            unique_id=trace.id,
            unique_id_is_permalink=False,
            language=self.said.language,
            html=f"<p>{escape(trace.reason)}</p>",
        )

    def write_document(self, xml: XmlWriter) -> None:
        xml.startElement("rss", self.rss_attributes())
        xml.startElement("channel", self.root_attributes())
        self.add_root_elements(xml)
        self.write_items(xml)
        self.endChannelElement(xml)
        xml.endElement("rss")

    def rss_attributes(self) -> dict[str, str]:
        return super().rss_attributes() | {"xmlns:content": CONTENT, "xmlns:dc": DUBLIN_CORE}

    def add_item_elements(self, xml: XmlWriter, item: dict) -> None:
        super().add_item_elements(xml, item)
        xml.addQuickElement("dc:language", item["language"])
        xml.addQuickElement("content:encoded", item["html"])
