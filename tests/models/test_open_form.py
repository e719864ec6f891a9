"""Who has a form open: those who said so within the last ninety seconds."""

from datetime import timedelta

import pytest
from django.utils import timezone

from statements.models import OpenForm
from statements.models.open_form import STALE
from tests import factories

pytestmark = pytest.mark.django_db


def test_others_who_have_it_open_are_named_the_first_one_first():
    statement, me = factories.statement(), factories.user("Writer")
    jane = factories.user("Editor", first_name="Jane", last_name="Doe")
    nameless = factories.user("Writer")
    for person in (jane, me, nameless):
        OpenForm.objects.beat(person, statement)
    OpenForm.objects.beat(factories.user("Writer"), factories.statement())
    assert [form.who for form in OpenForm.objects.of_others(me, statement)] == ["Jane Doe", nameless.username]


def test_a_beat_keeps_since_when_it_is_open():
    statement, person = factories.statement(), factories.user("Writer")
    OpenForm.objects.beat(person, statement)
    first = OpenForm.objects.get()
    OpenForm.objects.beat(person, statement)
    second = OpenForm.objects.get()
    assert second.since == first.since
    assert second.seen_at > first.seen_at


@pytest.mark.parametrize(("later", "is_open"), [(timedelta(seconds=5), False), (timedelta(seconds=-5), True)])
def test_a_form_that_says_nothing_for_ninety_seconds_is_closed(later, is_open):
    statement, me, other = factories.statement(), factories.user("Writer"), factories.user("Editor")
    long_since = timezone.now() - timedelta(hours=2)
    seen_at = timezone.now() - STALE - later
    OpenForm.objects.create(statement=statement, person=other, since=long_since, seen_at=seen_at)
    assert OpenForm.objects.of_others(me, statement).exists() is is_open
    OpenForm.objects.beat(other, statement)
    assert (OpenForm.objects.get().since == long_since) is is_open


def test_beats_take_what_is_closed_out_of_the_table():
    one, other = factories.statement(), factories.statement()
    OpenForm.objects.beat(factories.user("Writer"), one)
    OpenForm.objects.update(seen_at=timezone.now() - STALE - timedelta(seconds=1))
    OpenForm.objects.beat(factories.user("Writer"), other)
    assert OpenForm.objects.get().statement == other
