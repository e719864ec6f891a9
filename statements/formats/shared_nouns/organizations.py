"""Organizations with their aliases; a parent that no public statement names is known by name only."""

from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from statements.formats.record import Nouns, Record
from statements.models import Organization, OrganizationAlias

from .files import Files
from .noun import SharedNoun, keep_old_addresses, old_addresses_of, texts

PLAIN = ("abbreviation", "website", "tagline", "boilerplate")


def public(using: str, at: datetime) -> QuerySet[Any]:
    """`is_public` tells them from those of which readers see the name alone, above one of their parts."""
    shown: QuerySet[Organization] = Organization.objects.public(at)
    named: QuerySet[Any] = Organization.objects.using(using).annotate(
        is_public=Exists(shown.filter(pk=OuterRef("pk"))), is_parent=Exists(shown.filter(parent=OuterRef("pk")))
    )
    named = named.filter(Q(is_public=True) | Q(is_parent=True))
    return named.select_related("parent", "logo").prefetch_related("aliases", "old_addresses")


def record_of(organization: Any) -> Record:
    if not organization.is_public:
        return {"slug": organization.slug, "name": organization.name}
    return {
        "slug": organization.slug,
        "name": organization.name,
        **{name: getattr(organization, name) for name in PLAIN},
        "aliases": [alias.name for alias in organization.aliases.all()],
        "parent": organization.parent.slug if organization.parent else None,
        "is_publisher": organization.is_publisher,
        "logo": organization.logo.sha256 if organization.logo else None,
        "old_addresses": old_addresses_of(organization),
    }


def apply(record: Record, nouns: Nouns, files: Files | None = None) -> Organization | None:
    """There is one publisher; where there is one already, this one becomes any other organization."""
    if nouns.organizations.find_by(record["slug"], record["name"]):
        return None
    parent, logo = record.get("parent"), record.get("logo")
    organization = Organization(
        slug=record["slug"],
        name=record["name"],
        **{name: record.get(name) or "" for name in PLAIN},
        parent_id=nouns.organizations.find([("slug", parent)]) if parent else None,
        logo_id=nouns.images.find([("sha256", logo)]) if logo else None,
        is_publisher=bool(record.get("is_publisher")) and nouns.publisher is None,
    )
    organization.full_clean()
    organization.save()
    aliases = [OrganizationAlias(organization=organization, name=name) for name in texts(record.get("aliases"))]
    OrganizationAlias.objects.bulk_create(aliases, ignore_conflicts=True)
    keep_old_addresses(organization, record)
    if organization.is_publisher:
        nouns.forget()
    return organization


NOUN = SharedNoun("organizations", public, record_of, apply, family=lambda nouns: nouns.organizations)
