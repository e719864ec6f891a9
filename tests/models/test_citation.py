"""Which copy of a report goes with a reference to it."""

from datetime import UTC, date, datetime

import pytest

from statements.models import Citation, Copy
from tests import factories

pytestmark = pytest.mark.django_db


def saved_copy(report):
    return Citation.objects.with_saved_copy().get(report=report).saved_copy


def test_it_is_the_newest_that_readers_may_have():
    report = factories.report()
    factories.published(reports=[report])
    factories.copy(report)
    newest = factories.copy(report, content=b"%PDF-1.4 revised")
    factories.copy(report, content=b"%PDF-1.4 internal", is_offered=False)
    found = saved_copy(report)
    assert (found.sha256, found.size, found.media_type) == (newest.sha256, newest.size, newest.media_type)
    assert found.get_absolute_url() == newest.get_absolute_url()


@pytest.mark.parametrize("make", [factories.statement, factories.scheduled, factories.withdrawn])
def test_of_a_report_that_is_not_public_there_is_none(make):
    report = factories.report()
    make(reports=[report])
    factories.copy(report)
    assert saved_copy(report) is None


URL = "https://oig.example/12-64.pdf"


def fetched(report, day: date, content: bytes, **fields):
    """As a visit to its publisher keeps it, on that day."""
    made = factories.copy(report, content=content, **{"source_url": URL} | fields)
    Copy.objects.filter(pk=made.pk).update(added_at=datetime(day.year, day.month, day.day, 12, tzinfo=UTC))
    return made


def since(report):
    found = Citation.objects.with_change_since().get(report=report)
    return (found.changed_at and found.changed_at.date(), found.copy_as_cited and found.copy_as_cited.sha256)


@pytest.fixture
def cited():
    """On June 4, 2012."""
    report = factories.report(url=URL)
    factories.published(reports=[report], publish_at=datetime(2012, 6, 4, 15, tzinfo=UTC))
    return report


def test_a_file_that_changed_after_the_statement_goes_with_the_copy_of_its_time(cited):
    fetched(cited, date(2012, 5, 1), b"%PDF-1.4 first")
    then = fetched(cited, date(2012, 6, 1), b"%PDF-1.4 second")
    fetched(cited, date(2012, 7, 1), b"%PDF-1.4 third")
    fetched(cited, date(2012, 8, 1), b"%PDF-1.4 fourth")
    assert since(cited) == (date(2012, 7, 1), then.sha256)


def test_a_file_first_fetched_after_the_statement_is_no_change_and_the_next_one_is(cited):
    first = fetched(cited, date(2012, 7, 1), b"%PDF-1.4 first")
    assert since(cited) == (None, None)
    fetched(cited, date(2012, 8, 1), b"%PDF-1.4 second")
    assert since(cited) == (date(2012, 8, 1), first.sha256)


def test_a_change_before_the_statement_is_none(cited):
    fetched(cited, date(2012, 5, 1), b"%PDF-1.4 first")
    fetched(cited, date(2012, 6, 1), b"%PDF-1.4 second")
    assert since(cited) == (None, None)


def test_what_an_editor_brought_is_no_change_by_the_publisher(cited):
    fetched(cited, date(2012, 5, 1), b"%PDF-1.4 first")
    fetched(cited, date(2012, 7, 1), b"%PDF-1.4 brought", source_url="")
    assert since(cited) == (None, None)


@pytest.mark.parametrize("make", [factories.statement, factories.scheduled, factories.withdrawn])
def test_of_a_report_that_is_not_public_no_change_is_told(make):
    report = factories.report(url=URL)
    make(reports=[report])
    fetched(report, date(2012, 1, 1), b"%PDF-1.4 first")
    fetched(report, date(2040, 1, 1), b"%PDF-1.4 second")
    assert since(report) == (None, None)
