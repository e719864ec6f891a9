"""A statement's versions are found by their moment."""

from datetime import timedelta

import pytest
from django.utils import timezone

from statements import workflow
from statements.models import Withdrawal
from statements.models.guard import lifted
from statements.versions import freeze
from tests import factories

FIRST = "Fri, 06 Apr 2012 15:00:00 GMT"  # as factories publish


@pytest.fixture
def statement():
    made = factories.published(slug="reports")
    made.headline = "Three Reports"
    made.save()
    freeze(made, change="minor")
    return made


def get(client, statement, rest: str, asked: str | None = None):
    headers = {} if asked is None else {"Accept-Datetime": asked}
    return client.get(f"{statement.get_absolute_url()}{rest}", headers=headers)


def test_a_version_says_since_when_the_page_read_so_and_where_the_others_are(client, statement):
    response = get(client, statement, "versions/1/")
    assert response["Memento-Datetime"] == FIRST
    assert 'rel="original"' in response["Link"]
    assert f'versions/1/>; rel="first memento"; datetime="{FIRST}"' in response["Link"]
    assert 'versions/2/>; rel="last next memento"' in response["Link"]


def test_the_page_names_its_time_gate_and_varies_by_no_header(client, statement):
    response = get(client, statement, "")
    assert 'timegate/>; rel="timegate"' in response["Link"]
    assert 'timemap/>; rel="timemap"; type="application/link-format"' in response["Link"]
    assert "Memento-Datetime" not in response
    assert "datetime" not in response.get("Vary", "").lower()


@pytest.mark.parametrize(("asked", "number"), [(None, 2), (FIRST, 1), ("Thu, 01 Jan 1998 00:00:00 GMT", 1)])
def test_the_time_gate_leads_to_the_version_of_the_moment(client, statement, asked, number):
    response = get(client, statement, "timegate/", asked)
    assert response.status_code == 302
    assert response["Location"] == f"http://testserver{statement.get_absolute_url()}versions/{number}/"
    assert "accept-datetime" in response["Vary"].lower()
    assert f'<http://testserver{statement.get_absolute_url()}>; rel="original"' in response["Link"]
    assert "Memento-Datetime" not in response


@pytest.mark.parametrize("odd", ["yesterday", "2012-04-06", "", f"{FIRST}, {FIRST}", "x" * 100_000])
def test_a_moment_that_is_none_is_refused_with_a_page(client, statement, odd):
    response = get(client, statement, "timegate/", odd)
    assert response.status_code == 400
    assert "accept-datetime" in response["Vary"].lower()
    assert "<h1" in response.content.decode()


def test_the_time_map_lists_both(client, statement):
    response = get(client, statement, "timemap/")
    assert response["Content-Type"] == "application/link-format"
    assert response.content.decode().count("memento") == 2


def test_a_version_ahead_is_in_no_header_and_no_map(client, statement):
    ahead = statement.versions.get(number=2)
    ahead_at = timezone.now() + timedelta(days=1)
    with lifted():
        type(ahead).objects.filter(pk=ahead.pk).update(public_from=ahead_at)
    assert "versions/2/" not in get(client, statement, "timemap/").content.decode()
    assert "versions/2/" not in get(client, statement, "versions/1/")["Link"]
    assert get(client, statement, "timegate/")["Location"].endswith("versions/1/")


def test_of_what_was_published_in_error_there_is_no_map(client, statement):
    workflow.withdraw(statement, withdrawn_as=Withdrawal.IN_ERROR)
    for rest in ("timegate/", "timemap/"):
        response = get(client, statement, rest)
        assert response.status_code == 410
        assert "Link" not in response
