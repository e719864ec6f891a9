"""The same file, number or address a second time is the report that is there."""

import pytest

from statements.vault import known
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("written", ["OIG-12-64", "oig 12 64", "OIG12/64", "OIG-12-64."])
def test_a_number_is_one_however_it_is_written(written):
    report = factories.report(number="OIG-12-64")
    assert known.with_number(written, report.publisher) == report
    assert known.with_number(written, None) == report


def test_a_number_of_another_publisher_or_of_two_is_none():
    first, _second = factories.report(number="12-64"), factories.report(number="12-64")
    assert known.with_number("12-64", factories.organization()) is None
    assert known.with_number("12-64", None) is None
    assert known.with_number("12-64", first.publisher) == first
    assert known.with_number("–", None) is None


def test_a_number_that_is_an_alias_finds_too():
    report = factories.report(number="OIG-12-64")
    report.aliases.create(name="OIG-12-64 (Revised)")
    assert known.with_number("OIG-12-64-Revised", None) == report


@pytest.mark.parametrize(
    "written",
    ["https://oig.example/a/12-64.pdf", "http://OIG.example/a/12-64.pdf/", "https://oig.example/a/12-64.pdf#page=3"],
)
@pytest.mark.parametrize("where", ["url", "alias", "copy"])
def test_an_address_is_one_however_it_is_written_and_wherever_it_is_kept(written, where):
    address = "https://oig.example/a/12-64.pdf"
    report = factories.report(url=address if where == "url" else "")
    if where == "alias":
        report.aliases.create(name=address)
    if where == "copy":
        factories.copy(report, source_url=address)
    assert known.at_address(written) == report


@pytest.mark.parametrize(
    "written", ["", "12-64.pdf", "javascript:alert(1)", "https://oig.example/a/12-65.pdf", "https://"]
)
def test_another_address_is_none(written):
    factories.report(url="https://oig.example/a/12-64.pdf")
    assert known.at_address(written) is None


def test_a_file_is_found_by_its_bytes():
    copy = factories.copy()
    assert known.with_file(copy.sha256) == copy.report
    assert known.with_file("0" * 64) is None
