"""What every page knows of its newsroom."""

from django.conf import settings
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from .formats.language import newsroom_language
from .models import HouseStyle, Organization


def newsroom(request):
    """
    `publisher` and `house`, fetched together in one query when a page first asks, and the site's own address.

    `in_language` keeps a reader of another language than the newsroom's in it from list to list.
    """
    publisher = SimpleLazyObject(Organization.objects.publisher)
    house = SimpleLazyObject(lambda: HouseStyle.of(publisher))
    home = newsroom_language()
    return {
        "publisher": publisher,
        "house": house,
        "site_url": settings.SITE_URL,
        "newsroom_language": home,
        "in_language": "" if get_language() == home else f"?language={get_language()}",
    }
