"""What is unpublished does not exist for programs either."""

import pytest

from tests import surfaces
from tests.views.test_embargo import HOURS, SECOND
from tests.views.test_gate import CANARY, content, hidden, make  # noqa: F401 -- a fixture

LISTS = [*surfaces.DATA, *(f"/api/v1/{path}/?q={CANARY}" for path in ("statements", "quotations"))]


def addresses_of(statement) -> list[str]:
    """What is an address of it or of its nouns, and of nothing else."""
    around = surfaces.nouns_around(statement)
    return own_addresses(statement) + [address for address in around if address.startswith("/api/")]


def own_addresses(statement) -> list[str]:
    return surfaces.data_beneath(statement.public_id)


@pytest.mark.parametrize("address", [*LISTS, *surfaces.DESCRIPTIONS])
def test_no_list_holds_a_word_of_it(client, hidden, address):  # noqa: F811
    assert CANARY not in content(client.get(address))


def test_the_list_of_changes_has_the_address_of_a_withdrawn_one_and_nothing_else(client, hidden):  # noqa: F811
    told = client.get(surfaces.CHANGES).json()["items"]
    assert [item["id"] for item in told] == ([hidden.public_id] if hidden.is_withdrawn else [])
    assert CANARY not in str([item | {"address": ""} for item in told])


def test_every_address_around_it_is_the_same_as_one_that_never_was(client, hidden):  # noqa: F811
    never = {
        path: client.get(f"/api/v1/{path}").content
        for path in ("statements/never-was/", "statements/?speaker=never-was", "statements/?report=never-was",
                     "statements/?topic=never-was")
    }  # fmt: skip
    for address in addresses_of(hidden):
        response = client.get(address)
        if hidden.is_withdrawn and address in own_addresses(hidden):
            assert response.status_code == 410
            assert CANARY not in str(response.json() | {"address": ""})
        else:
            assert (response.status_code, response.content in never.values()) == (404, True), address


def test_published_it_is_everywhere(client):
    statement = make("published")
    for address in (*LISTS, surfaces.CHANGES, *addresses_of(statement)):
        assert CANARY in content(client.get(address)), address
    assert CANARY in content(client.get("/api/v1/"))


def test_a_second_before_its_hour_it_is_nowhere_and_at_its_hour_it_is_everywhere(client, clock):
    hour = HOURS["the first instant after clocks were put forward"]
    statement = make("scheduled", publish_at=hour)
    clock(hour - SECOND)
    for address in addresses_of(statement):
        assert client.get(address).status_code == 404, address
    for address in (*LISTS, surfaces.CHANGES, *surfaces.DESCRIPTIONS):
        assert CANARY not in content(client.get(address)), address
    clock(hour)
    for address in (*LISTS, surfaces.CHANGES, *addresses_of(statement)):
        assert CANARY in content(client.get(address)), address
