"""What every address of the API does alike."""

from itertools import product

import pytest

from statements.api.addresses import ADDRESSES
from tests import factories

LISTS = [f"/api/v1/{each.path}" for each in ADDRESSES if "{" not in each.path]


def test_an_answer_is_json_that_every_site_may_read(client):
    for address in (*LISTS, "/api/v1/openapi.json"):
        response = client.get(address)
        assert response.status_code == 200
        assert response["Content-Type"] == "application/json"
        assert response["Access-Control-Allow-Origin"] == "*"
        assert response["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert not response.cookies


def test_what_is_as_it_was_is_not_sent_again_until_it_changes(client):
    first = client.get("/api/v1/statements/")
    again = client.get("/api/v1/statements/", headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    assert again["Access-Control-Allow-Origin"] == "*"
    factories.published()
    assert client.get("/api/v1/statements/", headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_head_says_what_get_says(client):
    said, asked = client.get("/api/v1/statements/"), client.head("/api/v1/statements/")
    assert (asked.status_code, asked.content, asked["ETag"]) == (200, b"", said["ETag"])


def test_a_browser_may_ask_before_it_asks(client):
    response = client.options("/api/v1/statements/", headers={"Origin": "https://elsewhere.example"})
    assert (response.status_code, response.content) == (204, b"")
    assert response["Access-Control-Allow-Methods"] == response["Allow"] == "GET, HEAD, OPTIONS"
    assert response["Access-Control-Allow-Headers"] == "If-None-Match"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written_and_a_sentence_says_so(client, method):
    response = getattr(client, method)("/api/v1/statements/")
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert response["Content-Type"] == "application/problem+json"


def test_who_posts_with_the_checks_of_a_browser_gets_the_same_sentence():
    from django.test import Client

    response = Client(enforce_csrf_checks=True).post("/api/v1/statements/")
    assert (response.status_code, response["Content-Type"]) == (405, "application/problem+json")


@pytest.mark.parametrize(
    "address",
    ["nothing/", "statements/nothing/", "statements/x%00y/", "statements/%0A/", "speakers/no-such-id/", "topics/none/",
     "statements/nothing/versions/1/", "statements/" + "x" * 5000 + "/", "statements/a/versions/0/", "topics/Ü/"],
)  # fmt: skip
def test_what_is_not_there_is_the_same_problem_everywhere(client, address):
    response = client.get(f"/api/v1/{address}")
    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")
    detail = "There is nothing public at this address."
    assert response.json() == {"type": "about:blank", "title": "Not Found", "status": 404, "detail": detail}


def test_in_debug_mode_too(client, settings):
    settings.DEBUG = True
    assert client.get("/api/v1/statements/nothing/")["Content-Type"] == "application/problem+json"


HOSTILE = [
    "",
    "\0",
    "x" * 100_000,
    "9" * 30,
    "-1",
    "1.5",
    "’",
    "\ud800".encode("utf-8", "replace").decode(),
    "{}",
    "1,2",
]


@pytest.mark.parametrize(
    "name", ["limit", "cursor", "since", "topic", "speaker", "report", "kind", "year", "language", "nonsense", "page"]
)
def test_an_odd_parameter_is_a_sentence(client, name):
    for address, value in product(("/api/v1/statements/", "/api/v1/changes/"), HOSTILE):
        response = client.get(address, {name: value})
        assert response.status_code in {400, 404}, name
        assert response["Content-Type"] == "application/problem+json"
        assert response.json()["detail"].endswith(".")
        assert len(response.content) < 1000


def test_a_misspelled_parameter_is_told_with_those_that_there_are(ask):
    detail = ask("statements/", 400, speakr="ana-ruiz")["detail"]
    assert detail.startswith("There is no parameter “speakr” here; there are: limit, cursor, topic, speaker")


def test_what_is_given_twice_is_not_guessed(ask):
    assert ask("statements/", 400, limit=[1, 2])["detail"] == "“limit” is given more than once."


@pytest.mark.parametrize("limit", ["0", "101", "-1", "+5", "1e1", "٣", "5\n", " 5"])
def test_a_limit_is_a_number_from_1_to_100(ask, limit):
    assert ask("statements/", 400, limit=limit)["detail"] == "“limit” is a number from 1 to 100."


def test_an_address_without_its_slash_leads_to_the_one_with_it(client):
    response = client.get("/api/v1/statements?limit=5")
    assert (response.status_code, response["Location"]) == (301, "/api/v1/statements/?limit=5")
