"""What a reader chose: read from an address, asked of statements, written back."""

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from statements.models import Statement
from statements.selection import NotUnderstood, Selection
from tests import factories


def read(address: str = "") -> Selection:
    return Selection.read(QueryDict(address))


def chosen(address: str) -> list[str]:
    return [statement.headline for statement in read(address).of(Statement.objects.public())]


@pytest.fixture
def archive(newsroom):
    ana, borders = factories.speaker("Ana Ruiz"), factories.topic("Borders")
    audit = factories.report(title="An Audit", number="A-1")
    factories.published(headline="Both", speakers=[ana], topics=[borders], reports=[audit])
    factories.published(headline="Ana", speakers=[ana], kind="speech")
    factories.published(headline="Spanish", topics=[borders], language="es")
    factories.scheduled(headline="Ahead", speakers=[ana, factories.speaker("Not Yet")], topics=[borders])


@pytest.mark.parametrize(
    ("address", "headlines"),
    [
        ("", ["Spanish", "Ana", "Both"]),
        ("speaker=ana-ruiz", ["Ana", "Both"]),
        ("topic=borders", ["Spanish", "Both"]),
        ("report=a-1-an-audit", ["Both"]),
        ("topic=borders&speaker=ana-ruiz&report=a-1-an-audit", ["Both"]),
        ("kind=speech", ["Ana"]),
        ("language=es&topic=borders", ["Spanish"]),
        ("year=2012", ["Spanish", "Ana", "Both"]),
        ("year=1999", []),
        ("topic=&speaker=&year=&utm_source=mail", ["Spanish", "Ana", "Both"]),
        ("topic=borders&topic=borders", ["Spanish", "Both"]),
    ],
)
def test_each_part_narrows_the_others_down(archive, address, headlines):
    assert chosen(address) == headlines


@pytest.mark.parametrize(
    "address",
    [
        "speaker=nobody", "speaker=not-yet", "topic=ana-ruiz", "topic=Borders", "topic=borders&topic=water",
        "year=12", "year=0000", "year=20122", "year=" + "9" * 30, "year=٢٠١٢", "year=2012%0A", "kind=novel",
        "language=e", "language=english-as-she-is-spoke", "language=es%00", "topic=%00", "report=" + "a" * 100_000,
    ],
)  # fmt: skip
def test_what_chooses_nothing_public_is_not_understood(archive, address):
    with pytest.raises(NotUnderstood):
        read(address)


def test_the_nouns_are_looked_up_in_one_query(archive, django_assert_num_queries):
    with django_assert_num_queries(1):
        selection = read("topic=borders&speaker=ana-ruiz&report=a-1-an-audit")
    assert (selection.speaker.name, selection.report.name) == ("Ana Ruiz", "An Audit")
    with django_assert_num_queries(0):
        assert not read("year=2012&kind=speech").is_everything
        assert read("page=2&topic=").is_everything


@pytest.mark.parametrize(
    ("address", "changes", "query"),
    [
        ("", {}, ""),
        ("year=2012&topic=borders&page=3&from=mail&kind=", {}, "topic=borders&year=2012"),
        ("topic=borders", {"page": 2}, "page=2&topic=borders"),
        ("topic=borders", {"page": 1}, "topic=borders"),
        ("topic=borders&year=2012", {"topic": None, "year": 2011, "format": "csv"}, "format=csv&year=2011"),
    ],
)
def test_a_selection_has_one_address(archive, address, changes, query):
    assert read(address).query(**changes) == query


def test_an_address_of_something_else_cannot_be_written():
    with pytest.raises(TypeError, match="colour"):
        Selection().query(colour="red")


class Anything(TestCase):
    @given(st.dictionaries(st.sampled_from(Selection.parameters()), st.text()))
    def test_whatever_is_asked_for_is_read_or_not_understood(self, asked):
        parameters = QueryDict(mutable=True)
        parameters.update(asked)
        try:
            selection = Selection.read(parameters)
        except NotUnderstood:
            return
        assert Selection.read(QueryDict(selection.query())) == selection
        assert Selection.read(QueryDict(selection.query())).query() == selection.query()
