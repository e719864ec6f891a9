"""What a publisher does with a report, and what is said of it then; no first copy is ever lost."""

import threading
from datetime import timedelta

import pytest
from django.core.files.storage import default_storage

from statements.models import Contents, Copy, Link, Task, Visit, Why
from statements.models.stored_file import UNFINISHED
from statements.vault import visiting
from tests import factories
from tests.documents import pdfs
from tests.fetching.publisher import raw, sending

pytestmark = pytest.mark.django_db
ADDRESS = "http://oig.example/12-64.pdf"
PATH = "/12-64.pdf"
FIRST, REVISED = pdfs.saying(b"The first"), pdfs.saying(b"The revised")
PAGE = b"<html><body><h1>Tides</h1><p>The tides were counted by the office in April.</p><i hidden>%d</i></body></html>"


@pytest.fixture
def report():
    report = factories.report(url=ADDRESS)
    factories.published(reports=[report])
    return report


@pytest.fixture
def visited(publisher, report, visit):
    """Once, when it was there."""
    publisher.serves(PATH, FIRST, ETag='"1"')
    visit(report)
    return report


def contents_of(report) -> list[bytes]:
    found = []
    for copy in report.copies.order_by("pk"):
        with copy.open() as file:
            found.append(file.read())
    return found


def nothing_unfinished() -> bool:
    return not default_storage.exists(UNFINISHED) or default_storage.listdir(UNFINISHED) == ([], [])


def test_the_first_visit_keeps_the_file_which_readers_do_not_get_before_somebody_says_so(visited):
    assert (visited.link, visited.visited_at) == (Link.LIVE, visited.link_since)
    copy = visited.copies.get()
    assert (copy.source_url, copy.contents, copy.is_offered) == (ADDRESS, Contents.READABLE, False)
    assert contents_of(visited) == [FIRST]
    assert not Task.objects.exists()
    assert nothing_unfinished()


def test_what_is_as_it_was_is_not_sent_again(publisher, visited, visit):
    publisher.fails(PATH, 304)
    assert visit(visited).found == Link.LIVE
    assert publisher.asked[-1][2]["If-None-Match"] == '"1"'
    assert contents_of(visited) == [FIRST]


def test_where_our_file_was_lost_it_is_asked_for_as_a_whole(publisher, visited, visit):
    visited.copies.all().delete()
    visit(visited)
    assert "If-None-Match" not in publisher.asked[-1][2]
    assert contents_of(visited) == [FIRST]


def test_one_changed_byte_is_a_new_copy_beside_the_first_and_a_task_once(publisher, visited, visit):
    publisher.serves(PATH, REVISED)
    assert visit(visited).found == Link.CHANGED
    assert contents_of(visited) == [FIRST, REVISED]
    assert [(task.report, task.why) for task in Task.objects.open()] == [(visited, Why.CHANGED)]
    assert visit(visited).found == Link.LIVE
    assert (contents_of(visited), Task.objects.count()) == ([FIRST, REVISED], 1)


def test_what_changes_back_is_changed_as_well_and_kept_once(publisher, visited, visit):
    publisher.serves(PATH, REVISED)
    visit(visited)
    publisher.serves(PATH, FIRST)
    assert visit(visited).found == Link.CHANGED
    assert contents_of(visited) == [FIRST, REVISED]


def test_a_file_that_an_editor_uploaded_is_the_first_copy_and_the_publishers_another_without_alarm(
    publisher, report, visit
):
    factories.copy(report, content=b"%PDF-1.4 printed by an editor")
    publisher.serves(PATH, FIRST)
    assert visit(report).found == Link.LIVE
    assert contents_of(report) == [b"%PDF-1.4 printed by an editor", FIRST]
    assert not Task.objects.exists()


def test_of_a_web_page_only_its_text_counts(publisher, report, visit):
    publisher.serves(PATH, PAGE % 1, Content_Type="text/html")
    visit(report)
    publisher.serves(PATH, PAGE % 2, Content_Type="text/html")
    assert visit(report).found == Link.LIVE
    assert contents_of(report) == [PAGE % 1]
    assert visit(report).found == Link.LIVE
    publisher.serves(PATH, (PAGE % 2).replace(b"April", b"May"))
    assert visit(report).found == Link.CHANGED
    assert report.copies.count() == 2


def test_a_page_that_says_the_same_takes_the_file_of_no_other_report_away(publisher, report, visit):
    """Two reports may have the very same bytes, which lie in the vault once."""
    publisher.serves(PATH, PAGE % 1)
    visit(report)
    other = factories.report(url="http://oig.example/other.html")
    publisher.serves("/other.html", PAGE % 2)
    visit(other)
    publisher.serves(PATH, PAGE % 2)
    assert visit(report).found == Link.LIVE
    assert contents_of(other) == [PAGE % 2]


def test_a_page_that_is_another_every_time_and_says_the_same_stays_live(publisher, report, visit):
    for number in range(4):
        publisher.serves(PATH, PAGE % number)
        assert visit(report).found == Link.LIVE
    assert contents_of(report) == [PAGE % 0]


def test_a_report_that_became_a_web_page_is_changed(publisher, visited, visit):
    """As when a site answers 200 with a page that says that it is gone."""
    publisher.serves(PATH, PAGE % 1)
    assert visit(visited).found == Link.CHANGED
    assert contents_of(visited)[0] == FIRST


@pytest.mark.parametrize(
    ("status", "found"), [(301, Link.MOVED), (308, Link.MOVED), (302, Link.LIVE), (307, Link.LIVE)]
)
def test_a_move_is_for_good_where_its_publisher_says_so(publisher, visited, visit, status, found):
    publisher.serves("/new.pdf", FIRST)
    publisher.redirects(PATH, "/new.pdf", status)
    assert visit(visited).found == found
    assert visited.visits.first().leads_to == "http://oig.example/new.pdf"
    assert visited.moved_to == ("http://oig.example/new.pdf" if found == Link.MOVED else "")
    assert contents_of(visited) == [FIRST]


STATES = {
    "not found": (sending(b"no", status=404), Link.GONE),
    "gone": (sending(b"no", status=410), Link.GONE),
    "forbidden": (sending(b"no", status=403), Link.REFUSED),
    "taken down by law": (sending(b"no", status=451), Link.REFUSED),
    "an error of the server": (sending(b"no", status=500), Link.SILENT),
    "too busy": (sending(b"no", status=429), Link.SILENT),
    "cut off": (raw(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n%PDF"), Link.SILENT),
    "ten gigabytes": (raw(b"HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n"), Link.SILENT),
    "inwards": (sending(b"", status=302, Location="http://127.0.0.1/"), Link.REFUSED),
    "in a circle": (sending(b"", status=302, Location=PATH), Link.SILENT),
    "slow": (lambda handler: threading.Event().wait(4), Link.SILENT),
}


@pytest.mark.parametrize("name", STATES)
def test_each_answer_has_its_state_and_no_first_copy_is_lost(publisher, visited, visit, name):
    answer, found = STATES[name]
    publisher.answers(PATH, answer)
    assert visit(visited).found == found
    assert (visited.link, contents_of(visited)) == (found, [FIRST])
    assert nothing_unfinished()
    publisher.serves(PATH, FIRST)
    assert visit(visited).found == Link.LIVE
    assert (visited.link, visited.link_since) == (Link.LIVE, visited.visited_at)
    assert contents_of(visited) == [FIRST]


def test_a_name_that_is_gone_is_a_dead_link(report, visit):
    report.url = "http://nobody.invalid/a.pdf"
    report.save()
    assert visit(report).found == Link.GONE


def test_the_robots_of_the_site_that_a_redirect_leads_to_are_heeded(publisher, visited, visit):
    def rules(handler):
        sending(b"User-agent: *\nDisallow: /" if handler.headers["Host"] == "archive.example" else b"")(handler)

    publisher.answers("/robots.txt", rules)
    publisher.redirects(PATH, "http://archive.example/12-64.pdf")
    assert (visit(visited).found, visited.visits.first().reason) == (Link.REFUSED, "robots")
    assert [path for host, path, _ in publisher.asked if host == "archive.example"] == ["/robots.txt"]
    assert contents_of(visited) == [FIRST]


def test_robots_are_heeded(publisher, visited, visit):
    publisher.serves("/robots.txt", b"User-agent: *\nDisallow: /")
    number = len(publisher.paths)
    assert visit(visited).found == Link.REFUSED
    assert visited.visits.first().reason == "robots"
    assert len(publisher.paths) == number


def at(days: float, report, reason="too slow"):
    """A visit that found nobody, so many days from now."""
    known = visiting.Known.of(report)
    return visiting.note(visiting.Seen(known, report.visited_at + timedelta(days=days), reason=reason))


def test_silence_of_two_weeks_is_death_since_it_began(visited):
    begun = visited.visited_at + timedelta(days=1)
    for days, link in ((1, Link.SILENT), (9, Link.SILENT), (6, Link.GONE), (1, Link.GONE)):
        at(days, visited)
        visited.refresh_from_db()
        assert visited.link == link
    assert (visited.dead_since, Task.objects.open().get().why) == (begun, Why.GONE)


def test_a_dead_link_is_a_task_once_and_dead_since_the_first_time(publisher, visited, visit):
    publisher.fails(PATH, 404)
    first = visit(visited)
    visit(visited)
    assert (visited.dead_since, Task.objects.count()) == (first.at, 1)


def test_a_report_that_lies_elsewhere_by_now_is_left_alone(publisher, report, outside):
    publisher.serves(PATH, FIRST)
    seen = visiting.look(visiting.Known.of(report), outside())
    report.url = "http://oig.example/other.pdf"
    report.save()
    assert visiting.note(seen) is None
    assert not Visit.objects.exists()
    assert nothing_unfinished()


def test_what_cannot_be_noted_leaves_no_file(publisher, report, outside, monkeypatch):
    publisher.serves(PATH, FIRST)
    seen = visiting.look(visiting.Known.of(report), outside())
    monkeypatch.setattr(visiting.keeping, "read", lambda copy: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        visiting.note(seen)
    assert nothing_unfinished()
    assert not Copy.objects.exists()
