"""What the desk says of an hour: the newsroom, the instant, now, the sentence. Page and server agree on it."""

from datetime import datetime

from statements.models import HouseStyle

WASHINGTON = ("american", "America/New_York", "Washington")
LONDON = ("british", "Europe/London", "")
MADRID = ("iso", "Europe/Madrid", "")
LORD_HOWE = ("american", "Australia/Lord_Howe", "")
AT_ONCE = "Public the moment it is published, dated"

SENTENCES = [
    (WASHINGTON, "2026-04-09T14:00Z", "2026-04-09T11:46Z",
     "Public on Thursday, April 9, 2026, 10:00 a.m. in Washington, in 2 h 14 min"),
    (LONDON, "2026-04-09T14:00Z", "2026-04-09T11:46Z",
     "Public on Thursday, 9 April 2026, 15:00 in London, in 2 h 14 min"),
    (MADRID, "2026-04-09T14:00Z", "2026-04-09T11:46Z",
     "Public on Thursday, 2026-04-09 16:00 in Madrid, in 2 h 14 min"),
    (WASHINGTON, None, "2026-04-09T11:46Z", "Public the moment it is published"),
    (WASHINGTON, "2026-04-09T14:00Z", "2026-04-09T13:59:01Z",
     "Public on Thursday, April 9, 2026, 10:00 a.m. in Washington, in less than a minute"),
    (WASHINGTON, "2026-04-09T14:00Z", "2026-04-09T14:00Z",
     f"{AT_ONCE} Thursday, April 9, 2026, 10:00 a.m. in Washington, less than a minute ago"),
    (WASHINGTON, "2026-04-09T16:00Z", "2026-04-09T15:46Z",
     "Public on Thursday, April 9, 2026, noon in Washington, in 14 min"),
    (WASHINGTON, "2026-04-10T04:00Z", "2026-04-10T02:00Z",
     "Public on Friday, April 10, 2026, midnight in Washington, in 2 h"),
    (WASHINGTON, "2026-04-10T04:05Z", "2026-04-09T04:05Z",
     "Public on Friday, April 10, 2026, 12:05 a.m. in Washington, in 1 day"),
    (WASHINGTON, "2026-04-12T16:30Z", "2026-04-09T11:46Z",
     "Public on Sunday, April 12, 2026, 12:30 p.m. in Washington, in 3 days 4 h"),
    (WASHINGTON, "2026-04-16T14:00Z", "2026-04-09T11:46Z",
     "Public on Thursday, April 16, 2026, 10:00 a.m. in Washington, in 7 days"),
    (WASHINGTON, "2012-04-06T15:00Z", "2026-04-09T11:46Z",
     f"{AT_ONCE} Friday, April 6, 2012, 11:00 a.m. in Washington, 14 years ago"),
    (WASHINGTON, "2027-01-01T03:00Z", "2026-12-31T23:59:59.5Z",
     "Public on Thursday, December 31, 2026, 10:00 p.m. in Washington, in 3 h"),
    (LONDON, "2026-04-08T23:00Z", "2026-04-09T11:46Z",
     f"{AT_ONCE} Thursday, 9 April 2026, 00:00 in London, 12 h 46 min ago"),
    (LORD_HOWE, "2026-04-09T14:00Z", "2026-04-09T11:46Z",
     "Public on Friday, April 10, 2026, 12:30 a.m. in Lord Howe, in 2 h 14 min"),
    (WASHINGTON, "2026-03-08T07:00Z", "2026-03-08T06:59Z",
     "Public on Sunday, March 8, 2026, 3:00 a.m. in Washington, in 1 min"),
]  # fmt: skip


def house(style: str, zone: str, place: str) -> HouseStyle:
    return HouseStyle(date_style=style, time_zone=zone, place_of_clocks=place)


def instant(written: str | None) -> datetime | None:
    return datetime.fromisoformat(written) if written else None
