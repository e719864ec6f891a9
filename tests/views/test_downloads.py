"""Lists as files: CSV and JSON Lines at the list's own address."""

import csv
import io
import json
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.formats.archive import columns
from statements.formats.lists import batches
from statements.formats.record import problems
from tests import factories
from tests.views.test_queries import archive  # noqa: F401 -- a fixture


def content(client, address: str, format_: str) -> str:
    response = client.get(f"{address}{'&' if '?' in address else '?'}format={format_}")
    assert response.status_code == 200, address
    return b"".join(response).decode()


def rows(client, address: str) -> list[dict[str, str]]:
    text = content(client, address, "csv")
    assert text.startswith("\ufeff"), "Excel would not know that it is UTF-8"
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def lines(client, address: str) -> list[dict]:
    return [json.loads(line) for line in content(client, address, "jsonl").splitlines()]


@pytest.fixture
def told():
    """One statement and the nouns around it."""
    ferries = factories.topic("Ferries")
    office = factories.organization(name="Harbor Office")
    report = factories.report(title="On Tides", number="T-1", publisher=office)
    ana = factories.speaker("Ana Ruiz", title="Director")
    statement = factories.published(headline="=SUM(1)", speakers=[ana], reports=[report], topics=[ferries])
    statement.quotations.create(speaker=ana, first_paragraph=2, last_paragraph=2)
    factories.published(headline="Another Matter", publish_at=factories.LONG_AGO.replace(year=2013))
    return statement


OF_STATEMENTS = {
    "/statements/": 2, "/statements/2012/": 1, "/statements/2012/04/": 1, "/topics/ferries/": 1,
    "/organizations/open-water-forum/": 2,
}  # fmt: skip
OF_OTHERS = {
    "/speakers/": columns.SPEAKERS, "/reports/": columns.REPORTS, "/topics/": columns.TOPICS,
    "/speakers/ana-ruiz/": columns.QUOTATIONS, "/reports/t-1-on-tides/": columns.QUOTATIONS,
    "/quotations/": columns.QUOTATIONS,
}  # fmt: skip


@pytest.mark.parametrize(("address", "number"), OF_STATEMENTS.items())
def test_a_list_of_statements_is_the_rows_and_the_records_of_an_export(client, told, address, number):
    found = rows(client, address)
    assert list(found[-1]) == [column.name for column in columns.STATEMENTS.columns]
    assert (len(found), found[-1]["id"]) == (number, told.public_id)
    records = lines(client, address)
    assert [record["id"] for record in records] == [row["id"] for row in found]
    assert not any(problems(record) for record in records), "it could not be imported"


@pytest.mark.parametrize(("address", "table"), OF_OTHERS.items())
def test_other_lists_have_the_columns_that_are_described(client, told, address, table):
    [row] = rows(client, address)
    assert list(row) == [column.name for column in table.columns]
    assert len(lines(client, address)) == 1


@pytest.mark.parametrize(
    ("address", "number"),
    [("/statements/?q=reports", 2), ("/statements/?q=reports&year=2013", 1), ("/statements/?topic=ferries", 1),
     ("/statements/?q=zebra", 0), ("/quotations/?q=confirm", 1), ("/quotations/?role=Nobody", 0)],
)  # fmt: skip
def test_a_search_is_a_file_too(client, told, address, number):
    assert len(rows(client, address)) == len(lines(client, address)) == number
    assert "&amp;format=csv" in client.get(address).content.decode()


def test_a_speakers_words_have_the_title_of_that_day(client, told):
    ana = told.attributions.get().speaker
    ana.roles.create(organization=factories.publisher(), title="President", since=date(2020, 1, 1))
    [row] = rows(client, "/speakers/ana-ruiz/")
    assert (row["title_as_printed"], row["words"]) == ("Director", "They confirm what we have said.")
    assert row["address"] == f"http://testserver{told.get_absolute_url()}#q1"


def test_a_cell_that_looks_like_a_formula_is_text_in_csv_and_as_it_was_in_json(client, told):
    assert rows(client, "/statements/2012/")[0]["headline"] == "'=SUM(1)"
    assert lines(client, "/statements/2012/")[0]["headline"] == "=SUM(1)"


def test_all_of_it_comes_whatever_the_page_and_in_the_order_of_the_list(client, monkeypatch):
    monkeypatch.setattr(batches, "AT_ONCE", 4)
    for number in range(1, 24):
        factories.published(headline=f"Number {number}", publish_at=factories.LONG_AGO.replace(day=number))
    found = [row["headline"] for row in rows(client, "/statements/?page=2")]
    assert found == [f"Number {number}" for number in range(23, 0, -1)]


def test_the_file_says_its_type_and_its_name(client, told):
    response = client.get("/statements/2012/04/?format=csv")
    assert response["Content-Type"] == "text/csv; charset=utf-8; header=present"
    assert response["Content-Disposition"] == 'attachment; filename="statements-2012-04.csv"'
    response = client.get("/speakers/ana-ruiz/?format=jsonl")
    assert response["Content-Type"] == "application/x-ndjson; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="speakers-ana-ruiz.jsonl"'


def test_head_says_the_same_and_reads_nothing(client, told):
    with CaptureQueriesContext(connection) as queries:
        response = client.head("/statements/?format=csv")
    assert response["Content-Disposition"] == 'attachment; filename="statements.csv"'
    assert (response.content, len(queries)) == (b"", 0)


@pytest.mark.parametrize("address", [*OF_STATEMENTS, *OF_OTHERS])
def test_every_list_links_to_its_files(client, told, address):
    page = client.get(address).content.decode()
    assert 'href="?format=csv"' in page
    assert 'href="?format=jsonl"' in page


@pytest.mark.parametrize("format_", ["xlsx", "CSV", "csv\0", "c" * 100_000, "csv.exe", "9" * 30])
def test_a_format_that_is_none_is_a_bad_request(client, format_):
    assert client.get("/statements/", {"format": format_}).status_code == 400


def test_an_empty_format_is_the_page(client):
    """A form sends what was left empty as well."""
    assert client.get("/statements/?format=")["Content-Type"].startswith("text/html")


def test_years_and_nouns_of_nothing_are_not_found_as_files_either(client):
    factories.statement(speakers=[factories.speaker("Ana Ruiz")])
    for address in ("/statements/2012/", "/statements/2012/04/", "/speakers/ana-ruiz/"):
        for format_ in ("csv", "jsonl"):
            assert client.get(address, {"format": format_}).status_code == 404


def test_an_empty_list_is_a_file_with_nothing_but_its_columns(client):
    assert rows(client, "/statements/") == lines(client, "/statements/") == []


def test_queries_come_with_batches_not_with_statements(client, archive, monkeypatch):  # noqa: F811
    """Seven for each 250 and a fixed number besides; 600 are three batches."""
    _, grow = archive
    counted = []
    for size in (30, 200, 600):
        grow(size)
        with CaptureQueriesContext(connection) as queries:
            assert len(lines(client, "/statements/")) == size
        counted.append(len(queries))
    few, more, most = counted
    assert few == more
    assert most - few == 2 * 7


def test_of_a_list_no_more_than_a_batch_is_held(client, archive, monkeypatch):  # noqa: F811
    """The first chunk is out when one batch was read, however many there are."""
    _, grow = archive
    grow(600)
    monkeypatch.setattr("statements.formats.lists.writing.CHUNK", 1)
    response = client.get("/statements/?format=jsonl")
    with CaptureQueriesContext(connection) as queries:
        next(iter(response))
    assert sum("OFFSET" in query["sql"] for query in queries) == 0
    assert len([query for query in queries if "statements_attribution" in query["sql"]]) == 1
    response.close()


@pytest.mark.django_db(transaction=True, databases=["default", "reading"])
@pytest.mark.engine("postgresql")  # SQLite's test database is in memory, where readers block writers
class TestWhileOthersPublish:
    def test_the_file_is_of_one_moment(self, client, monkeypatch):
        monkeypatch.setattr(batches, "AT_ONCE", 1)
        monkeypatch.setattr("statements.formats.lists.writing.CHUNK", 1)
        for year in (2012, 2013):
            factories.published(headline=f"Of {year}", publish_at=factories.LONG_AGO.replace(year=year))
        response = client.get("/statements/?format=jsonl")
        chunks = iter(response)
        first = next(chunks)
        factories.published(headline="Meanwhile", publish_at=factories.LONG_AGO.replace(year=2011))
        found = [json.loads(line)["headline"] for line in (first + b"".join(chunks)).splitlines()]
        assert found == ["Of 2013", "Of 2012"]
