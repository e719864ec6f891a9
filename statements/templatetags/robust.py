"""Links to what may go: where it lay, and our copy of that day (Robust Links 1.0)."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from statements.formats.site import absolute
from statements.models import Copy

register = template.Library()


@register.simple_tag
def robust(address: str, copy: Copy | None) -> SafeString | str:
    """The attributes of a link to `address`, where there is a copy that readers may have."""
    if not copy:
        return ""
    return format_html(
        ' data-originalurl="{}" data-versionurl="{}" data-versiondate="{}"',
        address,
        absolute(copy.get_absolute_url()),
        copy.added_at.date().isoformat(),
    )
