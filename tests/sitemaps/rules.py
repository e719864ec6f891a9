"""The written rules of sitemaps (sitemaps.org, and Google's of news); each function gives those that are broken."""

import re
import xml.etree.ElementTree as ET
from collections import Counter

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
W3C = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?")
ISO_639 = re.compile(r"[a-z]{2,3}|zh-cn|zh-tw")
IN_URL = [f"{SITEMAP}{name}" for name in ("loc", "lastmod", "changefreq", "priority")]
IN_NEWS = [f"{NEWS}{name}" for name in ("publication", "publication_date", "title")]
MOST, LARGEST, LONGEST, MOST_NEWS = 50_000, 50 * 1024 * 1024, 2048, 1000


def faults(content: bytes) -> list[str]:
    root = ET.fromstring(content)
    places = [place.text for place in root.iter(f"{SITEMAP}loc")]
    rules = {
        "a set of addresses or an index of such sets": root.tag in {f"{SITEMAP}urlset", f"{SITEMAP}sitemapindex"},
        "at most 50,000 addresses in 50 MB": len(places) <= MOST and len(content) <= LARGEST,
        "each address once": all(times == 1 for times in Counter(places).values()),
        "whole addresses of this site": all(place.startswith("http://testserver/") for place in places),
        "no address of 2,048 characters": all(len(place) < LONGEST for place in places),
        "lastmod as the W3C has it": all(W3C.fullmatch(each.text) for each in root.iter(f"{SITEMAP}lastmod")),
    }
    found = [rule for rule, holds in rules.items() if not holds]
    for url in root.findall(f"{SITEMAP}url"):
        own = [child.tag for child in url if child.tag.startswith(SITEMAP)]
        if own != [tag for tag in IN_URL if tag in own] or own[:1] != IN_URL[:1]:
            found.append(f"in an address {own}")
        if {child.tag for child in url} - {*IN_URL, f"{NEWS}news"}:
            found.append("elements that nobody knows")
    return found


def faults_of_news(content: bytes) -> list[str]:
    root = ET.fromstring(content)
    urls = root.findall(f"{SITEMAP}url")
    found = faults(content) + (["more than 1,000"] if len(urls) > MOST_NEWS else [])
    for url in urls:
        news = url.find(f"{NEWS}news")
        if news is None or [child.tag for child in news] != IN_NEWS:
            found.append("no news of publication, date and title")
            continue
        said = {child.tag.removeprefix(NEWS): child.text or "" for child in news.iter()}
        rules = {
            "the name of the publication": said["name"],
            "a language of ISO 639": ISO_639.fullmatch(said["language"]),
            "a date with zone": W3C.fullmatch(said["publication_date"]) and "T" in said["publication_date"],
            "a title": said["title"],
        }
        found += [rule for rule, holds in rules.items() if not holds]
    return found
