"""What every page knows of its newsroom."""

from django.utils.functional import SimpleLazyObject

from .models import HouseStyle, Organization


def newsroom(request):
    """`publisher` and `house`, fetched together in one query when a page first asks."""
    publisher = SimpleLazyObject(Organization.objects.publisher)
    return {"publisher": publisher, "house": SimpleLazyObject(lambda: _house_style_of(publisher))}


def _house_style_of(publisher) -> HouseStyle:
    """Before there is a publisher, or a house style, the defaults."""
    return getattr(publisher, "house_style", None) or HouseStyle()
