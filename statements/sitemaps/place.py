"""One address of a sitemap, and sitemaps as XML. They are long and their words few, so they are written as text."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from django.utils.html import escape

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
SITEMAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


@dataclass(frozen=True)
class Place:
    """What other languages a text is in, its page says."""

    address: str
    changed_at: datetime | None = None


def urlset(places: Iterable[Place]) -> bytes:
    urls = "\n".join(map(_url, places))
    return f"{HEAD}<urlset {SITEMAP}>\n{urls}\n</urlset>\n".encode()


def sitemap_index(addresses: Iterable[str]) -> bytes:
    maps = "\n".join(f"<sitemap><loc>{escape(address)}</loc></sitemap>" for address in addresses)
    return f"{HEAD}<sitemapindex {SITEMAP}>\n{maps}\n</sitemapindex>\n".encode()


def instant(value: datetime) -> str:
    """As the W3C's note has it."""
    return value.astimezone(UTC).isoformat(timespec="seconds")


def _url(place: Place) -> str:
    changed = f"<lastmod>{instant(place.changed_at)}</lastmod>" if place.changed_at else ""
    return f"<url><loc>{escape(place.address)}</loc>{changed}</url>"
