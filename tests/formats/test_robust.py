"""Links in a text to reports of which there is a copy."""

import re
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.formats.robust import place_of
from statements.models import Copy
from tests import factories

URL = "https://oig.example/12-64.pdf"


def link(address: str) -> str:
    return f'<p>See <a href="{address}">the report</a>.</p>'


def shown(client, statement) -> str:
    return client.get(statement.get_absolute_url()).content.decode()


@pytest.fixture
def copy(newsroom):
    report = factories.report(url=URL, moved_to="https://oig.example/moved")
    report.aliases.create(name="http://old.example/report?id=1&b=2")
    report.aliases.create(name="OIG 12 64")
    made = factories.copy(report, source_url="https://mirror.example/64.pdf")
    Copy.objects.filter(pk=made.pk).update(added_at=datetime(2012, 4, 1, 12, tzinfo=UTC))
    return made


@pytest.mark.parametrize(
    "address",
    [
        URL, "http://OIG.example/12-64.pdf/", f"{URL}#page=14", "https://oig.example/moved",
        "https://old.example/report?id=1&amp;b=2", "https://mirror.example/64.pdf",
    ],
)  # fmt: skip
def test_a_link_to_a_place_of_the_report_says_where_our_copy_is(client, copy, address):
    statement = factories.published(reports=[copy.report], body=link(address))
    version = f'data-versionurl="http://testserver{copy.get_absolute_url()}" data-versiondate="2012-04-01"'
    assert re.search(rf'<p id="p1">.*<a href="[^"]*" data-originalurl="[^"]*" {version}', shown(client, statement))
    statement.refresh_from_db()
    assert "data-" not in statement.body
    assert "data-" not in statement.versions.get().record


@pytest.mark.parametrize(
    "address", ["https://oig.example/12-65.pdf", "https://old.example/report?id=2", "mailto:a@oig.example", "http://["]
)
def test_other_links_stay_as_they_are(client, copy, address):
    text = shown(client, factories.published(reports=[copy.report], body=link(address)))
    assert "data-versionurl" not in re.search(r'<p id="p1">.*', text)[0]


@pytest.mark.parametrize("rights", [{"is_offered": False}, {"is_held": False}])
def test_a_copy_that_readers_may_not_have_is_not_named(client, copy, rights):
    Copy.objects.update(**rights)
    assert "data-versionurl" not in shown(client, factories.published(reports=[copy.report], body=link(URL)))


def test_a_report_that_the_statement_does_not_refer_to_is_not_looked_for(client, copy):
    factories.published(reports=[copy.report])
    assert "data-versionurl" not in shown(client, factories.published(body=link(URL)))


def test_the_copy_is_that_of_the_time_of_the_statement(client, copy):
    Copy.objects.update(source_url=URL)
    later = factories.copy(copy.report, content=b"%PDF-1.4 later", source_url=URL)
    text = shown(client, factories.published(reports=[copy.report], body=link(URL)))
    paragraph = re.search(r'<p id="p1">.*', text)[0]
    assert copy.sha256 in paragraph
    assert later.sha256 not in paragraph


@pytest.mark.parametrize("address", ["OIG 12 64", "http://[", "ftp://a.example/x", "", "//a.example/x"])
def test_what_is_no_address_is_no_place(address):
    assert place_of(address) == ""


def test_a_page_with_such_links_still_takes_eight_queries_at_most(client, copy):
    speaker = factories.speaker(portrait=factories.image())
    statement = factories.published(
        reports=[copy.report, *(factories.copy(content=b"%d" % number).report for number in range(3))],
        body=link(URL) * 5, speakers=[speaker], topics=[factories.topic()],
        lead_image=factories.image(), source_file=factories.source_file(), slug="first",
    )  # fmt: skip
    factories.published(reports=[copy.report])
    with CaptureQueriesContext(connection) as queries:
        assert "data-versionurl" in shown(client, statement)
    assert len(queries) <= 8
