"""One visit to the address of a report: what is there now, beside what was there."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus
from pathlib import Path
from typing import Self

from django.db import transaction
from django.utils import timezone

from statements.fetching import Fetched, Reason, Refused, Unreachable
from statements.fetching.content import HTML
from statements.models import Copy, Link, Report, Visit, Why

from . import keeping
from .outside import Outside
from .tasks import open_task

SILENCE = timedelta(days=14)  # after which an address that does not answer is dead
NOT_THERE = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})
NOT_OPEN = frozenset(
    {
        HTTPStatus.BAD_REQUEST,
        HTTPStatus.UNAUTHORIZED,
        HTTPStatus.FORBIDDEN,
        HTTPStatus.NOT_ACCEPTABLE,
        HTTPStatus.UNAVAILABLE_FOR_LEGAL_REASONS,
    }
)


@dataclass(frozen=True)
class Known:
    """Of a report, what is needed to ask its publisher; nothing of it reads the database."""

    pk: int
    address: str
    etag: str = ""
    modified: str = ""

    @classmethod
    def of(cls, report: Report) -> Self:
        """What the last file came with, so that it is not sent again; only where it is still here."""
        last = report.visits.filter(address=report.url).exclude(sha256="").first()
        if last is None or not report.copies.filter(sha256=last.sha256, is_held=True).exists():
            return cls(report.pk, report.url)
        return cls(report.pk, report.url, last.etag, last.modified)


@dataclass(frozen=True)
class Seen:
    """`reason` says why there was no answer, where there was none; `fetched` is the answer."""

    known: Known
    at: datetime
    fetched: Fetched | None = None
    reason: Reason | None = None
    is_refused: bool = False

    def forget(self) -> None:
        """The fetched file, which is in the vault by now or not wanted."""
        if self.fetched and self.fetched.path:
            self.fetched.path.unlink(missing_ok=True)


def look(known: Known, outside: Outside) -> Seen:
    """Reads and writes no row. Raises OSError where this machine takes no file."""
    at = timezone.now()
    try:
        if not outside.may_ask(known.address):
            return Seen(known, at, reason=Reason.ROBOTS, is_refused=True)
        fetched = outside.fetch(known.address, etag=known.etag, modified=known.modified)
    except Refused as refused:
        return Seen(known, at, reason=refused.reason, is_refused=True)
    except Unreachable as error:
        return Seen(known, at, reason=error.reason)
    return Seen(known, at, fetched)


def note(seen: Seen) -> Visit | None:
    """
    What was seen becomes a visit, the state of the report's link, and a new copy where there is another file.

    None where the report is gone or lies elsewhere by now.
    """
    try:
        with transaction.atomic():
            report = Report.objects.select_for_update().filter(pk=seen.known.pk, url=seen.known.address).first()
            return _noted(report, seen) if report else None
    finally:
        seen.forget()


def _noted(report: Report, seen: Seen) -> Visit:
    fetched, before = seen.fetched, report.link
    visit = Visit(report=report, address=seen.known.address, at=seen.at, reason=seen.reason or "")
    if fetched is None:
        is_dead = seen.reason == Reason.NO_NAME
        visit.found = Link.GONE if is_dead else Link.REFUSED if seen.is_refused else Link.SILENT
    else:
        visit.status, visit.leads_to = fetched.status, _if_elsewhere(fetched, seen.known.address)
        visit.found = _found(report, fetched, visit)
    visit.save()
    _tell(report, visit, moved_to=fetched.final_address if fetched and fetched.is_moved else "")
    if visit.found == Link.CHANGED:
        open_task(report, Why.CHANGED)
    if report.link == Link.GONE != before:
        open_task(report, Why.GONE)
    return visit


def _found(report: Report, fetched: Fetched, visit: Visit) -> Link:
    if fetched.status in NOT_THERE:
        return Link.GONE
    if fetched.status in NOT_OPEN:
        return Link.REFUSED
    if fetched.status not in {HTTPStatus.OK, HTTPStatus.NOT_MODIFIED}:
        return Link.SILENT
    is_other = fetched.path is not None and _is_other(report, fetched, fetched.path)
    if fetched.path is not None:
        visit.sha256, visit.etag, visit.modified = fetched.sha256, fetched.etag[:300], fetched.modified[:100]
    if is_other:
        return Link.CHANGED
    return Link.MOVED if fetched.is_moved else Link.LIVE


def _is_other(report: Report, fetched: Fetched, path: Path) -> bool:
    """Keep the file, unless it is here; whether it is another than its publisher offered before."""
    before = _offered_before(report)
    is_here = report.copies.filter(sha256=fetched.sha256, is_held=True).exists()
    is_other = before is not None and before.sha256 != fetched.sha256 and not _says_the_same(before, fetched, path)
    if not is_here and (is_other or before is None):
        with path.open("rb") as file:
            copy, _ = keeping.keep(report, file, fetched.type, source_url=report.url)
        keeping.read(copy)
    return is_other


def _offered_before(report: Report) -> Copy | None:
    """What the last visit found, else what was once fetched from there; what an editor brought may be another."""
    last = report.visits.filter(address=report.url).exclude(sha256="").first()
    found = report.copies.filter(sha256=last.sha256).first() if last else None
    return found or report.copies.filter(source_url=report.url).first()


def _says_the_same(before: Copy, fetched: Fetched, path: Path) -> bool:
    """Of a web page, which is put together anew for every visitor, only its text counts."""
    if {before.extension, fetched.type.extension} != {HTML.extension}:
        return False
    with path.open("rb") as file:
        text = keeping.text_of(file, HTML.extension)
    return bool(text) and [text] == list(before.pages.values_list("text", flat=True))


def _if_elsewhere(fetched: Fetched, address: str) -> str:
    return fetched.final_address[:1000] if len(fetched.hops) > 1 else ""


def _tell(report: Report, visit: Visit, moved_to: str) -> None:
    """The state of the link, and since when: silence for two weeks is death."""
    link, since = visit.found, visit.at
    if link == Link.SILENT and report.link in {Link.SILENT, Link.GONE}:
        since = report.link_since
        link = Link.GONE if report.link == Link.GONE or visit.at - since >= SILENCE else Link.SILENT
    elif link == report.link:
        since = report.link_since
    report.link, report.link_since, report.visited_at = link, since, visit.at
    report.moved_to = moved_to[:1000]
    report.save(update_fields=["link", "link_since", "visited_at", "moved_to"])
