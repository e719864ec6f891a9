"""What a page says of its embedding: `{% oembed_links statement %}`."""

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from statements.formats.oembed import discovery
from statements.models import Statement

register = template.Library()


@register.simple_tag
def oembed_links(statement: Statement) -> SafeString:
    link = '<link rel="alternate" type="{}" href="{}" title="{}">'
    return format_html_join("\n  ", link, ((*each, statement.headline) for each in discovery(statement)))
