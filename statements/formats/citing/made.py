"""Sources, made of what the newsroom has. Nothing here asks the database for more than what was fetched for a page."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from django.utils import timezone
from django.utils.translation import override

from statements.formats.record import Record
from statements.formats.site import absolute
from statements.models import HouseStyle, Kind, Organization, Quotation, Report, Statement, Version

from .source import Source

ENGLISH = "en"  # the language of the manuals


def of_statement(statement: Statement, versions: Sequence[Version], publisher: Organization | None) -> Source:
    """As it stands, with its public versions in their order; reads `issuer` and `attributions`."""
    source = Source(
        key=f"statement-{statement.public_id}",
        kind=_named(statement.kind),
        title=_folded(statement.headline),
        language=statement.language,
        address=absolute(statement.get_short_url()),
        author=statement.issuer.name,
        site=_site(statement, publisher),
        speakers=_speakers(statement.kind, (credit.name_as_printed for credit in statement.attributions.all())),
        day=statement.release_day,
        is_withdrawn=statement.is_withdrawn,
    )
    return _in_version(source, versions[-1], versions, publisher) if versions else source


def of_version(
    version: Version, statement: Statement, versions: Sequence[Version], publisher: Organization | None
) -> Source:
    """As its record has it, at the version's own address."""
    record: Record = json.loads(version.record)
    source = Source(
        key=f"statement-{statement.public_id}-v{version.number}",
        kind=_named(record["kind"]),
        title=_folded(record["headline"]),
        language=record["language"],
        address=absolute(version.get_absolute_url()),
        author=statement.issuer.name,
        site=_site(statement, publisher),
        speakers=_speakers(record["kind"], (credit["as_printed"]["name"] for credit in record["speakers"])),
        day=date.fromisoformat(record["date"]) if record["date"] else None,
        is_withdrawn=statement.is_withdrawn,
    )
    return _in_version(source, version, versions, publisher)


def of_quotation(
    quotation: Quotation, statement: Statement, versions: Sequence[Version], publisher: Organization | None
) -> Source:
    """The statement, at the quotation: its address names the version, so that a later change of the words is told."""
    whole = of_statement(statement, versions, publisher)
    names = (each.name_as_printed for each in statement.attributions.all() if each.speaker_id == quotation.speaker_id)
    version = f"?version={whole.version}" if whole.version else ""
    return replace(
        whole,
        key=f"{whole.key}-{quotation.anchor}",
        address=f"{whole.address}{version}#{quotation.anchor}",
        quoting=_folded(next(names, "")) if quotation.speaker_id else "",
    )


def of_report(report: Report) -> Source:
    """Where its publisher offers it, else where the newsroom tells of it; reads `publisher` and its parent."""
    here = absolute(report.get_short_url())
    author = report.publisher
    return Source(
        key=f"report-{report.public_id}",
        kind="Report",
        title=_folded(report.title),
        language="",
        address=report.url or here,
        archived=here if report.url else "",
        author=author.name if author else "",
        site=(author.parent or author).name if author else "",
        day=report.issued_on or report.released_on,
        changed=report.revised_on,
        number=report.number,
        is_report=True,
    )


def _named(kind: str) -> str:
    with override(ENGLISH):
        return str(Kind(kind).label)


def _folded(text: str) -> str:
    return " ".join(text.split())


def _site(statement: Statement, publisher: Organization | None) -> str:
    return publisher.name if publisher else statement.issuer.name


def _speakers(kind: str, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(_folded(name) for name in names if name) if Kind(kind).is_of_its_speakers else ()


def _in_version(
    source: Source, version: Version, versions: Sequence[Version], publisher: Organization | None
) -> Source:
    house: HouseStyle = getattr(publisher, "house_style", None) or HouseStyle()
    is_later = version.public_from is not None and version != versions[0]
    return replace(
        source,
        version=version.number,
        is_one_of_several=len(versions) > 1,
        changed=timezone.localdate(version.public_from, house.zone) if is_later else None,
    )
