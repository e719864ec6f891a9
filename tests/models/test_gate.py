"""`public_from` follows the statement, whoever writes, and the nouns' `public()` follows it."""

from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.core.management.sql import emit_post_migrate_signal, emit_pre_migrate_signal
from django.db import connection, models, transaction
from django.db.migrations import Migration

from statements.models import (
    Attribution,
    Citation,
    Copy,
    Image,
    Organization,
    Report,
    Speaker,
    Statement,
    StatementTopic,
    Topic,
)
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
    StatementTopic.objects.filter(content_object=statement).update(public_from=None)
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


@contextmanager
def migrating():
    """What `migrate` announces before and after the steps of a plan."""
    told = {"verbosity": 0, "interactive": False, "db": "default", "plan": [(Migration("next", "statements"), False)]}
    emit_pre_migrate_signal(**told)
    yield
    emit_post_migrate_signal(**told)


# Checks and unique constraints are what SQLite rebuilds a table for.
REBUILT = {
    Statement: "statement_kind_known",
    Attribution: "speaker_credited_once",
    Citation: "report_cited_once",
    StatementTopic: "statement_topic_once",
}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("model", REBUILT)
def test_a_migration_may_rebuild_a_table_that_triggers_name(model):
    [constraint] = [each for each in model._meta.constraints if each.name == REBUILT[model]]
    before = triggers()
    with migrating():
        for step in ("remove_constraint", "add_constraint"):
            with connection.schema_editor() as editor:
                getattr(editor, step)(model, constraint)
    assert triggers() == before


@pytest.mark.django_db(transaction=True)
def test_a_migration_may_change_the_type_of_a_watched_column():
    narrow, wide = Statement._meta.get_field("status"), models.CharField(max_length=30)
    wide.set_attributes_from_name("status")
    before = triggers()
    with migrating():
        for old, new in ((narrow, wide), (wide, narrow)):
            with connection.schema_editor() as editor:
                editor.alter_field(Statement, old, new)
    assert triggers() == before


def test_what_a_migration_writes_is_caught_up_with():
    public, draft = with_nouns(factories.published), with_nouns(factories.statement)
    with migrating():
        Statement.objects.filter(pk=public.pk).update(publish_at=factories.LONG_AGO - timedelta(days=1))
        Attribution.objects.filter(statement=draft).update(public_from=factories.LONG_AGO)
        assert {row.public_from for row in rows_of(public)} == {factories.LONG_AGO}
    assert {row.public_from for row in rows_of(public)} == {factories.LONG_AGO - timedelta(days=1)}
    assert {row.public_from for row in rows_of(draft)} == {None}


@pytest.mark.engine("postgresql")
def test_a_credit_written_while_its_statement_is_being_published_waits_and_sees_the_result(meanwhile):
    """SQLite has one writer at a time."""
    statement, speaker = factories.statement(), factories.speaker()
    with transaction.atomic():
        factories.workflow.publish(statement)
        credit = meanwhile(lambda: Attribution.objects.create(statement_id=statement.pk, speaker_id=speaker.pk))
    credit.result()
    assert statement.attributions.get().public_from == statement.publish_at


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


def test_withdrawing_takes_the_hour_from_the_rows_and_a_return_to_draft_too():
    for make, verb in ((factories.published, "withdraw"), (factories.scheduled, "unschedule")):
        statement = with_nouns(make)
        factories.workflow.move(statement, verb)
        assert {row.public_from for row in rows_of(statement)} == {None}


def test_withdrawn_before_its_hour_would_not_be_on_record():
    statement = factories.withdrawn()
    assert statement not in Statement.objects.on_record(statement.first_public_at - timedelta(seconds=1))
