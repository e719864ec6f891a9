"""The demo newsroom comes once, reads like a newsroom, and goes without a trace."""

from collections import Counter

import pytest

from statements.demo.load import Loader
from statements.demo.remove import Remover, files_of
from statements.models import (
    Citation,
    Copy,
    DemoItem,
    HouseStyle,
    Image,
    Organization,
    PressContact,
    Quotation,
    Report,
    Role,
    Speaker,
    Statement,
    Topic,
)
from statements.models.prose import blocks
from tests import factories

pytestmark = pytest.mark.django_db

NOUNS = [Statement, Speaker, Role, Report, Copy, Topic, Organization, PressContact, Image, HouseStyle, DemoItem]


def counts() -> dict[str, int]:
    return {model.__name__: model.objects.count() for model in NOUNS}


@pytest.fixture(scope="module")
def demo(in_two_widths, django_db_setup, django_db_blocker, tmp_path_factory):
    """Loaded once for the module: drawing takes its time."""
    from django.conf import settings
    from django.db import transaction

    before, settings.MEDIA_ROOT = settings.MEDIA_ROOT, tmp_path_factory.mktemp("media")
    with django_db_blocker.unblock():
        sandbox = transaction.atomic()
        sandbox.__enter__()
        Loader().load()
        yield settings.MEDIA_ROOT
        transaction.set_rollback(True)
        sandbox.__exit__(None, None, None)
    settings.MEDIA_ROOT = before


@pytest.fixture
def _demo_files(demo, settings):
    settings.MEDIA_ROOT = demo


@pytest.mark.usefixtures("_demo_files")
class TestLoaded:
    def test_it_is_about_the_size_of_a_newsroom(self):
        assert Statement.objects.public().count() == 60
        assert Statement.objects.scheduled().count() == 1
        assert Statement.objects.drafts().count() == 4
        assert (Speaker.objects.count(), Report.objects.count(), Topic.objects.count()) == (12, 25, 20)
        assert len(Statement.objects.public().years()) == 4

    def test_twice_is_once(self):
        before = counts()
        loader = Loader()
        loader.load()
        assert counts() == before
        assert not loader.made

    def test_it_holds_something_of_every_kind(self):
        assert set(Statement.objects.values_list("kind", flat=True)) == {
            "statement", "release", "advisory", "speech", "testimony", "letter", "op-ed",
        }  # fmt: skip
        assert set(Citation.objects.values_list("how", flat=True)) == {
            "in answer to", "relies on", "disputes", "mentions",
        }  # fmt: skip
        assert Statement.objects.filter(language="es").count() == 2
        assert Quotation.objects.filter(last_paragraph__gt=1).exists()

    def test_every_speaker_report_and_topic_is_used_in_public(self):
        for noun in (Speaker, Report, Topic):
            unused = noun.objects.exclude(pk__in=noun.objects.public())
            assert not unused, noun

    def test_credits_were_held_on_that_day_as_far_as_they_name_a_role(self):
        for statement in Statement.objects.public().prefetch_related("attributions__role", "attributions__speaker"):
            for credit in statement.attributions.all():
                held = credit.speaker.roles.held_on(statement.release_day)
                assert "former" in credit.title_as_printed or credit.role in held, (statement.slug, credit)

    def test_no_statement_answers_a_report_that_was_not_out_yet(self):
        for citation in Citation.objects.public().select_related("statement", "report"):
            assert citation.report.released_on <= citation.statement.release_day, citation.statement.slug

    def test_quotations_open_in_every_paragraph_and_close_in_the_last(self):
        for quotation in Quotation.objects.select_related("statement"):
            paragraphs = blocks(quotation.statement.body)[quotation.first_paragraph - 1 : quotation.last_paragraph]
            texts = [paragraph.text for paragraph in paragraphs]
            where = (quotation.statement.slug, quotation.anchor)
            assert all(text[0] in "“«" for text in texts), where
            assert texts[-1][-1] in "”»", where

    def test_no_headline_comes_twice(self):
        repeated = [
            each for each, times in Counter(Statement.objects.values_list("headline", flat=True)).items() if times > 1
        ]
        assert not repeated

    def test_every_report_has_a_saved_copy_that_is_there(self):
        for copy in Copy.objects.all():
            with copy.open() as file:
                assert file.read(5) == b"%PDF-"

    def test_every_page_opens(self, client):
        for model in (Statement, Speaker, Report, Topic, Organization):
            for noun in model.objects.public():
                assert client.get(noun.get_absolute_url()).status_code == 200, noun


@pytest.mark.usefixtures("_demo_files")
class TestRemoved:
    def test_nothing_is_left(self):
        remover = Remover()
        remover.remove()
        assert counts() == dict.fromkeys(counts(), 0)
        assert remover.kept == []

    def test_its_files_go_with_it(self, django_capture_on_commit_callbacks):
        report, image = Report.objects.first(), Image.objects.first()
        of_image, of_report = (file.stored_name for file in (files_of(image)[0], files_of(report)[0]))
        with django_capture_on_commit_callbacks() as at_commit:
            Remover().remove()
        discarded = {callback.__self__.stored_name for callback in at_commit}
        assert {of_image, of_report} <= discarded

    def test_what_the_newsrooms_own_use_by_now_stays_and_is_said(self):
        speaker = Speaker.objects.get(slug="rosalind-achterberg")
        mine = factories.published(speakers=[speaker], headline="Mine own", issuer=factories.organization(name="Mine"))
        remover = Remover()
        remover.remove()
        assert Statement.objects.get() == mine
        assert Speaker.objects.get() == speaker
        assert any(
            "Rosalind Achterberg is in use" in sentence and "“Mine own”" in sentence for sentence in remover.kept
        )

    def test_a_word_that_was_the_newsrooms_before_stays(self):
        DemoItem.objects.of(Topic)[0].delete()
        Remover().remove()
        assert Topic.objects.count() == 1
