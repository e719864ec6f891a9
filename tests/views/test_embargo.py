"""Nothing is seen before the hour, everything from that second on: the database's clock says so, and nobody works."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from tests import factories, surfaces
from tests.surfaces import DOWNLOADS, LISTS

from .test_gate import CANARY, SEARCHES, addresses_of, content, make

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
    own = statement.get_absolute_url()
    found = [*surfaces.beneath(own), *surfaces.leading_to(own, statement.get_short_url())]
    return [*found, *surfaces.in_time(statement.release_day)[:-1], *addresses_of(statement)]


@pytest.mark.parametrize("hour", HOURS.values(), ids=HOURS)
def test_a_second_before_its_hour_it_is_nowhere_and_at_its_hour_it_is_everywhere(client, clock, hour):
    statement = make("scheduled", publish_at=hour)
    never_was = client.get("/speakers/nobody-of-this-name/").content
    clock(hour - SECOND)
    for address in pages_of(statement):
        answer = client.get(address)
        assert (answer.status_code, answer.content) == (404, never_was), address
    for name in (*LISTS, surfaces.NEWS):
        assert CANARY not in content(client.get(name)), name
    for address in DOWNLOADS:
        assert CANARY not in content(client.get(address)), address
    for search in SEARCHES:
        assert "<article" not in content(client.get(search)), search
    clock(hour)
    for address in pages_of(statement):
        assert client.get(address).status_code in {200, 301, 302}, address
    for name in (*LISTS, surfaces.NEWS):
        assert CANARY in content(client.get(name)), name
    for address in DOWNLOADS:
        assert CANARY in content(client.get(address)), address
    assert "<article" in content(client.get(SEARCHES[0]))


def test_of_two_at_half_past_one_the_first_is_out_an_hour_before_the_second(client, clock):
    first, second = (factories.scheduled(publish_at=at) for at in list(HOURS.values())[-2:])
    clock(second.publish_at - SECOND)
    page = content(client.get(reverse("statements")))
    assert first.headline in page
    assert second.headline not in page
