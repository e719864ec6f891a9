"""RIS: what is written comes back, whatever it is."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statements.formats.citing.ris import ris

from .sources import EACH, release, report

LINE = re.compile(r"(?P<tag>[A-Z][A-Z0-9])  - ?(?P<value>.*)")


def read(text: str) -> list[tuple[str, str]]:
    """As programs read it: a tag in each line, nothing else."""
    *lines, rest = text.split("\r\n")
    assert rest == ""
    found = [LINE.fullmatch(line) for line in lines]
    assert all(found), text
    return [(match["tag"], match["value"]) for match in found]


def folded(text: str) -> str:
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


@pytest.mark.parametrize("name", EACH)
def test_a_record_begins_with_its_type_and_ends_once(name):
    lines = read(ris(EACH[name]))
    assert lines[0] == ("TY", "RPRT" if EACH[name].is_report else "ELEC")
    assert [tag for tag, _ in lines].count("ER") == 1
    assert lines[-1] == ("ER", "")
    assert all(value for _, value in lines[:-1])


def test_a_statement_says_who_what_when_where_and_how_it_stands():
    source = release(
        kind="Press statement",
        speakers=("Ann Lee",),
        version=2,
        changed=release().day,
        is_withdrawn=True,
        quoting="Ann Lee",
    )
    lines = read(ris(source))
    for line in (
        ("AU", "Water Forum"),
        ("TI", "Two Reports"),
        ("T2", "Water Forum"),
        ("PY", "2012"),
        ("DA", "2012/04/09/"),
        ("M3", "Press statement"),
        ("LA", "en"),
        ("UR", "https://n.example/s/bcd/"),
        ("N1", "By Ann Lee"),
        ("N1", "Quotation of Ann Lee"),
        ("N1", "Version 2"),
        ("N1", "Last changed April 9, 2012"),
        ("N1", "Withdrawn"),
    ):
        assert line in lines


def test_a_report_has_number_publisher_and_where_it_is_archived():
    lines = read(ris(report()))
    for line in (("SN", "OIG-12-64"), ("PB", "Homeland Department"), ("N1", "Archived at https://n.example/s/zzz/")):
        assert line in lines


@settings(max_examples=50)
@given(title=st.text(min_size=1), author=st.text(min_size=1))
def test_what_goes_in_comes_back(title, author):
    lines = read(ris(release(title=title, author=author)))
    assert [value for tag, value in lines if tag == "TI"] == [folded(title)] * bool(folded(title))
    assert [value for tag, value in lines if tag == "AU"] == [folded(author)] * bool(folded(author))


def test_a_title_cannot_end_the_record_or_begin_another():
    lines = read(ris(release(title="One\r\nER  - \r\nTY  - BOOK\x85TI  - Two\u2028AU  - Three")))
    assert [tag for tag, _ in lines].count("TY") == 1
    assert ("TI", "One ER - TY - BOOK TI - Two AU - Three") in lines
