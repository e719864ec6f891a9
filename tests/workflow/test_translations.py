"""Which version of its original a translation is one of, and both published in one act."""

import pytest

from statements import workflow
from statements.drafting import translate
from statements.models import Change, Speaker, Statement, Version
from statements.workflow import Refused, publish_together, saved
from tests import factories

pytestmark = pytest.mark.django_db
SPANISH = "<p>Hoy se publicaron dos informes.</p>"


@pytest.fixture(autouse=True)
def _newsroom(newsroom):
    return newsroom


def made_from(original, **fields) -> Statement:
    """A translated draft."""
    draft = translate(original, "es")
    for name, value in ({"headline": "Un titular", "body": SPANISH, "dateline": "Washington"} | fields).items():
        setattr(draft, name, value)
    draft.save()
    saved(draft)
    return draft


def is_behind(translation) -> bool:
    return Statement.objects.with_changed_original().filter(pk=translation.pk).exists()


def change(statement, kind="", **fields):
    for name, value in fields.items():
        setattr(statement, name, value)
    statement.save()
    return saved(statement, change=kind, note="It said something else." if kind else "")


class TestWhichVersion:
    def test_it_is_of_what_the_original_says_when_it_is_made(self):
        original = factories.published()
        assert translate(original, "es").translated_version == original.versions.last()

    def test_naming_an_original_in_the_form_counts_from_its_present_words(self):
        original, draft = factories.published(), factories.statement(language="es")
        draft.translation_of = original
        change(draft)
        assert Statement.objects.get(pk=draft.pk).translated_version == original.versions.last()

    def test_what_is_printed_at_publishing_leaves_it_up_to_date(self):
        """Credits and contact are printed then, and the version is another."""
        original = factories.statement(speakers=[factories.speaker()])
        saved(original)
        draft = made_from(original)
        workflow.publish(original)
        assert Version.objects.filter(statement=original).count() > 1
        assert not is_behind(draft)

    @pytest.mark.parametrize("kind", [Change.MINOR, Change.UPDATE, Change.CORRECTION])
    def test_it_is_behind_when_the_words_of_the_original_are_others(self, kind):
        original = factories.published()
        draft = made_from(original)
        change(original, kind, headline="Another headline")
        assert is_behind(draft)
        workflow.follow(draft)
        assert not is_behind(draft)

    def test_it_is_behind_when_readers_were_told_of_something_beside_the_words(self):
        original = factories.published(speakers=[factories.speaker()])
        draft = made_from(original)
        original.attributions.update(title_as_printed="Chair")
        change(original, Change.CORRECTION)
        assert is_behind(draft)

    def test_an_address_or_a_word_that_is_taken_back_leaves_it_up_to_date(self):
        original = factories.published()
        draft = made_from(original)
        before = original.headline
        change(original, Change.MINOR, slug="another-address")
        assert not is_behind(draft)
        change(original, Change.MINOR, headline="Other words")
        change(original, Change.MINOR, headline=before)
        assert not is_behind(draft)


class TestOneAct:
    def test_both_are_public_at_the_same_instant(self):
        original = factories.statement()
        draft = made_from(original)
        publish_together(original, [draft], "publish")
        assert original.is_public
        assert draft.is_public
        assert original.publish_at == draft.publish_at
        assert original.decisions.last().act == draft.decisions.last().act == "publish"

    def test_both_are_scheduled_for_the_hour_of_the_original(self):
        hour = factories.scheduled().publish_at
        original = factories.statement(publish_at=hour)
        draft = made_from(original, publish_at=None)
        publish_together(original, [draft], "publish")
        assert original.is_scheduled
        assert draft.is_scheduled
        assert original.publish_at == draft.publish_at

    def test_an_obstacle_of_either_refuses_both_and_each_is_said(self):
        original = factories.statement(lead_image=factories.image(alt=""))
        draft = translate(original, "es")
        with pytest.raises(Refused) as refused:
            publish_together(original, [draft], "publish")
        said = [each.sentence for each in refused.value.obstacles]
        assert said[0] == "The lead image has no alt text."
        whose = f"“{original.headline}” (es): "
        assert f"{whose}The text is still that of the original: it is not translated yet." in said
        for statement in (original, draft):
            assert (statement.status, statement.publish_at) == ("draft", None)
            assert Statement.objects.get(pk=statement.pk).is_unpublished
            assert not statement.decisions.filter(act="publish").exists()

    def test_an_obstacle_of_the_translation_alone_refuses_the_original(self):
        original = factories.statement()
        with pytest.raises(Refused):
            publish_together(original, [translate(original, "es")], "publish")
        assert Statement.objects.get(pk=original.pk).is_unpublished

    def test_it_waits_for_the_approval_of_both(self, newsroom):
        newsroom.house_style.approval = "second"
        newsroom.house_style.save()
        original = factories.approved()
        draft = made_from(original)
        with pytest.raises(Refused, match="es"):
            publish_together(original, [draft], "publish")
        assert original.status == "approved"

    def test_what_is_public_already_is_not_published_again(self):
        original = factories.published()
        draft = made_from(original)
        workflow.publish(draft)
        assert workflow.publishable_with(original) == []


def test_a_translation_that_is_not_translated_is_refused():
    draft = translate(factories.published(), "es")
    with pytest.raises(Refused, match="not translated yet"):
        workflow.publish(draft)


def test_a_draft_takes_over_who_said_what_and_in_answer_to_what():
    speaker, report, topic = factories.speaker(), factories.report(), factories.topic()
    original = factories.published(
        speakers=[speaker], reports=[report], topics=[topic], lead_image=factories.image(), kind="release"
    )
    original.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2)
    draft = translate(original, "es")
    assert (draft.language, draft.status, draft.translation_of) == ("es", "draft", original)
    assert (draft.kind, draft.lead_image, draft.contact) == ("release", original.lead_image, original.contact)
    assert [row.speaker for row in draft.attributions.all()] == [speaker]
    assert [row.report for row in draft.citations.all()] == [report]
    assert [row.speaker for row in draft.quotations.all()] == [speaker]
    assert [row.tag for row in draft.statement_topics.all()] == [topic]
    assert draft.slug == f"{original.slug}-es"
    assert Speaker.objects.count() == 1


@pytest.mark.parametrize("language", ["en", "es", "xx", ""])
def test_one_in_that_language_is_made_once(language):
    original = factories.published()
    translate(original, "es")
    with pytest.raises(Refused, match="in this language already"):
        translate(original, language)
    assert original.translations.count() == 1
