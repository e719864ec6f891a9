"""The page to which a reader brings a text."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from statements import workflow
from statements.models import Statement, Withdrawal
from statements.verification import LONGEST
from tests import factories

WORDS = "All of the dams along the river were looked at, and none of them was found to be safe."


def ask(client, text: str = WORDS) -> str:
    response = client.post("/verify/", {"text": text})
    assert response.status_code == 200
    return " ".join(re.sub(r"<(?!del|ins|/del|/ins)[^>]*>", " ", main(response)).split())


def main(response) -> str:
    return response.content.decode().split("<main")[1].split("</main>")[0]


@pytest.fixture
def statement():
    return factories.published(headline="Five Dams", body=f"<p>{WORDS}</p>")


def change(statement, body: str):
    statement = Statement.objects.get(pk=statement.pk)
    statement.body = body
    statement.save()
    workflow.saved(statement, change="correction", note="A word was wrong.")


def test_it_says_which_version_of_what_from_when(client, statement):
    text = ask(client)
    assert "This is version 1, letter for letter" in text
    assert "Version 1 of Five Dams , public from April 6, 2012" in text
    assert f"{statement.get_absolute_url()}versions/1/" in main(client.post("/verify/", {"text": WORDS}))


def test_it_shows_in_which_words_a_text_differs(client, statement):
    text = ask(client, WORDS.replace("none", "each"))
    assert "This differs from version 1" in text
    assert "<del>none </del><ins>each </ins>" in text


def test_what_was_changed_since_leads_to_what_stands(client, statement):
    change(statement, f"<p>{WORDS.replace('none', 'one')}</p>")
    text = ask(client)
    assert "This is version 1, letter for letter" in text
    assert "Changed since. Version 2 stands now; what changed ." in text


def test_of_another_text_it_says_not_ours(client, statement):
    assert "Not ours" in ask(client, "Some words of another newsroom about other things.")


def test_what_was_withdrawn_is_said_to_be(client, statement):
    workflow.withdraw(statement, withdrawn_as=Withdrawal.WITHDRAWN, withdrawal_note="It rests on a wrong report.")
    assert "Withdrawn. This statement no longer stands. It rests on a wrong report." in ask(client)


def test_what_was_replaced_leads_to_what_replaces_it(client, statement):
    other = factories.published(headline="Six Dams")
    workflow.withdraw(statement, withdrawn_as=Withdrawal.REPLACED, replaced_by=other)
    assert "Replaced. Six Dams stands in its place." in ask(client)
    workflow.withdraw(other, withdrawn_as=Withdrawal.IN_ERROR)
    assert "Six Dams" not in ask(client)


def test_of_what_was_published_in_error_it_says_no_word(client, statement):
    workflow.withdraw(statement, withdrawn_as=Withdrawal.IN_ERROR)
    answer = ask(client).split("Paste a statement")[0]
    assert "was published in error at an address of ours" in answer
    assert "Dams" not in answer
    assert "dams" not in answer
    assert "Not ours" in ask(client, f"{WORDS} Yes.")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Paste a text first."),
        (" \n\0", "Null characters are not allowed."),
        ("Four words, no more.", "Paste at least 5 words: fewer are anybody’s."),
        ("word " * (LONGEST // 5 + 1), f"This has {LONGEST + 4:,} characters; {LONGEST:,} can be compared."),
    ],
)
def test_what_cannot_be_compared_is_said_beside_the_text(client, text, sentence):
    assert sentence in ask(client, text)


def test_what_was_pasted_stands_there_still_as_text(client, statement):
    page = main(client.post("/verify/", {"text": f"<script>alert(1)</script> {WORDS}"}))
    assert "&lt;script&gt;alert(1)&lt;/script&gt; All of the dams" in page
    assert "<script>" not in page


def test_nobody_keeps_the_answer_and_no_cookie_is_asked_for(statement):
    browser = Client(enforce_csrf_checks=True)
    answer = browser.post("/verify/", {"text": WORDS})
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]
    assert not answer.cookies
    assert not browser.get("/verify/").cookies


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_it_only_reads(client, method):
    assert getattr(client, method)("/verify/").status_code == 405


@pytest.mark.parametrize("page", ["/", "{0}", "{0}versions/1/"])
def test_every_page_leads_there(client, statement, page):
    assert 'href="/verify/"' in client.get(page.format(statement.get_absolute_url())).content.decode()


def test_its_queries_are_few_and_write_nothing(client, statement):
    for number in range(12):
        factories.published(body=f"<p>{WORDS} And {number} more.</p>")
    with CaptureQueriesContext(connection) as queries:
        ask(client)
    assert len(queries) <= 5
    assert not [each["sql"] for each in queries if not each["sql"].startswith("SELECT")]
