"""Links to what may go, in a page."""

from django import template
from django.utils.safestring import SafeString

from statements.formats import robust as links
from statements.models import Copy

register = template.Library()


@register.simple_tag
def robust(address: str, copy: Copy | None) -> SafeString | str:
    """The attributes of a link to `address`, where there is a copy that readers may have."""
    return links.robust(address, copy) if copy else ""
