"""Two colleagues at one statement, each in a browser of their own."""

import pytest
from django.urls import reverse

from statements import versions
from statements.models import Statement
from tests import factories

from .test_desk import text_of

THEIRS, MINE = "Four Dams Are Safe", "Six Dams Are Safe"


@pytest.fixture
def statement(newsroom):
    made = factories.statement(headline="Five Dams Are Safe", body="<p>We looked at five dams.</p>")
    versions.freeze(made)
    return made


def type_headline(page, headline: str) -> None:
    page.get_by_label("Headline", exact=True).fill(headline)


def save(page) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name="Save draft").click()


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_whoever_saves_second_sees_both_texts_and_decides(sign_in, statement, order):
    form = reverse("admin:statements_statement_change", args=[statement.pk])
    pages = [sign_in(factories.user("Writer"), form), sign_in(factories.user("Editor"), form)]
    first, second = (pages[number] for number in order)
    type_headline(first, THEIRS)
    type_headline(second, MINE)
    save(first)
    assert first.get_by_text("Saved.", exact=True).is_visible()
    save(second)
    assert second.get_by_role("heading", name="What differs").is_visible()
    assert second.locator("del").all_inner_texts() == ["Four "]
    assert second.locator("ins").all_inner_texts() == ["Six "]
    assert second.get_by_label("Headline", exact=True).input_value() == MINE
    statement.refresh_from_db()
    assert statement.headline == THEIRS
    save(second)
    statement.refresh_from_db()
    assert statement.headline == MINE


SUBMIT = "form => form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }))"
COME_BACK = "() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"


def test_a_double_click_makes_one_statement(sign_in, newsroom):
    page = sign_in(factories.user("Writer"), reverse("admin:statements_statement_add"))
    posts = []
    page.on("request", lambda request: posts.append(request.url) if request.is_navigation_request() else None)
    type_headline(page, MINE)
    text_of(page).fill("We looked at six dams.")
    page.get_by_role("button", name="Send for review").dblclick()
    page.get_by_text("Sent for review.", exact=True).wait_for()
    assert len(posts) == 2, "the form, and the page that it leads to"
    assert Statement.objects.get().status == "in review"


def test_whoever_comes_back_to_a_form_that_was_sent_can_send_it_again(sign_in, newsroom):
    page = sign_in(factories.user("Editor"), reverse("admin:statements_topic_add"))
    form, waiting = page.locator("#topic_form"), page.locator("button[aria-disabled=true]")
    assert form.evaluate(SUBMIT)
    assert waiting.count() > 0
    assert not form.evaluate(SUBMIT)
    page.evaluate(COME_BACK)
    assert waiting.count() == 0
    assert form.evaluate(SUBMIT)
