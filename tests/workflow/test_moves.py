"""Every move from every state by everybody: allowed, or refused with a sentence."""

from datetime import timedelta
from functools import partial

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from statements import workflow
from statements.models import Approval, HouseStyle, Statement, Status
from tests import factories

pytestmark = pytest.mark.django_db

DRAFT, REVIEW, APPROVED, PUBLISHED, WITHDRAWN = Status

# state -> verb -> the status afterwards; what is missing is refused. First where nobody has to approve.
LEGAL = {
    "draft": {"submit": REVIEW, "publish": PUBLISHED},
    "in review": {"return": DRAFT, "approve": APPROVED, "publish": PUBLISHED},
    "approved": {"return": DRAFT, "publish": PUBLISHED},
    "scheduled": {"unschedule": DRAFT},
    "published": {"withdraw": WITHDRAWN},
    "withdrawn": {},
    "unconfirmed": {"confirm": PUBLISHED, "withdraw": WITHDRAWN},
}
# Where a second person has to approve: what differs.
WITH_APPROVAL = {
    "draft": {"submit": REVIEW, "at once": PUBLISHED},
    "in review": {"return": DRAFT, "approve": APPROVED, "at once": PUBLISHED},
}
STATES = factories.IN_EVERY_STATE | {"unconfirmed": factories.unconfirmed}
MAY = {
    "Writer": {"submit", "return"},
    "Editor": {"submit", "return", "approve", "confirm"},
    "Publisher": set(workflow.MOVES),
    None: set(workflow.MOVES),
}
WHO = {
    "submit": "Your account can read statements but not change them",
    "return": "Your account can read statements but not change them",
    "approve": "Only an editor or a publisher can do this",
    "confirm": "Only an editor or a publisher can do this",
}


def former_publisher():
    return factories.user("Publisher", is_active=False)


PEOPLE = {role or "administrator": (role, partial(factories.user, role)) for role in MAY} | {
    "former publisher": ("", former_publisher),
    "nobody": ("", AnonymousUser),
}


def made(state, rule):
    """As it was made before the newsroom asked for approvals."""
    factories.publisher()
    HouseStyle.objects.update(approval=Approval.NOBODY)
    statement = STATES[state]()
    HouseStyle.objects.update(approval=rule)
    return statement


@pytest.mark.parametrize("rule", [Approval.NOBODY, Approval.SECOND])
@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("state", LEGAL)
def test_every_move_from_every_state_by_everybody(state, person, rule):
    """What is allowed is made, what is not is refused with a sentence, and nothing is offered that would be refused."""
    role, make_person = PEOPLE[person]
    by, may = make_person(), MAY.get(role, set())
    legal = LEGAL[state] if rule is Approval.NOBODY else WITH_APPROVAL.get(state, LEGAL[state])
    statement = made(state, rule)
    assert {move.verb for move in workflow.possible_moves(statement, by)} == may & set(legal)
    for verb in workflow.MOVES.keys() - may:
        with pytest.raises(PermissionDenied, match=WHO.get(verb, "Only a publisher can do this")):
            workflow.move(statement, verb, by=by, note="Why")
    for verb in may - set(legal):
        with pytest.raises(workflow.Refused, match=r"[^.]+\."):
            workflow.move(statement, verb, by=by, note="Why")
    assert Statement.objects.get(pk=statement.pk).status == statement.status
    for verb in may & set(legal):
        statement = made(state, rule)
        workflow.move(statement, verb, by=by, note="Why")
        assert statement.status == legal[verb]


@pytest.mark.parametrize(
    ("state", "verb", "sentence"),
    [
        ("published", "publish", "This statement is published, so it cannot be published."),
        ("scheduled", "withdraw", "This statement is scheduled, so it cannot be withdrawn."),
        ("draft", "approve", "This statement is draft, so it cannot be approved."),
        ("in review", "submit", "This statement is in review, so it cannot be sent for review."),
        ("withdrawn", "return", "This statement is withdrawn, so it cannot be sent back to draft."),
        ("published", "confirm", "This statement is published, so it cannot be approved afterwards."),
    ],
)
def test_a_move_that_the_table_does_not_have_is_refused_with_a_sentence(state, verb, sentence):
    with pytest.raises(workflow.Refused) as refused:
        workflow.move(factories.IN_EVERY_STATE[state](), verb, by=factories.user(), note="Why")
    assert str(refused.value) == sentence


def test_without_an_hour_it_is_public_from_now():
    before = timezone.now()
    statement = factories.statement()
    workflow.publish(statement)
    assert before <= statement.publish_at <= timezone.now()
    assert statement.first_public_at == statement.publish_at


def test_back_to_draft_takes_day_and_address_along():
    statement = factories.scheduled()
    workflow.unschedule(statement)
    assert (statement.release_day, statement.first_public_at, statement.get_absolute_url()) == (None, None, "")


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
