"""JSON Feed 1.1. What a program may want of a statement besides its text stands under `_newsroom`."""

import json
from datetime import UTC, datetime
from typing import Any

from django.utils.html import escape

from statements.formats.site import absolute

from .entry import Entry
from .feed import Feed
from .trace import Trace

VERSION = "https://jsonfeed.org/version/1.1"


class JsonFeed:
    content_type = "application/feed+json; charset=utf-8"

    @staticmethod
    def render(feed: Feed) -> bytes:
        said = {
            "version": VERSION,
            "title": feed.title,
            "home_page_url": feed.page_address,
            "feed_url": feed.address,
            "description": feed.description,
            "language": feed.language,
            "authors": [{"name": feed.author, "url": feed.home}],
            "items": [_entry(item) if isinstance(item, Entry) else _trace(item) for item in feed.items],
        }
        return json.dumps(said, ensure_ascii=False, indent=1).encode()


def _entry(entry: Entry) -> dict[str, Any]:
    image = {"image": absolute(entry.image.get_absolute_url())} if entry.image else {}
    return image | {
        "id": entry.id,
        "url": entry.address,
        "title": entry.title,
        "content_html": entry.html,
        "summary": entry.summary,
        "date_published": _instant(entry.published),
        "date_modified": _instant(entry.updated),
        "authors": [{"name": entry.author}],
        "tags": entry.topics,
        "language": entry.language,
        "_newsroom": {"quotations": entry.quotations, "reports": entry.reports},
    }


def _trace(trace: Trace) -> dict[str, Any]:
    return {
        "id": trace.id,
        "url": trace.address,
        "title": trace.title,
        "content_html": f"<p>{escape(trace.reason)}</p>",
        "date_published": _instant(trace.published),
        "date_modified": _instant(trace.withdrawn),
        "_newsroom": {"withdrawn": _instant(trace.withdrawn)},
    }


def _instant(value: datetime) -> str:
    return value.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
