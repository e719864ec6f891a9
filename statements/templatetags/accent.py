"""The newsroom's own color, as the one inline style of a page."""

from django import template
from django.utils.html import format_html

from newsroom.policy import allow_inline_style
from statements.models import HouseStyle

register = template.Library()


@register.simple_tag(takes_context=True)
def accent_style(context, house: HouseStyle):
    """The style element; the answer's policy allows exactly this one, by its hash."""
    css = f":root{{--brand:{house.accent_color}}}"
    allow_inline_style(context.get("request"), css)
    return format_html("<style>{}</style>", css)
