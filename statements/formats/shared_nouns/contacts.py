"""Press contacts that readers can see: those who are listed, and who answers today."""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from statements.formats.record import Nouns, Record
from statements.models import HouseStyle, PressContact

from .files import Files
from .noun import SharedNoun

COLUMNS = (
    "name", "title", "email", "phone", "urgent_phone", "languages", "hours", "time_zone", "is_listed", "position",
)  # fmt: skip


def public(using: str, at: datetime) -> QuerySet[PressContact]:
    answers_today = HouseStyle.objects.filter(organization__is_publisher=True, press_contact=OuterRef("pk"))
    return PressContact.objects.using(using).filter(Q(is_listed=True) | Exists(answers_today))


def record_of(contact: PressContact) -> Record:
    record = {name: getattr(contact, name) for name in COLUMNS}
    if not contact.is_listed:
        record["urgent_phone"] = ""  # the press page alone shows it
    return record


def apply(record: Record, nouns: Nouns, files: Files | None = None) -> PressContact | None:
    if nouns.contacts.find(record["email"], record["name"]):
        return None
    contact = PressContact(**{name: record[name] for name in COLUMNS if name in record})
    contact.full_clean()
    contact.save()
    nouns.contacts.forget()
    return contact


NOUN = SharedNoun("contacts", public, record_of, apply)
