"""A writer, an editor and a publisher each do their part on the statement's form."""

import pytest
from django.urls import reverse

from statements.models import Approval, HouseStyle, Statement
from tests import factories

from .test_desk import ADD, NOT_OURS, text_of


@pytest.fixture
def people(newsroom):
    HouseStyle.objects.update(approval=Approval.SECOND)
    return {role: factories.user(role) for role in ("Writer", "Editor", "Publisher")}


def press(page, name: str) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name=name, exact=True).click()


def test_each_does_their_part_without_leaving_the_form(sign_in, people):
    writer = sign_in(people["Writer"], ADD)
    writer.get_by_label("Headline", exact=True).fill("Five Dams Are Safe")
    text_of(writer).click()
    writer.keyboard.insert_text("We looked at five dams.")
    press(writer, "Send for review")
    statement = Statement.objects.get()
    form = reverse("admin:statements_statement_change", args=[statement.pk])
    assert writer.get_by_text("Approve: only an editor or a publisher can do this.").is_visible()

    editor = sign_in(people["Editor"], form)
    editor.get_by_text("With a note").click()
    editor.get_by_label("A note for those who are told").fill("Five is right.")
    press(editor, "Approve")
    assert editor.get_by_text("Approved, this text and no other").is_visible()
    assert editor.get_by_text("Five is right.").is_visible()

    publisher = sign_in(people["Publisher"], form)
    press(publisher, "Publish now")
    assert publisher.get_by_text("Published. See it on the public site").is_visible()
    assert [each.act for each in statement.decisions.all()] == ["submit", "approve", "publish"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_text_in_review_has_a_form_that_everybody_can_use(sign_in, people, violations, scheme):
    statement = factories.in_review()
    form = reverse("admin:statements_statement_change", args=[statement.pk])
    page = sign_in(people["Publisher"], form, width=390, scheme=scheme)
    text_of(page).wait_for()
    page.get_by_text("With a note, or at once").click()
    assert violations(page, NOT_OURS) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
