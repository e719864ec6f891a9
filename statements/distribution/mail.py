"""The mail that brings a statement to journalists: subject, text and HTML, with whom to call and where it stands."""

from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.translation import override

from statements.formats.language import interface_language
from statements.formats.site import absolute
from statements.formats.wire import wire_copy
from statements.models import HouseStyle, PressContact, Statement
from statements.models.prose import sanitize


@dataclass(frozen=True)
class Mail:
    subject: str
    text: str
    html: str


def mail_of(statement: Statement, house: HouseStyle) -> Mail:
    """
    In the language of the statement, with who answers today; as text it is the wire copy.

    Reads what `for_page()` fetches.
    """
    contact: PressContact | None = house.press_contact or statement.contact
    context = {
        "statement": statement,
        "house": house,
        "contact": contact,
        "body": sanitize(statement.body),
        "address": absolute(statement.get_short_url()),
    }
    with override(interface_language(statement.language)):
        subject = f"{statement.get_kind_display()}: {statement.headline}"
        return Mail(
            " ".join(subject.split()),
            wire_copy(statement, house),
            render_to_string("emails/statement.html", context).strip() + "\n",
        )
