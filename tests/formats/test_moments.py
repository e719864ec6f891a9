"""Instants for machines."""

from datetime import UTC, datetime

import pytest

from statements.formats.moments import has_no_hour, instant, zoned
from statements.models import HouseStyle

HOUSE = HouseStyle(time_zone="America/New_York")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (datetime(2012, 4, 6, 15, 0, 59, tzinfo=UTC), "2012-04-06T11:00:59-04:00"),
        (datetime(2012, 4, 6, 4, 0, tzinfo=UTC), "2012-04-06T00:00:00-04:00"),
        (datetime(2012, 11, 4, 5, 30, tzinfo=UTC), "2012-11-04T01:30:00-04:00"),
        (datetime(2012, 11, 4, 6, 30, tzinfo=UTC), "2012-11-04T01:30:00-05:00"),
    ],
)
def test_an_instant_always_has_the_offset_of_its_day(value, expected):
    assert instant(value, HOUSE) == expected
    assert datetime.fromisoformat(expected) == value


def test_a_day_without_an_hour_is_the_day_alone_for_people():
    midnight = datetime(2012, 4, 6, 4, 0, tzinfo=UTC)
    assert has_no_hour(midnight, HOUSE)
    assert zoned(midnight, HOUSE) == "2012-04-06"
    assert zoned(midnight.replace(hour=15), HOUSE) == "2012-04-06T11:00-04:00"
