"""What tests of feeds ask for: the feeds of an address as each format has them."""

import json
import xml.etree.ElementTree as ET

import pytest

from .rules import ATOM, ENCODED, TOMBSTONE, faults

FORMATS = ("atom", "rss", "json")


@pytest.fixture
def read(client):
    """
    What the feed of a format says, as rows that are the same in all of them: id, title, link, html, published, updated.

    It is against no written rule, or the test fails.
    """

    def read_(format_: str, folder: str = "/", query: str = "") -> list[dict]:
        path = f"{folder}feed.{format_}{query}"
        response = client.get(path)
        assert response.status_code == 200, path
        assert faults(response.content, format_, f"http://testserver{path}") == []
        return ROWS[format_](response.content)

    return read_


def _atom(content: bytes) -> list[dict]:
    root = ET.fromstring(content)
    names = {"id": "id", "title": "title", "html": "content", "published": "published", "updated": "updated"}
    rows = [
        {key: entry.findtext(f"{ATOM}{name}") for key, name in names.items()}
        | {"link": entry.find(f"{ATOM}link[@rel='alternate']").get("href")}
        for entry in root.findall(f"{ATOM}entry")
    ]
    return rows + [
        {
            "id": stone.get("ref"),
            "title": "Withdrawn",
            "link": stone.find(f"{ATOM}link").get("href"),
            "html": stone.findtext(f"{TOMBSTONE}comment"),
            "updated": stone.get("when"),
        }
        for stone in root.findall(f"{TOMBSTONE}deleted-entry")
    ]


def _rss(content: bytes) -> list[dict]:
    names = {"id": "guid", "title": "title", "link": "link", "html": ENCODED, "published": "pubDate"}
    return [{key: item.findtext(name) for key, name in names.items()} for item in ET.fromstring(content).iter("item")]


def _json(content: bytes) -> list[dict]:
    names = {
        "id": "id", "title": "title", "link": "url", "html": "content_html", "published": "date_published",
        "updated": "date_modified",
    }  # fmt: skip
    return [{key: item[name] for key, name in names.items()} for item in json.loads(content)["items"]]


ROWS = {"atom": _atom, "rss": _rss, "json": _json}
