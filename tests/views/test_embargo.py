"""Nothing is seen before the hour, everything from that second on: the database's clock says so, and nobody works."""

from datetime import UTC, datetime, timedelta

import pytest
from django.shortcuts import resolve_url
from django.urls import reverse
from django.utils.http import urlencode

from statements.formats.site import absolute
from tests import factories

from .test_gate import CANARY, FILES, LISTS, SEARCHES, addresses_of, beneath, content, make

SECOND = timedelta(seconds=1)
HOURS = {
    "an hour like any other": datetime(2030, 4, 9, 14, 0, tzinfo=UTC),
    "the first instant of a year": datetime(2030, 1, 1, 5, 0, tzinfo=UTC),
    "the first instant after clocks were put forward": datetime(2030, 3, 10, 7, 0, tzinfo=UTC),
    "half past one, the first time": datetime(2030, 11, 3, 5, 30, tzinfo=UTC),
    "half past one, the second time": datetime(2030, 11, 3, 6, 30, tzinfo=UTC),
}


def pages_of(statement) -> list[str]:
    """What is an address of it or of its day, and of nothing else."""
    own, day = statement.get_absolute_url(), statement.release_day
    return [
        *beneath(own),
        f"/oembed?{urlencode({'url': absolute(own)})}",
        f"{own}timegate/",
        statement.get_short_url(),
        reverse("year", args=[day.year]),
        reverse("month", args=[day.year, f"{day.month:02}"]),
        f"{reverse('year', args=[day.year])}?format=csv",
        f"{reverse('month', args=[day.year, f'{day.month:02}'])}?format=jsonl",
        *addresses_of(statement),
    ]


@pytest.mark.parametrize("hour", HOURS.values(), ids=HOURS)
def test_a_second_before_its_hour_it_is_nowhere_and_at_its_hour_it_is_everywhere(client, clock, hour):
    statement = make("scheduled", publish_at=hour)
    never_was = client.get("/speakers/nobody-of-this-name/").content
    clock(hour - SECOND)
    for address in pages_of(statement):
        answer = client.get(address)
        assert (answer.status_code, answer.content) == (404, never_was), address
    for name in (*LISTS, "news-sitemap"):
        assert CANARY not in content(client.get(resolve_url(name))), name
    for address in FILES:
        assert CANARY not in content(client.get(address)), address
    for search in SEARCHES:
        assert "<article" not in content(client.get(search)), search
    clock(hour)
    for address in pages_of(statement):
        assert client.get(address).status_code in {200, 301, 302}, address
    for name in (*LISTS, "news-sitemap"):
        assert CANARY in content(client.get(resolve_url(name))), name
    for address in FILES:
        assert CANARY in content(client.get(address)), address
    assert "<article" in content(client.get(SEARCHES[0]))


def test_of_two_at_half_past_one_the_first_is_out_an_hour_before_the_second(client, clock):
    first, second = (factories.scheduled(publish_at=at) for at in list(HOURS.values())[-2:])
    clock(second.publish_at - SECOND)
    page = content(client.get(reverse("statements")))
    assert first.headline in page
    assert second.headline not in page
