"""Speakers with the roles in which public statements credit them."""

from datetime import datetime

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from statements.formats.record import Nouns, Record
from statements.formats.record.days import day
from statements.formats.record.write import day as printed_day
from statements.models import Attribution, Role, Speaker

from .files import Files
from .noun import SharedNoun, keep_old_addresses, old_addresses_of


def public(using: str, at: datetime) -> QuerySet[Speaker]:
    credited = Role.objects.filter(Exists(Attribution.objects.public(at).filter(role=OuterRef("pk"))))
    roles = Prefetch("roles", credited.select_related("organization").order_by("pk"))
    speakers: QuerySet[Speaker] = Speaker.objects.using(using).public(at)
    return speakers.select_related("portrait").prefetch_related(roles, "old_addresses")


def record_of(speaker: Speaker) -> Record:
    return {
        "id": speaker.public_id,
        "slug": speaker.slug,
        "name": speaker.name,
        "biography": speaker.biography,
        "portrait": speaker.portrait.sha256 if speaker.portrait else None,
        "roles": [_role(role) for role in speaker.roles.all()],
        "old_addresses": old_addresses_of(speaker),
    }


def _role(role: Role) -> Record:
    return {
        "organization": role.organization.slug,
        "title": role.title,
        "from": printed_day(role.since),
        "until": printed_day(role.until),
    }


def apply(record: Record, nouns: Nouns, files: Files | None = None) -> Speaker | None:
    """Two of one name are two where one file names both; else a name that is here is the same person."""
    found = nouns.speakers.known_as(record["slug"], record["name"])
    if found or Speaker.objects.filter(public_id=record["id"]).exists():
        return None
    portrait = record.get("portrait")
    speaker = Speaker(
        public_id=record["id"],
        slug=record["slug"],
        name=record["name"],
        biography=record.get("biography") or "",
        portrait_id=nouns.images.find([("sha256", portrait)]) if portrait else None,
    )
    speaker.full_clean()
    speaker.save()
    for each in record.get("roles") or ():
        role = Role(
            speaker=speaker,
            organization_id=nouns.organizations.named(each["organization"]),
            title=each["title"],
            since=day(each.get("from")),
            until=day(each.get("until")),
        )
        role.full_clean()
        role.save()
    keep_old_addresses(speaker, record)
    nouns.speakers.known_as(speaker.slug, speaker.name)
    return speaker


NOUN = SharedNoun("speakers", public, record_of, apply)
