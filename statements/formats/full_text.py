"""The whole text of a statement as HTML that can stand anywhere: in a feed reader, a mail, another site."""

import re
from html import escape, unescape
from urllib.parse import urljoin

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from statements.models import HouseStyle, Image, Statement
from statements.models.prose import Block, blocks, sanitize

from .site import absolute

# Up to the address of a link, as the sanitizer writes one: every value stands between double quotation marks.
HREF = re.compile(r'(<a(?:\s+[\w-]+="[^"]*")*?\s+href=")([^"]*)(?=")')


def full_text(statement: Statement, house: HouseStyle) -> str:
    """
    What readers were told of changes, the sub-headline, the event, the picture and the text, in the order of the page.

    Reads what `Statement.objects.for_feed()` fetches.
    """
    context = {
        "statement": statement,
        "house": house,
        "blocks": body_elsewhere(statement),
        "picture": _picture(statement.lead_image) if statement.lead_image else None,
    }
    return render_to_string("statements/full_text.html", context).strip()


def body_elsewhere(statement: Statement) -> list[Block]:
    """The paragraphs of the body, with whole addresses in its links."""
    page = absolute(statement.get_absolute_url())
    return blocks(with_whole_addresses(sanitize(statement.body), page))


def with_whole_addresses(html: str, page: str) -> SafeString:
    """HTML out of the sanitizer; `page` is the address that it stood at."""
    return mark_safe(HREF.sub(lambda link: link[1] + escape(_joined(page, unescape(link[2]))), html))  # noqa: S308


def _joined(page: str, address: str) -> str:
    try:
        return urljoin(page, address)
    except ValueError:  # as in http://[
        return page


def _picture(image: Image) -> dict[str, str | int]:
    width, format_ = image.fallback
    height = round(image.height * width / image.width)
    return {"src": absolute(image.get_rendition_url(width, format_)), "width": width, "height": height}
