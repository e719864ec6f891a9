"""Statements and quotations by oEmbed 1.0: HTML that needs nothing of ours, or a link where that has no room."""

import re
from dataclasses import dataclass
from urllib.parse import urlencode
from xml.etree import ElementTree as ET

from django.conf import settings
from django.utils.html import format_html
from django.utils.translation import gettext

from statements.models import HouseStyle, Organization, Statement

from .attributed import attribution_of
from .quoting import Quoted
from .site import absolute

WIDTH, NARROWEST = 600, 220  # pixels
LETTER, LINE, AROUND = 8, 28, 110  # pixels in a page that sets no style of its own
CARD = (1200, 630)
CACHED = 3600  # seconds; a withdrawn text should not stand elsewhere for longer
NOT_IN_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Answer = dict[str, str | int]


@dataclass(frozen=True)
class Room:
    """What the page that embeds has; None where it does not say."""

    width: int | None = None
    height: int | None = None

    def has(self, width: int, height: int) -> bool:
        return (self.width is None or width <= self.width) and (self.height is None or height <= self.height)


def embedded(
    statement: Statement, quoted: Quoted | None, publisher: Organization | None, house: HouseStyle, room: Room
) -> Answer:
    """Of a quotation its words, else headline and summary; what was withdrawn is linked to, and says so."""
    html = quoted.html if quoted else _html_of_statement(statement, house)
    width = min(WIDTH, room.width or WIDTH)
    height = AROUND + LINE * (1 + len(re.sub(r"<[^>]*>", "", html)) * LETTER // max(width, 1))
    answer: Answer = {"version": "1.0", "type": "link", **_around(statement, quoted, publisher)}
    if room.has(*CARD):
        name = f"{quoted.quotation.anchor}.png" if quoted else "card.png"
        answer["thumbnail_url"] = absolute(f"{statement.get_absolute_url()}{name}")
        answer["thumbnail_width"], answer["thumbnail_height"] = CARD
    if width >= NARROWEST and room.has(width, height) and not statement.is_withdrawn:
        answer |= {"type": "rich", "html": html, "width": width, "height": height}
    return answer


def discovery(statement: Statement) -> list[tuple[str, str]]:
    """Media types and addresses by which a page says that it can be embedded."""
    page = absolute(statement.get_absolute_url())
    types = {"json": "application/json+oembed", "xml": "text/xml+oembed"}
    return [
        (media_type, absolute(f"/oembed?{urlencode({'url': page, 'format': format_})}"))
        for format_, media_type in types.items()
    ]


def as_xml(answer: Answer) -> bytes:
    root = ET.Element("oembed")
    for name, value in answer.items():
        ET.SubElement(root, name).text = NOT_IN_XML.sub("", str(value))
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n{text}'.encode()


def _around(statement: Statement, quoted: Quoted | None, publisher: Organization | None) -> Answer:
    credited = quoted.credit if quoted else None
    title = f"{gettext('Withdrawn')}: {statement.headline}" if statement.is_withdrawn else statement.headline
    author = credited.speaker.get_absolute_url() if credited else statement.issuer.get_absolute_url()
    return {
        "title": title,
        "author_name": credited.name_as_printed if credited else statement.issuer.name,
        "author_url": absolute(author),
        "provider_name": publisher.name if publisher else gettext("Newsroom"),
        "provider_url": f"{settings.SITE_URL}/",
        "cache_age": CACHED,
    }


def _html_of_statement(statement: Statement, house: HouseStyle) -> str:
    credits_ = list(statement.attributions.all())
    who = attribution_of(credits_[0], statement.language) if len(credits_) == 1 else statement.issuer.name
    address = absolute(statement.get_absolute_url())
    return format_html(
        '<blockquote cite="{}" lang="{}">\n  <p><strong>{}</strong></p>\n  <p>{}</p>\n</blockquote>\n'
        '<p>— {}, <a href="{}">{}</a></p>',
        address,
        statement.language,
        statement.headline,
        statement.abstract,
        who,
        address,
        house.dates.day(statement.release_day) if statement.release_day else "",
    )
