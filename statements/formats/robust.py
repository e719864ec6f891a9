"""
Links to what may go: where it lay, and our copy of that day (Robust Links 1.0, robustlinks.mementoweb.org/spec).

The text that is kept, exported and hashed stays as it was written; these attributes are for readers' pages alone.
"""

import re
from collections.abc import Mapping
from html import unescape
from urllib.parse import urlsplit

from django.utils.html import format_html
from django.utils.safestring import SafeString

from statements.models import Citation, Copy, Statement

from .site import absolute

WEB = ("http", "https")
# Up to the end of its address, as the sanitizer writes a link: every value stands between double quotation marks.
LINK = re.compile(r'<a(?:\s+[\w-]+="[^"]*")*?\s+href="([^"]*)"')


def robust(address: str, copy: Copy) -> SafeString:
    """The attributes of a link to `address`."""
    return format_html(
        ' data-originalurl="{}" data-versionurl="{}" data-versiondate="{}"',
        address,
        absolute(copy.get_absolute_url()),
        copy.added_at.date().isoformat(),
    )


def with_robust_links(html: str, kept: Mapping[str, Copy]) -> str:
    """HTML out of the sanitizer; a link to one of the places in `kept` says where our copy is."""
    if not kept:
        return html
    return LINK.sub(lambda link: link[0] + _attributes(unescape(link[1]), kept), html)


def kept_copies(statement: Statement) -> dict[str, Copy]:
    """
    By the place at which a report of the statement lay: the copy of its time, else the newest, that readers may have.

    Reads `citations` as `for_page()` fetches them.
    """
    cited = ((citation, _offered(citation)) for citation in statement.citations.all())
    lay = [(place_of(address), copy) for citation, copy in cited if copy for address in citation.addresses]
    return {place: copy for place, copy in lay if place}


def place_of(address: str) -> str:
    """The same for http and https, with or without a last slash, whatever comes after #; empty for what is none."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:  # as in http://[
        return ""
    if parts.scheme.lower() not in WEB or not parts.netloc:
        return ""
    return f"{parts.netloc.lower()}{parts.path.rstrip('/')}" + (f"?{parts.query}" if parts.query else "")


def _attributes(address: str, kept: Mapping[str, Copy]) -> str:
    copy = kept.get(place_of(address))
    return robust(address, copy) if copy else ""


def _offered(citation: Citation) -> Copy | None:
    then = citation.copy_as_cited
    return then if then and then.is_downloadable else citation.saved_copy
