"""Whether a record says what a statement says already."""

import pytest

from statements.formats.record import record_of
from statements.importing.likeness import differing_keys
from statements.models import Quotation, Statement
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def present():
    speaker = factories.speaker("Ali Noorani")
    made = factories.published(slug="a-b", speakers=[speaker], topics=[factories.topic("Water")])
    Quotation.objects.create(statement=made, speaker=speaker, first_paragraph=2, last_paragraph=2)
    return record_of(Statement.objects.for_record().get())


def test_a_statement_is_like_its_own_record(present):
    assert differing_keys(present, present, is_draft=False) == []


@pytest.mark.parametrize(
    "same",
    [
        {"published_at": "2012-04-06T11:00:00-04:00"},
        {"date": "2012-04-06"},
        {"body_html": factories.BODY.replace("<p>", "<p class=old>")},
        {"dateline": "Washington,  D.C."},
        {"subheadline": None},
        {"nickname": "unknown"},
        {"topics": [{"name": "Water"}]},
        {"speakers": [{"name": "Ali Noorani"}]},
        {"quotations": [{"first_paragraph": 2, "speaker": "ali-noorani"}]},
        {"quotations": [{"first_paragraph": 2, "speaker": "Ali Noorani"}]},
        {"modified_at": "2030-01-01T00:00:00Z"},
    ],
    ids=str,
)
def test_what_is_written_otherwise_or_not_at_all_does_not_differ(present, same):
    assert differing_keys(same, present, is_draft=False) == []


@pytest.mark.parametrize(
    "other",
    [
        {"published_at": "2012-04-06T12:00:00-04:00"},
        {"date": "2012-04-07"},
        {"body_html": "<p>Another text.</p>"},
        {"headline": "Another"},
        {"topics": [{"name": "Fire"}]},
        {"topics": [{"name": "Water"}, {"name": "Fire"}]},
        {"quotations": [{"first_paragraph": 1, "speaker": "Ali Noorani"}]},
        {"quotations": [{"first_paragraph": 2, "speaker": "Somebody Else"}]},
    ],
    ids=str,
)
def test_what_says_something_else_differs(present, other):
    assert differing_keys(other, present, is_draft=False) == [*other]


def test_a_draft_has_no_date_for_certain(present):
    other = {"date": "2000-01-01", "published_at": "2000-01-01T00:00:00Z", "headline": "Another"}
    assert differing_keys(other, present, is_draft=True) == ["headline"]
