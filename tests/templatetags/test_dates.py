"""Dates in the newsroom's style, hours in its zone."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone
from django.utils.translation import override

from statements.models import HouseStyle
from statements.templatetags import dates

INSTANT = datetime(2026, 4, 9, 14, 44, tzinfo=UTC)
NEW_YEAR_IN_UTC = datetime(2027, 1, 1, 3, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("style", "zone", "place", "printed"),
    [
        ("american", "America/New_York", "Washington", "April 9, 2026, 10:44 a.m. in Washington"),
        ("american", "America/Los_Angeles", "", "April 9, 2026, 7:44 a.m. in Los Angeles"),
        ("british", "Europe/London", "", "9 April 2026, 15:44 in London"),
        ("iso", "Europe/Madrid", "", "2026-04-09 16:44 in Madrid"),
    ],
)
def test_a_moment_follows_style_and_zone_and_names_its_place(style, zone, place, printed):
    house = HouseStyle(date_style=style, time_zone=zone, place_of_clocks=place)
    assert dates.moment(INSTANT, house) == printed


def test_beside_a_day_stands_the_hour_with_its_place_or_nothing():
    house = HouseStyle(place_of_clocks="Washington")
    assert dates.clock(INSTANT, house) == "10:44 a.m. in Washington"
    assert dates.clock(datetime(2026, 4, 9, tzinfo=house.zone), house) == ""


@pytest.mark.parametrize(
    ("style", "printed"), [("american", "April 9, 2026"), ("british", "9 April 2026"), ("iso", "2026-04-09")]
)
@pytest.mark.parametrize("zone", ["America/New_York", "Europe/Madrid", "Asia/Kolkata"])
def test_midnight_stands_for_an_hour_that_was_not_printed(style, printed, zone):
    house = HouseStyle(date_style=style, time_zone=zone)
    midnight = datetime(2026, 4, 9, tzinfo=house.zone)
    assert dates.moment(midnight, house) == printed
    assert dates.moment(midnight.astimezone(UTC), house) == printed
    assert dates.zoned(midnight, house) == "2026-04-09"
    assert " in " in dates.moment(midnight + timedelta(minutes=1), house)
    assert " in " in dates.moment(midnight + timedelta(hours=12), house)
    assert "T00:01" in dates.zoned(midnight + timedelta(minutes=1), house)


@pytest.mark.parametrize(
    ("style", "printed"),
    [
        ("american", "Thursday, April 9, 2026, 10:44 a.m. in Washington"),
        ("british", "Thursday, 9 April 2026, 10:44 in Washington"),
        ("iso", "Thursday, 2026-04-09 10:44 in Washington"),
    ],
)
def test_an_embargo_names_the_day_of_the_week_too(style, printed):
    assert dates.embargo(INSTANT, HouseStyle(date_style=style, place_of_clocks="Washington")) == printed


def test_an_embargo_until_midnight_says_which_end_of_the_day():
    midnight = datetime(2026, 4, 9, 4, tzinfo=UTC)
    assert dates.embargo(midnight, HouseStyle()) == "the first minute of Thursday, April 9, 2026, in New York"


def test_midnight_of_another_place_is_an_hour():
    assert dates.moment(datetime(2026, 4, 9, tzinfo=UTC), HouseStyle()).startswith("April 8, 2026, 8 p.m. in ")


def test_where_clocks_are_put_forward_at_midnight_the_first_hour_stands_for_the_day():
    house = HouseStyle(time_zone="America/Havana")
    assert dates.moment(datetime(2024, 3, 10, tzinfo=house.zone).astimezone(UTC), house) == "March 10, 2024"


@pytest.mark.parametrize(
    ("style", "printed"), [("american", "April 2026"), ("british", "April 2026"), ("iso", "2026-04")]
)
def test_a_month_has_its_year(style, printed):
    assert dates.month(date(2026, 4, 1), HouseStyle(date_style=style)) == printed


@pytest.mark.parametrize(
    ("hour", "printed"), [(4, "midnight"), (16, "noon"), (14, "10 a.m."), (15, "11 a.m."), (0, "8 p.m.")]
)
def test_hours_are_printed_as_the_press_prints_them(hour, printed):
    assert dates.hour(datetime(2026, 4, 9, hour, 0, tzinfo=UTC), HouseStyle()) == printed


def test_an_instant_counts_on_its_local_day():
    assert dates.day(NEW_YEAR_IN_UTC, HouseStyle()) == "December 31, 2026"


def test_nothing_prints_nothing():
    assert dates.day(None, HouseStyle()) == dates.moment(None, HouseStyle()) == ""


def test_machines_get_the_offset_of_that_day():
    assert dates.zoned(INSTANT, HouseStyle()) == "2026-04-09T10:44-04:00"
    assert dates.zoned(NEW_YEAR_IN_UTC, HouseStyle()) == "2026-12-31T22:00-05:00"


@pytest.mark.parametrize(("zone", "said"), [("America/New_York", ""), ("UTC", "This statement is 1 year old.")])
def test_a_statement_is_a_year_old_when_the_newsrooms_day_says_so(monkeypatch, zone, said):
    monkeypatch.setattr(timezone, "now", lambda: NEW_YEAR_IN_UTC)
    assert dates.age(date(2026, 1, 1), HouseStyle(time_zone=zone)) == said


@pytest.mark.parametrize(
    ("style", "moment", "embargo"),
    [
        (
            "american",
            "9 de abril de 2026, 10:44 a. m. (hora de Washington)",
            "jueves 9 de abril de 2026, 10:44 a. m. (hora de Washington)",
        ),
        ("british", "9 de abril de 2026, 10:44 h (hora de Washington)", None),
        ("iso", "2026-04-09 10:44 (hora de Washington)", None),
    ],
)
def test_dates_follow_the_language_and_hours_the_house(style, moment, embargo):
    house = HouseStyle(date_style=style, place_of_clocks="Washington")
    with override("es"):
        assert dates.moment(INSTANT, house) == moment
        assert embargo is None or dates.embargo(INSTANT, house) == embargo


@pytest.mark.parametrize(("hour", "printed"), [(10, "10 a. m."), (12, "mediodía"), (15, "3 p. m.")])
def test_whole_hours_in_spanish(hour, printed):
    house = HouseStyle()
    with override("es"):
        assert dates.hour(datetime(2026, 4, 9, hour, tzinfo=house.zone), house) == printed


def test_midnight_and_months_in_spanish():
    house = HouseStyle()
    with override("es"):
        until = dates.embargo(datetime(2026, 4, 9, tzinfo=house.zone), house)
        assert until == "primer minuto del jueves 9 de abril de 2026 (hora de New York)"
        assert dates.month(date(2026, 4, 9), house) == "abril de 2026"
