"""The addresses of feeds: what is in them, and how programs ask for them."""

import json
import xml.etree.ElementTree as ET
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.models import Statement
from tests import factories

from .conftest import FORMATS
from .rules import ATOM

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("newsroom")]

TYPES = {
    "atom": "application/atom+xml; charset=utf-8",
    "rss": "application/rss+xml; charset=utf-8",
    "json": "application/feed+json; charset=utf-8",
}


@pytest.fixture
def archive():
    """One of every noun, and a statement that has nothing to do with them."""
    nouns = {
        "speakers": [factories.speaker("Ana Ruiz")],
        "topics": [factories.topic("Borders")],
        "reports": [factories.report(title="An Audit", number="A-1")],
    }
    factories.published(headline="Of the nouns", kind="speech", lead_image=factories.image(), **nouns)
    factories.published(headline="Of nothing", language="es")
    factories.scheduled(headline="Ahead", **nouns)
    return ["/", "/speakers/ana-ruiz/", "/topics/borders/", "/reports/a-1-an-audit/"]


def titles(rows: list[dict]) -> list[str]:
    return [row["title"] for row in rows]


@pytest.mark.parametrize("format_", FORMATS)
def test_there_is_one_of_everything_and_one_of_each_noun(archive, read, format_):
    everything, *nouns = (titles(read(format_, folder)) for folder in archive)
    assert everything == ["Of nothing", "Of the nouns"]
    assert nouns == [["Of the nouns"]] * 3


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("topic=borders", ["Of the nouns"]),
        ("kind=speech&speaker=ana-ruiz&year=2012", ["Of the nouns"]),
        ("language=es", ["Of nothing"]),
        ("year=1999", []),
        ("q=confirm", ["Of nothing", "Of the nouns"]),
        ("q=nouns", ["Of the nouns"]),
        ("kind=speech&q=confirm", ["Of the nouns"]),
        ("q=cassowary", []),
    ],
)
def test_there_is_one_of_any_search(archive, read, format_, query, found):
    assert titles(read(format_, query=f"?{query}")) == found


def test_a_search_says_in_its_title_what_was_chosen_and_leads_to_its_page(archive, client):
    said = json.loads(client.get("/feed.json?topic=borders&kind=speech&year=2012").content)
    assert said["title"] == "Open Water Forum: Borders, Speech, 2012"
    assert said["home_page_url"] == "http://testserver/statements/?kind=speech&topic=borders&year=2012"


@pytest.mark.parametrize(
    "query", ["utm_source=mail&topic=borders", "topic=borders&topic=borders", "topic=borders&page=1&order=date"]
)
def test_one_search_has_one_address(archive, client, query):
    said = json.loads(client.get(f"/feed.json?{query}").content)
    assert said["feed_url"] == "http://testserver/feed.json?topic=borders"


def test_the_order_of_a_page_is_none_of_a_feed(archive, client):
    said = json.loads(client.get("/feed.json?q=confirm&order=date&typing=1").content)
    assert said["feed_url"] == "http://testserver/feed.json?q=confirm"
    assert said["title"] == "Open Water Forum: “confirm”"


@pytest.mark.parametrize("query", ["topic=ahead", "year=12", "kind=%00", "topic=a&topic=b", "speaker=" + "a" * 100_000])
def test_a_search_for_what_cannot_be_is_not_found(archive, client, query):
    assert client.get(f"/feed.rss?{query}").status_code == 404


@pytest.mark.parametrize(
    "path",
    ["/feed.xml", "/feed.atom/", "/topics/none/feed.atom", "/topics/%00/feed.rss", "/speakers/BORDERS/feed.json"],
)
def test_there_is_no_other(archive, client, path):
    assert client.get(path).status_code == 404


def test_the_newest_fifty_are_in_it(client, newsroom, read):
    first = factories.LONG_AGO
    Statement.objects.bulk_create(
        Statement(
            headline=f"Number {number}", slug=f"number-{number}", body=factories.BODY, issuer=newsroom, language="en",
            status="published", release_day=first.date(),
            publish_at=first + timedelta(hours=number), first_public_at=first + timedelta(hours=number),
        )
        for number in range(53)
    )  # fmt: skip
    for format_ in FORMATS:
        assert titles(read(format_)) == [f"Number {number}" for number in range(52, 2, -1)]


@pytest.mark.parametrize("format_", FORMATS)
def test_it_is_of_its_type_and_pages_of_other_sites_may_read_it(client, format_):
    response = client.get(f"/feed.{format_}")
    assert response["Content-Type"] == TYPES[format_]
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert not response.cookies


def test_who_has_it_already_is_told_so(archive, client):
    for folder in archive:
        etag = client.get(f"{folder}feed.atom")["ETag"]
        for asked in (etag, f"W/{etag}", f'"another", {etag}', "*"):
            again = client.get(f"{folder}feed.atom", headers={"If-None-Match": asked})
            assert (again.status_code, again.content, again["ETag"]) == (304, b"", etag), asked
            assert again["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert client.get(f"{folder}feed.atom", headers={"If-None-Match": '"another"'}).status_code == 200


def test_what_is_not_there_is_not_there_for_who_asks_with_a_star(client):
    assert client.get("/topics/none/feed.atom", headers={"If-None-Match": "*"}).status_code == 404


def test_what_changes_has_another_etag(client):
    statement = factories.published()
    before = client.get("/feed.atom")["ETag"]
    Statement.objects.filter(pk=statement.pk).update(headline="Another")
    assert client.get("/feed.atom")["ETag"] != before


def test_a_draft_a_schedule_and_a_proposal_change_nothing(client):
    statement = factories.published()
    before = {format_: client.get(f"/feed.{format_}").content for format_ in FORMATS}
    factories.statement()
    factories.scheduled()
    factories.proposal(statement, headline="Proposed")
    assert {format_: client.get(f"/feed.{format_}").content for format_ in FORMATS} == before


def test_head_says_the_same_without_the_text(archive, client):
    whole, head = client.get("/feed.json"), client.head("/feed.json")
    assert (head.status_code, head.content) == (200, b"")
    assert (head["ETag"], head["Content-Type"]) == (whole["ETag"], whole["Content-Type"])
    assert client.post("/feed.json").status_code == 405


def test_addresses_come_from_the_settings_whatever_host_was_asked(archive, client, settings):
    settings.ALLOWED_HOSTS = ["*"]
    for format_ in FORMATS:
        assert b"evil.example" not in client.get(f"/feed.{format_}", headers={"host": "evil.example"}).content


def test_whoever_follows_a_topic_goes_on_when_its_address_changes(archive, client):
    topic = factories.Topic.objects.get()
    topic.slug = "frontiers"
    topic.save()
    moved = client.get("/topics/borders/feed.rss")
    assert (moved.status_code, moved["Location"]) == (301, "/topics/frontiers/feed.rss")


def test_its_id_outlives_the_address_of_a_speaker(archive, client):
    def feed_id(folder: str) -> str:
        return ET.fromstring(client.get(f"{folder}feed.atom").content).findtext(f"{ATOM}id")

    before = feed_id("/speakers/ana-ruiz/")
    factories.Speaker.objects.update(slug="ana-ruiz-vega")
    assert feed_id("/speakers/ana-ruiz-vega/") == before != feed_id("/")


def test_none_takes_more_than_eight_queries(archive, client):
    factories.withdrawn()
    query = "?topic=borders&speaker=ana-ruiz&report=a-1-an-audit&kind=speech&q=confirm"
    for folder, search in [*((folder, "") for folder in archive), ("/", query)]:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(f"{folder}feed.json{search}").status_code == 200
        assert len(queries) <= 8, folder


def test_before_there_is_a_newsroom_there_are_feeds(client, newsroom):
    newsroom.house_style.delete()
    newsroom.delete()
    assert json.loads(client.get("/feed.json").content)["items"] == []


@pytest.mark.parametrize("number", range(4))
def test_pages_lead_to_their_feeds(archive, client, number):
    folder = archive[number]
    for page in (folder, "/statements/") if folder == "/" else (folder,):
        text = client.get(page).content.decode()
        for format_, type_ in TYPES.items():
            assert f'type="{type_.partition(";")[0]}"' in text
            assert f'href="http://testserver{folder}feed.{format_}">' in text, page
            assert f'href="{folder}feed.{format_}">' in text, page
