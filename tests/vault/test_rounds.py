"""A round of visits: each site by one visitor, in no hurry, and nobody who stops it loses what was seen."""

import threading
from datetime import UTC, datetime, timedelta

import pytest

from statements.models import Report
from statements.vault import rounds, visiting
from statements.vault.rounds import Manners
from tests import factories
from tests.documents import pdfs

from .test_visiting import nothing_unfinished

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 5, 3, 12, tzinfo=UTC)
QUICKLY = Manners(pause=0, sites_at_once=4)


def made(number: int, sites: int) -> list[Report]:
    return [factories.report(url=f"http://site{each % sites}.example/{each}.pdf") for each in range(number)]


def test_only_one_visitor_is_at_a_site_and_several_sites_are_visited_at_once(publisher, outside):
    there, most, together, lock = {}, {}, [0], threading.Lock()

    def answer(handler):
        host = handler.headers["Host"]
        with lock:
            there[host] = there.get(host, 0) + 1
            most[host] = max(most.get(host, 0), there[host])
            together[0] = max(together[0], sum(there.values()))
        threading.Event().wait(0.03)
        with lock:
            there[host] -= 1
        handler.send_error(404)

    for number in range(12):
        publisher.answers(f"/{number}.pdf", answer)
    seen = list(rounds.visits(made(12, 3), outside, QUICKLY))
    assert len(seen) == 12
    assert {*most.values()} == {1}
    assert together[0] > 1


def test_between_two_visits_to_a_site_is_the_pause_or_what_the_site_asks_for(publisher, outside, monkeypatch):
    publisher.serves("/robots.txt", b"User-agent: *\nCrawl-delay: 7\n")
    waited = []
    monkeypatch.setattr(
        rounds,
        "Event",
        type("Patient", (), {"wait": lambda self, seconds: waited.append(seconds), "set": lambda self: None}),
    )
    list(rounds.visits(made(3, 1), outside, Manners(pause=2)))
    assert waited == [7, 7]
    publisher.serves("/robots.txt", b"")
    list(rounds.visits(made(3, 1), outside, Manners(pause=2)))
    assert waited[2:] == [2, 2]


def test_who_stops_listening_stops_the_visitors_and_nothing_stays_behind(publisher, outside):
    for number in range(40):
        publisher.serves(f"/{number}.pdf", pdfs.report())
    seen = rounds.visits(made(40, 2), outside, QUICKLY)
    next(seen).forget()
    seen.close()
    assert nothing_unfinished()
    assert len(publisher.paths) < 40


def test_a_full_disk_is_told_and_the_others_are_still_visited(publisher, outside, monkeypatch):
    whole = visiting.look

    def full(known, outside):
        if known.address.endswith("/1.pdf"):
            raise OSError(28, "No space left on device")
        return whole(known, outside)

    monkeypatch.setattr(rounds, "look", full)
    seen = list(rounds.visits(made(3, 1), outside, QUICKLY))
    assert [type(each) for each in seen] == [visiting.Seen, OSError, visiting.Seen]


def test_what_nobody_thought_of_is_told_and_nobody_waits_for_ever(outside, monkeypatch):
    monkeypatch.setattr(rounds, "look", lambda known, outside: 1 / 0)
    assert [type(each) for each in rounds.visits(made(3, 2), outside, QUICKLY)] == [ZeroDivisionError] * 3


def test_a_visitor_who_cannot_even_begin_is_told_of(monkeypatch):
    def full():
        raise OSError(28, "No space left on device")

    assert [type(each) for each in rounds.visits(made(3, 2), full, QUICKLY)] == [OSError] * 3


def test_what_no_public_statement_refers_to_is_not_visited_unless_somebody_says_so():
    public, hidden, without = (
        factories.report(url="http://a.example/1"),
        factories.report(url="http://a.example/2"),
        factories.report(),
    )
    factories.published(reports=[public, without])
    factories.scheduled(reports=[hidden])
    assert list(rounds.due(NOW, timedelta(days=7))) == [public]
    assert list(rounds.due(NOW, timedelta(days=7), public_only=False)) == [public, hidden]


def test_what_was_visited_lately_is_left_out_and_the_oldest_visit_comes_first():
    reports = made(4, 1)
    factories.published(reports=reports)
    for report, days in zip(reports, (8, 6, 30, None), strict=True):
        report.visited_at = days and NOW - timedelta(days=days)
        report.save()
    found = list(rounds.due(NOW, timedelta(days=7)))
    assert {*found} == {reports[0], reports[2], reports[3]}
    assert found.index(reports[2]) < found.index(reports[0])
