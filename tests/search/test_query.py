"""What was typed, read: nothing that can be typed is an error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.search import postgresql, read, sqlite
from statements.search.query import LONGEST, MOST


@pytest.mark.parametrize(
    ("text", "wanted", "left_out"),
    [
        ("", [], []),
        ("clean water", ["clean", "water"], []),
        ('"clean water" act', ["clean water", "act"], []),
        ("“clean water” act", ["clean water", "act"], []),
        ("«agua limpia»", ["agua limpia"], []),
        ('water -lead -"old pipes"', ["water"], ["lead", "old pipes"]),
        ("-lead", [], ["lead"]),
        ("OIG-12-64", ["oig 12 64"], []),
        ("OIG1264", ["oig1264"], []),
        ("water Water -water", ["water"], ["water"]),
        ("U.S. agency's", ["us", "agency"], []),
        ('"never closed', ["never closed"], []),
        ('a"b c"d', ["a", "b c", "d"], []),
        ("- -- \" ' ( ) * ^ : AND", ["and"], []),
        ("NEAR(a b) OR c:d", ["near a", "b", "or", "c d"], []),
        ("Ünïcödé\x00\n", ["unicode"], []),
        ("😀 █████", [], []),
    ],
)
def test_words_phrases_and_what_is_left_out(text, wanted, left_out):
    query = read(text)
    assert [" ".join(term.words) for term in query.wanted] == wanted
    assert [" ".join(term.words) for term in query.left_out] == left_out
    assert bool(query) is bool(wanted)


@pytest.mark.parametrize(
    ("text", "is_begun"),
    [
        ("immigr", True), ("clean wat", True), ('"clean wat', True), ("OIG-12-640", True), ('"clean wat"', False),
        ("clean -wat", False), ("im", False), ("water i", False),
    ],
)  # fmt: skip
def test_the_last_word_may_go_on_while_it_is_typed(text, is_begun):
    assert read(text, is_typing=True).terms[-1].is_begun is is_begun
    assert not read(text).terms[-1].is_begun


def test_a_pasted_paragraph_is_its_first_words():
    query = read(" ".join(f"w{number}" for number in range(100)))
    assert sum(len(term.words) for term in query.terms) == MOST
    assert len(read("x" * 100_000).terms[0].words[0]) == LONGEST


def test_a_query_can_be_written_without_one_of_its_terms():
    query = read("clean  “old pipes” -lead")
    assert str(query) == 'clean "old pipes" -lead'
    assert str(query.without(query.terms[1])) == "clean -lead"
    assert read(str(query)) == query


@given(
    st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("\"“”-()*:^|&!<>\\'%;")), max_size=80),
    st.booleans(),
)
def test_whatever_is_typed_is_read_and_reads_the_same_again(text, is_typing):
    query = read(text, is_typing=is_typing)
    assert [term.words for term in read(str(query)).terms] == [term.words for term in query.terms]
    if query:
        assert sqlite.expression(query).count('"') % 2 == 0
        assert len(postgresql.expression(query).parameters) == 2 * len(query.terms)
