"""A statement is frozen when it is saved, and what readers get has a number that stays."""

import hashlib
import json
from datetime import timedelta

import pytest
from django.utils import timezone

from statements import versions, workflow
from statements.formats.record import canonical, record_of, text_sha256_of
from statements.models import Act, Statement, Version
from tests import factories

pytestmark = pytest.mark.django_db


def changed(statement, **fields):
    for name, value in fields.items():
        setattr(statement, name, value)
    statement.save()
    return versions.freeze(statement)


def numbers(statement) -> list[int | None]:
    return list(statement.versions.order_by("pk").values_list("number", flat=True))


def record(statement):
    return record_of(Statement.objects.for_record().get(pk=statement.pk))


def test_a_version_is_the_record_with_its_fingerprint():
    statement = factories.published(speakers=[factories.speaker()], reports=[factories.report()])
    version = statement.versions.get()
    assert version.record == canonical(record(statement))
    assert version.record_sha256 == hashlib.sha256(version.record.encode()).hexdigest()
    assert version.text_sha256 == text_sha256_of(record(statement))


def test_a_save_that_changes_nothing_makes_no_version():
    statement = factories.statement()
    first = versions.freeze(statement)
    statement.save()
    assert versions.freeze(statement) == first
    assert changed(statement, headline="Another Headline") != first


@pytest.mark.parametrize("body", ["<p>caf\u0065\u0301</p>", "<p>\u212b</p>"])
def test_what_differs_only_in_how_unicode_writes_it_makes_no_version(body):
    statement = factories.statement(body=body)
    assert versions.freeze(statement) == versions.freeze(statement)


def test_drafts_have_versions_without_a_number():
    statement = factories.statement()
    versions.freeze(statement)
    changed(statement, headline="Another Headline")
    assert numbers(statement) == [None, None]


def test_what_is_published_is_the_first_and_what_follows_the_next():
    statement = factories.statement()
    versions.freeze(statement)
    workflow.publish(statement)
    changed(statement, headline="Another Headline")
    changed(statement, headline="A Third Headline")
    assert numbers(statement) == [None, 1, 2, 3]


def test_an_old_text_is_public_from_its_own_hour_and_a_change_from_its_own():
    statement = factories.published(publish_at=factories.LONG_AGO)
    before = timezone.now()
    second = changed(statement, headline="Another Headline")
    first = statement.versions.get(number=1)
    assert first.public_from == factories.LONG_AGO
    assert before <= second.public_from <= timezone.now()


def test_what_is_changed_before_its_hour_is_still_the_first():
    statement = factories.scheduled()
    changed(statement, headline="Another Headline")
    assert numbers(statement) == [None, 1]
    assert statement.versions.get(number=1).public_from == statement.publish_at


def test_what_goes_back_before_its_hour_has_no_number():
    statement = factories.scheduled()
    workflow.unschedule(statement)
    assert numbers(statement) == [None, None]
    workflow.publish(statement)
    assert numbers(statement)[-1] == 1


def test_readers_have_seen_those_whose_hour_has_come():
    statement = factories.scheduled()
    assert not statement.versions.on_record().exists()
    assert statement.versions.on_record(statement.publish_at).count() == 1
    assert not statement.versions.on_record(statement.publish_at - timedelta(seconds=1)).exists()


TEXT = {
    "headline": lambda it: setattr(it, "headline", "Another"),
    "body": lambda it: setattr(it, "body", "<p>Other words.</p>"),
    "dateline": lambda it: setattr(it, "dateline", "Gullhaven"),
    "a speaker’s title as printed": lambda it: it.attributions.update(title_as_printed="Chair"),
    "who is quoted": lambda it: it.quotations.update(speaker=None),
    "a report": lambda it: it.citations.all().delete(),
    "the wording of a citation": lambda it: it.citations.update(wording="The first"),
}
NOT_TEXT = {
    "slug": lambda it: setattr(it, "slug", "another-slug"),
    "topics": lambda it: it.statement_topics.all().delete(),
    "the speaker’s name today": lambda it: it.attributions.get().speaker.__class__.objects.update(name="Ana Other"),
    "where it was first": lambda it: setattr(it, "source_url", "https://elsewhere.example/"),
}


@pytest.fixture
def statement():
    speaker = factories.speaker("Ann Lee")
    made = factories.published(speakers=[speaker], reports=[factories.report()], topics=[factories.topic()])
    made.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2)
    return made


@pytest.mark.parametrize("what", TEXT)
def test_the_text_that_a_decision_is_about_changes_with(statement, what):
    before = text_sha256_of(record(statement))
    TEXT[what](statement)
    statement.save()
    assert text_sha256_of(record(statement)) != before


@pytest.mark.parametrize("what", NOT_TEXT)
def test_the_text_that_a_decision_is_about_does_not_change_with(statement, what):
    before = text_sha256_of(record(statement))
    NOT_TEXT[what](statement)
    statement.save()
    assert text_sha256_of(record(statement)) == before


def test_what_an_import_brings_has_its_first_version_and_a_decision():
    draft, later = factories.statement(), factories.statement()
    workflow.came([draft])
    assert numbers(draft) == [None]
    assert [decision.act for decision in draft.decisions.all()] == [Act.IMPORT]
    assert not later.versions.exists()


def test_what_came_is_frozen_in_as_many_queries_for_two_as_for_ten(django_assert_max_num_queries):
    few = [factories.statement(speakers=[factories.speaker()]) for _ in range(2)]
    many = [factories.statement(speakers=[factories.speaker()]) for _ in range(10)]
    with django_assert_max_num_queries(10):
        workflow.came(few)
    with django_assert_max_num_queries(10):
        workflow.came(many)
    assert Version.objects.count() == 12


def test_each_move_is_a_decision_about_that_text():
    person = factories.user("Publisher")
    statement = factories.statement()
    workflow.move(statement, "publish", by=person, note="It is time.")
    workflow.move(statement, "withdraw", by=person)
    told = [(each.act, each.source, each.target, each.by, each.note) for each in statement.decisions.all()]
    assert told == [
        ("publish", "draft", "published", person, "It is time."),
        ("withdraw", "published", "withdrawn", person, ""),
    ]
    assert {each.text_sha256 for each in statement.decisions.all()} == {statement.versions.get().text_sha256}


def test_a_move_that_is_refused_leaves_no_decision():
    statement = factories.withdrawn()
    with pytest.raises(workflow.Refused):
        workflow.publish(statement)
    assert [each.act for each in statement.decisions.all()] == ["publish", "withdraw"]


def test_the_record_of_a_version_can_be_read_as_it_was():
    statement = factories.published(headline="As It Was")
    changed(statement, headline="As It Is")
    assert json.loads(statement.versions.get(number=1).record)["headline"] == "As It Was"
