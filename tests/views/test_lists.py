"""Lists: pages of twenty, years, months."""

from datetime import UTC, datetime

import pytest

from tests import factories


def headlines(client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def test_a_page_holds_twenty_and_the_newest_come_first(client):
    for number in range(23):
        factories.published(
            headline=f"Release {factories.words(100 + number)}",
            publish_at=datetime(2012, 4, 1, number % 24, tzinfo=UTC),
        )
    first, second = headlines(client, "/statements/"), headlines(client, "/statements/?page=2")
    assert first.count('<article class="entry">') == 20
    assert second.count('<article class="entry">') == 3
    assert first.index("Release bcc") < first.index("Release bcb")


@pytest.mark.parametrize("page", ["0", "-1", "99", "x", "1.5", "9" * 40])
def test_a_page_that_is_none_is_not_found(client, page):
    factories.published()
    assert client.get(f"/statements/?page={page}").status_code == 404


def test_years_and_months_follow_the_newsrooms_day(client):
    """In UTC this moment is the first of January already; in New York the old year has five hours left."""
    factories.published(headline="New Year's Eve", publish_at=datetime(2013, 1, 1, 2, tzinfo=UTC))
    assert "New Year" in headlines(client, "/statements/2012/")
    assert "New Year" in headlines(client, "/statements/2012/12/")
    assert client.get("/statements/2013/").status_code == 404


@pytest.mark.parametrize(
    "address", ["/statements/2012/13/", "/statements/0000/", "/statements/2012/4/", "/statements/9999/12/"]
)
def test_times_that_do_not_exist_are_not_found(client, address):
    factories.published()
    assert client.get(address).status_code == 404


def test_an_empty_newsroom_has_pages_all_the_same(client):
    for address in ("/", "/statements/", "/speakers/", "/reports/", "/topics/", "/press/"):
        headlines(client, address)


def test_the_home_page_lists_events_that_are_still_ahead(client):
    factories.published(
        headline="Hearing ahead", event_starts_at=datetime(2999, 1, 1, tzinfo=UTC), event_place="Room 1"
    )
    factories.published(headline="Hearing over", event_starts_at=datetime(2012, 1, 1, tzinfo=UTC))
    coming = headlines(client, "/").partition("Coming up")[2]
    assert "Hearing ahead" in coming
    assert "Hearing over" not in coming


def test_before_there_is_a_newsroom_the_site_answers(client, newsroom):
    newsroom.house_style.delete()
    newsroom.delete()
    assert "The first statement will stand here" in headlines(client, "/")
    assert client.get("/press/press-kit.zip").status_code == 200


def test_in_a_list_the_hour_stands_beside_the_day_where_one_was_printed(client):
    factories.published(headline="At an hour", publish_at=datetime(2012, 4, 6, 15, tzinfo=UTC))
    factories.published(headline="On a day", publish_at=datetime(2012, 4, 5, 4, tzinfo=UTC))
    for address in ("/", "/statements/", "/statements/2012/04/"):
        page = headlines(client, address)
        at_an_hour = 'April 6, 2012 <span class="clock">11 a.m. in Washington</span>'
        assert f'<time datetime="2012-04-06T11:00-04:00">{at_an_hour}</time>' in page, address
        assert '<time datetime="2012-04-05">April 5, 2012</time>' in page, address
