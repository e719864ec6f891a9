"""What an import brings is published already, with its own hour."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from statements import workflow
from tests import factories

pytestmark = pytest.mark.django_db


def test_what_an_import_brings_enters_with_its_own_hour():
    """The hour is kept to the second; the day is the newsroom's."""
    factories.publisher()
    statement = factories.statement()
    workflow.enter(statement, publish_at=datetime(2012, 4, 7, 2, 30, 15, tzinfo=UTC))
    statement.save()
    assert statement in type(statement).objects.public()
    assert statement.publish_at.second == 15
    assert statement.release_day == date(2012, 4, 6)


def test_what_an_import_brings_may_be_ahead():
    factories.publisher()
    statement = factories.statement()
    workflow.enter(statement, publish_at=timezone.now() + timedelta(days=1, seconds=7))
    statement.save()
    assert statement.is_scheduled
    assert statement.publish_at.second == 0
    assert statement not in type(statement).objects.public()
