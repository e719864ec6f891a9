"""Reports with their saved copies; the bytes of a copy only where readers may have them."""

import re
from datetime import datetime

from django.db.models import QuerySet

from statements.formats.record import Nouns, Record
from statements.formats.record.days import day
from statements.formats.record.write import day as printed_day
from statements.formats.record.write import instant
from statements.models import Copy, Report, ReportAlias
from statements.models.as_it_was import insert_as_it_was

from .files import NAME, Damaged, Files
from .noun import SharedNoun, keep_old_addresses, old_addresses_of

PLAIN = ("title", "number", "url", "summary", "revision_note", "retraction_note", "link", "moved_to")
DATES = ("issued", "released", "revised", "retracted")
OF_COPY = ("sha256", "extension", "media_type", "size", "label", "rights", "is_offered")
MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]+")


def public(using: str, at: datetime) -> QuerySet[Report]:
    reports: QuerySet[Report] = Report.objects.using(using).public(at)
    return reports.select_related("publisher").prefetch_related("copies", "aliases", "old_addresses")


def record_of(report: Report) -> Record:
    copies = sorted(report.copies.all(), key=lambda copy: copy.pk)
    return {
        "id": report.public_id,
        "slug": report.slug,
        **{name: getattr(report, name) for name in PLAIN},
        **{name: printed_day(getattr(report, f"{name}_on")) for name in DATES},
        "link_since": instant(report.link_since) if report.link_since else None,
        "publisher": report.publisher.slug if report.publisher else None,
        "aliases": [alias.name for alias in report.aliases.all()],
        "copies": [_copy(copy) for copy in copies],
        "old_addresses": old_addresses_of(report),
    }


def _copy(copy: Copy) -> Record:
    """Of one that may not be offered, readers see that it is kept, and its fingerprint."""
    return {name: getattr(copy, name) for name in OF_COPY} | {
        "source_url": copy.source_url if copy.is_offered else "",
        "added_at": instant(copy.added_at),
    }


def apply(record: Record, nouns: Nouns, files: Files | None = None) -> Report | None:
    publisher = nouns.organizations.named(record["publisher"]) if record.get("publisher") else None
    if nouns.reports.find_by(record["slug"], record.get("number") or "", publisher):
        return None
    report = Report(
        public_id=record["id"],
        slug=record["slug"],
        publisher_id=publisher,
        **{name: record.get(name) or "" for name in PLAIN},
        **{f"{name}_on": day(record.get(name)) for name in DATES},
        link_since=datetime.fromisoformat(since) if (since := record.get("link_since")) else None,
    )
    report.full_clean()
    report.save()
    ReportAlias.objects.bulk_create(ReportAlias(report=report, name=name) for name in record.get("aliases") or ())
    for each in record.get("copies") or ():
        _keep_copy(report, each, files)
    keep_old_addresses(report, record)
    return report


def _keep_copy(report: Report, record: Record, files: Files | None) -> None:
    name = f"{record['sha256']}.{record['extension']}"
    if not NAME.fullmatch(name) or not MEDIA_TYPE.fullmatch(record["media_type"]):
        raise Damaged(f"“{name[:80]}” is no saved copy.")
    copy = Copy(report=report, **{each: record[each] for each in (*OF_COPY, "source_url")})
    copy.added_at = datetime.fromisoformat(record["added_at"])
    copy.clean_fields()
    copy.is_held = bool(copy.is_offered and files)
    if copy.is_held and files:
        with files.open(copy.sha256, copy.extension) as file:
            copy.keep(file, extension=copy.extension, media_type=copy.media_type)
    insert_as_it_was(copy)


NOUN = SharedNoun("reports", public, record_of, apply)
