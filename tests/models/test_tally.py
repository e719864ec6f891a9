"""What is kept of numbers is what would be counted, whatever was done and in which order."""

import random
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone

from statements import workflow
from statements.models import Statement, Tally, Topic
from statements.models.tally.triggers import count_again
from tests import factories

pytestmark = pytest.mark.django_db
TURNS = 60


def kept() -> dict[tuple[str, str], int]:
    if connection.vendor == "postgresql":  # what waits for the commit
        connection.check_constraints()
    return {
        (name, key): number
        for name, key, number in Tally.objects.exclude(number=0).values_list("name", "key", "number")
    }


def counted() -> dict[tuple[str, str], int]:
    with transaction.atomic():
        count_again("default")
        found = kept()
        transaction.set_rollback(True)
    return found


@pytest.fixture
def newsroom(db):
    factories.publisher()
    speakers = [factories.speaker() for _ in range(3)]
    topics = [factories.topic() for _ in range(3)]
    reports = [factories.report() for _ in range(3)]
    return speakers, topics, reports


class Writers:
    """They do whatever may be done to statements."""

    def __init__(self, newsroom, seed: int):
        self.speakers, self.topics, self.reports = newsroom
        self.chance = random.Random(seed)

    def do_something(self) -> None:
        self.chance.choice(self.everything)()

    @property
    def everything(self) -> list:
        return [getattr(self, name) for name in dir(self) if name.startswith("may_")]

    def one(self, **chosen) -> Statement:
        found = list(Statement.objects.filter(**chosen))
        return self.chance.choice(found) if found else factories.statement()

    def may_publish(self):
        uses = {"speakers": [self.chance.choice(self.speakers)], "topics": self.chance.sample(self.topics, 2)}
        at = factories.LONG_AGO + timedelta(days=self.chance.randrange(900))
        factories.published(publish_at=at, reports=self.reports[:1], **uses)

    may_publish_another = may_publish

    def may_schedule(self):
        factories.scheduled(topics=[self.chance.choice(self.topics)], speakers=[self.chance.choice(self.speakers)])

    def may_unschedule(self):
        one = self.one(status="published", publish_at__gt=timezone.now())
        if one.status == "published":
            workflow.unschedule(one)

    def may_withdraw(self):
        one = self.one(status="published", publish_at__lte=timezone.now())
        if one.status == "published":
            workflow.withdraw(one, withdrawn_as="withdrawn")

    def may_change(self):
        one = self.one()
        one.kind, one.language = self.chance.choice(["statement", "speech"]), self.chance.choice(["en", "es"])
        one.save()

    def may_credit(self):
        self.one().attributions.get_or_create(speaker=self.speakers[2], defaults={"position": 9})

    def may_take_credits_away(self):
        self.one().attributions.all().delete()

    def may_take_topics_away(self):
        self.one().statement_topics.all().delete()

    def may_delete_a_draft(self):
        self.one(status="draft").delete()


@pytest.mark.parametrize("seed", range(3))
def test_it_is_what_would_be_counted(newsroom, seed):
    writers = Writers(newsroom, seed)
    for _ in range(TURNS):
        writers.do_something()
    assert kept() == counted()
    assert kept()


def test_a_topic_that_goes_takes_its_number_along(newsroom):
    _, (topic, other, _), _ = newsroom
    factories.published(topics=[topic, other])
    topic.statement_topics.all().delete()
    topic.delete()
    assert kept() == counted()


def test_readers_are_told_the_number_without_what_is_ahead(newsroom):
    (speaker, *_), (topic, *_), (report, *_) = newsroom
    uses = {"speakers": [speaker], "topics": [topic], "reports": [report]}
    factories.published(**uses)
    factories.published(publish_at=factories.LONG_AGO + timedelta(days=365), **uses)
    scheduled = factories.scheduled(**uses)
    kept()
    assert Tally.objects.statements() == 2
    assert Tally.objects.statements(year=2012) == 1
    assert Tally.objects.statements(year=2012, month=4) == 1
    assert Tally.objects.statements(year=scheduled.release_day.year) == 0
    assert Tally.objects.statements(year=1999) == 0
    assert Tally.objects.months() == {(2013, 4): 1, (2012, 4): 1}
    assert [
        Tally.objects.of(name, noun.pk) for name, noun in (("topic", topic), ("speaker", speaker), ("report", report))
    ] == [2, 2, 2]
    assert {each.pk: each.used for each in Topic.objects.most_used()} == {topic.pk: 2}


@pytest.mark.engine("postgresql")
@pytest.mark.django_db(transaction=True)
def test_two_who_publish_with_the_same_topics_in_two_orders_do_not_lock_each_other(meanwhile):
    first, second = factories.topic(), factories.topic()
    one, other = factories.statement(topics=[first, second]), factories.statement(topics=[second, first])
    with transaction.atomic():
        workflow.publish(one)
        connection.check_constraints()
        done = meanwhile(lambda: workflow.publish(other))
    done.result(30)
    assert kept() == counted()
    assert Tally.objects.of("topic", first.pk) == 2


@pytest.mark.django_db(transaction=True)
def test_after_a_flush_there_is_nothing():
    """However its tables were emptied: what goes after its number would leave less than nothing."""
    factories.published(topics=[factories.topic()], speakers=[factories.speaker()], reports=[factories.report()])
    call_command("flush", interactive=False, verbosity=0)
    assert not Tally.objects.exists()
