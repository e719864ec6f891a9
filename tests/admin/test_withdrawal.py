"""Withdrawing asks what happened, and says what readers will see."""

import pytest
from django.urls import reverse

from statements.models import Withdrawal
from tests import factories


@pytest.fixture
def statement(newsroom):
    return factories.published(headline="On the Emu")


def page_of(statement) -> str:
    return reverse("admin:statements_statement_withdraw", args=[statement.pk])


def said(response) -> str:
    return response.content.decode()


@pytest.mark.parametrize(
    ("how", "sentence"),
    [
        (Withdrawal.WITHDRAWN, "The text stays at its address"),
        (Withdrawal.IN_ERROR, "Its address says that it was published in error"),
        (Withdrawal.REPLACED, "Its address leads to the statement that replaces it"),
    ],
)
def test_each_way_is_done_and_said(publisher, statement, how, sentence):
    other = factories.published()
    data = {"withdrawn_as": how, "withdrawal_note": "It was wrong.", "replaced_by": other.pk}
    assert sentence in said(publisher.post(page_of(statement), data, follow=True))
    statement.refresh_from_db()
    assert (statement.withdrawn_as, statement.withdrawal_note) == (how, "It was wrong.")
    assert statement.replaced_by == (other if how == Withdrawal.REPLACED else None)
    assert statement.decisions.last().note == "It was wrong."


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({}, "Say what happened"),
        ({"withdrawn_as": "in error", "withdrawal_note": "x" * 401}, "at most 400 characters"),
        ({"withdrawn_as": "replaced"}, "Choose the statement that replaces it."),
        ({"withdrawn_as": "a whim"}, "a whim is not one of the available choices"),
    ],
)
def test_what_is_wrong_is_said_beside_the_field_and_nothing_is_withdrawn(publisher, statement, data, sentence):
    assert sentence in said(publisher.post(page_of(statement), data))
    statement.refresh_from_db()
    assert statement.is_public


@pytest.mark.parametrize("make", [factories.statement, factories.scheduled, factories.withdrawn])
def test_only_a_public_statement_replaces_another(publisher, statement, make):
    data = {"withdrawn_as": "replaced", "replaced_by": make().pk}
    assert "Select a valid choice" in said(publisher.post(page_of(statement), data))


def test_a_statement_does_not_replace_itself(publisher, statement):
    data = {"withdrawn_as": "replaced", "replaced_by": statement.pk}
    assert "Select a valid choice" in said(publisher.post(page_of(statement), data))
