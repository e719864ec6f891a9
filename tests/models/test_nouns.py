"""Roles by day, credits as printed, what is in use, what is related, old addresses."""

from datetime import date, timedelta

import pytest
from django.db import models

from statements.models import Attribution, OldAddress, Quotation, Role, Statement
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
    assert list(Statement.objects.public().neighbors(made[1])) == [made[0], made[2]]
    assert [each.is_earlier for each in Statement.objects.public().neighbors(made[1])] == [True, False]
    assert list(Statement.objects.public().neighbors(made[0])) == [made[1]]


def test_a_shared_report_outweighs_a_newer_shared_topic():
    report, topic = factories.report(number="OIG-1"), factories.topic("Water")
    same_report = factories.published(reports=[report])
    same_topic = factories.published(topics=[topic], publish_at=factories.LONG_AGO + timedelta(days=1))
    factories.published()
    statement = factories.published(reports=[report], topics=[topic])
    related = list(Statement.objects.public().related_to(statement))
    assert related == [same_report, same_topic]
    assert (related[0].shared_report, related[1].shared_topic) == ("OIG-1", "Water")


def test_anchors_are_counted_and_a_gap_is_filled():
    statement, speaker = factories.statement(), factories.speaker()
    for paragraph in (1, 2):
        extent = {"first_paragraph": paragraph, "last_paragraph": paragraph}
        Quotation.objects.create(statement=statement, speaker=speaker, **extent)
    assert [each.anchor for each in statement.quotations.all()] == ["q1", "q2"]
    statement.quotations.get(anchor="q1").delete()
    statement.quotations.create(speaker=speaker, first_paragraph=1, last_paragraph=1)
    assert {each.anchor for each in statement.quotations.all()} == {"q1", "q2"}


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
