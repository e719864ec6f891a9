"""A redaction is the one update that the guards let through, and it stays as it is."""

import pytest
from django.db import IntegrityError, connection, models, transaction
from django.db.models.functions import Concat

from statements import redaction, workflow
from statements.models import Decision, RedactedPlace, Redaction, Version
from statements.models.redaction import NOTHING
from tests import factories

pytestmark = pytest.mark.django_db
REFUSAL = "on the record"


@pytest.fixture
def statement():
    made = factories.published(body="<p>It was Ana Ruiz whom we saw.</p>")
    made.headline = "Another One"
    made.save()
    workflow.saved(made, change="update", note="The headline.")
    return made


def version_of(statement) -> models.QuerySet:
    return Version.objects.filter(pk=statement.versions.first().pk)


def place(done, table: str, row: int) -> RedactedPlace:
    return done.places.create(table_name=table, row_id=row, part="record", seal="0" * 64)


def changed(column: str = "record"):
    return {column: Concat(column, models.Value(" "))}


def refused(update, **columns) -> None:
    with pytest.raises(IntegrityError, match=REFUSAL), transaction.atomic():
        update(**columns)


@pytest.fixture
def begun(statement):
    """It names the first version and the first decision; in the end it is finished, as every one has to be."""
    done = Redaction.objects.begin(statement=statement, by=factories.user(), reason="Danger.")
    place(done, "statements_version", statement.versions.first().pk)
    place(done, "statements_decision", statement.decisions.first().pk)
    yield done
    done.finish()


def test_the_row_that_is_named_can_be_changed_and_no_other(statement, begun):
    version_of(statement).update(**changed())
    refused(statement.versions.filter(pk=statement.versions.last().pk).update, **changed())
    refused(statement.decisions.filter(pk=statement.decisions.last().pk).update, note="Never mind.")


@pytest.mark.parametrize(
    "columns",
    [
        {"made_at": factories.LONG_AGO},
        {"made_by": None, "change": "minor"},
        {"number": 7},
        {"number": None, "public_from": None},
    ],
)
def test_of_a_version_only_the_words_and_their_hashes_can_be(statement, begun, columns):
    refused(version_of(statement).update, **columns)
    refused(version_of(statement).update, **changed(), **columns)
    refused(version_of(statement).delete)


@pytest.mark.parametrize("columns", [{"act": "withdraw"}, {"at": factories.LONG_AGO}, {"target": "draft"}])
def test_of_a_decision_only_the_words_can_be(statement, begun, columns):
    decision = Decision.objects.filter(pk=statement.decisions.first().pk)
    decision.update(note="█████")
    refused(decision.update, **columns)
    refused(decision.delete)


def test_a_place_that_names_a_row_of_another_statement_opens_nothing(begun):
    other = factories.published()
    place(begun, "statements_version", other.versions.get().pk)
    refused(version_of(other).update, **changed())


def test_when_it_is_finished_the_row_is_closed_again(statement, begun):
    begun.finish()
    refused(version_of(statement).update, **changed())
    refused(statement.decisions.update, note="Never mind.")


def test_it_is_not_begun_again_nor_added_to_nor_changed_nor_deleted(statement, begun):
    begun.finish()
    same = Redaction.objects.filter(pk=begun.pk)
    for columns in ({"unfinished_id": NOTHING}, {"reason": "None."}, {"public_note": "x"}, {"at": factories.LONG_AGO}):
        refused(same.update, **columns)
    refused(same.update, by=factories.user())
    refused(lambda: place(begun, "statements_version", 1))
    refused(begun.places.update, seal="1" * 64)
    refused(begun.places.all().delete)
    refused(same.delete)


def test_it_stays_unfinished_in_one_way_only(statement, begun):
    with pytest.raises(IntegrityError, match="points_nowhere"), transaction.atomic():
        Redaction.objects.create(statement=statement, reason="Danger.", unfinished=begun)


@pytest.mark.engine("postgresql")
def test_its_tables_are_not_emptied(begun):
    begun.finish()
    connection.check_constraints()
    with connection.cursor() as cursor, pytest.raises(IntegrityError, match=REFUSAL), transaction.atomic():
        cursor.execute("TRUNCATE statements_redactedplace")


def test_a_draft_goes_with_its_redactions():
    statement = factories.statement(body="<p>It was Ana Ruiz.</p>")
    shown = {found.id for found in redaction.Search(statement, redaction.pattern_of(["Ana Ruiz"])).finds}
    redaction.black_out(statement, ["Ana Ruiz"], chosen=shown, shown=shown, by=factories.user(), reason="Danger.")
    statement.delete()
    assert not RedactedPlace.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_an_unfinished_one_cannot_be_committed_and_takes_its_changes_along(newsroom):
    statement = factories.published()
    before = version_of(statement).get().record

    @transaction.atomic
    def begin_and_change():
        done = Redaction.objects.begin(statement=statement, by=factories.user(), reason="Danger.")
        place(done, "statements_version", version_of(statement).get().pk)
        version_of(statement).update(**changed())

    with pytest.raises(IntegrityError):
        begin_and_change()
    assert version_of(statement).get().record == before
    assert not Redaction.objects.exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.engine("postgresql")
def test_it_opens_nothing_for_a_colleague(newsroom, meanwhile):
    statement = factories.published()
    pk = version_of(statement).get().pk
    with transaction.atomic():
        done = Redaction.objects.begin(statement=statement, by=factories.user(), reason="Danger.")
        place(done, "statements_version", pk)
        tried = meanwhile(lambda: Version.objects.filter(pk=pk).update(**changed()))
        with pytest.raises(IntegrityError, match=REFUSAL):
            tried.result()
        done.finish()
