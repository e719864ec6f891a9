"""A double click is one click: the same form, sent twice, does once what it asks for and is answered twice."""

import re

import pytest
from django.urls import reverse

from statements import versions
from statements.models import SentForm, Statement
from tests import factories

from .conftest import data_of, rows, statement_data

ADD = reverse("admin:statements_statement_add")


def address(statement, name: str = "change") -> str:
    return reverse(f"admin:statements_statement_{name}", args=[statement.pk])


def token(client, page: str) -> dict[str, str]:
    """What the form of that page brings back besides its fields."""
    return {"_form": re.search(r'name="_form" value="([\w-]{43})"', client.get(page).content.decode())[1]}


def send_twice(client, page: str, data: dict, follow: bool = True) -> list[tuple]:
    """Where each answer leads, and the messages there."""
    answers = [client.post(page, data, follow=follow) for _ in range(2)]
    return [(answer.redirect_chain, [str(each) for each in answer.context["messages"]]) for answer in answers]


@pytest.fixture
def statement():
    made = factories.statement(headline="Five Dams Are Safe", body="<p>We looked at five dams.</p>")
    versions.freeze(made)
    return made


def test_the_form_of_a_new_statement_makes_one(writer, newsroom):
    first, second = send_twice(writer, ADD, statement_data(newsroom, **token(writer, ADD)))
    assert first == second == ([(address(Statement.objects.get()), 302)], ["Saved."])


def test_two_forms_with_the_same_words_make_two(writer, newsroom):
    for _ in range(2):
        writer.post(ADD, statement_data(newsroom, **token(writer, ADD)))
    assert Statement.objects.count() == 2


def test_what_was_typed_in_a_form_that_was_gone_back_to_is_not_lost(writer, newsroom):
    form = token(writer, ADD)
    for headline in ("Five Dams", "Six Dams"):
        writer.post(ADD, statement_data(newsroom, headline=headline, **form))
    assert set(Statement.objects.values_list("headline", flat=True)) == {"Five Dams", "Six Dams"}


def test_the_form_of_one_person_is_not_that_of_another(writer, editor, newsroom):
    data = statement_data(newsroom, **token(writer, ADD))
    writer.post(ADD, data)
    editor.post(ADD, data)
    assert {each.created_by for each in Statement.objects.all()} == {writer.user, editor.user}


@pytest.mark.parametrize("forged", ["", "x", "é" * 99_999, "\x00"])
def test_a_forged_token_breaks_nothing(writer, newsroom, forged):
    assert writer.post(ADD, statement_data(newsroom, _form=forged)).status_code == 302


def test_new_rows_are_made_once(writer, statement, newsroom):
    speaker = factories.speaker("Ann Lee")
    credit = rows("attributions", {"speaker": speaker.pk, "position": 0})
    said = rows("quotations", {"speaker": speaker.pk, "first_paragraph": 1, "last_paragraph": 1})
    form = data_of(statement, newsroom, **credit, **said, **token(writer, address(statement)))
    first, second = send_twice(writer, address(statement), form)
    assert first == second
    assert first[1] == ["Saved."]
    assert (statement.attributions.count(), statement.quotations.count(), statement.versions.count()) == (1, 1, 2)


@pytest.mark.parametrize("verb", ["submit", "publish"])
def test_a_move_is_one_decision_and_says_twice_what_it_did(publisher, statement, newsroom, verb):
    form = data_of(statement, newsroom, _move=verb, **token(publisher, address(statement)))
    first, second = send_twice(publisher, address(statement), form)
    assert first == second
    assert [each.act for each in statement.decisions.all()] == [verb]


def test_a_new_statement_is_published_once(publisher, newsroom):
    first, second = send_twice(publisher, ADD, statement_data(newsroom, _move="publish", **token(publisher, ADD)))
    assert first == second
    assert first[1][0].startswith("Published.")
    assert [each.act for each in Statement.objects.get().decisions.all()] == ["publish"]


def test_a_move_of_a_public_text_is_one_decision(editor, newsroom):
    statement = factories.unconfirmed()
    confirm = data_of(statement, newsroom, _move="confirm", **token(editor, address(statement)))
    first, second = send_twice(editor, address(statement), confirm)
    assert first == second
    assert statement.decisions.filter(act="confirm").count() == 1


def test_a_withdrawal_is_one_decision(publisher):
    statement = factories.published()
    page = address(statement, "withdraw")
    form = {"withdrawn_as": "in error", "withdrawal_note": "Wrong.", **token(publisher, page)}
    first, second = send_twice(publisher, page, form)
    assert first == second
    assert statement.decisions.filter(act="withdraw").count() == 1


def test_a_move_that_was_refused_is_refused_in_the_same_words(editor, writer, statement, newsroom):
    form = data_of(statement, newsroom, headline="Six Dams", _move="approve", **token(editor, address(statement)))
    first, second = send_twice(editor, address(statement), form)
    assert first == second
    assert "cannot be approved" in first[1][0]
    assert not statement.decisions.exists()


def test_a_draft_that_was_sent_can_be_deleted(editor, newsroom):
    editor.post(ADD, statement_data(newsroom, **token(editor, ADD)))
    page = address(Statement.objects.get(), "delete")
    assert editor.post(page, {"post": "yes"}).status_code == 302
    assert not SentForm.objects.exists()


@pytest.mark.parametrize("name", ["change", "withdraw"])
def test_a_statement_that_never_was_is_not_found(publisher, newsroom, name):
    page = reverse(f"admin:statements_statement_{name}", args=["no-number"])
    assert publisher.post(page, {"_form": "x"}).status_code in {302, 404}
