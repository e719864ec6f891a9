"""What was withdrawn leaves a trace in feeds, and none of its words."""

import xml.etree.ElementTree as ET

import pytest

from statements.models import Withdrawal
from tests import factories

from .conftest import FORMATS
from .rules import TOMBSTONE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("newsroom")]

WORD = "cassowary"


@pytest.fixture
def withdrawn():
    """In that way; another statement of the same nouns is still there."""

    def withdrawn_(how: Withdrawal, **facts):
        nouns = {"speakers": [factories.speaker()], "topics": [factories.topic()], "reports": [factories.report()]}
        factories.published(headline="Still here", **nouns)
        statement = factories.published(headline=f"On the {WORD}", body=f"<p>{WORD}</p>", **nouns)
        facts = {"replaced_by": None, "withdrawal_note": f"It was no {WORD}s egg."} | facts
        factories.workflow.withdraw(statement, withdrawn_as=how, **facts)
        return statement

    return withdrawn_


def trace_in(rows: list[dict], statement) -> dict:
    (found,) = [row for row in rows if row["id"].endswith(f"/{statement.public_id}")]
    return found


@pytest.mark.parametrize("format_", FORMATS)
def test_what_no_longer_stands_says_why_under_an_address_without_words(client, read, format_, withdrawn):
    statement = withdrawn(Withdrawal.WITHDRAWN, withdrawal_note="The survey was wrong.")
    trace = trace_in(read(format_), statement)
    assert trace["title"] == "Withdrawn"
    assert "This statement no longer stands. The survey was wrong." in trace["html"]
    assert trace["link"] == f"http://testserver{statement.get_short_url()}"
    assert WORD not in client.get(f"/feed.{format_}").content.decode()


@pytest.mark.parametrize("format_", FORMATS)
def test_of_what_was_published_in_error_there_is_nothing_but_its_id(client, read, format_, withdrawn):
    statement = withdrawn(Withdrawal.IN_ERROR)
    trace = trace_in(read(format_), statement)
    assert trace["title"] == "Withdrawn"
    assert "published in error" in trace["html"]
    assert trace["link"] == "http://testserver/press/"
    assert WORD not in client.get(f"/feed.{format_}").content.decode()


@pytest.mark.parametrize("format_", FORMATS)
def test_what_is_replaced_leads_to_the_other(read, format_, withdrawn):
    other = factories.published(headline="The other")
    statement = withdrawn(Withdrawal.REPLACED, replaced_by=other)
    assert trace_in(read(format_), statement)["link"] == f"http://testserver{other.get_short_url()}"
    factories.workflow.withdraw(other)
    assert trace_in(read(format_), statement)["link"] == f"http://testserver{statement.get_short_url()}"


@pytest.mark.parametrize("noun", ["speaker", "topic", "report"])
def test_whoever_follows_a_noun_of_it_is_told_too(read, withdrawn, noun):
    statement = withdrawn(Withdrawal.IN_ERROR)
    of = {
        "speaker": lambda: statement.attributions.get().speaker,
        "topic": lambda: statement.statement_topics.get().tag,
        "report": lambda: statement.citations.get().report,
    }
    page = of[noun]().get_absolute_url()
    rows = read("atom", page)
    assert [row["title"] for row in rows] == ["Still here", "Withdrawn"]
    assert trace_in(rows, statement)


def test_a_noun_that_nothing_else_uses_has_no_feed_left(client):
    topic = factories.topic()
    factories.withdrawn(topics=[topic])
    assert client.get(f"{topic.get_absolute_url()}feed.atom").status_code == 404


@pytest.mark.parametrize("query", ["kind=statement", "year=2012", "language=en"])
def test_a_search_tells_nothing_of_it(read, withdrawn, query):
    withdrawn(Withdrawal.WITHDRAWN)
    assert [row["title"] for row in read("atom", query=f"?{query}")] == ["Still here"]


def test_the_feed_has_changed_when_it_was_withdrawn(client, withdrawn):
    before = ET.fromstring(client.get("/feed.atom").content)
    statement = withdrawn(Withdrawal.WITHDRAWN)
    root = ET.fromstring(client.get("/feed.atom").content)
    updated = root.findtext("{http://www.w3.org/2005/Atom}updated")
    assert updated == root.find(f"{TOMBSTONE}deleted-entry").get("when")
    assert updated.startswith(f"{statement.decisions.get(act='withdraw').at:%Y-%m-%dT%H:%M}")
    assert updated > before.findtext("{http://www.w3.org/2005/Atom}updated")
