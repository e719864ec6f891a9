"""Who said what keeps its anchor."""

import pytest

from statements.models import Quotation, Statement
from tests import factories

pytestmark = pytest.mark.django_db


def quotations(*paragraphs: int, **fields) -> list[Quotation]:
    """Unsaved, as a form holds its rows."""
    of = {"statement": factories.statement(), "speaker": factories.speaker()} | fields
    return [Quotation(first_paragraph=number, last_paragraph=number, **of) for number in paragraphs]


def test_anchors_are_counted():
    for quotation in quotations(1, 2):
        quotation.save()
    assert list(Quotation.objects.values_list("anchor", flat=True)) == ["q1", "q2"]


def test_rows_that_are_checked_together_get_anchors_of_their_own():
    rows = quotations(1, 2, 3)
    for quotation in rows:
        quotation.full_clean()
    for quotation in rows:
        quotation.save()
    assert [quotation.anchor for quotation in rows] == ["q1", "q2", "q3"]


@pytest.mark.parametrize("state", factories.IN_EVERY_STATE)
def test_words_are_public_with_their_statement(state):
    speaker = factories.speaker()
    statement = factories.IN_EVERY_STATE[state](speakers=[speaker])
    quotation = statement.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2)
    assert (quotation in Quotation.objects.public()) == (state == "published")
    assert (quotation in Quotation.objects.public().by(speaker)) == (state == "published")


def test_at_its_hour_a_scheduled_statement_brings_its_words_along():
    speaker = factories.speaker()
    statement = factories.scheduled(speakers=[speaker])
    quotation = statement.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2)
    assert quotation not in Quotation.objects.public().by(speaker)
    assert quotation in Quotation.objects.public(statement.publish_at).by(speaker)


def test_words_that_nobody_said_are_public_too():
    quotation = factories.published().quotations.create(first_paragraph=2, last_paragraph=2)
    assert quotation in Quotation.objects.public()


def test_what_a_speaker_said_comes_newest_first_and_in_the_order_of_the_text():
    speaker, other = factories.speaker(), factories.speaker()
    for year in (2011, 2013, 2012):
        statement = factories.published(
            speakers=[speaker, other], publish_at=factories.LONG_AGO.replace(year=year), body="<p>a</p>" * 3
        )
        for who, paragraph in ((speaker, 3), (other, 2), (speaker, 1)):
            statement.quotations.create(speaker=who, first_paragraph=paragraph, last_paragraph=paragraph)
    said = Quotation.objects.public().by(speaker).values_list("statement__year", "first_paragraph")
    assert list(said) == [(2013, 1), (2013, 3), (2012, 1), (2012, 3), (2011, 1), (2011, 3)]


def test_a_quotation_of_someone_whom_the_statement_does_not_credit_is_not_on_that_persons_list():
    speaker = factories.speaker()
    factories.published().quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2)
    assert not Quotation.objects.public().by(speaker)


def test_an_anchor_stays_when_paragraphs_move():
    first, second = rows = quotations(1, 2)
    for quotation in rows:
        quotation.save()
    first.first_paragraph = first.last_paragraph = 5
    first.full_clean()
    first.save()
    assert [(each.anchor, each.first_paragraph) for each in Quotation.objects.all()] == [("q2", 2), ("q1", 5)]
    second.delete()
    first.refresh_from_db()
    assert first.anchor == "q1"


@pytest.mark.parametrize("gone", [0, 1])
def test_an_anchor_that_is_gone_is_never_given_to_other_words(gone):
    rows = quotations(1, 2)
    for quotation in rows:
        quotation.save()
    rows[gone].delete()
    [third] = quotations(3, statement=Statement.objects.get())
    third.save()
    assert third.anchor == "q3"


def test_rows_that_were_written_at_once_leave_their_anchors_too():
    rows = quotations(1, 2)
    for number, quotation in enumerate(rows, start=1):
        quotation.anchor = f"q{number}"
    Quotation.objects.bulk_create(rows)
    Quotation.objects.get(anchor="q2").delete()
    [third] = quotations(3, statement=Statement.objects.get())
    third.save()
    assert third.anchor == "q3"


def test_its_words_are_those_between_the_marks_of_its_paragraphs():
    [quotation] = quotations(
        2,
        statement=factories.statement(
            body="<p>A.</p><p>“One word after another,” he said. “Then four more words.”</p><p>D.</p>"
        ),
    )
    quotation.save()
    assert quotation.words == "One word after another, Then four more words."


def test_words_that_are_there_stay():
    [quotation] = quotations(2, words="As it was said.")
    quotation.save()
    assert quotation.words == "As it was said."
