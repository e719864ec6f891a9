"""Whatever stands in a text, each format stays what its standard says."""

import json
import xml.etree.ElementTree as ET
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.feeds.entry import Entry
from statements.feeds.feed import Feed
from statements.feeds.trace import Trace
from statements.feeds.views import FORMATS
from statements.models import Image

from .rules import ATOM, ENCODED, faults

AT = datetime(2012, 4, 6, 15, tzinfo=UTC)
TAG = "tag:news.example.org,2012-04-06:"
text = st.text(st.characters(exclude_categories=["Cs"]))
IMAGE = Image(sha256="a" * 64, extension="jpg", size=1234, media_type="image/jpeg")


def feed(format_: str, *, entries=(), traces=(), **said) -> Feed:
    fields = {"title": "News", "description": "All of it", "author": "The Forum", "language": "en"} | said
    path = f"/feed.{format_}"
    return Feed(id=f"{TAG}feed", path=path, page="/statements/", entries=[*entries], traces=[*traces], **fields)


def entry(name: str = "1", **fields) -> Entry:
    defaults = {
        "id": f"{TAG}{name}", "address": f"http://testserver/{name}/", "title": "A title", "language": "en",
        "summary": "In short", "html": "<p>The text</p>", "published": AT, "updated": AT, "author": "The Forum",
        "topics": ["Water"], "image": IMAGE, "quotations": [], "reports": [],
    }  # fmt: skip
    return Entry(**defaults | fields)


def trace(name: str = "2", reason: str = "It no longer stands.") -> Trace:
    return Trace(f"{TAG}{name}", f"http://testserver/s/{name}/", reason, AT, AT)


def rendered(format_: str, **said) -> bytes:
    content = FORMATS[format_].render(feed(format_, **said))
    assert faults(content, format_, f"http://testserver/feed.{format_}") == []
    return content


@pytest.mark.parametrize("format_", FORMATS)
@given(words=text)
def test_no_text_breaks_it(format_, words):
    said = f"x{words}"  # what is empty is refused elsewhere
    hostile = entry(title=said, summary=said, html=said, author=said, topics=[said])
    rendered(format_, title=said, description=said, author=said, entries=[hostile], traces=[trace(reason=said)])


@pytest.mark.parametrize("format_", FORMATS)
def test_one_without_anything_in_it_is_one(format_):
    first, second = rendered(format_), rendered(format_)
    assert first == second


@pytest.mark.parametrize("format_", FORMATS)
def test_markup_is_text_where_text_is_meant(format_):
    content = rendered(format_, entries=[entry(title="<script>1 & 2</script>", html="<p>“1 &amp; 2”</p>")]).decode()
    assert "<script>" not in content or format_ == "json"
    assert "“1 &amp;amp; 2”" in content if format_ != "json" else "“1 &amp; 2”" in content


def test_the_language_of_an_entry_is_its_own():
    spanish = entry(language="es-MX")
    (found,) = ET.fromstring(rendered("atom", entries=[spanish])).findall(f"{ATOM}entry")
    assert found.get("{http://www.w3.org/XML/1998/namespace}lang") == "es-MX"
    (found,) = ET.fromstring(rendered("rss", entries=[spanish])).iter("item")
    assert found.findtext("{http://purl.org/dc/elements/1.1/}language") == "es-MX"
    assert json.loads(rendered("json", entries=[spanish]))["items"][0]["language"] == "es-MX"


def test_the_picture_goes_along_with_its_size_and_type():
    address = f"http://testserver/files/{'a' * 64}.jpg"
    atom = ET.fromstring(rendered("atom", entries=[entry()])).find(f"{ATOM}entry/{ATOM}link[@rel='enclosure']")
    rss = ET.fromstring(rendered("rss", entries=[entry()])).find("channel/item/enclosure")
    assert atom.attrib == {"rel": "enclosure", "href": address, "length": "1234", "type": "image/jpeg"}
    assert rss.attrib == {"url": address, "length": "1234", "type": "image/jpeg"}
    assert json.loads(rendered("json", entries=[entry()]))["items"][0]["image"] == address


def test_topics_are_categories():
    about = entry(topics=["Water", "Borders & Ports"])
    atom = ET.fromstring(rendered("atom", entries=[about])).findall(f"{ATOM}entry/{ATOM}category")
    rss = ET.fromstring(rendered("rss", entries=[about])).findall("channel/item/category")
    assert [each.get("term") for each in atom] == [each.text for each in rss] == about.topics
    assert json.loads(rendered("json", entries=[about]))["items"][0]["tags"] == about.topics


def test_in_rss_the_whole_text_and_its_summary_are_told_apart():
    item = ET.fromstring(rendered("rss", entries=[entry()])).find("channel/item")
    assert (item.findtext("description"), item.findtext(ENCODED)) == ("In short", "<p>The text</p>")
