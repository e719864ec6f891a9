"""A link to a quotation names its version, and the page says whether the words are still the same."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.models import Statement
from statements.versions import freeze
from tests import factories

SAME = "This quote still reads as in version 1."
CHANGED = "This quote has changed since version 1."
GONE = "A quote of that version is no longer here."
ABOVE = "Your link is to version 1; this text has changed since."


@pytest.fixture
def statement():
    ann, bo = factories.speaker("Ann Lee"), factories.speaker("Bo Ames")
    made = factories.statement(
        publish_at=factories.LONG_AGO,
        body="<p>“One,” said Ann Lee.</p><p>“Two,” said Bo Ames.</p><p>The end.</p>",
        speakers=[ann, bo],
    )
    made.quotations.create(speaker=ann, first_paragraph=1, last_paragraph=1, words="One,")
    made.quotations.create(speaker=bo, first_paragraph=2, last_paragraph=2, words="Two,")
    factories.workflow.publish(made)
    return made


def change(statement, *, change="correction", **fields):
    for name, value in fields.items():
        setattr(statement, name, value)
    statement.save()
    freeze(Statement.objects.get(pk=statement.pk), change=change, note="A word was wrong.")


def main(client, statement, query: str) -> str:
    response = client.get(f"{statement.get_absolute_url()}{query}")
    assert response.status_code == 200
    return response.content.decode().split("<main")[1].split("</main>")[0]


def figure(page: str, anchor: str) -> str:
    return page.split(f'id="{anchor}"')[1].split("</figure>", maxsplit=1)[0]


def test_a_quotation_that_did_not_change_says_so_beside_it(client, statement):
    change(statement, headline="Another headline")
    page = main(client, statement, "?version=1")
    assert ABOVE in page
    assert "Its quotes still read as they did." in page
    assert SAME in figure(page, "q1")
    assert SAME in figure(page, "q2")
    assert CHANGED not in page


def test_a_quotation_that_changed_says_so_and_leads_to_what_it_said(client, statement):
    statement.quotations.filter(anchor="q1").update(words="One and a half,")
    change(statement, body=statement.body.replace("One", "One and a half"))
    page = main(client, statement, "?version=1")
    assert CHANGED in figure(page, "q1")
    assert f'href="{statement.get_absolute_url()}versions/1/">See what it said in version 1' in figure(page, "q1")
    assert SAME in figure(page, "q2")
    assert f"{statement.get_absolute_url()}changes/" in page


def test_the_same_words_by_somebody_else_are_another_quotation(client, statement):
    ann, bo = (row.speaker for row in statement.attributions.all())
    statement.quotations.filter(speaker=bo).update(speaker=ann)
    change(statement)
    assert CHANGED in figure(main(client, statement, "?version=1"), "q2")


def test_a_quotation_that_is_gone_is_told_above_the_text(client, statement):
    statement.quotations.get(anchor="q2").delete()
    change(statement)
    page = main(client, statement, "?version=1")
    assert GONE in page
    assert "Its quotes still read as they did." not in page


def test_a_new_quotation_was_in_no_version_before(client, statement):
    statement.quotations.create(first_paragraph=3, last_paragraph=3, words="The end.")
    change(statement)
    page = main(client, statement, "?version=1")
    assert SAME not in figure(page, "q3")
    assert CHANGED not in figure(page, "q3")


@pytest.mark.parametrize(
    "odd",
    ["2", "3", "0", "01", "-1", "1.0", "x", "", "%00", "1%00", "1 ", "1" * 30, "9" * 100_000, "1&version=2", "１"],
)
def test_the_newest_version_and_whatever_is_none_say_nothing(client, statement, odd):
    change(statement, headline="Another headline")
    page = main(client, statement, f"?version={odd}")
    assert page == main(client, statement, "")
    assert "Your link" not in page


def test_a_version_whose_hour_has_not_come_says_nothing(client):
    ahead = factories.scheduled()
    assert client.get(f"{ahead.get_absolute_url()}?version=1").status_code == 404


def test_it_costs_no_query(client, statement):
    change(statement, headline="Another headline")

    def count(query):
        with CaptureQueriesContext(connection) as queries:
            main(client, statement, query)
        return len(queries)

    assert count("?version=1") == count("")


def test_every_link_of_a_citation_keeps_its_promise(client, statement):
    """From the permanent address to the page, with the words of that version told."""
    short = f"{statement.get_short_url()}?version=1"
    change(statement, headline="Another headline")
    assert SAME in client.get(short, follow=True).content.decode()


def test_an_old_address_keeps_the_version_too(client, statement):
    old = statement.get_absolute_url()
    change(statement, slug="another-address")
    assert client.get(f"{old}?version=1&page=2")["Location"] == f"{statement.get_absolute_url()}?version=1"
    assert client.get(f"{old}?version=x")["Location"] == statement.get_absolute_url()
