"""Both engines find the same, and only what the queryset holds."""

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from statements import search
from statements.models import Quotation, Statement
from statements.models.words import QUOTATIONS, STATEMENTS
from tests import factories

pytestmark = pytest.mark.django_db


def found(text: str, *, is_typing: bool = False, ranked: bool = True) -> list[str]:
    keys = search.find(Statement.objects.public(), STATEMENTS, search.read(text, is_typing=is_typing), ranked=ranked)
    headlines = Statement.objects.in_bulk(keys)
    return [headlines[key].headline for key in keys]


@pytest.fixture
def archive(newsroom):
    dhs = factories.organization(name="Department of Homeland Security", abbreviation="DHS")
    dhs.aliases.create(name="Heimatschutz")
    ana = factories.speaker("Ana Ruíz", employer=dhs)
    borders = factories.topic("Borders")
    borders.aliases.create(name="Frontiers")
    audit = factories.report(title="Operations", number="OIG-12-64", publisher=dhs)
    body = "<p>Immigrants were deported from U.S. soil.</p><p>“Nobody told us,” she said.</p>"
    factories.published(headline="Older", body=body, speakers=[ana], topics=[borders], reports=[audit])
    factories.published(headline="Deported", body="<p>Immigrants again.</p>")
    factories.published(headline="Derechos", language="es", body="<p>La inmigración y las leyes de los jueces.</p>")
    factories.scheduled(headline="Deported tomorrow", body=body)
    factories.statement(headline="Deported draft", body=body)


FOUND = [
    ("deportation", ["Deported", "Older"]),
    ("immigration", ["Deported", "Older"]),
    ("immigrants deported soil", ["Older"]),
    ('"immigrants were deported"', ["Older"]),
    ('"deported immigrants"', []),
    ("immigrants -soil", ["Deported"]),
    ("-soil", []),
    ("a", []),  # as what stands between two columns on PostgreSQL would be, were it a word
    ("b", []),
    ("soil tomorrow", []),
    ("us soil", ["Older"]),
    ("OIG-12-64", ["Older"]),
    ("oig 12 64", ["Older"]),
    ("OIG1264", ["Older"]),
    ("oig-12-65", []),
    ("ruiz", ["Older"]),
    ("DHS", ["Older"]),
    ("heimatschutz", ["Older"]),
    ("frontier", ["Older"]),
    ("derecho", ["Derechos"]),
    ("inmigracion", ["Derechos"]),
    ("ley juez", ["Derechos"]),
]


@pytest.mark.parametrize(("text", "headlines"), FOUND)
def test_what_is_found(archive, text, headlines):
    assert found(text) == headlines


@pytest.mark.parametrize("typed", ["dep", "depo", "deport", "deporta", "deportati", "deportation", "immigrants depor"])
def test_every_beginning_finds_while_it_is_typed(archive, typed):
    assert found(typed, is_typing=True) == ["Deported", "Older"]


def test_by_date_the_newest_comes_first(newsroom):
    factories.published(headline="Water everywhere")
    factories.published(headline="Nothing", body="<p>Of water.</p>")
    assert found("water") == ["Water everywhere", "Nothing"]
    assert found("water", ranked=False) == ["Nothing", "Water everywhere"]


def test_the_newsrooms_own_name_is_in_no_statement_that_does_not_say_it(newsroom):
    factories.published(headline="One", speakers=[factories.speaker()])
    assert found("forum") == []


def test_more_than_a_thousand_are_the_newest_thousand_and_one_more(newsroom, monkeypatch):
    monkeypatch.setattr(search, "MOST", 2)
    made = [factories.published(headline="Water", slug=f"water-{each}").pk for each in "abcd"]
    assert search.find(Statement.objects.public(), STATEMENTS, search.read("water")) == made[:0:-1]


def test_a_search_is_one_query(archive, django_assert_num_queries):
    with django_assert_num_queries(1):
        search.find(Statement.objects.public(), STATEMENTS, search.read("deported"))
    with django_assert_num_queries(0):
        search.find(Statement.objects.public(), STATEMENTS, search.read("-deported"))


def test_words_of_a_quotation_are_found_with_who_said_them(newsroom):
    ana = factories.speaker("Ana Ruíz", title="Inspector General")
    statement = factories.published(speakers=[ana])
    quotation = statement.quotations.create(speaker=ana, first_paragraph=2, last_paragraph=2)
    for text, keys in {"confirming": [quotation.pk], "inspector ruiz": [quotation.pk], "released": []}.items():
        assert search.find(Quotation.objects.public(), QUOTATIONS, search.read(text)) == keys, text


class Anything(TestCase):
    @given(st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("\"“-()*:^|&!<>\\'%; ab"))), st.booleans())
    def test_no_search_breaks(self, text, is_typing):
        query = search.read(text, is_typing=is_typing)
        search.find(Statement.objects.public(), STATEMENTS, query)
        assert connection.connection
