"""Mementos by RFC 7089: moments, links, TimeMaps."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.formats import memento
from statements.models import Statement, Version

PAGE = "http://testserver/statements/2012/reports/"
DOORS = f'<{PAGE}timegate/>; rel="timegate", <{PAGE}timemap/>; rel="timemap"; type="application/link-format"'
STAMPS = ["Fri, 06 Apr 2012 15:00:00 GMT", "Tue, 01 May 2012 00:00:00 GMT", "Mon, 04 Jun 2012 12:30:59 GMT"]
MOMENTS = [
    datetime(2012, 4, 6, 15, tzinfo=UTC),
    datetime(2012, 5, 1, tzinfo=UTC),
    datetime(2012, 6, 4, 12, 30, 59, 900_000, tzinfo=UTC),
]


@pytest.fixture
def statement():
    return Statement(slug="reports", release_day=MOMENTS[0].date())


@pytest.fixture
def versions(statement):
    return [
        Version(pk=number, statement=statement, number=number, public_from=moment)
        for number, moment in enumerate(MOMENTS, start=1)
    ]


def memento_link(number: int, rel: str) -> str:
    return f'<{PAGE}versions/{number}/>; rel="{rel}"; datetime="{STAMPS[number - 1]}"'


def test_a_moment_is_an_rfc_1123_date_in_gmt(versions):
    assert [memento.stamp(version) for version in versions] == STAMPS


@pytest.mark.parametrize("stamp", STAMPS)
def test_what_is_written_is_read(stamp):
    assert memento.read(stamp) in [moment.replace(microsecond=0) for moment in MOMENTS]


@pytest.mark.parametrize(
    "odd",
    [
        "",
        "now",
        "2012-04-06T15:00:00Z",
        "Fri, 06 Apr 2012 15:00:00 EST",
        "Fri, 06 Apr 2012 15:00:00 +0000",
        "Fri, 6 Apr 2012 15:00:00 GMT",
        "Fri 06 Apr 2012 15:00:00 GMT",
        "Friday, 06-Apr-12 15:00:00 GMT",
        "Fri Apr  6 15:00:00 2012",
        "Fri, 31 Feb 2012 15:00:00 GMT",
        "Fri, 06 Apr 2012 25:00:00 GMT",
        "Fri, 06 Apr 0000 15:00:00 GMT",
        "Fri, 06 Xyz 2012 15:00:00 GMT",
        "Fri, 06 Apr 2012 15:00:00 GMT, Fri, 06 Apr 2012 15:00:00 GMT",
        "Fri, 06 Apr 2012 15:00:00 GMT\n",
        "Fri, 0٦ Apr 2012 15:00:00 GMT",
    ],
)
def test_no_other_form_is_read(odd):
    assert memento.read(odd) is None


@given(st.text())
def test_whatever_is_asked_nothing_breaks(text):
    memento.read(text)


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        (None, 3),
        ("Thu, 01 Jan 1998 00:00:00 GMT", 1),
        (STAMPS[0], 1),
        ("Mon, 30 Apr 2012 23:59:59 GMT", 1),
        (STAMPS[1], 2),
        ("Mon, 04 Jun 2012 12:30:58 GMT", 2),
        (STAMPS[2], 3),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 3),
    ],
)
def test_what_the_page_said_at_that_second_is_found(versions, asked, number):
    assert memento.nearest(versions, memento.read(asked) if asked else None).number == number


def test_the_page_itself_names_its_time_gate_and_time_map(statement):
    assert memento.links_of_original(statement) == DOORS


@pytest.mark.parametrize(
    ("at", "rels"),
    [
        (1, {1: "first memento", 2: "next memento", 3: "last memento"}),
        (2, {1: "first prev memento", 2: "memento", 3: "last next memento"}),
        (3, {1: "first memento", 2: "prev memento", 3: "last memento"}),
    ],
)
def test_a_version_names_the_original_and_its_neighbors(statement, versions, at, rels):
    expected = [f'<{PAGE}>; rel="original"', DOORS, *(memento_link(*each) for each in rels.items())]
    assert memento.links_of_memento(statement, versions, versions[at - 1]) == ", ".join(expected)


def test_the_only_version_is_the_first_and_the_last(statement, versions):
    links = memento.links_of_memento(statement, versions[:1], versions[0])
    assert links.endswith(memento_link(1, "first last memento"))


def test_a_time_map_lists_every_version_with_its_moment(statement, versions):
    assert memento.time_map(statement, versions) == (
        f'<{PAGE}>; rel="original",\n'
        f'<{PAGE}timemap/>; rel="self"; type="application/link-format"; from="{STAMPS[0]}"; until="{STAMPS[2]}",\n'
        f'<{PAGE}timegate/>; rel="timegate",\n'
        f"{memento_link(1, 'first memento')},\n"
        f"{memento_link(2, 'memento')},\n"
        f"{memento_link(3, 'last memento')}\n"
    )
