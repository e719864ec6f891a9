"""Citations on pages and as files."""

import json
import re
from html import unescape

import pytest

from statements import workflow
from statements.models import Withdrawal
from statements.versions import freeze
from tests import factories

MEDIA_TYPES = {
    "ris": "application/x-research-info-systems; charset=utf-8",
    "bib": "application/x-bibtex; charset=utf-8",
    "csl.json": "application/vnd.citationstyles.csl+json",
}


@pytest.fixture
def statement():
    speaker = factories.speaker("Ann Lee")
    report = factories.report(title="Operations", number="OIG-12-64")
    made = factories.published(
        headline="Two “Reports” & More", slug="two-reports", kind="release", speakers=[speaker], reports=[report]
    )
    made.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2)
    return made


def address_of(statement, rest: str = "") -> str:
    return f"{statement.get_absolute_url()}{rest}"


def metas(client, address: str) -> dict[str, str]:
    head = client.get(address).content.decode().split("</head>")[0]
    return {
        name: unescape(content)
        for name, content in re.findall(r'<meta (?:name|property)="([^"]*)" content="([^"]*)">', head)
    }


@pytest.mark.parametrize("ending", MEDIA_TYPES)
@pytest.mark.parametrize(
    ("beneath", "name"),
    [("", "2012-two-reports"), ("versions/1/", "2012-two-reports-version-1"), ("q1/", "2012-two-reports-q1")],
)
def test_each_file_has_its_media_type_and_name(client, statement, beneath, name, ending):
    response = client.get(address_of(statement, f"{beneath}cite.{ending}"))
    assert response.status_code == 200
    assert response["Content-Type"] == MEDIA_TYPES[ending]
    assert response["Content-Disposition"] == f'attachment; filename="{name}.{ending}"'
    assert "Reports” & More" in response.content.decode().replace(r"\&", "&")


def test_a_report_is_a_file_too(client, statement):
    report = statement.citations.get().report
    response = client.get(f"{report.get_absolute_url()}cite.ris")
    assert "SN  - OIG-12-64" in response.content.decode()
    assert response["Content-Disposition"] == f'attachment; filename="{report.slug}.ris"'


def test_every_page_offers_seven_citations_and_what_it_links_is_there(client, statement):
    report = statement.citations.get().report
    for address in (
        address_of(statement),
        address_of(statement, "versions/1/"),
        address_of(statement, "q1/cite/"),
        report.get_absolute_url(),
    ):
        page = client.get(address).content.decode()
        cite = re.search(r'<details class="cite".*?</dl>', page, re.DOTALL)[0]
        assert len(set(re.findall(r'id="(cite-[^"]+)"', cite))) == 7, address
        assert set(re.findall(r'id="(cite-[^"]+)"', cite)) == set(re.findall(r'data-copies="([^"]+)"', cite)), address
        links = re.findall(r'href="([^"]*cite\.[^"]+)" download', cite)
        assert len(links) == 3, address
        for link in links:
            assert client.get(_resolved(address, link)).status_code == 200, link


def test_what_is_cited_is_named_above_its_text(client, statement):
    report = statement.citations.get().report
    for address in (address_of(statement), address_of(statement, "versions/1/"), report.get_absolute_url()):
        main = client.get(address).content.decode().partition("<main")[2]
        assert main.index("<h1") < main.index('<details class="cite"') < main.index("</header>"), address


def _resolved(address: str, link: str) -> str:
    return f"{address.removesuffix('cite/')}{link[3:]}" if link.startswith("../") else address + link


def test_what_is_copied_is_what_the_style_says_and_escaped(client, statement):
    page = client.get(address_of(statement)).content.decode()
    cited = re.search(r'id="cite-chicago-note"[^>]*>(.*?)</p>', page)[1]
    assert "“Two ‘Reports’ &amp; More,” press release, April 6, 2012, http://testserver/s/" in cited


def test_a_quotation_has_a_page_that_cites_it_and_its_place_links_there(client, statement):
    beside = client.get(address_of(statement)).content.decode()
    for address in ("q1/cite/#cite-chicago-note", "q1/cite/#cite-apa", "q1/cite/#cite-mla"):
        assert f'href="{address_of(statement, address)}"' in beside
    for ending in ("ris", "bib", "csl.json"):
        assert f'href="{address_of(statement, f"q1/cite.{ending}")}" download' in beside
    page = client.get(address_of(statement, "q1/cite/")).content.decode()
    assert "They confirm what we have said." in page
    assert "Ann Lee, quoted in Open Water Forum, “Two ‘Reports’ &amp; More,” press release" in page
    assert f"/s/{statement.public_id}/?version=1#q1" in page
    assert client.get(address_of(statement, "q2/cite/")).status_code == 404
    assert client.get(address_of(statement, "q0/cite.ris")).status_code == 404


def test_the_permanent_address_keeps_the_version_of_a_quotation_and_nothing_else(client, statement):
    short = statement.get_short_url()
    assert client.get(f"{short}?version=1")["Location"] == f"{address_of(statement)}?version=1"
    for odd in ("?version=01", "?version=x", "?version=1234567", "?version=1%0d%0aX:1", "?page=2", "?version=%00"):
        assert client.get(f"{short}{odd}")["Location"] == address_of(statement), odd


@pytest.mark.parametrize("beneath", ["", "versions/1/", "q1/"])
def test_of_what_was_published_in_error_nothing_can_be_cited(client, statement, beneath):
    workflow.withdraw(statement, withdrawn_as=Withdrawal.IN_ERROR)
    response = client.get(address_of(statement, f"{beneath}cite.csl.json"))
    assert response.status_code == 410
    assert "More" not in response.content.decode()


def test_in_place_of_a_replaced_statement_the_other_one_is_cited(client, statement):
    other = factories.published(slug="three-reports")
    workflow.withdraw(statement, withdrawn_as=Withdrawal.REPLACED, replaced_by=other)
    assert client.get(address_of(statement, "cite.ris"))["Location"] == address_of(other, "cite.ris")
    assert client.get(address_of(statement, "q1/cite.ris"))["Location"] == address_of(other)
    assert client.get(address_of(statement, "versions/1/cite.ris")).status_code == 200


def test_a_withdrawn_statement_is_cited_as_withdrawn(client, statement):
    workflow.withdraw(statement)
    (item,) = json.loads(client.get(address_of(statement, "cite.csl.json")).content)
    assert item["status"] == "withdrawn"


@pytest.mark.parametrize("rest", ["cite.txt", "cite.RIS", "cite.ris/", "versions/9/cite.ris", "versions/0/cite.ris"])
def test_any_other_ending_or_version_is_not_found(client, statement, rest):
    assert client.get(address_of(statement, rest)).status_code == 404


def test_a_citation_cannot_be_posted(client, statement):
    assert client.post(address_of(statement, "cite.ris")).status_code == 405


def test_reference_managers_read_a_web_page_of_its_organization(client, statement):
    found = metas(client, address_of(statement))
    expected = {
        "citation_title": "Two “Reports” & More",
        "citation_author": "Open Water Forum,",
        "citation_publication_date": "2012/04/06",
        "citation_language": "en",
        "citation_public_url": f"http://testserver/s/{statement.public_id}/",
        "z:itemType": "webpage",
        "DC.type": "Press release",
        "DC.source": "Open Water Forum",
        "DC.creator": "Open Water Forum",
        "DC.date": "2012-04-06",
    }
    assert {name: found.get(name) for name in expected} == expected


def test_reference_managers_read_a_version_as_it_read(client, statement):
    statement.headline = "Three Reports"
    statement.save()
    freeze(statement, change="minor")
    found = metas(client, address_of(statement, "versions/1/"))
    assert found["citation_title"] == "Two “Reports” & More"
    assert found["citation_public_url"] == f"http://testserver{address_of(statement, 'versions/1/')}"


def test_reference_managers_read_a_report(client, statement):
    report = statement.citations.get().report
    found = metas(client, report.get_absolute_url())
    assert found["citation_technical_report_number"] == "OIG-12-64"
    assert found["citation_technical_report_institution"] == report.publisher.name
    assert found["z:itemType"] == "report"


def test_a_draft_cannot_be_cited_by_who_previews_it(client):
    draft = factories.statement(headline="Not Yet")
    page = client.get(f"/preview/{factories.preview_token(draft)}/").content.decode()
    assert "citation_title" not in page
    assert 'class="cite"' not in page
