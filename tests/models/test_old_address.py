"""Addresses that readers know lead on for ever."""

import pytest
from django.core.exceptions import ValidationError

from statements.models import OldAddress, Report, Speaker, Topic
from tests import factories

pytestmark = pytest.mark.django_db


def test_a_public_statement_remembers_each_address_and_forgets_the_one_it_returns_to():
    statement = factories.published(slug="first")
    for slug in ("second", "third", "first"):
        statement.slug = slug
        statement.save()
    assert set(OldAddress.objects.values_list("path", flat=True)) == {
        "/statements/2012/second/",
        "/statements/2012/third/",
    }


@pytest.mark.parametrize("make", [factories.statement, factories.scheduled])
def test_what_was_never_public_leaves_no_old_address(make):
    statement = make(slug="first")
    statement.slug = "second"
    statement.save()
    assert not OldAddress.objects.exists()


NOUNS = {
    "speaker": lambda: factories.speaker("Jane Doe"),
    "report": lambda: factories.report(title="Jane Doe", number=""),
    "topic": lambda: factories.topic("Jane Doe"),
    "organization": lambda: factories.organization(name="Jane Doe"),
}


@pytest.mark.parametrize("kind", NOUNS)
def test_every_noun_with_a_page_remembers_its_addresses(kind):
    noun = type(made := NOUNS[kind]()).objects.get(pk=made.pk)
    for slug in ("second", "third", "jane-doe"):
        noun.slug = slug
        noun.save()
    found = OldAddress.objects.order_by("pk")
    assert [(old.path, old.noun) for old in found] == [(f"/{kind}s/second/", noun), (f"/{kind}s/third/", noun)]


def test_an_old_address_leads_to_the_present_one_while_its_noun_is_public():
    speaker = NOUNS["speaker"]()
    speaker.slug = "jane-smith"
    speaker.save()
    assert OldAddress.objects.present_address("/speakers/jane-doe/") is None
    statement = factories.published(speakers=[speaker])
    assert OldAddress.objects.present_address("/speakers/jane-doe/") == "/speakers/jane-smith/"
    factories.workflow.withdraw(statement)
    assert OldAddress.objects.present_address("/speakers/jane-doe/") is None
    assert OldAddress.objects.present_address("/speakers/nobody/") is None


def test_nothing_else_may_take_an_old_address():
    speaker = NOUNS["speaker"]()
    speaker.slug = "jane-smith"
    speaker.save()
    for other in (Speaker(name="Jane Doe"), Speaker(name="J. D.", slug="jane-doe")):
        with pytest.raises(ValidationError, match="led elsewhere once") as refused:
            other.full_clean()
        assert list(refused.value.error_dict) == ["slug"]
    speaker.slug = "jane-doe"
    speaker.full_clean()


def test_a_public_statement_cannot_move_to_the_old_address_of_another():
    moved, other = factories.published(slug="first"), factories.published(slug="other")
    moved.slug = "second"
    moved.save()
    other.slug = "first"
    with pytest.raises(ValidationError, match="led elsewhere once"):
        other.full_clean()


@pytest.mark.parametrize(
    "second",
    [
        lambda: Speaker(name="Jane Doe"),
        lambda: Report(title="Jane Doe", publisher=factories.publisher()),
        lambda: Topic(name="Jane: Doe"),
    ],
)
def test_a_second_one_whose_words_make_the_same_address_is_told_so(second):
    """Nobody typed this slug; it is made of the name, and still has to be free."""
    for make in NOUNS.values():
        make()
    with pytest.raises(ValidationError) as refused:
        second().full_clean()
    assert refused.value.message_dict == {
        "slug": ["There is one at this address already; if yours is another, change a word."]
    }
