"""Who said what keeps its anchor."""

import pytest

from statements.models import Quotation
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


def test_the_place_of_one_that_is_gone_is_free_again():
    first, second = rows = quotations(1, 2)
    for quotation in rows:
        quotation.save()
    first.delete()
    [third] = quotations(3, statement=second.statement)
    third.save()
    assert third.anchor == "q1"
