"""Roles by day, credits as printed, what is in use, what is related."""

from datetime import date, timedelta

import pytest
from django.db import models

from statements.models import Attribution, Role, Speaker, Statement
from tests import factories

pytestmark = pytest.mark.django_db

FIRST, LAST = date(2010, 5, 1), date(2012, 4, 30)


@pytest.mark.parametrize(
    ("day", "is_held"),
    [
        (FIRST - timedelta(days=1), False),
        (FIRST, True),
        (LAST, True),
        (LAST + timedelta(days=1), False),
    ],
)
def test_a_role_is_held_from_its_first_day_to_its_last(day, is_held):
    role = Role.objects.create(
        speaker=factories.speaker(), organization=factories.publisher(), title="Chair", since=FIRST, until=LAST
    )
    assert (role in Role.objects.held_on(day)) == is_held


def test_the_role_begun_last_comes_first_and_one_without_a_beginning_last():
    speaker = factories.speaker(title="Always")
    for title, since in (("Old", "2001-01-01"), ("New", "2011-01-01")):
        Role.objects.create(speaker=speaker, organization=factories.publisher(), title=title, since=since)
    assert [role.title for role in speaker.roles.held_on(date(2012, 4, 6))] == ["New", "Old", "Always"]


def test_a_credit_is_filled_from_the_role_and_keeps_what_is_printed():
    speaker = factories.speaker("Ali Noorani", title="Executive Director")
    blank, typed = Attribution(speaker=speaker), Attribution(speaker=speaker, title_as_printed="Acting Director")
    for credit in (blank, typed):
        credit.print_role_of(date(2012, 4, 6))
    assert blank.credit == "Ali Noorani, Executive Director, Open Water Forum"
    assert typed.credit == "Ali Noorani, Acting Director, Open Water Forum"


def test_a_later_promotion_never_rewrites_a_credit():
    speaker = factories.speaker("Ali Noorani", title="Executive Director")
    credit = factories.published(speakers=[speaker]).attributions.get()
    held, day = speaker.roles.get(), date(2012, 4, 6)
    speaker.roles.update(title="President")
    Role.objects.create(speaker=speaker, organization=factories.organization(), title="Senator", since=day)
    Speaker.objects.update(name="Ali Noorani Jr.")
    credit.refresh_from_db()
    credit.print_role_of(day)
    assert (credit.role, credit.credit) == (held, "Ali Noorani, Executive Director, Open Water Forum")


def test_without_a_role_on_that_day_the_name_alone_is_printed():
    speaker = factories.speaker("Ali Noorani")
    speaker.roles.update(since=date(2012, 4, 7))
    credit = Attribution(speaker=speaker)
    credit.print_role_of(date(2012, 4, 6))
    assert (credit.role, credit.credit) == (None, "Ali Noorani")


@pytest.mark.parametrize(("uses", "ending"), [(1, "“A”"), (3, "“C”"), (5, "and 2 more")])
def test_what_is_in_use_is_kept_with_a_sentence_that_says_where(uses, ending):
    speaker = factories.speaker("Ali Noorani")
    for letter in "ABCDE"[:uses]:
        factories.statement(headline=letter, speakers=[speaker])
    with pytest.raises(models.ProtectedError) as refused:
        speaker.delete()
    sentence = refused.value.args[0]
    assert sentence.startswith("Ali Noorani is in use and cannot be deleted: see the statement “A”")
    assert ending in sentence


def test_a_report_an_organization_and_a_picture_are_kept_too():
    report = factories.report()
    factories.statement(reports=[report], lead_image=factories.image())
    for noun in (report, report.publisher, Statement.objects.get().lead_image, factories.publisher()):
        with pytest.raises(models.ProtectedError, match="is in use and cannot be deleted"):
            noun.delete()


def test_what_nobody_uses_can_go():
    for noun in (factories.speaker(), factories.topic(), factories.image()):
        noun.delete()


def test_neighbors_are_the_nearest_on_each_side():
    made = [factories.published() for _ in range(4)]
    assert Statement.objects.public().beside(made[1]).neighbors == [made[0], made[2]]
    assert [each.is_earlier for each in Statement.objects.public().beside(made[1]).neighbors] == [True, False]
    assert Statement.objects.public().beside(made[0]).neighbors == [made[1]]


def test_neighbors_of_the_same_hour_come_in_the_order_they_were_made():
    made = [factories.published() for _ in range(3)]
    between = [factories.statement(), factories.withdrawn(), factories.scheduled()]
    assert Statement.objects.public().beside(made[1]).neighbors == [made[0], made[2]]
    assert not set(between) & set(Statement.objects.public().beside(made[2]).neighbors)


@pytest.mark.parametrize("state", ["draft", "scheduled", "withdrawn"])
def test_what_is_not_public_is_related_to_nothing(state):
    uses = {"reports": [factories.report()], "topics": [factories.topic()]}
    factories.IN_EVERY_STATE[state](**uses)
    assert Statement.objects.public().beside(factories.published(**uses)).related == []


def test_the_beginning_of_a_text_never_ends_in_markup():
    address = "https://x.example/" + "a" * 1200
    factories.published(body=f'<p>Read <a href="{address}">what they found</a>.</p>')
    assert Statement.objects.public().with_credits().get().abstract == "Read"


def test_a_shared_report_outweighs_a_newer_shared_topic():
    report, topic = factories.report(number="OIG-1"), factories.topic("Water")
    same_report = factories.published(reports=[report])
    same_topic = factories.published(topics=[topic], publish_at=factories.LONG_AGO + timedelta(days=1))
    factories.published()
    statement = factories.published(reports=[report], topics=[topic])
    related = Statement.objects.public().beside(statement).related
    assert related == [same_report, same_topic]
    assert (related[0].shared_report, related[1].shared_topic) == ("OIG-1", "Water")


def test_translations_are_the_original_and_all_that_it_became():
    original = factories.published(language="en")
    spanish, portuguese = (factories.published(language=each, translation_of=original) for each in ("es", "pt"))
    hidden = factories.scheduled(language="fr", translation_of=original)
    factories.published()
    public = Statement.objects.public()
    assert list(public.in_other_languages(original)) == [spanish, portuguese]
    assert list(public.in_other_languages(spanish)) == [original, portuguese]
    assert hidden in Statement.objects.in_other_languages(original)
