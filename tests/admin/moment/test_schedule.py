"""From when a statement is public, in a sentence."""

from datetime import UTC, datetime

import pytest

from statements.admin.moment.schedule import schedule

from .sentences import LONDON, LORD_HOWE, MADRID, SENTENCES, WASHINGTON, house, instant

NOW = datetime(2026, 4, 9, 11, 46, tzinfo=UTC)


@pytest.mark.parametrize(("place", "publish_at", "now", "sentence"), SENTENCES)
def test_the_sentence_says_day_hour_place_and_how_far_away(place, publish_at, now, sentence):
    assert schedule(instant(publish_at), house(*place), instant(now)) == sentence


@pytest.mark.parametrize(
    ("place", "publish_at", "said"),
    [
        (WASHINGTON, "2026-11-01T05:30Z", "Sunday, November 1, 2026, 1:30 a.m. daylight time (EDT) in Washington"),
        (WASHINGTON, "2026-11-01T06:30Z", "Sunday, November 1, 2026, 1:30 a.m. standard time (EST) in Washington"),
        (LONDON, "2026-10-25T00:00Z", "Sunday, 25 October 2026, 01:00 summer time (BST) in London"),
        (MADRID, "2026-10-25T01:30Z", "Sunday, 2026-10-25 02:30 standard time (CET) in Madrid"),
        (("british", "Europe/Dublin", ""), "2026-10-25T00:30Z", "25 October 2026, 01:30 summer time (IST) in Dublin"),
        (LORD_HOWE, "2026-04-04T14:45Z", "April 5, 2026, 1:45 a.m. daylight time (UTC+11) in Lord Howe"),
        (LORD_HOWE, "2026-04-04T15:15Z", "April 5, 2026, 1:45 a.m. standard time (UTC+10:30) in Lord Howe"),
        (("british", "Europe/Moscow", ""), "2014-10-25T21:30Z", "01:30 before the clocks go back (MSK) in Moscow"),
        (("british", "Europe/Moscow", ""), "2014-10-25T22:30Z", "01:30 after the clocks go back (MSK) in Moscow"),
        (WASHINGTON, "2026-11-01T07:00Z", "Sunday, November 1, 2026, 2:00 a.m. in Washington"),
    ],
)
def test_of_two_of_the_same_hour_the_sentence_says_which(place, publish_at, said):
    assert f"{said}, " in schedule(instant(publish_at), house(*place), NOW)


@pytest.mark.parametrize(
    ("status", "publish_at", "sentence"),
    [
        (
            "published",
            "2012-04-06T15:00Z",
            "Public since Friday, April 6, 2012, 11:00 a.m. in Washington, 14 years ago",
        ),
        ("published", "2026-04-09T14:00Z", SENTENCES[0][-1]),
        (
            "withdrawn",
            "2026-04-08T11:00Z",
            "First public on Wednesday, April 8, 2026, 7:00 a.m. in Washington, 1 day ago",
        ),
    ],
)
def test_what_is_out_has_been_public_since(status, publish_at, sentence):
    assert schedule(instant(publish_at), house(*WASHINGTON), NOW, status) == sentence
