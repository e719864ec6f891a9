"""What was public, and who decided it, is neither changed nor deleted: the database itself refuses."""

import pytest
from django.db import IntegrityError, connection, models, transaction
from django.db.models.functions import Concat

from statements import versions, workflow
from statements.models import Act, ConsentLink, Decision, Proposal, Statement, Version
from statements.models.guard import lifted
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def published():
    return factories.published()


def rows(model, statement):
    return model.objects.filter(statement=statement)


REFUSED = {
    "deleting a statement": lambda it: Statement.objects.filter(pk=it.pk).delete(),
    "another first hour of it": lambda it: Statement.objects.filter(pk=it.pk).update(first_public_at=None),
    "deleting a version": lambda it: rows(Version, it).delete(),
    "another record in it": lambda it: rows(Version, it).update(record=Concat("record", models.Value(" "))),
    "another hash of it": lambda it: rows(Version, it).update(text_sha256="0" * 64),
    "another person who made it": lambda it: rows(Version, it).update(made_by=factories.user("Editor")),
    "another note on it": lambda it: rows(Version, it).update(note="Never mind."),
    "another number of it": lambda it: rows(Version, it).update(number=7),
    "another hour of it": lambda it: rows(Version, it).update(number=None, public_from=None),
    "another statement for it": lambda it: rows(Version, it).update(statement=factories.statement()),
    "deleting a decision": lambda it: rows(Decision, it).delete(),
    "another act": lambda it: rows(Decision, it).update(act=Act.WITHDRAW),
    "another person who decided": lambda it: rows(Decision, it).update(by=factories.user("Editor")),
    "another name of who decided": lambda it: rows(Decision, it).update(name="Somebody Else"),
    "another link that asked": lambda it: rows(Decision, it).update(link=link_of(it)),
    "another hour of a decision": lambda it: rows(Decision, it).update(at=factories.LONG_AGO),
    "another note on a decision": lambda it: rows(Decision, it).update(note="Never mind."),
}


def proposal(statement):
    workflow.propose(
        statement, workflow.present_record(statement), by=factories.user("Writer"), change="minor", note="A word."
    )
    decided = Proposal.objects.get()
    workflow.decline_proposal(decided, by=factories.user("Publisher"), note="No.")
    return Proposal.objects.filter(pk=decided.pk)


@pytest.mark.parametrize(
    "act",
    [lambda it: it.delete(), lambda it: it.update(answer="Yes."), lambda it: it.update(state="open", decided_at=None)],
    ids=["deleted", "answered otherwise", "opened again"],
)
def test_a_proposal_that_is_decided_stays(published, act):
    with pytest.raises(IntegrityError, match="on the record"), transaction.atomic():
        act(proposal(published))


@pytest.mark.parametrize("act", REFUSED)
@pytest.mark.parametrize("state", ["published", "withdrawn"])
def test_the_database_refuses(act, state):
    statement = factories.IN_EVERY_STATE[state]()
    with pytest.raises(IntegrityError, match="on the record"), transaction.atomic():
        REFUSED[act](statement)


def link_of(statement) -> ConsentLink:
    return ConsentLink.objects.with_token(factories.consent_token(statement)).get()


@pytest.mark.engine("postgresql")
@pytest.mark.parametrize("table", ["statements_version", "statements_decision", "statements_statement"])
def test_a_table_is_not_emptied_either(published, table):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        with pytest.raises(IntegrityError, match="on the record"), transaction.atomic():
            cursor.execute(f"TRUNCATE {table} CASCADE")


def test_a_draft_goes_with_its_versions():
    statement = factories.statement()
    versions.freeze(statement)
    statement.delete()
    assert not Version.objects.exists()


def test_what_was_scheduled_and_never_public_can_go():
    statement = factories.scheduled()
    workflow.unschedule(statement)
    statement.delete()
    assert not Statement.objects.exists()
    assert not Decision.objects.exists()


def test_a_decision_of_a_draft_is_not_changed_either():
    statement = factories.scheduled()
    workflow.unschedule(statement)
    with pytest.raises(IntegrityError, match="on the record"), transaction.atomic():
        rows(Decision, statement).update(note="Never mind.")


def test_what_says_the_same_is_no_change(published):
    version = published.versions.get()
    version.save()
    published.save()


def test_lifted_by_name_it_lets_one_block_through_and_no_more(published):
    with lifted():
        rows(Decision, published).update(note="Taken out.")
    with pytest.raises(IntegrityError, match="on the record"), transaction.atomic():
        rows(Decision, published).update(note="Once more.")
    assert published.decisions.get().note == "Taken out."


def test_a_block_that_fails_leaves_the_guards_as_they_were(published):
    with pytest.raises(ZeroDivisionError), transaction.atomic(), lifted():
        raise ZeroDivisionError
    with pytest.raises(IntegrityError, match="on the record"), transaction.atomic():
        rows(Version, published).delete()
