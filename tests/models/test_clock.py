"""One instant for everything that a page reads."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from statements.models import Statement
from statements.models.clock import lapses, now, reading, today
from tests import factories

AT = datetime(2026, 4, 6, 15, 7, 30, tzinfo=UTC)


@pytest.mark.django_db
def test_queries_ask_for_that_instant_however_late_it_is():
    statement = factories.scheduled()
    just_before, just_then = statement.publish_at - timedelta(microseconds=1), statement.publish_at
    with reading("default", just_before):
        assert not Statement.objects.public().exists()
        assert statement.is_scheduled
    with reading("default", just_then):
        assert Statement.objects.public().get().is_public
    assert not Statement.objects.public().exists()


def test_in_python_it_is_the_same_instant():
    with reading("default", AT):
        assert now() == AT
        assert today(UTC) == AT.date()
    assert timezone.now() - now() < timedelta(minutes=1)


def test_what_is_made_holds_for_a_quarter_of_an_hour_at_the_longest():
    with reading("default", AT) as one:
        assert one.until == datetime(2026, 4, 6, 15, 15, tzinfo=UTC)
        lapses(AT + timedelta(hours=1))
        assert one.until == datetime(2026, 4, 6, 15, 15, tzinfo=UTC)
        lapses(AT + timedelta(minutes=2))
        assert one.until == AT + timedelta(minutes=2)
        lapses(AT - timedelta(minutes=2))
        assert one.until == AT + timedelta(minutes=2)


def test_on_the_quarter_itself_the_next_one_is_meant():
    with reading("default", AT.replace(minute=15, second=0)) as one:
        assert one.until == datetime(2026, 4, 6, 15, 30, tzinfo=UTC)


def test_outside_of_a_page_nothing_lapses():
    lapses(AT)
