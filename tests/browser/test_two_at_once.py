"""Two colleagues at one statement, each in a browser of their own."""

import pytest
from django.urls import reverse

from statements import versions
from tests import factories

THEIRS, MINE = "Four Dams Are Safe", "Six Dams Are Safe"


@pytest.fixture
def statement(newsroom):
    made = factories.statement(headline="Five Dams Are Safe", body="<p>We looked at five dams.</p>")
    versions.freeze(made)
    return made


def type_headline(page, headline: str) -> None:
    page.get_by_label("Headline", exact=True).fill(headline)


def save(page) -> None:
    page.get_by_role("button", name="Save draft").click()
    page.wait_for_load_state()


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
