"""A round of visits as a command: lines for what is worth one, numbers at the end."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from statements.management.commands import check_reports
from statements.models import Report, Visit
from statements.vault import visiting
from statements.vault.outside import Outside
from tests import factories
from tests.documents import pdfs
from tests.fetching.publisher import publisher as playing
from tests.vault.conftest import FEW

pytestmark = pytest.mark.django_db


@pytest.fixture
def publisher(monkeypatch):
    with playing() as found:
        monkeypatch.setattr(check_reports, "Outside", lambda: Outside(found.gate, FEW))
        yield found


@pytest.fixture
def reports(publisher):
    publisher.serves("/0.pdf", pdfs.saying(b"One"))
    publisher.serves("/2.pdf", pdfs.saying(b"Two"))
    publisher.redirects("/1.pdf", "/2.pdf")
    publisher.fails("/3.pdf", 404)
    made = [factories.report(url=f"http://oig.example/{number}.pdf") for number in (0, 1, 3)]
    factories.published(reports=made)
    return made


def check(**options) -> str:
    told = StringIO()
    call_command("check_reports", pause=0, stdout=told, **options)
    return told.getvalue()


def test_what_is_not_as_it_was_has_a_line_and_the_numbers_come_last(reports):
    told = check()
    assert "Gone (404): http://oig.example/3.pdf" in told
    assert "Moved for good to another address (200): http://oig.example/1.pdf -> http://oig.example/2.pdf" in told
    assert "/0.pdf" not in told
    assert told.splitlines()[-1].startswith("Visited 3 reports: ")
    assert {report.link for report in Report.objects.all()} == {"live", "moved", "gone"}


def test_a_second_run_visits_nothing_that_was_visited_this_week(reports):
    check()
    assert "Visited 0 reports: none was due." in check()
    assert "Visited 3 reports" in check(days=0)


def test_a_dry_run_visits_none(publisher, reports):
    told = check(dry_run=True)
    assert "http://oig.example/0.pdf" in told
    assert "Would visit: 3." in told
    assert (publisher.asked, Visit.objects.count()) == ([], 0)


def test_a_full_disk_ends_it_with_a_sentence_and_what_was_noted_stays(reports, monkeypatch):
    def full(*args, **fields):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(visiting.keeping, "keep", full)
    with pytest.raises(CommandError, match="A file could not be kept: No space left on device"):
        check()


@pytest.mark.parametrize("options", [{"days": -1}, {"sites": 0}])
def test_what_cannot_be_meant_is_refused(reports, options):
    with pytest.raises(CommandError, match="cannot be less"):
        check(**options)
