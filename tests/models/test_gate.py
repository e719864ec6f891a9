"""`public_from` follows the statement, whoever writes, and the nouns' `public()` follows it."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection

from statements.models import Attribution, Copy, Image, Organization, Report, Speaker, Statement, StatementTopic, Topic
from statements.models.gate import gated_tables
from tests import factories

pytestmark = pytest.mark.django_db


def rows_of(statement):
    return [*statement.attributions.all(), *statement.citations.all(), *statement.statement_topics.all()]


def with_nouns(make, **fields):
    uses = {"speakers": [factories.speaker()], "reports": [factories.report()], "topics": [factories.topic()]}
    return make(**uses | fields)


@pytest.mark.parametrize("state", factories.IN_EVERY_STATE)
def test_it_is_the_hour_of_publication_while_published_and_empty_otherwise(state):
    statement = with_nouns(factories.IN_EVERY_STATE[state])
    expected = statement.publish_at if state in {"published", "scheduled"} else None
    assert [row.public_from for row in rows_of(statement)] == [expected] * 3


def test_a_row_that_comes_later_gets_it_at_once():
    statement = factories.published()
    Attribution.objects.bulk_create([Attribution(statement=statement, speaker=factories.speaker())])
    statement.statement_topics.create(tag=factories.topic())
    assert {row.public_from for row in rows_of(statement)} == {statement.publish_at}


def test_it_moves_with_the_hour_and_with_the_row():
    statement, other = with_nouns(factories.published), factories.statement()
    later = statement.publish_at + timedelta(days=3)
    Statement.objects.filter(pk=statement.pk).update(publish_at=later)
    assert {row.public_from for row in rows_of(statement)} == {later}
    Attribution.objects.filter(statement=statement).update(statement=other)
    assert other.attributions.get().public_from is None


def test_a_stale_save_and_a_forged_value_cannot_undo_it():
    statement = with_nouns(factories.statement)
    stale = statement.attributions.get()
    factories.workflow.publish(statement)
    stale.save()
    assert statement.attributions.get().public_from == statement.publish_at
    StatementTopic.objects.update(public_from=None)
    assert statement.statement_topics.get().public_from == statement.publish_at
    draft = with_nouns(factories.statement)
    Attribution.objects.filter(statement=draft).update(public_from=factories.LONG_AGO)
    assert draft.attributions.get().public_from is None


def triggers() -> set[str]:
    query = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname || ' ' || tgrelid::regclass FROM pg_trigger WHERE NOT tgisinternal",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(query)
        return {name for (name,) in cursor.fetchall()}


def test_every_migration_lays_the_triggers_again():
    before = triggers()
    assert len(before) >= len(gated_tables()) + 1
    with connection.cursor() as cursor:
        for name in before:
            trigger, _, table = name.partition(" ")
            cursor.execute(f"DROP TRIGGER {trigger}" + (f" ON {table}" if table else ""))
    assert not triggers()
    call_command("migrate", verbosity=0)
    assert triggers() == before


NOUNS_OF = {
    Speaker: lambda statement: statement.attributions.get().speaker,
    Report: lambda statement: statement.citations.get().report,
    Topic: lambda statement: statement.statement_topics.get().tag,
    Organization: lambda statement: statement.citations.get().report.publisher,
    Copy: lambda statement: statement.citations.get().report.copies.get(),
    Image: lambda statement: statement.lead_image,
}


@pytest.mark.parametrize("noun", NOUNS_OF)
@pytest.mark.parametrize("state", factories.IN_EVERY_STATE)
def test_a_noun_is_public_when_a_public_statement_uses_it(noun, state):
    statement = with_nouns(factories.IN_EVERY_STATE[state], lead_image=factories.image())
    factories.copy(statement.citations.get().report)
    assert (NOUNS_OF[noun](statement) in noun.objects.public()) == (state == "published")


@pytest.mark.parametrize("noun", NOUNS_OF)
def test_at_its_hour_a_scheduled_statement_brings_its_nouns_along(noun):
    statement = with_nouns(factories.scheduled, lead_image=factories.image())
    factories.copy(statement.citations.get().report)
    hour = statement.publish_at
    assert NOUNS_OF[noun](statement) not in noun.objects.public(hour - timedelta(seconds=1))
    assert NOUNS_OF[noun](statement) in noun.objects.public(hour)


def test_the_publisher_is_always_public():
    assert factories.publisher() in Organization.objects.public()


def test_portraits_and_logos_are_public_with_their_owner():
    speaker = factories.speaker(portrait=factories.image())
    assert speaker.portrait not in Image.objects.public()
    factories.published(speakers=[speaker])
    assert speaker.portrait in Image.objects.public()


@pytest.mark.parametrize(
    ("state", "is_public", "is_on_record", "is_scheduled"),
    [
        ("draft", False, False, False),
        ("scheduled", False, False, True),
        ("published", True, True, False),
        ("withdrawn", False, True, False),
    ],
)
def test_what_each_word_means(state, is_public, is_on_record, is_scheduled):
    statement = factories.IN_EVERY_STATE[state]()
    objects = Statement.objects
    assert (statement in objects.public()) == statement.is_public == is_public
    assert (statement in objects.on_record()) == is_on_record
    assert (statement in objects.scheduled()) == statement.is_scheduled == is_scheduled


def test_the_hour_itself_is_public_and_the_second_before_is_not():
    statement = factories.scheduled()
    hour = statement.publish_at
    assert statement not in Statement.objects.public(hour - timedelta(seconds=1))
    assert statement in Statement.objects.public(hour)
    assert statement in Statement.objects.scheduled(hour - timedelta(seconds=1))
    assert statement not in Statement.objects.scheduled(hour)


def test_withdrawn_before_its_hour_would_not_be_on_record():
    statement = factories.withdrawn()
    assert statement not in Statement.objects.on_record(statement.first_public_at - timedelta(seconds=1))
