"""What was typed and not saved: one a person and form, for a month."""

from datetime import timedelta

import pytest
from django.utils import timezone

from statements.models import Autosave
from statements.models.autosave import LARGEST, LASTS, TooLarge
from tests import factories

pytestmark = pytest.mark.django_db

TYPED = {"headline": ["Four Dams"], "topics": ["1", "2"]}


@pytest.fixture(params=["change", "add"])
def statement(request):
    return factories.statement() if request.param == "change" else None


def test_the_newest_of_a_person_and_form_is_kept(statement):
    person = factories.user("Writer")
    for headline in ("Three Dams", "Four Dams"):
        Autosave.objects.keep(person, statement, TYPED | {"headline": [headline]})
    assert Autosave.objects.of(person, statement).get().data["headline"] == ["Four Dams"]


def test_each_person_and_each_form_has_its_own(statement):
    one, other = factories.user("Writer"), factories.user("Writer")
    elsewhere = factories.statement()
    for person, form in ((one, statement), (other, statement), (one, elsewhere)):
        Autosave.objects.keep(person, form, {"headline": [f"{person} at {form}"]})
    for person, form in ((one, statement), (other, statement), (one, elsewhere)):
        assert Autosave.objects.of(person, form).get().data == {"headline": [f"{person} at {form}"]}
    assert not Autosave.objects.of(other, elsewhere).exists()


def test_it_comes_back_as_it_was_posted(statement):
    posted = Autosave.objects.keep(factories.user("Writer"), statement, TYPED).as_posted
    assert posted["headline"] == "Four Dams"
    assert posted.getlist("topics") == ["1", "2"]


def test_what_nobody_came_back_for_within_a_month_goes_when_another_is_kept(statement):
    now = timezone.now()
    for age in (LASTS + timedelta(minutes=1), LASTS - timedelta(minutes=1)):
        Autosave.objects.create(person=factories.user("Writer"), data=TYPED, kept_at=now - age)
    newest = Autosave.objects.keep(factories.user("Writer"), statement, TYPED)
    assert [now - each.kept_at > LASTS for each in Autosave.objects.exclude(pk=newest.pk)] == [False]


def test_what_is_too_large_is_refused_and_leaves_what_was_kept(statement):
    person = factories.user("Writer")
    room = LARGEST - len('{"body": [""]}')
    Autosave.objects.keep(person, statement, {"body": ["x" * room]})
    with pytest.raises(TooLarge):
        Autosave.objects.keep(person, statement, {"body": ["é" * (room // 2 + 1)]})
    assert Autosave.objects.of(person, statement).get().data == {"body": ["x" * room]}


def test_it_goes_with_its_statement():
    statement = factories.statement()
    Autosave.objects.keep(factories.user("Writer"), statement, TYPED)
    statement.delete()
    assert not Autosave.objects.exists()
