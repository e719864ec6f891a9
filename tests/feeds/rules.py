"""The written rules of the three formats; each function gives those that are broken."""

import json
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterable
from email.utils import parsedate_to_datetime

ATOM = "{http://www.w3.org/2005/Atom}"
TOMBSTONE = "{http://purl.org/atompub/tombstones/1.0}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ENCODED = "{http://purl.org/rss/1.0/modules/content/}encoded"
IRI = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:\S+")
TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}-\d\d-\d\d:\S+")  # RFC 4151
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]+")
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")

ONCE_IN_FEED = {"id": 1, "title": 1, "updated": 1, "subtitle": 0, "generator": 0, "icon": 0, "logo": 0, "rights": 0}
ONCE_IN_ENTRY = {"id": 1, "title": 1, "updated": 1, "content": 0, "published": 0, "summary": 0, "rights": 0}
ANY_TIMES = {"author", "category", "contributor", "link"}
IN_CHANNEL = {
    "title", "link", "description", "language", "copyright", "managingEditor", "webMaster", "pubDate",
    "lastBuildDate", "category", "generator", "docs", "cloud", "ttl", "image", "skipHours", "skipDays", "item",
}  # fmt: skip
IN_ITEM = {
    "title", "link", "description", "author", "category", "comments", "enclosure", "guid", "pubDate", "source",
}  # fmt: skip
IN_JSON_FEED = {
    "version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url", "icon", "favicon",
    "authors", "language", "expired", "hubs", "items",
}  # fmt: skip
IN_JSON_ITEM = {
    "id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image",
    "date_published", "date_modified", "authors", "tags", "language", "attachments",
}  # fmt: skip


def faults(content: bytes, format_: str, address: str) -> list[str]:
    check = {"atom": atom, "rss": rss, "json": json_feed}[format_]
    return check(content, address)


def broken(rules: dict[str, object], of: object) -> list[str]:
    return [f"{rule}: {of}" for rule, holds in rules.items() if not holds]


def atom(content: bytes, address: str) -> list[str]:
    """RFC 4287 and, of what was deleted, RFC 6721."""
    feed = ET.fromstring(content)
    entries, stones = feed.findall(f"{ATOM}entry"), feed.findall(f"{TOMBSTONE}deleted-entry")
    itself = [link.get("href") for link in feed.findall(f"{ATOM}link[@rel='self']")]
    ids = [entry.findtext(f"{ATOM}id") for entry in entries] + [stone.get("ref") for stone in stones]
    rules = {
        "the root is a feed": feed.tag == f"{ATOM}feed",
        "rel=self is the address asked for": itself == [address],
        "an id is there once": is_once(ids),
    }
    found = broken(rules, address) + _atom_parts(feed, ONCE_IN_FEED, ANY_TIMES | {"entry"})
    for entry in entries:
        found += _atom_parts(entry, ONCE_IN_ENTRY, ANY_TIMES | {"source"}) + _atom_entry(entry, feed)
    for stone in stones:
        told = {"ref": IRI.fullmatch(stone.get("ref", "")), "when": RFC3339.fullmatch(stone.get("when", ""))}
        found += broken(told, stone.attrib)
    return found


def _atom_entry(entry: ET.Element, feed: ET.Element) -> list[str]:
    text, page = entry.find(f"{ATOM}content"), entry.find(f"{ATOM}link[@rel='alternate']")
    rules = {
        "somebody is the author": any(each.find(f"{ATOM}author") is not None for each in (feed, entry)),
        "there is content or a page": text is not None or page is not None,
        "content is text or escaped HTML": text is None or (text.get("type") in {"text", "html"} and not len(text)),
    }
    return broken(rules, entry.findtext(f"{ATOM}id"))


def _atom_parts(of: ET.Element, once: dict[str, int], any_times: set[str]) -> list[str]:
    counted = Counter(child.tag.removeprefix(ATOM) for child in of if child.tag.startswith(ATOM))
    moments = [each.text for name in ("updated", "published") for each in of.findall(f"{ATOM}{name}")]
    links = of.findall(f"{ATOM}link")
    pages = [(link.get("type"), link.get("hreflang")) for link in links if link.get("rel") == "alternate"]
    rules = {
        **{f"{name} is there once": least <= counted[name] <= 1 for name, least in once.items()},
        "no other elements": counted.keys() <= once.keys() | any_times,
        "moments as in RFC 3339": all(map(RFC3339.fullmatch, moments)),
        "its id is a tag": TAG.fullmatch(of.findtext(f"{ATOM}id") or ""),
        "its language is one": LANGUAGE.fullmatch(of.get(XML_LANG, "en")),
        "authors have names": all(author.findtext(f"{ATOM}name") for author in of.findall(f"{ATOM}author")),
        "one page of a type": is_once(pages),
        "links lead somewhere": all(IRI.fullmatch(link.get("href", "")) for link in links),
        "links have types": all(MEDIA_TYPE.fullmatch(link.get("type", "a/b")) for link in links),
        "categories have terms": all(category.get("term") for category in of.findall(f"{ATOM}category")),
    }
    return broken(rules, of.findtext(f"{ATOM}id"))


def rss(content: bytes, address: str) -> list[str]:
    """RSS 2.0.1, with the profile of the RSS Advisory Board."""
    root = ET.fromstring(content)
    (channel,) = root.findall("channel")
    items = channel.findall("item")
    rules = {
        "the root is RSS 2.0": (root.tag, root.get("version")) == ("rss", "2.0"),
        "rel=self is the address asked for": [link.get("href") for link in channel.findall(f"{ATOM}link[@rel='self']")]
        == [address],
        "it has a language": LANGUAGE.fullmatch(channel.findtext("language", "")),
        "a guid is there once": is_once(item.findtext("guid") for item in items),
    }
    found = broken(rules, address) + _rss_parts(channel, IN_CHANNEL, ("title", "link", "description"))
    for item in items:
        found += _rss_parts(item, IN_ITEM, ("title", "link", "description", "guid", "pubDate", ENCODED))
        found += _rss_item(item)
    return found


def _rss_item(item: ET.Element) -> list[str]:
    guid, enclosures = item.find("guid"), item.findall("enclosure")
    rules = {
        "a guid is an address or says that it is none": guid.get("isPermaLink") == "false" or IRI.fullmatch(guid.text),
        "at most one enclosure": len(enclosures) <= 1,
        "enclosures have an address": all(each.get("url", "").startswith("http") for each in enclosures),
        "enclosures have a length": all(each.get("length", "").isdecimal() for each in enclosures),
        "enclosures have a type": all(MEDIA_TYPE.fullmatch(each.get("type", "")) for each in enclosures),
    }
    return broken(rules, guid.text)


def _rss_parts(of: ET.Element, known: set[str], needed: tuple[str, ...]) -> list[str]:
    counted = Counter(child.tag for child in of if not child.tag.startswith("{"))
    moments = [each.text for name in ("pubDate", "lastBuildDate") for each in of.findall(name)]
    rules = {
        **{f"there is {name}": (of.findtext(name) or "").strip() for name in needed},
        "no other elements": counted.keys() <= known,
        "each once": all(times == 1 for name, times in counted.items() if name not in {"category", "item"}),
        "moments as in mails, with their zone": all(parsedate_to_datetime(moment).tzinfo for moment in moments),
        "its link leads somewhere": IRI.fullmatch(of.findtext("link", "")),
    }
    return broken(rules, of.findtext("title"))


def json_feed(content: bytes, address: str) -> list[str]:
    """JSON Feed 1.1."""
    feed = json.loads(content)
    rules = {
        "its version": feed["version"] == "https://jsonfeed.org/version/1.1",
        "feed_url is the address asked for": feed["feed_url"] == address,
        "a title": feed["title"],
        "an id is there once": is_once(item["id"] for item in feed["items"]),
    }
    found = broken(rules, address) + _json_parts(feed, IN_JSON_FEED)
    for item in feed["items"]:
        told = {
            "its id is text": isinstance(item["id"], str),
            "it has content": {"content_html", "content_text"} & item.keys(),
            "tags are text": all(isinstance(tag, str) for tag in item.get("tags", [])),
        }
        found += _json_parts(item, IN_JSON_ITEM) + broken(told, item["id"])
    return found


def _json_parts(of: dict, known: set[str]) -> list[str]:
    extensions = {name for name, value in of.items() if name.startswith("_") and isinstance(value, dict)}
    addresses = [value for name, value in of.items() if name.endswith("url") or name == "image"]
    moments = [value for name, value in of.items() if name.startswith("date_")]
    rules = {
        "no other keys": of.keys() <= known | extensions,
        "whole addresses": all(address.startswith("http") for address in addresses),
        "moments as in RFC 3339": all(map(RFC3339.fullmatch, moments)),
        "its language is one": LANGUAGE.fullmatch(of.get("language", "en")),
        "authors are somebody": all(author.keys() & {"name", "url", "avatar"} for author in of.get("authors", [])),
    }
    return broken(rules, of.get("id", "the feed"))


def is_once(values: Iterable) -> bool:
    return all(times == 1 for times in Counter(values).values())
