"""The newsroom's own organization, and those that others speak for or that publish reports."""

from statements.formats.site import absolute
from statements.models import HouseStyle, Organization, PressContact

from .image import picture
from .node import Node, node


def organization(of: Organization) -> Node:
    """Short, for whatever names it."""
    return node(
        "Organization",
        id=identity(of),
        name=of.name,
        alternateName=of.abbreviation,
        url=absolute(of.get_absolute_url()),
        sameAs=of.website,
    )


def publisher(of: Organization) -> Node:
    """With the logo, as what publishes an article is asked for it."""
    return organization(of) | node("Organization", logo=picture(of.logo) if of.logo else None)


def newsroom(of: Organization, house: HouseStyle) -> Node:
    """In full, for its own front page."""
    return publisher(of) | node(
        "Organization",
        url=absolute("/"),
        slogan=of.tagline,
        description=of.boilerplate,
        contactPoint=_contact(house.press_contact) if house.press_contact else None,
    )


def identity(of: Organization) -> str:
    return f"{absolute(of.get_absolute_url())}#organization"


def _contact(contact: PressContact) -> Node:
    languages = [language.strip() for language in contact.languages.split(",") if language.strip()]
    return node(
        "ContactPoint",
        contactType="press",
        name=contact.name,
        email=contact.email,
        telephone=contact.phone,
        availableLanguage=languages,
    )
