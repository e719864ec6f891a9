"""The day of a release is the newsroom’s, and its schedules are whole minutes."""

from datetime import UTC, datetime

import pytest

from statements.models import HouseStyle
from tests import factories

pytestmark = pytest.mark.django_db


def test_schedules_are_whole_minutes():
    statement = factories.scheduled(publish_at=datetime(2999, 1, 1, 6, 30, 59, 5, tzinfo=UTC))
    assert statement.publish_at == datetime(2999, 1, 1, 6, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "hour", "day"),
    [
        ("UTC", "2013-01-01T00:00", "2013-01-01"),
        ("America/New_York", "2013-01-01T04:59", "2012-12-31"),
        ("America/New_York", "2013-01-01T05:00", "2013-01-01"),
        ("Europe/Madrid", "2012-12-31T23:00", "2013-01-01"),
        ("Pacific/Kiritimati", "2012-12-31T10:00", "2013-01-01"),
        ("Pacific/Pago_Pago", "2013-01-01T10:59", "2012-12-31"),
        ("America/New_York", "2012-07-05T03:59", "2012-07-04"),
        ("Pacific/Apia", "2011-12-30T09:59", "2011-12-29"),
        ("Pacific/Apia", "2011-12-30T10:00", "2011-12-31"),
    ],
)
def test_the_release_day_is_the_newsrooms(zone, hour, day):
    """Summer hours, both sides of the date line, and the Friday that Samoa left out."""
    factories.publisher()
    HouseStyle.objects.update(time_zone=zone)
    statement = factories.published(publish_at=datetime.fromisoformat(hour).replace(tzinfo=UTC))
    statement.refresh_from_db()
    assert statement.release_day.isoformat() == day
    assert statement.year == statement.release_day.year
    assert statement.get_absolute_url() == f"/statements/{day[:4]}/{statement.slug}/"
