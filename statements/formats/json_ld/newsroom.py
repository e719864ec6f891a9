"""The first page: whose newsroom it is, and how to search it."""

from django.conf import settings
from django.urls import reverse

from statements.formats.site import absolute
from statements.models import HouseStyle, Organization

from .node import Node, node, reference
from .organization import identity, newsroom


def front(publisher: Organization, house: HouseStyle) -> list[Node]:
    return [newsroom(publisher, house), _website(publisher)]


def _website(publisher: Organization) -> Node:
    search = node(
        "SearchAction",
        target=node("EntryPoint", urlTemplate=f"{absolute(reverse('statements'))}?q={{search_term_string}}"),
    )
    return node(
        "WebSite",
        id=f"{absolute('/')}#website",
        url=absolute("/"),
        name=publisher.name,
        inLanguage=settings.LANGUAGE_CODE,
        publisher=reference(identity(publisher)),
        potentialAction=search | {"query-input": "required name=search_term_string"},
    )
