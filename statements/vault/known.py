"""Which report it is that somebody is about to add a second time."""

from urllib.parse import urlsplit

from django.db.models import Q

from statements.formats.record.nouns.index import letters_of
from statements.models import Copy, Organization, Report

WEB = frozenset({"http", "https"})


def with_number(number: str, publisher: Organization | None) -> Report | None:
    """However it is written: OIG-12-64 is “OIG 12 64”. One of another publisher is another report."""
    letters = letters_of(number)
    if not letters:
        return None
    reports = (Report.objects.filter(publisher=publisher) if publisher else Report.objects.all()).order_by()
    named = (
        reports.exclude(number="")
        .values_list("pk", "number")
        .union(reports.filter(aliases__isnull=False).values_list("pk", "aliases__name"))
    )
    found = {pk for pk, name in named if letters_of(name) == letters}
    return Report.objects.get(pk=found.pop()) if len(found) == 1 else None


def at_address(address: str) -> Report | None:
    """Http or https, with or without a last slash, whatever comes after #."""
    alike = addresses_like(address)
    here = Q(url__in=alike) | Q(aliases__name__in=alike) | Q(copies__source_url__in=alike)
    return Report.objects.filter(here).distinct().order_by("pk").first() if alike else None


def with_file(sha256: str) -> Report | None:
    copy = Copy.objects.filter(sha256=sha256).select_related("report").order_by("pk").first()
    return copy.report if copy else None


def addresses_like(address: str) -> list[str]:
    parts = urlsplit(address.strip())
    if parts.scheme.lower() not in WEB or not parts.netloc:
        return []
    query = f"?{parts.query}" if parts.query else ""
    place = f"{parts.netloc.lower()}{parts.path.rstrip('/')}"
    return [f"{scheme}://{place}{slash}{query}" for scheme in sorted(WEB) for slash in ("", "/")]
