"""A translation is begun at the desk, published with its original, and told when that has changed."""

import pytest
from django.urls import reverse

from statements import workflow
from statements.drafting import translate
from statements.models import Statement
from tests import factories
from tests.admin.conftest import data_of

pytestmark = pytest.mark.django_db


def address(statement, name="change") -> str:
    return reverse(f"admin:statements_statement_{name}", args=[statement.pk])


def translated(original) -> Statement:
    draft = translate(original, "es")
    draft.headline, draft.body = "Un titular", "<p>Hoy.</p>"
    draft.save()
    workflow.saved(draft)
    return draft


def test_a_translation_is_a_click_away(publisher):
    original = factories.published()
    assert address(original, "translate") in publisher.get(address(original)).content.decode()
    assert "Español" in publisher.get(address(original, "translate")).content.decode()
    answer = publisher.post(address(original, "translate"), {"language": "es"})
    draft = original.translations.get()
    assert answer.url == address(draft)
    content = publisher.get(address(draft)).content.decode()
    assert "A translation of" in content
    assert "The text is still that of the original" in content
    assert address(draft) in publisher.get(address(original)).content.decode()


@pytest.mark.parametrize("language", ["en", "es", "xx", "", "e\0s"])
def test_a_language_that_is_there_already_is_refused_with_a_sentence(publisher, language):
    original = factories.published()
    translate(original, "es")
    answer = publisher.post(address(original, "translate"), {"language": language})
    assert answer.status_code == 200
    assert original.translations.count() == 1


def test_what_cannot_be_translated_says_so(publisher):
    draft = translate(factories.published(), "es")
    assert "There is nothing to translate it into" in publisher.get(address(draft, "translate")).content.decode()


def publishing(newsroom, original, **fields) -> dict:
    """The form of the original, as it stands, with the button that publishes it."""
    return data_of(original, newsroom, headline=f"{original.headline} today", _move="publish", **fields)


def test_both_are_published_by_one_button(publisher, newsroom):
    original = factories.statement()
    draft = translated(original)
    page = publisher.get(address(original)).content.decode()
    assert f'<input type="checkbox" name="_with" value="{draft.pk}">' in page
    assert "Publish the Spanish translation too" in page
    publisher.post(address(original), publishing(newsroom, original, _with=[draft.pk]))
    original.refresh_from_db()
    draft.refresh_from_db()
    assert original.is_public
    assert draft.is_public
    assert original.publish_at == draft.publish_at


def test_without_the_box_the_translation_stays_a_draft(publisher, newsroom):
    original = factories.statement()
    draft = translated(original)
    publisher.post(address(original), publishing(newsroom, original))
    draft.refresh_from_db()
    assert Statement.objects.get(pk=original.pk).is_public
    assert draft.is_unpublished


def test_what_stands_in_the_way_of_one_keeps_both_and_is_said(publisher, newsroom):
    original = factories.statement()
    draft = translate(original, "es")
    sent = publishing(newsroom, original, _with=[draft.pk, "999999", "x"])
    answer = publisher.post(address(original), sent, follow=True)
    assert "it is not translated yet" in answer.content.decode()
    assert Statement.objects.get(pk=original.pk).is_unpublished


def test_a_changed_original_is_a_task_until_somebody_says_that_it_is_carried_over(publisher):
    original = factories.published()
    draft = translated(original)
    assert "whose original has changed" not in publisher.get("/admin/").content.decode()
    original.headline = "Other words"
    original.save()
    newest = workflow.saved(original, change="correction", note="It said something else.")
    assert "Translations whose original has changed" in publisher.get("/admin/").content.decode()
    assert address(draft, "original") in publisher.get(address(draft)).content.decode()
    assert "<ins>Other words</ins>" in publisher.get(address(draft, "original")).content.decode()
    outdated = publisher.post(address(draft, "original"), {"version": "1" * 30}, follow=False)
    assert "saved once more meanwhile" in outdated.content.decode()
    publisher.post(address(draft, "original"), {"version": newest.pk})
    assert "whose original has changed" not in publisher.get("/admin/").content.decode()


def test_only_a_translation_has_an_original_to_look_at(publisher):
    assert publisher.get(address(factories.published(), "original")).status_code == 404


@pytest.mark.parametrize(("role", "may"), [("Writer", False), ("Publisher", True)])
def test_who_may_not_change_a_public_translation_does_not_say_it_is_carried_over(client, newsroom, role, may):
    draft = translated(factories.published())
    workflow.publish(draft)
    client.force_login(factories.user(role))
    assert (client.get(address(draft, "original")).status_code == 200) is may


def test_who_blacks_out_words_is_told_where_else_they_may_stand(at_the_desk):
    original = factories.published()
    draft = translated(original)
    client = at_the_desk(None)
    assert address(draft, "redact") in client.get(address(original, "redact")).content.decode()
    assert address(original, "redact") in client.get(address(draft, "redact")).content.decode()
