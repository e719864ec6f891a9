"""Who speaks, whom to call, and whose text it is."""

from collections.abc import Iterator

from statements.formats.site import absolute
from statements.models import Attribution, HouseStyle, Organization, PressContact, Statement

from .parts import Part, filled


def people(statement: Statement, house: HouseStyle) -> Iterator[Part]:
    for attribution in statement.attributions.all():
        yield speaker(attribution)
    if house.press_contact:
        yield {"name": house.press_contact.name, "rel": "contact", "contactInfo": _reached(house.press_contact)}


def speaker(attribution: Attribution) -> Part:
    return {
        "name": attribution.name_as_printed,
        "rel": "speaker",
        "uri": absolute(attribution.speaker.get_absolute_url()),
    }


def organisations(statement: Statement) -> Iterator[Part]:
    """The issuer, and those for which somebody spoke, as printed."""
    yield organisation(statement.issuer, "issuer")
    printed = (attribution.organization_as_printed for attribution in statement.attributions.all())
    for name in dict.fromkeys(printed):
        if name and name != statement.issuer.name:
            yield {"name": name, "rel": "spokenFor"}


def organisation(of: Organization, rel: str) -> Part:
    website = [{"type": "web", "value": of.website}] if of.website else []
    return filled(name=of.name, rel=rel, uri=absolute(of.get_absolute_url()), contactInfo=website)


def _reached(contact: PressContact) -> list[Part]:
    ways = {"email": contact.email, "phone": contact.phone}
    return [{"type": way, "role": "press", "value": value} for way, value in ways.items() if value]
