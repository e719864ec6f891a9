"""A round of visits: many sites at the same time, each of them by one visitor who is in no hurry."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from queue import Queue
from threading import Event
from urllib.parse import urlsplit

from django.db.models import Q

from statements.fetching import Refused
from statements.models import Report
from statements.models.report import ReportQuerySet

from .outside import Outside
from .visiting import Known, Seen, look

WAITING = 16  # files that were fetched and are not in the vault yet
LONGEST_DELAY = 30  # seconds between two visits, whatever a site asks for


@dataclass(frozen=True)
class Manners:
    """`pause` in seconds between the end of a visit and the next one at the same site."""

    pause: float = 1
    sites_at_once: int = 8


def due(now: datetime, age: timedelta, *, public_only: bool = True) -> ReportQuerySet:
    """
    Reports whose address was not visited for so long.

    Those that no public statement refers to are left out: a publisher who sees visits would know what is to come.
    """
    reports = Report.objects.public() if public_only else Report.objects.all()
    old = Q(visited_at=None) | Q(visited_at__lte=now - age)
    return reports.exclude(url="").filter(old).order_by("visited_at", "pk")


def visits(reports: Iterable[Report], outside: Callable[[], Outside], manners: Manners) -> Iterator[Seen | Exception]:
    """
    What was seen of each, in the order in which it was; what went wrong here instead, as an OSError where this machine
    took no file. Each report is told of, whatever happens: nobody waits for a visitor who is gone.

    The visitors touch no database. Whoever stops listening stops them.
    """
    sites: dict[str, list[Known]] = defaultdict(list)
    for report in reports:
        sites[urlsplit(report.url).netloc.lower()].append(Known.of(report))
    told: Queue[Seen | Exception] = Queue(WAITING)
    enough = Event()
    visitor = Visitor(outside, manners, told, enough)
    largest_first = sorted(sites.values(), key=len, reverse=True)
    with ThreadPoolExecutor(manners.sites_at_once, "visitor") as pool:
        going = [pool.submit(visitor.go_round, site) for site in largest_first]
        try:
            for _ in range(sum(map(len, sites.values()))):
                yield told.get()
        finally:
            enough.set()
            while not all(each.done() for each in going):
                _drop(told)
            _drop(told)


def _drop(told: Queue[Seen | Exception]) -> None:
    while not told.empty():
        if isinstance(seen := told.get(), Seen):
            seen.forget()
    time.sleep(0.01)


class Visitor:
    """Works through the reports of one site, one after the other."""

    def __init__(self, outside: Callable[[], Outside], manners: Manners, told: Queue[Seen | Exception], enough: Event):
        self.outside, self.manners, self.told, self.enough = outside, manners, told, enough

    def go_round(self, site: list[Known]) -> None:
        outside = None
        for number, known in enumerate(site):
            try:
                outside = outside or self.outside()
                if number and self.enough.wait(self.delay(outside, known)):
                    return
                self.told.put(look(known, outside))
            except Exception as error:  # for who listens
                self.told.put(error)

    def delay(self, outside: Outside, known: Known) -> float:
        try:
            wanted = outside.delay(known.address)
        except Refused:
            return 0
        return min(max(self.manners.pause, wanted), LONGEST_DELAY)
