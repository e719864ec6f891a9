"""How the newsroom presents itself; of the publisher, so one line or none."""

from datetime import datetime

from django.db.models import QuerySet

from statements.formats.record import Nouns, Record
from statements.models import HouseStyle

from .files import Files
from .noun import SharedNoun

COLUMNS = (
    "accent_color",
    "time_zone",
    "place_of_clocks",
    "date_style",
    "archive_gaps",
    "archive_terms",
    "tag_authority",
)


def public(using: str, at: datetime) -> QuerySet[HouseStyle]:
    return HouseStyle.objects.using(using).filter(organization__is_publisher=True).select_related("press_contact")


def record_of(style: HouseStyle) -> Record:
    contact = style.press_contact
    answers = {"name": contact.name, "email": contact.email} if contact else None
    return {name: getattr(style, name) for name in COLUMNS} | {"press_contact": answers}


def apply(record: Record, nouns: Nouns, files: Files | None = None) -> HouseStyle | None:
    if nouns.publisher is None or HouseStyle.objects.filter(organization=nouns.publisher).exists():
        return None
    answers = record.get("press_contact") or {}
    style = HouseStyle(
        organization_id=nouns.publisher,
        press_contact=nouns.contacts.find(answers.get("email") or "", answers.get("name") or ""),
        **{name: record[name] for name in COLUMNS if name in record},
    )
    style.full_clean()
    style.save()
    return style


NOUN = SharedNoun("house_style", public, record_of, apply)
