"""For whoever keeps a copy: what became of statements since."""

from datetime import timedelta

import pytest
from django.utils import timezone

from statements.models import Statement, Withdrawal
from tests import factories


def test_each_is_told_once_at_its_last_change_and_the_withdrawn_as_well(ask):
    first, second, third = (factories.published() for _ in range(3))
    factories.workflow.withdraw(second)
    first.save()
    told = ask("changes/")["items"]
    assert [item["id"] for item in told] == [third.public_id, second.public_id, first.public_id]
    assert [item["state"] for item in told] == ["public", "withdrawn", "public"]


def test_since_is_a_day_or_a_moment(ask):
    made = factories.published()
    at = Statement.objects.in_order_of_change().get().touched_at
    assert [item["id"] for item in ask("changes/", since=at.isoformat())["items"]] == [made.public_id]
    assert ask("changes/", since=(at + timedelta(microseconds=1)).isoformat())["items"] == []
    assert ask("changes/", since=at.date())["items"]


@pytest.mark.parametrize(
    "since", ["2026-13-01", "2026-02-30", "yesterday", "2026-04-06T15:00", "2026", "0001-01-01T00:00:00+23:59"]
)
def test_what_is_no_moment_is_refused_with_a_sentence(ask, since):
    assert "2026-04-06" in ask("changes/", 400, since=since)["detail"]


def test_an_old_text_that_was_entered_today_is_told_today(ask):
    before = timezone.now()
    made = factories.published()
    Statement.objects.filter(pk=made.pk).update(modified_at=factories.LONG_AGO)
    assert ask("changes/", since=before.isoformat())["items"][0]["id"] == made.public_id


def test_what_was_under_embargo_is_told_at_its_hour_and_not_before(ask):
    made = factories.scheduled()
    assert ask("changes/")["items"] == []
    hour = timezone.now() - timedelta(minutes=1)
    long_ago = factories.LONG_AGO
    Statement.objects.filter(pk=made.pk).update(
        publish_at=hour, first_public_at=hour, created_at=long_ago, modified_at=long_ago
    )
    [told] = ask("changes/", since=(hour - timedelta(seconds=1)).isoformat())["items"]
    assert told["id"] == made.public_id


def test_of_an_error_it_says_that_and_when_and_not_where_it_was(ask):
    factories.withdrawn(headline="Cassowary", how=Withdrawal.IN_ERROR)
    [told] = ask("changes/")["items"]
    assert (told["state"], told["address"]) == ("in error", None)
    assert "cassowary" not in str(told).lower()
