"""Two entries of one report become one, and nothing that led to either leads nowhere."""

import pytest
from django.db import IntegrityError

from statements.models import Report, Task, Visit
from statements.vault import merging
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def two():
    factories.publisher()
    into = factories.report(number="", title="Operations", summary="", url="", publisher=None)
    gone = factories.report(
        number="OIG-12-64", title="Operations of ICE", url="https://oig.example/12-64.pdf", summary="S"
    )
    return gone, into


def test_both_addresses_lead_to_the_one_that_stays(client, two):
    gone, into = two
    factories.published(reports=[gone])
    before = gone.get_absolute_url(), gone.get_short_url()
    merging.merge(gone, into)
    for address in before:
        assert client.get(address).headers["Location"] == into.get_absolute_url()
    assert client.get(into.get_absolute_url()).status_code == 200


def test_what_the_one_that_stays_does_not_say_is_taken_over_and_other_names_are_kept(two):
    gone, into = two
    gone.aliases.create(name="OIG-12-64 (Revised)")
    merging.merge(gone, into)
    into.refresh_from_db()
    assert (into.number, into.title, into.url, into.summary) == (
        "OIG-12-64",
        "Operations",
        "https://oig.example/12-64.pdf",
        "S",
    )
    assert {alias.name for alias in into.aliases.all()} == {"Operations of ICE", "OIG-12-64 (Revised)"}


def test_statements_copies_visits_and_tasks_go_along_and_what_both_have_is_there_once(two):
    gone, into = two
    both, one = factories.published(reports=[into, gone]), factories.published(reports=[gone])
    both.citations.filter(report=into).update(wording="as the first says")
    same, other = (factories.copy(gone, content=content) for content in (b"%PDF-1.4 same", b"%PDF-1.4 other"))
    kept = factories.copy(into, content=b"%PDF-1.4 same")
    Visit.objects.create(report=gone, address=gone.url, at=factories.LONG_AGO, found="live")
    Task.objects.create(report=gone, why="gone", done_at=factories.LONG_AGO)
    assert merging.merge(gone, into) == 2
    assert [each.wording for each in both.citations.all()] == ["as the first says"]
    assert one.citations.get().report == into
    assert {*into.copies.all()} == {other, kept}
    assert same.sha256 == kept.sha256
    assert (into.visits.count(), into.tasks.count(), Report.objects.count()) == (1, 1, 1)


def test_each_statement_that_is_public_gets_a_version_that_says_so(two):
    gone, into = two
    statement = factories.published(reports=[gone])
    merging.merge(gone, into, by=factories.user("Publisher"), note="Two entries of one report were merged.")
    newest = statement.versions.newest_first().first()
    assert (newest.number, newest.note) == (2, "Two entries of one report were merged.")
    assert into.slug in newest.record


def test_a_report_is_not_merged_with_itself(two):
    with pytest.raises(merging.NotMerged):
        merging.merge(two[0], two[0])


def test_when_anything_fails_both_are_as_they_were(two, monkeypatch):
    gone, into = two
    factories.published(reports=[gone])
    monkeypatch.setattr(Report, "full_clean", lambda report: (_ for _ in ()).throw(IntegrityError))
    pk = gone.pk
    with pytest.raises(IntegrityError):
        merging.merge(gone, into)
    assert Report.objects.filter(pk=pk, citations__isnull=False).exists()


def test_what_contradicts_is_a_sentence_and_nothing_is_changed(two):
    gone, into = two
    gone.revised_on = "2012-04-20"
    gone.save()
    into.issued_on = "2012-05-01"
    into.save()
    with pytest.raises(merging.NotMerged, match=r"revised before it is issued\."):
        merging.merge(Report.objects.get(pk=gone.pk), into)
    assert Report.objects.filter(pk=gone.pk).exists()


def test_a_file_that_is_here_is_kept_where_the_other_entry_only_knows_of_it(two):
    gone, into = two
    here = factories.copy(gone)
    factories.copy(into, is_held=False)
    merging.merge(gone, into)
    assert list(into.copies.all()) == [here]
