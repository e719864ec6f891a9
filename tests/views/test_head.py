"""What machines read in the head of each page: its one address, and what is shown where it is shared."""

import json
import re

import pytest
from django.urls import reverse

from statements.models import Statement
from tests import factories
from tests.formats.json_ld.rules import faults

SITE = "https://news.example"
META = re.compile(r'<meta (?:property|name)="(?P<name>[^"]+)" content="(?P<value>[^"]*)">')
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)">')
BLOCK = re.compile(r'<script type="application/ld\+json">([^<]*)</script>')


@pytest.fixture(autouse=True)
def _site(settings):
    settings.SITE_URL = SITE


def page_at(client, address: str) -> str:
    return client.get(address).content.decode()


def metas(page: str) -> dict[str, str]:
    return {found["name"]: found["value"] for found in META.finditer(page)}


def blocks(page: str) -> list[dict]:
    return [json.loads(found) for found in BLOCK.findall(page)]


def full() -> Statement:
    speaker = factories.speaker("Ali Noorani", portrait=factories.image(), biography="A lawyer.")
    report = factories.report(summary="What was found.")
    factories.copy(report)
    statement = factories.published(speakers=[speaker], reports=[report], topics=[factories.topic()])
    statement.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2)
    return statement


def addresses(statement) -> list[str]:
    names = ("home", "statements", "speakers", "reports", "topics", "press", "about-archive", "verify")
    own = statement.get_absolute_url()
    return [
        *(reverse(name) for name in names),
        "/statements/2012/",
        "/statements/2012/04/",
        own,
        f"{own}versions/1/",
        f"{own}changes/",
        statement.attributions.get().speaker.get_absolute_url(),
        statement.citations.get().report.get_absolute_url(),
        statement.statement_topics.get().tag.get_absolute_url(),
        statement.issuer.get_absolute_url(),
    ]


def test_every_page_names_its_one_address_whatever_it_was_asked_by(client):
    for address in addresses(full()):
        page = page_at(client, f"{address}?utm_source=mail&page=1")
        assert CANONICAL.findall(page) == [SITE + address], address
        assert metas(page)["og:url"] == SITE + address
        assert metas(page)["og:site_name"] == "Open Water Forum"


def test_a_further_page_of_a_list_is_a_page_of_its_own(client):
    for _ in range(21):
        factories.published()
    assert CANONICAL.findall(page_at(client, "/statements/?page=2&x=1")) == [f"{SITE}/statements/?page=2"]
    assert CANONICAL.findall(page_at(client, "/statements/?page=last")) == [f"{SITE}/statements/?page=2"]


def test_what_is_no_page_for_the_public_names_no_address(client):
    hidden = factories.in_review()
    private = [
        reverse("preview", args=[factories.preview_token(hidden)]),
        reverse("consent", args=[factories.consent_token(hidden)]),
    ]
    gone = factories.withdrawn(how="in error").get_absolute_url()
    for address in (*private, gone, "/nobody/"):
        page = page_at(client, address)
        assert "canonical" not in page, address
        assert not blocks(page), address
        assert not [name for name in metas(page) if name.startswith(("og:", "twitter:", "article:"))], address


def test_every_data_block_keeps_the_rules(client):
    found = [block for address in addresses(full()) for block in blocks(page_at(client, address))]
    types = [node["@type"] for block in found for node in block["@graph"]]
    assert types.count("BreadcrumbList") == 3
    assert {"Organization", "WebSite", "NewsArticle", "ProfilePage", "Report"} < set(types)
    assert [faults(block) for block in found] == [[]] * len(found)


def test_a_statement_that_is_shared_shows_its_card(client):
    statement = factories.published(headline="On the “River”", summary="In <short>.", slug="river")
    shown = metas(page_at(client, statement.get_absolute_url()))
    assert {name: value for name, value in shown.items() if name.startswith(("og:", "article:", "twitter:"))} == {
        "og:url": f"{SITE}/statements/2012/river/",
        "og:site_name": "Open Water Forum",
        "og:type": "article",
        "og:title": "On the “River”",
        "og:description": "In &lt;short&gt;.",
        "og:locale": "en_US",
        "og:image": f"{SITE}/statements/2012/river/card.png",
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "On the “River”",
        "article:published_time": "2012-04-06T11:00:00-04:00",
        "twitter:card": "summary_large_image",
    }


def test_a_withdrawn_one_shows_no_card(client):
    shown = metas(page_at(client, factories.withdrawn().get_absolute_url()))
    assert "og:image" not in shown
    assert shown["twitter:card"] == "summary"


def test_people_and_reports_are_shared_with_what_they_are(client):
    statement = full()
    person = metas(page_at(client, statement.attributions.get().speaker.get_absolute_url()))
    assert (person["og:type"], person["og:title"], person["og:description"]) == ("profile", "Ali Noorani", "A lawyer.")
    assert person["og:image"].startswith(f"{SITE}/files/")
    report = metas(page_at(client, statement.citations.get().report.get_absolute_url()))
    assert (report["og:type"], report["og:description"]) == ("website", "What was found.")


def test_a_text_cannot_leave_its_data_block(client):
    statement = factories.published(headline="</script><script>alert(1)</script>", body="<p>&lt;!--&lt;script></p>")
    page = page_at(client, statement.get_absolute_url())
    assert blocks(page)[0]["@graph"][0]["headline"] == "</script><script>alert(1)</script>"
    assert "<script>alert" not in page


def test_before_there_is_a_publisher_the_first_page_has_no_data(client):
    factories.Organization.objects.update(is_publisher=False)
    page = page_at(client, "/")
    assert not blocks(page)
    assert CANONICAL.findall(page) == [f"{SITE}/"]
