"""Every move from every state by everybody: allowed, or refused with a sentence."""

from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from statements import workflow
from statements.models import HouseStyle, OldAddress, Status
from tests import factories

pytestmark = pytest.mark.django_db

# state -> verb -> the status afterwards; what is missing is refused.
LEGAL = {
    "draft": {"publish": Status.PUBLISHED},
    "scheduled": {"unschedule": Status.DRAFT},
    "published": {"withdraw": Status.WITHDRAWN},
    "withdrawn": {},
}


@pytest.mark.parametrize("state", LEGAL)
@pytest.mark.parametrize("verb", workflow.MOVES)
@pytest.mark.parametrize("role", ["Publisher", None])
def test_who_may_publish_makes_every_legal_move_and_no_other(state, verb, role):
    statement, person = factories.IN_EVERY_STATE[state](), factories.user(role)
    before = statement.status
    if verb in LEGAL[state]:
        workflow.move(statement, verb, by=person)
        assert statement.status == LEGAL[state][verb]
    else:
        with pytest.raises(workflow.Refused, match=f"This statement is {state}, so it cannot be"):
            workflow.move(statement, verb, by=person)
        statement.refresh_from_db()
        assert statement.status == before


def former_publisher():
    return factories.user("Publisher", is_active=False)


@pytest.mark.parametrize("state", LEGAL)
@pytest.mark.parametrize("verb", workflow.MOVES)
@pytest.mark.parametrize(
    "make_person",
    [partial(factories.user, "Writer"), partial(factories.user, "Editor"), former_publisher, AnonymousUser],
    ids=["writer", "editor", "former publisher", "nobody"],
)
def test_who_may_not_publish_makes_no_move(state, verb, make_person):
    statement, person = factories.IN_EVERY_STATE[state](), make_person()
    with pytest.raises(PermissionDenied, match="Only a publisher can do this"):
        workflow.move(statement, verb, by=person)
    assert workflow.possible_moves(statement, person) == []
    assert type(statement).objects.get(pk=statement.pk).status == statement.status


@pytest.mark.parametrize("state", LEGAL)
def test_possible_moves_are_those_that_would_succeed(state):
    moves = workflow.possible_moves(factories.IN_EVERY_STATE[state](), factories.user("Publisher"))
    assert {move.verb for move in moves} == set(LEGAL[state])


def test_without_an_hour_it_is_public_from_now():
    before = timezone.now()
    statement = factories.statement()
    workflow.publish(statement)
    assert before <= statement.publish_at <= timezone.now()
    assert statement.first_public_at == statement.publish_at


def test_schedules_are_whole_minutes():
    statement = factories.scheduled(publish_at=datetime(2999, 1, 1, 6, 30, 59, 5, tzinfo=UTC))
    assert statement.publish_at == datetime(2999, 1, 1, 6, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "hour", "day"),
    [
        ("UTC", "2013-01-01T00:00", "2013-01-01"),
        ("America/New_York", "2013-01-01T04:59", "2012-12-31"),
        ("America/New_York", "2013-01-01T05:00", "2013-01-01"),
        ("Europe/Madrid", "2012-12-31T23:00", "2013-01-01"),
        ("Pacific/Kiritimati", "2012-12-31T10:00", "2013-01-01"),
        ("Pacific/Pago_Pago", "2013-01-01T10:59", "2012-12-31"),
        ("America/New_York", "2012-07-05T03:59", "2012-07-04"),
        ("Pacific/Apia", "2011-12-30T09:59", "2011-12-29"),
        ("Pacific/Apia", "2011-12-30T10:00", "2011-12-31"),
    ],
)
def test_the_release_day_is_the_newsrooms(zone, hour, day):
    """Summer hours, both sides of the date line, and the Friday that Samoa left out."""
    factories.publisher()
    HouseStyle.objects.update(time_zone=zone)
    statement = factories.published(publish_at=datetime.fromisoformat(hour).replace(tzinfo=UTC))
    statement.refresh_from_db()
    assert statement.release_day.isoformat() == day
    assert statement.year == statement.release_day.year
    assert statement.get_absolute_url() == f"/statements/{day[:4]}/{statement.slug}/"


def test_an_empty_text_is_an_obstacle():
    statement = factories.statement()
    type(statement).objects.update(body="<p>&nbsp;</p>")
    with pytest.raises(workflow.Refused, match="The text is empty") as refused:
        workflow.publish(statement)
    assert [obstacle.field for obstacle in refused.value.obstacles] == ["body"]
    statement.refresh_from_db()
    assert (statement.status, statement.publish_at) == (Status.DRAFT, None)


def test_a_lead_image_without_words_is_an_obstacle():
    statement = factories.statement(lead_image=factories.image(alt=""))
    with pytest.raises(workflow.Refused, match="The lead image has no alt text"):
        workflow.publish(statement)


def test_back_to_draft_takes_day_and_address_along():
    statement = factories.scheduled()
    workflow.unschedule(statement)
    assert (statement.release_day, statement.first_public_at, statement.get_absolute_url()) == (None, None, "")


@pytest.mark.parametrize("taken_by", ["statement", "old address"])
def test_an_address_that_is_taken_in_its_year_is_an_obstacle(taken_by):
    other = factories.published(slug="another" if taken_by == "old address" else "same")
    if taken_by == "old address":
        OldAddress.objects.create(path="/statements/2012/same/", statement=other)
    statement = factories.statement(slug="same", publish_at=factories.LONG_AGO)
    with pytest.raises(workflow.Refused, match="Another statement of 2012 has the address “same” already"):
        workflow.publish(statement)
    [obstacle] = [each for each in workflow.obstacles(statement) if each.blocks]
    assert obstacle.field == "slug"


def test_what_is_worth_checking_does_not_block():
    statement = factories.statement(kind="advisory", dateline="")
    advice = [obstacle.sentence for obstacle in workflow.obstacles(statement)]
    assert advice == ["This advisory does not say when the event begins.", "There is no dateline."]
    workflow.publish(statement)


def test_publishing_prints_credits_and_contact():
    speaker = factories.speaker("Ali Noorani", title="Executive Director")
    contact = factories.PressContact.objects.create(name="Ana", title="Press Secretary", email="ana@x.example")
    statement = factories.published(speakers=[speaker], contact=contact)
    assert statement.attributions.get().credit == "Ali Noorani, Executive Director, Open Water Forum"
    assert statement.contact_as_printed == "Ana, Press Secretary, ana@x.example"


def test_withdrawn_it_keeps_its_day_its_address_and_its_credits():
    statement = factories.published(speakers=[factories.speaker("Ali Noorani")])
    before = (statement.release_day, statement.get_absolute_url(), statement.attributions.get().credit)
    workflow.withdraw(statement)
    assert (statement.release_day, statement.get_absolute_url(), statement.attributions.get().credit) == before
    assert statement.first_public_at == statement.publish_at


def test_a_title_is_that_of_the_release_day_and_not_of_today():
    speaker = factories.speaker("Ali Noorani", title="President")
    speaker.roles.update(since="2015-01-01")
    speaker.roles.create(organization=factories.publisher(), title="Executive Director", until="2014-12-31")
    then, now = (factories.published(speakers=[speaker], publish_at=at) for at in (factories.LONG_AGO, timezone.now()))
    assert then.attributions.get().title_as_printed == "Executive Director"
    assert now.attributions.get().title_as_printed == "President"


def test_a_second_publisher_comes_too_late_and_changes_nothing():
    statement = factories.statement()
    same = type(statement).objects.get(pk=statement.pk)
    workflow.publish(statement)
    with pytest.raises(workflow.Refused):
        workflow.publish(same)
    assert type(statement).objects.get(pk=statement.pk).publish_at == statement.publish_at


@pytest.mark.engine("postgresql")
def test_of_two_that_take_one_address_at_once_the_later_is_refused(meanwhile):
    """Neither sees the other before the database does; SQLite has one writer at a time."""
    first, second = factories.statement(slug="same"), factories.statement(slug="same")
    with transaction.atomic():
        workflow.publish(first)
        later = meanwhile(lambda: workflow.publish(second))
    with pytest.raises(workflow.Refused, match="has the address “same” already"):
        later.result()
    second.refresh_from_db()
    assert second.status == Status.DRAFT


def test_nothing_has_to_happen_at_the_hour():
    statement = factories.scheduled(publish_at=timezone.now() + timedelta(minutes=5))
    public = type(statement).objects.public
    assert statement not in public()
    assert statement in public(statement.publish_at)


def test_what_an_import_brings_enters_with_its_own_hour():
    """The hour is kept to the second; the day is the newsroom's."""
    factories.publisher()
    statement = factories.statement()
    workflow.enter(statement, publish_at=datetime(2012, 4, 7, 2, 30, 15, tzinfo=UTC))
    statement.save()
    assert statement in type(statement).objects.public()
    assert statement.publish_at.second == 15
    assert statement.release_day == date(2012, 4, 6)


def test_what_an_import_brings_may_be_ahead():
    factories.publisher()
    statement = factories.statement()
    workflow.enter(statement, publish_at=timezone.now() + timedelta(days=1, seconds=7))
    statement.save()
    assert statement.is_scheduled
    assert statement.publish_at.second == 0
    assert statement not in type(statement).objects.public()


def test_a_quotation_without_speaker_is_worth_checking_and_does_not_block():
    speaker = factories.speaker()
    statement = factories.statement(speakers=[speaker])
    for number, who in enumerate([speaker, None, speaker, None], start=1):
        statement.quotations.create(speaker=who, first_paragraph=number, last_paragraph=number)
    found = [(each.sentence, each.blocks) for each in workflow.obstacles(statement)]
    assert found == [
        ("The second quotation has no speaker.", False),
        ("The fourth quotation has no speaker.", False),
    ]
