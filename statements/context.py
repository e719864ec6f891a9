"""What every page knows of its newsroom."""

from django.conf import settings
from django.utils.functional import SimpleLazyObject

from .models import HouseStyle, Organization


def newsroom(request):
    """`publisher` and `house`, fetched together in one query when a page first asks, and the site's own address."""
    publisher = SimpleLazyObject(Organization.objects.publisher)
    house = SimpleLazyObject(lambda: _house_style_of(publisher))
    return {"publisher": publisher, "house": house, "site_url": settings.SITE_URL}


def _house_style_of(publisher) -> HouseStyle:
    """Before there is a publisher, or a house style, the defaults."""
    return getattr(publisher, "house_style", None) or HouseStyle()
