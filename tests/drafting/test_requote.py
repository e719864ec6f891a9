"""Quotations follow the text: what a person confirmed keeps anchor and speaker, nobody gets the words of another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.drafting import quote_again
from statements.drafting.requote import _longest_run, _Requote, _share
from statements.models import Statement
from statements.models.prose import blocks
from statements.quotations import Person
from tests import factories

pytestmark = pytest.mark.usefixtures("newsroom")

CUE = "Two reports came out today. The following is a statement by Ana Reyes, Director of the Open Water Forum:"
FIRST = "“The reports confirm what we have said about the river for eleven long years.”"
NARRATIVE = "The office did not answer questions about the river on Monday."
SECOND = "“Nobody may close the gates before the spring flood is over,” Reyes said."
OTHER = "“We measured every well in the county twice,” said Bo Lind, an engineer."


def html(*paragraphs: str) -> str:
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)


@pytest.fixture
def ana():
    return factories.speaker("Ana Reyes")


@pytest.fixture
def statement(ana):
    """A cue and one confirmed quotation."""
    made = factories.statement(body=html(CUE, FIRST), speakers=[ana])
    words = FIRST.strip("“”")
    made.quotations.create(speaker=ana, first_paragraph=2, last_paragraph=2, words=words, is_confirmed=True)
    return made


def again(statement: Statement, *paragraphs: str) -> list[str]:
    statement.body = html(*paragraphs)
    statement.save()
    return quote_again(statement)


def shape(statement: Statement) -> list[tuple]:
    return [
        (each.anchor, each.first_paragraph, each.last_paragraph, str(each.speaker), each.is_confirmed)
        for each in statement.quotations.select_related("speaker")
    ]


def test_a_text_that_stays_changes_nothing_and_says_nothing(statement):
    assert again(statement, CUE, FIRST) == []
    assert shape(statement) == [("q1", 2, 2, "Ana Reyes", True)]


def test_a_confirmed_quote_follows_its_words(statement):
    said = again(statement, NARRATIVE, CUE, FIRST)
    assert shape(statement) == [("q1", 3, 3, "Ana Reyes", True)]
    assert said == ["The quote of Ana Reyes (“The reports confirm what we…”) moved to paragraph 3."]


def test_a_confirmed_quote_survives_a_correction_of_its_words(statement):
    again(statement, CUE, NARRATIVE, FIRST.replace("eleven", "twelve"))
    [row] = statement.quotations.all()
    assert (row.anchor, row.first_paragraph, row.is_confirmed) == ("q1", 3, True)
    assert row.words == FIRST.strip("“”").replace("eleven", "twelve")


def test_a_confirmed_quote_whose_words_are_gone_is_taken_out_with_a_sentence(statement):
    said = again(statement, NARRATIVE)
    assert shape(statement) == []
    assert said == [
        "The quote of Ana Reyes (“The reports confirm what we…”) is no longer in the text "
        "and was taken out of “Who said what”."
    ]


def test_its_anchor_is_never_given_to_other_words(statement):
    again(statement, NARRATIVE)
    again(statement, CUE, SECOND)
    assert [row.anchor for row in statement.quotations.all()] == ["q2"]


def test_a_new_quote_is_found_and_not_confirmed(statement):
    said = again(statement, CUE, FIRST, NARRATIVE, SECOND)
    assert shape(statement) == [("q1", 2, 2, "Ana Reyes", True), ("q2", 4, 4, "Ana Reyes", False)]
    assert said == ["Found in paragraph 4: a quote of Ana Reyes."]


def test_an_unconfirmed_quote_keeps_its_anchor_by_its_words(statement):
    again(statement, CUE, FIRST, NARRATIVE, SECOND)
    said = again(statement, CUE, FIRST, NARRATIVE, OTHER, NARRATIVE, SECOND)
    assert [(anchor, first) for anchor, first, *_ in shape(statement)] == [("q1", 2), ("q3", 4), ("q2", 6)]
    assert len(said) == 1


def test_an_unconfirmed_quote_that_is_gone_makes_room(statement):
    again(statement, CUE, FIRST, NARRATIVE, SECOND)
    said = again(statement, CUE, FIRST, NARRATIVE)
    assert [anchor for anchor, *_ in shape(statement)] == ["q1"]
    assert said == ["Unconfirmed quotes that the text no longer holds: 1. They were taken out."]


def test_who_is_not_credited_is_not_named_as_speaker(statement):
    factories.speaker("Bo Lind")
    said = again(statement, CUE, FIRST, NARRATIVE, OTHER)
    assert shape(statement)[1] == ("q2", 4, 4, "None", False)
    assert said == ["Found in paragraph 4: a quote of Bo Lind, who is not among the speakers of this statement."]


@pytest.mark.parametrize(("others", "speaker"), [([], "Ana Reyes"), (["Eva Reyes"], None)])
def test_a_surname_names_who_alone_has_it(statement, others, speaker):
    for name in others:
        statement.attributions.create(speaker=factories.speaker(name))
    found = _Requote(statement).credited(Person("Reyes"))
    assert (found.name if found else None) == speaker


def test_a_quote_that_was_entered_before_words_were_kept_stays(statement):
    statement.quotations.update(words="")
    assert again(statement, CUE, FIRST, NARRATIVE) == []
    assert shape(statement) == [("q1", 2, 2, "Ana Reyes", True)]


@pytest.mark.parametrize(
    ("piece", "text", "share"),
    [
        ("a b c d e", "e d c b a", 1.0),
        ("a b c d e", "a b x y z", 0.4),
        ("a b", "a b c", 1.0),
        ("a b", "b a", 0.0),
        ("ab", "abc", 0.0),
    ],
)
def test_few_words_must_stand_together(piece, text, share):
    assert _share(piece.split(), text.split()) == share


@pytest.mark.parametrize(
    ("numbers", "extent"), [([], None), ([3], (3, 3)), ([2, 3, 9], (2, 3)), ([1, 4, 5, 6], (4, 6))]
)
def test_of_scattered_paragraphs_the_longest_run_counts(numbers, extent):
    assert _longest_run(numbers) == extent


PARAGRAPHS = st.lists(
    st.sampled_from([CUE, FIRST, NARRATIVE, SECOND, OTHER, "“", "Short.", "“One”"]), min_size=1, max_size=7
)


@pytest.mark.django_db(transaction=False)
@given(bodies=st.lists(PARAGRAPHS, min_size=1, max_size=3))
def test_whatever_the_text_becomes_rows_stay_inside_it(bodies):
    ana = factories.speaker(slug=f"a-{factories.words(next(factories.numbers))}")
    made = factories.statement(body=html(CUE, FIRST), speakers=[ana])
    made.quotations.create(speaker=ana, first_paragraph=2, last_paragraph=2, words=FIRST.strip("“”"), is_confirmed=True)
    ever = {}
    for body in bodies:
        again(made, *body)
        for row in made.quotations.all():
            assert row.last_paragraph <= len(blocks(made.body))
            assert row.speaker in {None, ana}
            if row.is_confirmed:
                assert row.anchor == "q1"
            ever.setdefault(row.anchor, row.pk)
            assert ever[row.anchor] == row.pk
