"""The words of a statement in a page."""

import re

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from statements.formats import language as languages
from statements.formats.body import inner_html
from statements.models.redaction import MARK

register = template.Library()

register.filter("inner_html", inner_html)

OUTSIDE_TAGS = re.compile(rf"(<[^>]*>)|{MARK[0]}+")
SPOKEN = '<span class="redacted" role="img" aria-label="{}">{}</span>'


@register.filter
def redacted(text: str) -> SafeString:
    """Text, or HTML out of the sanitizer, with a word for those who hear a black mark instead of seeing it."""
    spoken = OUTSIDE_TAGS.sub(
        lambda found: found[1] or SPOKEN.format(gettext("[redacted]"), found[0]), conditional_escape(text)
    )
    return mark_safe(spoken)  # noqa: S308 -- escaped right here, unless it was safe


@register.filter
def quoted(words: str, language: str) -> SafeString:
    """In quotation marks of that language."""
    return mark_safe(languages.quoted(conditional_escape(words), language))  # noqa: S308 -- escaped right here
