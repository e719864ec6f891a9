"""What goes out of a statement: ready to be copied, and marked when it was sent."""

import re

import pytest
from django.urls import reverse

from statements import workflow
from tests import factories


@pytest.fixture
def statement(newsroom):
    speaker = factories.speaker("Ali Noorani", title="Executive Director")
    made = factories.published(headline="Four dams fail", speakers=[speaker], body="<p>“They failed.”</p>")
    made.quotations.create(speaker=speaker, first_paragraph=1, last_paragraph=1, words="They failed.")
    return made


def sending(statement) -> str:
    return reverse("admin:statements_statement_sending", args=[statement.pk])


def form(statement) -> str:
    return reverse("admin:statements_statement_change", args=[statement.pk])


def test_the_form_of_a_public_statement_leads_to_what_goes_out(editor, statement):
    assert sending(statement) in editor.get(form(statement)).content.decode()


def test_the_form_of_a_draft_does_not(editor, newsroom):
    draft = factories.statement()
    assert sending(draft) not in editor.get(form(draft)).content.decode()
    assert "Nothing goes out" in editor.get(sending(draft)).content.decode()


def test_the_mail_holds_text_contact_and_permanent_address(editor, statement):
    page = editor.get(sending(statement)).content.decode()
    [text] = re.findall(r'<textarea id="mail-text"[^>]*>(.*?)</textarea>', page, re.DOTALL)
    for part in (
        "Four dams fail",
        "“They failed.”",
        "press@water.example",
        f"http://testserver/s/{statement.public_id}/",
    ):
        assert part in text, part
    assert "FOR IMMEDIATE RELEASE" in text
    assert "<h1>Four dams fail</h1>" in page
    assert "&lt;h1&gt;Four dams fail&lt;/h1&gt;" in page


def test_posts_say_how_long_they_are_for_each_network(editor, statement):
    page = editor.get(sending(statement)).content.decode()
    assert "— Ali Noorani, executive director of the Open Water Forum" in page
    assert "X 38 of 280" in page  # fourteen letters, a new line and an address, which is 23 anywhere


def test_a_mark_says_who_and_when_and_can_be_taken_back(editor, statement):
    assert editor.post(sending(statement), {"sent": "post-q1"}).status_code == 302
    assert statement.sendings.get().sent_by == editor.user
    page = editor.get(sending(statement)).content.decode()
    assert f"by {editor.user.get_username()}" in page
    assert "1 marked as sent" in editor.get(form(statement)).content.decode()
    editor.post(sending(statement), {"not_sent": "post-q1"})
    assert not statement.sendings.exists()


@pytest.mark.parametrize("item", ["", "post-q2", "x" * 5000, "mail\x00", "card-q9"])
def test_what_is_not_offered_cannot_be_marked(editor, statement, item):
    assert editor.post(sending(statement), {"sent": item}).status_code == 404
    assert not statement.sendings.exists()


def test_a_scheduled_statement_can_be_prepared_but_not_marked(publisher, newsroom):
    statement = factories.scheduled()
    page = publisher.get(sending(statement)).content.decode()
    assert "Not public before" in page
    assert statement.headline in page
    assert "/card.png" not in page
    answer = publisher.post(sending(statement), {"sent": "mail"}, follow=True)
    assert "mark it once it is" in answer.content.decode()
    assert not statement.sendings.exists()


def test_of_a_withdrawn_one_only_what_went_out_is_shown(publisher, statement):
    publisher.post(sending(statement), {"sent": "mail"})
    workflow.withdraw(statement, withdrawn_as="withdrawn")
    page = publisher.get(sending(statement)).content.decode()
    assert "tell whoever got it" in page
    assert "mail-text" not in page
