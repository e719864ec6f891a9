"""What Atom and RSS have in common. Which elements there are, Django's generators know."""

from datetime import datetime
from io import StringIO
from typing import TextIO

from django.utils.feedgenerator import Enclosure, SyndicationFeed

from statements.formats.site import absolute
from statements.formats.xml import XmlWriter
from statements.models import Image

from .entry import Entry
from .feed import Feed


class XmlFeed(SyndicationFeed):
    def __init__(self, feed: Feed):
        super().__init__(
            title=feed.title,
            link=feed.page_address,
            description=feed.description,
            language=feed.language,
            author_name=feed.author,
            author_link=feed.home,
            feed_url=feed.address,
            feed_guid=feed.id,
        )
        self.said = feed

    @classmethod
    def render(cls, feed: Feed) -> bytes:
        generator, text = cls(feed), StringIO()
        generator.add_all()
        generator.write(text, "utf-8")
        return text.getvalue().encode()

    def add_all(self) -> None:
        raise NotImplementedError

    def add_entry(self, entry: Entry) -> None:
        self.add_item(
            title=entry.title,
            link=entry.address,
            description=entry.summary,
            author_name=entry.author,
            pubdate=entry.published,
            updateddate=entry.updated,
            unique_id=entry.id,
            unique_id_is_permalink=False,
            categories=entry.topics,
            enclosures=[_enclosure(entry.image)] if entry.image else [],
            language=entry.language,
            html=entry.html,
        )

    def latest_post_date(self) -> datetime:
        """Django would ask the clock where there is nothing."""
        return self.said.updated

    def write(self, outfile: TextIO, encoding: str) -> None:
        """As Django's generators do; but their own writer refuses a text that holds what XML cannot write."""
        xml = XmlWriter(outfile, encoding, short_empty_elements=True)
        xml.startDocument()
        self.write_document(xml)

    def write_document(self, xml: XmlWriter) -> None:
        raise NotImplementedError


def _enclosure(image: Image) -> Enclosure:
    return Enclosure(absolute(image.get_absolute_url()), str(image.size), image.media_type)
