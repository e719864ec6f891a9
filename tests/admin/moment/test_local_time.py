"""Times that do not exist and times that come twice, zone by zone."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.admin.moment.local_time import beside_gap, instants_of

NEW_YORK, BERLIN, LORD_HOWE = "America/New_York", "Europe/Berlin", "Australia/Lord_Howe"
HAVANA, APIA, KOLKATA = "America/Havana", "Pacific/Apia", "Asia/Kolkata"
MINUTES = st.integers(10_519_200, 35_238_240)  # since 1970: the years 1990 to 2036

INSTANTS = [
    (NEW_YORK, "2026-04-09T10:00", ["14:00"]),
    (NEW_YORK, "2026-03-08T01:59", ["06:59"]),
    (NEW_YORK, "2026-03-08T02:00", []),
    (NEW_YORK, "2026-03-08T02:59", []),
    (NEW_YORK, "2026-03-08T03:00", ["07:00"]),
    (NEW_YORK, "2026-11-01T00:59", ["04:59"]),
    (NEW_YORK, "2026-11-01T01:00", ["05:00", "06:00"]),
    (NEW_YORK, "2026-11-01T01:59", ["05:59", "06:59"]),
    (NEW_YORK, "2026-11-01T02:00", ["07:00"]),
    (BERLIN, "2026-03-29T02:30", []),
    (BERLIN, "2026-10-25T02:30", ["00:30", "01:30"]),
    (LORD_HOWE, "2026-10-04T01:59", ["15:29"]),
    (LORD_HOWE, "2026-10-04T02:15", []),
    (LORD_HOWE, "2026-10-04T02:30", ["15:30"]),
    (LORD_HOWE, "2026-04-05T01:29", ["14:29"]),
    (LORD_HOWE, "2026-04-05T01:45", ["14:45", "15:15"]),
    (LORD_HOWE, "2026-04-05T02:00", ["15:30"]),
    (KOLKATA, "2026-03-29T02:30", ["21:00"]),
    ("UTC", "2026-11-01T01:30", ["01:30"]),
]


@pytest.mark.parametrize(("zone", "local", "hours"), INSTANTS)
def test_a_time_is_one_instant_none_or_two(zone, local, hours):
    found = instants_of(datetime.fromisoformat(local), ZoneInfo(zone))
    assert [f"{instant:%H:%M}" for instant in found] == hours


@pytest.mark.parametrize(
    ("zone", "local", "before", "after"),
    [
        (NEW_YORK, "2026-03-08T02:00", "2026-03-08T01:59", "2026-03-08T03:00"),
        (NEW_YORK, "2026-03-08T02:30", "2026-03-08T01:59", "2026-03-08T03:00"),
        (NEW_YORK, "2026-03-08T02:59", "2026-03-08T01:59", "2026-03-08T03:00"),
        (BERLIN, "2026-03-29T02:01", "2026-03-29T01:59", "2026-03-29T03:00"),
        (LORD_HOWE, "2026-10-04T02:15", "2026-10-04T01:59", "2026-10-04T02:30"),
        (HAVANA, "2026-03-08T00:00", "2026-03-07T23:59", "2026-03-08T01:00"),
        (APIA, "2011-12-30T10:00", "2011-12-29T23:59", "2011-12-31T00:00"),
    ],
)
def test_the_nearest_times_lie_on_both_sides_of_a_gap(zone, local, before, after):
    assert not instants_of(datetime.fromisoformat(local), ZoneInfo(zone))
    beside = beside_gap(datetime.fromisoformat(local), ZoneInfo(zone))
    assert [each.isoformat(timespec="minutes") for each in beside] == [before, after]


@given(
    MINUTES,
    st.sampled_from([NEW_YORK, BERLIN, LORD_HOWE, HAVANA, APIA, KOLKATA]).map(ZoneInfo),
)
def test_every_instant_is_found_under_the_time_that_clocks_show_then(minute, zone):
    instant = datetime.fromtimestamp(minute * 60, UTC)
    assert instant in instants_of(instant.astimezone(zone).replace(tzinfo=None, fold=0), zone)
