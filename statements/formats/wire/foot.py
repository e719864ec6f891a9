"""Below the text: the event, whom to call, who issues it, the end mark."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from statements.models import HouseStyle, Statement

from .hour import hour
from .lines import lines

END = "###"


def foot(statement: Statement, house: HouseStyle) -> Iterator[str]:
    if statement.event_starts_at:
        yield _event(statement, house)
    yield from _contacts(statement, house)
    if statement.issuer.boilerplate:
        yield lines(_("About %(organization)s") % {"organization": statement.issuer.name}, statement.issuer.boilerplate)
    yield END


def _event(statement: Statement, house: HouseStyle) -> str:
    """Here and not above: there a desk that reads the copy by machine would take it for the lead."""
    starts, ends, place = statement.event_starts_at, statement.event_ends_at, statement.event_place
    return lines(
        _("Begins: %(when)s") % {"when": hour(starts, house)},
        _("Ends: %(when)s") % {"when": hour(ends, house)} if ends else "",
        _("Where: %(place)s") % {"place": place} if place else "",
    )


def _contacts(statement: Statement, house: HouseStyle) -> Iterator[str]:
    """Who answers today; and whom the statement named, where that is somebody else."""
    today, printed = house.press_contact, statement.contact_as_printed
    if today:
        yield lines(_("Contact: %(contact)s") % {"contact": today.as_printed()})
    if printed and (today is None or statement.contact_id != today.pk):
        yield lines(_("Contact as printed: %(contact)s") % {"contact": printed})
