"""What schema.org knows of the types that we write, and what search engines ask of them: `faults` names breaches."""

import re
from collections.abc import Iterator
from typing import Any

THING = {
    "name",
    "alternateName",
    "description",
    "url",
    "sameAs",
    "image",
    "identifier",
    "subjectOf",
    "mainEntityOfPage",
}
WORK = THING | {
    "about", "abstract", "alternativeHeadline", "archivedAt", "author", "citation", "correction", "creativeWorkStatus",
    "creator", "dateCreated", "dateModified", "datePublished", "encoding", "genre", "hasPart", "headline", "inLanguage",
    "isAccessibleForFree", "keywords", "publisher", "text", "translationOfWork", "version", "workTranslation",
    "mainEntity", "creditText", "usageInfo",
}  # fmt: skip
FILE = WORK | {"contentUrl", "contentSize", "encodingFormat", "sha256", "width", "height"}
PROPERTIES = {
    "NewsArticle": WORK | {"articleBody", "wordCount", "dateline"},
    "Report": WORK | {"reportNumber"},
    "Quotation": WORK | {"spokenByCharacter"},
    "CorrectionComment": WORK,
    "ProfilePage": WORK,
    "WebSite": WORK | {"potentialAction"},
    "MediaObject": FILE,
    "ImageObject": FILE | {"caption"},
    "Person": THING | {"jobTitle", "affiliation"},
    "Organization": THING | {"logo", "slogan", "contactPoint"},
    "ContactPoint": THING | {"contactType", "email", "telephone", "availableLanguage"},
    "DefinedTerm": THING,
    "SearchAction": THING | {"target", "query-input"},
    "EntryPoint": THING | {"urlTemplate"},
    "BreadcrumbList": THING | {"itemListElement"},
    "ListItem": THING | {"position", "item"},
}
NEEDED = {
    "NewsArticle": {"headline", "url", "inLanguage"},  # of another language, no more; the page's own: see `_article`
    "Report": {"name", "url"},
    "Quotation": {"text", "url", "inLanguage"},
    "CorrectionComment": {"text", "datePublished"},
    "ProfilePage": {"mainEntity"},
    "WebSite": {"name", "url", "potentialAction"},
    "MediaObject": {"contentUrl", "encodingFormat"},
    "ImageObject": {"url", "width", "height"},
    "Person": {"name"},
    "Organization": {"name"},
    "ContactPoint": {"contactType", "email"},
    "DefinedTerm": {"name"},
    "SearchAction": {"target", "query-input"},
    "EntryPoint": {"urlTemplate"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name"},
}
ARTICLE = {"headline", "image", "datePublished", "dateModified", "author", "publisher", "articleBody", "version"}
ADDRESSES = {"@id", "url", "sameAs", "contentUrl", "item", "archivedAt", "subjectOf", "mainEntityOfPage", "urlTemplate"}
DATES = {"dateCreated", "datePublished", "dateModified"}
DAY = re.compile(r"\d{4}-\d\d-\d\d")
INSTANT = re.compile(rf"{DAY.pattern}T\d\d:\d\d:\d\d(?:[+-]\d\d:\d\d|Z)")
WIDE, WIDEST = 1.7, 2.0  # 16:9, as networks and search engines cut it


def faults(data: dict[str, Any]) -> list[str]:
    nodes = list(_nodes(data["@graph"]))
    found = [] if data["@context"] == "https://schema.org" else ["another context"]
    for node in nodes:
        found += _of(node)
    for node in data["@graph"]:
        found += CHECKS.get(node["@type"], lambda node: [])(node)
    known = {node["@id"] for node in nodes if "@id" in node and "@type" in node}
    return found + [f"nothing is {node['@id']}" for node in nodes if set(node) == {"@id"} and node["@id"] not in known]


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _nodes(each)


def _of(node: dict[str, Any]) -> Iterator[str]:
    if set(node) == {"@id"}:
        return
    type_ = node.get("@type", "")
    if type_ not in PROPERTIES:
        yield f"no type: {node}"
        return
    yield from (f"{type_} has no {name}" for name in set(node) - PROPERTIES[type_] - {"@type", "@id"})
    yield from (f"{type_} needs {name}" for name in NEEDED[type_] - set(node))
    for name, value in node.items():
        if value in (None, "", [], {}):
            yield f"{type_}.{name} is empty"
        if name in ADDRESSES and not re.match(r"https?://[^/]+/", value):
            yield f"{type_}.{name} is no absolute address: {value}"
        if name in DATES and not (INSTANT if type_ in {"NewsArticle", "CorrectionComment"} else DAY).fullmatch(value):
            yield f"{type_}.{name} is no date of its kind: {value}"


def _article(node: dict[str, Any]) -> Iterator[str]:
    is_withdrawn = node.get("creativeWorkStatus") == "Withdrawn"
    needed = ARTICLE - {"image"} if is_withdrawn else ARTICLE
    yield from (f"the article needs {name}" for name in needed - set(node))
    yield from (f"the author needs {name}" for name in {"name", "url"} - set(node["author"]))
    if node["dateModified"] < node["datePublished"]:
        yield "it was modified before it was published"
    images = node.get("image", [])
    if images and not any(
        WIDE <= each["width"] / each["height"] <= WIDEST and each["width"] >= 1200 for each in images
    ):
        yield "no image is wide"


def _breadcrumbs(node: dict[str, Any]) -> Iterator[str]:
    steps = node["itemListElement"]
    if [step["position"] for step in steps] != list(range(1, len(steps) + 1)):
        yield "steps are not counted from 1"
    if len(steps) < 2 or any("item" not in step for step in steps[:-1]):
        yield "a step leads nowhere"


CHECKS = {"NewsArticle": _article, "BreadcrumbList": _breadcrumbs}
