"""The edition changes with everything that readers can see, and with nothing else."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone

from statements import workflow
from statements.models import (
    Autosave,
    Edition,
    HouseStyle,
    OldAddress,
    OrganizationAlias,
    PressContact,
    ReportAlias,
    Sending,
    Statement,
    Task,
    TopicAlias,
    Visit,
)
from statements.models.edition.edition import state_at
from statements.models.edition.rules import OF_STATEMENTS, SHARED, SILENT, STATEMENT
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def counted(db):
    """How much the edition has grown since."""

    def counter() -> int:
        if connection.vendor == "postgresql":  # what waits for the commit, and what is raised once in a transaction
            connection.check_constraints()
            with connection.cursor() as cursor:
                cursor.execute("SELECT set_config('newsroom.raised_in', '', true)")
        return Edition.objects.get().counter

    def grown(change) -> int:
        before = counter()
        change()
        return counter() - before

    return grown


def test_every_table_is_said_to_be_seen_or_silent():
    named = [rule.table for rule in (STATEMENT, *OF_STATEMENTS, *SHARED)]
    ours = {model._meta.model_name for model in apps.get_app_config("statements").get_models()}
    assert {*named} | SILENT == ours
    assert not {*named} & SILENT
    assert len(named) == len({*named})


def test_unprinted_columns_are_there():
    for rule in (STATEMENT, *OF_STATEMENTS, *SHARED):
        columns = {field.column for field in apps.get_model("statements", rule.table)._meta.concrete_fields}
        assert {*rule.unprinted} <= columns, rule


@pytest.fixture
def it(db):
    """Something of everything."""
    return SimpleNamespace(
        published=factories.published(speakers=[factories.speaker()]),
        withdrawn=factories.withdrawn(),
        scheduled=factories.scheduled(),
        draft=factories.statement(),
        publisher=factories.publisher(),
        speaker=factories.speaker(),
        report=factories.report(),
        topic=factories.topic(),
        image=factories.image(),
        person=factories.user("Editor"),
    )


def update(one, **fields) -> None:
    type(one).objects.filter(pk=one.pk).update(**fields)


def as_imported() -> dict:
    day = timezone.now() - timedelta(days=3)
    return {"status": "published", "publish_at": day, "first_public_at": day, "release_day": day.date()}


SEEN = {
    "a headline is corrected": lambda it: update(it.published, headline="Corrected"),
    "a text is published": lambda it: workflow.publish(it.draft),
    "a text is published as it is made": lambda it: factories.published(),
    "a text comes published": lambda it: update(it.draft, **as_imported()),
    "a text under embargo is changed": lambda it: update(it.scheduled, headline="Corrected"),
    "a text under embargo is taken back": lambda it: workflow.unschedule(it.scheduled),
    "a text is withdrawn": lambda it: workflow.withdraw(it.published, withdrawn_as="withdrawn"),
    "of a withdrawn text something else is told": lambda it: update(it.withdrawn, withdrawal_note="It was wrong."),
    "a speaker is credited": lambda it: it.published.attributions.create(speaker=it.speaker, position=5),
    "a credit is taken away": lambda it: it.published.attributions.all().delete(),
    "the organization changes": lambda it: update(it.publisher, tagline="Another"),
    "its house style changes": lambda it: update(HouseStyle.objects.get(), place_of_clocks="Paris"),
    "a press contact changes": lambda it: update(PressContact.objects.get(), phone="555"),
    "there is another press contact": lambda it: PressContact.objects.create(name="Eva", email="eva@water.example"),
    "a speaker changes": lambda it: update(it.speaker, name="Another"),
    "a role changes": lambda it: update(it.speaker.roles.get(), title="Another"),
    "a report changes": lambda it: update(it.report, title="Another"),
    "its link is dead": lambda it: update(it.report, link="gone", link_since=timezone.now()),
    "it gets another name": lambda it: ReportAlias.objects.create(report=it.report, name="Another"),
    "it gets a copy": lambda it: factories.copy(it.report),
    "a topic changes": lambda it: update(it.topic, description="Another"),
    "a topic gets another name": lambda it: TopicAlias.objects.create(topic=it.topic, name="Another"),
    "a topic goes": lambda it: it.topic.delete(),
    "an organization gets another name": lambda it: OrganizationAlias.objects.create(
        organization=it.publisher, name="Another"
    ),
    "a picture changes": lambda it: update(it.image, alt="Another"),
    "an old address leads on": lambda it: OldAddress.objects.create(path="/was/here/", topic=it.topic),
}
SILENTLY = {
    "a draft is saved": lambda it: update(it.draft, headline="Another"),
    "a draft gets a speaker": lambda it: it.draft.attributions.create(speaker=it.speaker, position=1),
    "a draft gets a topic": lambda it: it.draft.statement_topics.create(tag=it.topic),
    "a draft goes": lambda it: it.draft.delete(),
    "a public text is saved as it was": lambda it: update(it.published, headline=it.published.headline),
    "a form is kept": lambda it: Autosave.objects.create(
        person=it.person, statement=it.published, data={}, kept_at=timezone.now()
    ),
    "a report is visited": lambda it: update(it.report, visited_at=timezone.now()),
    "a visit is noted": lambda it: Visit.objects.create(
        report=it.report, address="https://x.example/", at=timezone.now(), found="live"
    ),
    "a task is opened": lambda it: Task.objects.create(report=it.report, why="gone"),
    "nouns come that nothing leads to": lambda it: (factories.speaker(), factories.report(), factories.topic()),
    "something is sent": lambda it: Sending.objects.create(
        statement=it.published, version=it.published.versions.first(), item="mail", sent_by=it.person
    ),
}


@pytest.mark.parametrize("change", SEEN.values(), ids=SEEN)
def test_it_changes_when(it, counted, change):
    assert counted(lambda: change(it)) > 0


@pytest.mark.parametrize("change", SILENTLY.values(), ids=SILENTLY)
def test_it_stays_when(it, counted, change):
    assert counted(lambda: change(it)) == 0


@pytest.mark.engine("postgresql")
@pytest.mark.django_db(transaction=True)
def test_a_transaction_raises_it_once_however_many_rows_it_writes():
    statements = [factories.published() for _ in range(5)]
    before = Edition.objects.get().counter
    with transaction.atomic():
        for each in statements:
            each.headline += "!"
            each.save()
        Statement.objects.update(dateline="Paris")
    assert Edition.objects.get().counter == before + 1


@pytest.mark.engine("postgresql")
@pytest.mark.django_db(transaction=True)
def test_a_row_that_comes_while_its_text_is_published_waits_for_that(meanwhile):
    statement, speaker = factories.statement(), factories.speaker()
    with transaction.atomic():
        workflow.publish(statement)
        credited = meanwhile(lambda: statement.attributions.create(speaker=speaker, position=0))
    between = Edition.objects.get().counter
    credited.result()
    assert Edition.objects.get().counter >= between


def test_what_is_due_is_part_of_the_state_though_nothing_is_written():
    due = factories.scheduled().publish_at
    before, after = (state_at("default", due + timedelta(seconds=each)) for each in (-1, 1))
    assert before.counter == after.counter
    assert before != after


@pytest.mark.django_db(transaction=True)
def test_after_a_flush_it_is_another_epoch():
    before = Edition.objects.get().epoch
    call_command("flush", interactive=False, verbosity=0)
    assert Edition.objects.get().epoch != before
