"""Pages by cursor: everything once, in its order, whatever comes or goes meanwhile."""

import pytest
from django.core.signing import Signer

from statements.api.parameters import Cursor
from tests import factories
from tests.formats.archive import newsrooms


def pages(ask, path: str, **parameters) -> list[list[dict]]:
    found = [ask(path, **parameters)]
    while (after := found[-1]["next"]) and len(found) < 50:
        found.append(ask(after.removeprefix("http://testserver/api/v1/")))
    return [page["items"] for page in found]


@pytest.fixture
def five():
    """Three of one hour, as an import makes them."""
    for number, year in enumerate([2012, 2013, 2013, 2013, 2014]):
        made = factories.published(headline=f"Number {number}", publish_at=factories.LONG_AGO.replace(year=year))
        for paragraph in (1, 2):
            made.quotations.create(first_paragraph=paragraph, last_paragraph=paragraph)


@pytest.mark.parametrize("limit", [1, 2, 3, 5, 100])
def test_every_page_has_as_many_as_were_asked_for_and_all_come_once(ask, five, limit):
    found = pages(ask, "statements/", limit=limit)
    assert all(len(page) == limit for page in found[:-1])
    assert [item["headline"] for page in found for item in page] == [f"Number {each}" for each in (4, 3, 2, 1, 0)]


@pytest.mark.parametrize("limit", [1, 3, 4])
def test_quotations_come_by_statement_and_all_once(ask, five, limit):
    everything = [item for page in pages(ask, "quotations/", limit=100) for item in page]
    assert [item["anchor"] for item in everything] == ["q1", "q2"] * 5
    assert [item for page in pages(ask, "quotations/", limit=limit) for item in page] == everything


@pytest.mark.parametrize("path", ["speakers/", "reports/", "topics/", "organizations/", "changes/", "versions/"])
def test_the_other_lists_come_whole_as_well(ask, path):
    statement = newsrooms.full()
    path = f"statements/{statement.public_id}/versions/" if path == "versions/" else path
    everything = ask(path, limit=100)["items"]
    assert [item for page in pages(ask, path, limit=1) for item in page] == everything
    assert everything


def test_a_selection_stays_with_its_pages(ask, five):
    first = ask("statements/", year=2013, limit=2)
    assert "year=2013" in first["next"]
    assert [len(page) for page in pages(ask, "statements/", year=2013, limit=2)] == [2, 1]


def test_what_comes_meanwhile_moves_nothing(ask, five):
    first = ask("statements/", limit=2)
    factories.published(headline="Newer", publish_at=factories.LONG_AGO.replace(year=2020))
    following = ask(first["next"].removeprefix("http://testserver/api/v1/"))
    assert [item["headline"] for item in following["items"]] == ["Number 2", "Number 1"]


def test_where_the_last_one_of_a_page_is_withdrawn_the_next_page_is_the_same(ask, five):
    from statements.models import Statement

    first = ask("statements/", limit=2)
    factories.workflow.withdraw(Statement.objects.get(headline="Number 3"))
    following = ask(first["next"].removeprefix("http://testserver/api/v1/"))
    assert [item["headline"] for item in following["items"]] == ["Number 2", "Number 1"]


def test_where_the_last_quotation_of_a_page_is_gone_no_other_is_lost(ask, five):
    from statements.models import Quotation

    first = ask("quotations/", limit=1)
    last = first["items"][-1]
    Quotation.objects.get(statement__public_id=last["statement_id"], anchor=last["anchor"]).delete()
    following = ask(first["next"].removeprefix("http://testserver/api/v1/"))
    assert following["items"][0]["statement_id"] == last["statement_id"]
    assert following["items"][0]["anchor"] == "q2"


def tampered(cursor: str) -> list[str]:
    text, _, seal = cursor.partition(":")
    flipped = text[:-1] + ("A" if text[-1] != "A" else "B")
    return [
        f"{flipped}:{seal}",
        f"{text}:{seal[::-1]}",
        text,
        f":{seal}",
        "",
        "x",
        f"{cursor}\0",
        "é" * 50,
        cursor * 900,
    ]


def test_a_cursor_that_was_not_made_here_is_refused_with_a_sentence(ask, five):
    cursor = Cursor("statements").write(["2012-04-06T15:00:00Z", "abc"])
    ask("statements/", cursor=cursor)
    for each in tampered(cursor):
        assert "“next”" in ask("statements/", 400, cursor=each)["detail"] or each == ""


def test_a_cursor_of_another_list_is_refused(ask, five):
    ask("quotations/", 400, cursor=Cursor("statements").write(["2012-04-06T15:00:00Z", "abc"]))


def test_a_cursor_holds_nothing_that_readers_do_not_know(ask, five):
    """Numbers of rows would tell how many drafts there are."""
    cursor = ask("statements/", limit=1)["next"].partition("cursor=")[2].replace("%3A", ":")
    held = Signer(salt="statements.api.statements").unsign_object(cursor)
    assert held == ["2014-04-06T15:00:00Z", ask("statements/", limit=1)["items"][0]["id"]]
