"""Every public address, when its page last changed, and nothing of what is not public."""

import xml.etree.ElementTree as ET
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements import workflow
from statements.models import Statement
from statements.sitemaps import sections, views
from tests import factories

from .rules import SITEMAP, faults

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("newsroom")]


@pytest.fixture
def read(client):
    """The paths of a sitemap, each with its lastmod; against no written rule, or the test fails."""

    def read_(path: str = "/sitemap.xml") -> dict[str, str | None]:
        response = client.get(path)
        assert response.status_code == 200, path
        assert response["Content-Type"] == "application/xml; charset=utf-8"
        assert faults(response.content) == []
        return {
            place.findtext(f"{SITEMAP}loc").removeprefix("http://testserver"): place.findtext(f"{SITEMAP}lastmod")
            for place in ET.fromstring(response.content)
        }

    return read_


def complete(**fields) -> Statement:
    return factories.published(
        speakers=[factories.speaker()], topics=[factories.topic()], reports=[factories.report()], **fields
    )


def many(newsroom, number: int) -> None:
    Statement.objects.bulk_create(
        Statement(
            headline=f"Number {each}", slug=f"number-{each}", body=factories.BODY, issuer=newsroom, status="published",
            publish_at=factories.LONG_AGO, first_public_at=factories.LONG_AGO, release_day=factories.LONG_AGO.date(),
        )
        for each in range(number)
    )  # fmt: skip


def test_all_that_is_public_is_in_it(client, read):
    statement = complete()
    nouns = [
        statement.attributions.get().speaker,
        statement.citations.get().report,
        statement.citations.get().report.publisher,
        statement.statement_topics.get().tag,
        statement.issuer,
    ]
    found = read()
    assert found.keys() >= {noun.get_absolute_url() for noun in (statement, *nouns)}
    assert found.keys() >= {"/", "/statements/", "/speakers/", "/reports/", "/topics/", "/press/", "/verify/"}
    for address in found:
        assert client.get(address).status_code == 200, address


@pytest.mark.parametrize("state", ["draft", "in review", "approved", "scheduled", "withdrawn"])
def test_nothing_else_is_in_it(read, state):
    before = read()
    made = factories.IN_EVERY_STATE[state](speakers=[factories.speaker()], reports=[factories.report(publisher=None)])
    assert read() == before, made.state


def _is_saved(statement):
    statement.save()


def _is_proposed(statement):
    factories.proposal(statement, headline="Proposed")


def _has_a_draft_beside_it(statement):
    speaker, topic = statement.attributions.get().speaker, statement.statement_topics.get().tag
    factories.statement(speakers=[speaker], topics=[topic], reports=[statement.citations.get().report])
    factories.scheduled(speakers=[speaker], topics=[topic])


@pytest.mark.parametrize("act", [_is_saved, _is_proposed, _has_a_draft_beside_it])
def test_what_readers_cannot_see_moves_no_lastmod(read, act):
    statement = complete()
    before = read()
    assert before[statement.get_absolute_url()] == "2012-04-06T15:00:00+00:00"
    act(statement)
    assert read() == before


@pytest.mark.parametrize("change", ["minor", "update", "correction"])
def test_every_change_that_readers_see_moves_that_of_its_page(read, change):
    statement = complete()
    before = read()
    statement.body += "<p>And more.</p>"
    statement.save()
    version = workflow.saved(statement, change=change, note="The sum.")
    after = read()
    changed = {address for address in after if after[address] != before[address]}
    assert changed == {statement.get_absolute_url()}
    assert after[statement.get_absolute_url()] == version.public_from.isoformat(timespec="seconds")


def test_words_that_were_taken_out_move_it_too(read):
    statement = complete()
    at = datetime(2020, 1, 1, tzinfo=UTC)
    statement.redactions.create(at=at, by=None)
    assert read()[statement.get_absolute_url()] == "2020-01-01T00:00:00+00:00"


def test_a_new_statement_moves_that_of_its_speaker(read):
    speaker = factories.speaker()
    factories.published(speakers=[speaker])
    factories.published(speakers=[speaker], publish_at=factories.LONG_AGO + timedelta(days=400))
    assert read()[speaker.get_absolute_url()] == "2013-05-11T15:00:00+00:00"


def test_what_is_too_much_for_one_is_an_index_of_parts(read, newsroom, monkeypatch):
    monkeypatch.setattr(views, "MOST", 20)
    monkeypatch.setattr(sections, "WIDTH", 10)
    whole = read().keys()
    many(newsroom, 25)
    complete()
    index = read()
    assert all(address.startswith("/sitemap-") for address in index)
    parts = [list(read(address)) for address in index]
    assert max(map(len, parts)) <= 10
    found = [address for part in parts for address in part]
    assert len(found) == len(set(found))
    monkeypatch.setattr(views, "MOST", 50_000)
    assert set(found) == read().keys() > whole


def test_what_is_published_or_withdrawn_moves_nothing_from_one_part_to_another(client, read, newsroom, monkeypatch):
    monkeypatch.setattr(views, "MOST", 5)
    monkeypatch.setattr(sections, "WIDTH", 10)
    many(newsroom, 25)
    before = {address: client.get(address).content for address in read()}
    gone = Statement.objects.order_by("pk")[3]
    workflow.withdraw(gone)
    changed = [address for address, content in before.items() if client.get(address).content != content]
    assert len(changed) == 1
    assert changed[0].startswith("/sitemap-statements-")


def test_numbers_of_parts_say_nothing_of_drafts(read, newsroom, monkeypatch):
    monkeypatch.setattr(views, "MOST", 5)
    monkeypatch.setattr(sections, "WIDTH", 2)
    many(newsroom, 4)
    before = read()
    for _ in range(5):
        factories.statement()
    assert read() == before


@pytest.mark.parametrize(
    "path",
    [
        "/sitemap-statements-9.xml", "/sitemap-statements-0.xml", "/sitemap-people-1.xml", "/sitemap-pages-2.xml",
        "/sitemap-statements-999999999.xml", f"/sitemap-statements-{'9' * 30}.xml", "/sitemap-statements-1.xml/",
    ],
)  # fmt: skip
def test_there_is_no_other_part(client, path):
    complete()
    assert client.get(path).status_code == 404


def test_it_takes_at_most_eight_queries_as_a_whole_and_as_an_index(client, monkeypatch):
    complete()
    for most in (50_000, 1):
        monkeypatch.setattr(views, "MOST", most)
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/sitemap.xml").status_code == 200
        assert len(queries) <= 8, most


def test_who_has_it_already_is_told_so(client):
    etag = client.get("/sitemap.xml")["ETag"]
    assert client.get("/sitemap.xml", headers={"If-None-Match": etag}).status_code == 304
