"""
Which addresses are kept, and the one name of each: known parameters in their order, without those that say nothing.

What is not understood here is Django's to answer.
"""

import re
from enum import Enum
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode

from django.conf import settings
from django.urls import Resolver404, resolve
from django.urls.resolvers import ResolverMatch

from statements.selection import QuotationSelection, Selection

LONGEST = 600  # characters of an address; a longer one is nobody's link
MOST_PARAMETERS = 24
AS_WRITTEN = re.compile(r"/(?:[A-Za-z0-9_.-]+/)*[A-Za-z0-9_.-]*")
DOTS = re.compile(r"/\.\.?(?:/|$)")

LANGUAGE = ("language",)
PAGED = (*LANGUAGE, "page")
OF_STATEMENTS = (*Selection.parameters(), "page", "typing")
OF_QUOTATIONS = (*QuotationSelection.parameters(), "page", "typing")
FOLLOWED = Selection.parameters()
VERSION = (*LANGUAGE, "version")

# By the name of its pattern. What is not here is not kept: files, the desk, and what is for one person alone.
PARAMETERS: dict[str, tuple[str, ...]] = {
    "home": LANGUAGE,
    "statements": OF_STATEMENTS,
    "year": PAGED,
    "month": PAGED,
    "statement": VERSION,
    "statement-text": (),
    "statement-data": (),
    "version": LANGUAGE,
    "changes": LANGUAGE,
    "timemap": (),
    "card": (),
    "quotation-card": (),
    "quotation-cited": LANGUAGE,
    "cite": (),
    "cite-version": (),
    "cite-quotation": (),
    "cite-report": (),
    "quotations": OF_QUOTATIONS,
    "speakers": LANGUAGE,
    "speaker": PAGED,
    "reports": (*PAGED, "q"),
    "report": (*PAGED, "q"),
    "topics": LANGUAGE,
    "topic": PAGED,
    "organization": PAGED,
    "feed": FOLLOWED,
    "topic-feed": LANGUAGE,
    "speaker-feed": LANGUAGE,
    "report-feed": LANGUAGE,
    "press": LANGUAGE,
    "about-archive": LANGUAGE,
    "short": VERSION,
    "sitemap": (),
    "sitemap-part": (),
    "news-sitemap": (),
    "robots": (),
    "oembed": ("url", "format", "maxwidth", "maxheight"),
    "api": LANGUAGE,
    "api-description": (),
}
SEARCHED = {"q", "url", "cursor", "since"}  # of what anybody may write into an address there is no end
WITHOUT_EFFECT = {"page": "1"}
ELSEWHERE = VERSION  # old addresses lead on with these; so does the page that says that nothing is here


class Pool(Enum):
    """Each has its own share of memory, so that no flood of one kind drives out the others."""

    PAGES = "pages"
    SEARCHES = "searches"
    NOWHERE = "nowhere"


class Address(NamedTuple):
    path: str
    query: str
    pool: Pool


@lru_cache(maxsize=8192)
def canonical(path: str, query: str) -> Address | None:
    """None where Django is to answer as if nobody stood before it."""
    given = _given(query) if _is_plain(path, query) else None
    if given is None:
        return None
    match = _resolved(path)
    known = ELSEWHERE if match is None else _known(match)
    if known is None or _is_for_django(match, known, given):
        return None
    said = {name: value for name, value in given.items() if name in known and _says(name, value, given)}
    pool = Pool.NOWHERE if match is None else Pool.SEARCHES if SEARCHED & {*said} else Pool.PAGES
    return Address(path, urlencode(sorted(said.items())), pool)


def _is_plain(path: str, query: str) -> bool:
    is_static = path.startswith(f"/{settings.STATIC_URL.strip('/')}/")
    return (
        len(path) + len(query) <= LONGEST
        and not is_static
        and AS_WRITTEN.fullmatch(path) is not None
        and DOTS.search(path) is None
    )


def _known(match: ResolverMatch) -> tuple[str, ...] | None:
    """Its parameters; None where it is not kept."""
    if match.namespaces:
        return None
    if (match.url_name or "").startswith("api-"):
        return getattr(match.func.view_class, "parameters", None)
    return PARAMETERS.get(match.url_name)


def _is_for_django(match: ResolverMatch | None, known: tuple[str, ...], given: dict[str, str]) -> bool:
    """A list as a file is sent while it is read; the API tells what is misspelled or empty."""
    if match is not None and (match.url_name or "").startswith("api-"):
        return bool({*given} - {*known}) or "" in given.values()
    return "format" in given and "format" not in known


def _resolved(path: str) -> ResolverMatch | None:
    try:
        return resolve(path)
    except Resolver404:
        return None


def _given(query: str) -> dict[str, str] | None:
    """None where two are of one name, or one is not text."""
    try:
        pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=MOST_PARAMETERS, errors="strict")
    except ValueError:
        return None
    given = dict(pairs)
    return given if len(given) == len(pairs) and all(value.isprintable() for value in given.values()) else None


def _says(name: str, value: str, given: dict[str, str]) -> bool:
    if name == "typing":
        return bool(given.get("q"))
    if name == "order":
        return bool(given.get("q")) and value != ""
    return value != "" and WITHOUT_EFFECT.get(name) != value
