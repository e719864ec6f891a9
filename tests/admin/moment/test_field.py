"""Day and time as two inputs: what is refused, what is asked, and what comes back as it was."""

from datetime import UTC, datetime

import pytest
from django import forms

from statements.admin.moment.field import MomentField
from statements.models import HouseStyle
from tests.admin.conftest import moment

NEW_YORK, BERLIN, LORD_HOWE, KOLKATA = "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kolkata"
EARLIER, LATER = "2026-11-01T05:30+00:00", "2026-11-01T06:30+00:00"
SECOND = datetime(2026, 11, 1, 6, 30, tzinfo=UTC)


def form(local: str | None = None, which: str = "", *, zone: str = NEW_YORK, initial: datetime | None = None):
    class Form(forms.Form):
        at = MomentField(required=False)

    made = Form(None if local is None else moment("at", local, which), initial={"at": initial})
    made.fields["at"].widget.house = HouseStyle(time_zone=zone)
    return made


@pytest.mark.parametrize(
    ("zone", "local", "read"),
    [
        (NEW_YORK, "2026-04-09T10:00", "2026-04-09T14:00:00+00:00"),
        (NEW_YORK, "2026-04-09T10:00:30", "2026-04-09T14:00:00+00:00"),
        (BERLIN, "2026-10-25T03:00", "2026-10-25T02:00:00+00:00"),
        (LORD_HOWE, "2026-04-05T02:00", "2026-04-04T15:30:00+00:00"),
        (KOLKATA, "2026-03-29T02:30", "2026-03-28T21:00:00+00:00"),
    ],
)
def test_a_time_is_read_by_the_clock_of_its_zone(zone, local, read):
    made = form(local, zone=zone)
    assert made.is_valid()
    assert made.cleaned_data["at"].isoformat() == read


def test_nothing_typed_is_nothing():
    made = form("")
    assert made.is_valid()
    assert made.cleaned_data["at"] is None


@pytest.mark.parametrize(
    ("zone", "local", "sentence"),
    [
        (NEW_YORK, "2026-03-08T02:30",
         "2:30 a.m. on March 8, 2026 does not exist in New York: the clocks are put forward. "
         "1:59 a.m. and 3:00 a.m. are the nearest times."),
        (BERLIN, "2026-03-29T02:00", "1:59 a.m. and 3:00 a.m. are the nearest times."),
        (LORD_HOWE, "2026-10-04T02:15", "1:59 a.m. and 2:30 a.m. are the nearest times."),
        ("America/Havana", "2026-03-08T00:00", "11:59 p.m. on March 7, 2026 and 1:00 a.m. are the nearest times."),
        ("Pacific/Apia", "2011-12-30T10:00", "11:59 p.m. on December 29, 2011 and midnight on December 31, 2011 are"),
        (NEW_YORK, "2026-11-01T01:30",
         "1:30 a.m. on November 1, 2026 comes twice in New York: the clocks are put back. Choose which one is meant."),
        (BERLIN, "2026-10-25T02:30", "2:30 a.m. on October 25, 2026 comes twice in Berlin"),
        (LORD_HOWE, "2026-04-05T01:45", "1:45 a.m. on April 5, 2026 comes twice in Lord Howe"),
        (NEW_YORK, "2026-04-09", "At what time? Midnight stands for a day whose hour is not printed."),
        (NEW_YORK, "T10:00", "On which day? There is only a time."),
        (NEW_YORK, "0026-04-09T10:00", "Write the year with four digits."),
        (NEW_YORK, "9999-12-31T23:59", "Write the year with four digits."),
        (NEW_YORK, "tomorrow", "Enter a valid date."),
        (NEW_YORK, "2026-04-09T25:00", "Enter a valid time."),
    ],
)  # fmt: skip
def test_what_is_no_moment_is_refused_with_a_sentence_and_stays_as_typed(zone, local, sentence):
    made = form(local, zone=zone)
    assert sentence in " ".join(made.errors["at"])
    day, _, time = local.partition("T")
    assert f'value="{day}"' in str(made["at"])
    assert f'value="{time}"' in str(made["at"])


def test_two_of_the_same_hour_are_offered_and_neither_is_chosen():
    drawn = str(form("2026-11-01T01:30")["at"])
    assert f'value="{EARLIER}"> 1:30 a.m. daylight time (EDT)' in drawn
    assert f'value="{LATER}"> 1:30 a.m. standard time (EST)' in drawn
    assert "checked" not in drawn


@pytest.mark.parametrize("local", ["2026-03-08T02:30", "2026-04-09T10:00", "2026-04-09", ""])
def test_nothing_is_asked_where_no_time_comes_twice(local):
    assert "radio" not in str(form(local)["at"])


@pytest.mark.parametrize("answer", [EARLIER, LATER])
def test_the_answer_says_which_one(answer):
    made = form("2026-11-01T01:30", answer)
    assert made.is_valid()
    assert made.cleaned_data["at"] == datetime.fromisoformat(answer)


@pytest.mark.parametrize("answer", [EARLIER, "yes", "2026-04-09T14:00+00:00"])
def test_an_answer_to_another_time_does_not_count(answer):
    assert "comes twice" in form("2026-11-01T01:45", answer).errors["at"][0]


def test_an_answer_beside_a_time_that_comes_once_is_not_heard():
    made = form("2026-11-01T02:30", EARLIER)
    assert made.is_valid()
    assert made.cleaned_data["at"] == datetime(2026, 11, 1, 7, 30, tzinfo=UTC)


def test_the_second_hour_is_opened_as_the_second_and_saving_it_again_changes_nothing():
    drawn = str(form(initial=SECOND)["at"])
    assert 'value="2026-11-01"' in drawn
    assert 'value="01:30"' in drawn
    assert f'value="{LATER}" checked' in drawn
    assert not form("2026-11-01T01:30", LATER, initial=SECOND).has_changed()
    assert form("2026-11-01T01:30", EARLIER, initial=SECOND).has_changed()


def test_each_input_has_its_label_and_says_whose_clock_it_follows():
    drawn = str(form("")["at"])
    assert '<label for="id_at_day">Day</label>' in drawn
    assert '<label for="id_at_time">Time in New York</label>' in drawn
