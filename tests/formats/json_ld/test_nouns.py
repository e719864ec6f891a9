"""The first page, speakers and reports as search engines read them."""

import json

import pytest

from statements.formats import json_ld
from statements.models import HouseStyle, Organization
from tests import factories

from .rules import faults

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("newsroom")]


def kept(graph: list[dict]) -> list[dict]:
    made = json.loads(json.dumps(graph))
    assert not faults({"@context": "https://schema.org", "@graph": made})
    return made


@pytest.fixture(autouse=True)
def _site(settings):
    settings.SITE_URL = "https://news.example"


def test_the_first_page_says_whose_newsroom_it_is_and_how_to_search_it():
    Organization.objects.update(logo=factories.image(), website="https://water.example/", boilerplate="Since 1991.")
    house = HouseStyle.current()
    house.press_contact.languages = "English, Spanish"
    newsroom, site = kept(json_ld.front(Organization.objects.publisher(), house))
    assert (newsroom["name"], newsroom["slogan"]) == ("Open Water Forum", "Clean water is common ground")
    assert (newsroom["url"], newsroom["sameAs"]) == ("https://news.example/", "https://water.example/")
    assert newsroom["contactPoint"]["availableLanguage"] == ["English", "Spanish"]
    assert site["publisher"] == {"@id": newsroom["@id"]}
    assert site["potentialAction"]["target"]["urlTemplate"] == (
        "https://news.example/statements/?q={search_term_string}"
    )


def test_a_newsroom_that_has_told_little_of_itself_is_valid_too():
    Organization.objects.update(tagline="")
    HouseStyle.objects.update(press_contact=None)
    newsroom, _ = kept(json_ld.front(Organization.objects.publisher(), HouseStyle.current()))
    assert set(newsroom) == {"@type", "@id", "name", "url"}


def test_a_speaker_has_the_title_that_was_printed_last():
    speaker = factories.speaker("Ali Noorani", title="Dean", biography="A lawyer.", portrait=factories.image())
    factories.published(speakers=[speaker])
    page, way = kept(json_ld.profile(speaker, list(speaker.titles_in_public())))
    person = page["mainEntity"]
    assert (page["@type"], person["name"], person["jobTitle"]) == ("ProfilePage", "Ali Noorani", "Dean")
    assert person["affiliation"]["name"] == "Open Water Forum"
    assert person["identifier"] == f"https://news.example/s/{speaker.public_id}/"
    assert way["itemListElement"][0]["item"] == "https://news.example/speakers/"


def test_a_report_page_has_its_dates_and_every_copy_that_is_offered():
    report = factories.report(number="R-7", url="", revised_on="2012-04-05")
    report.refresh_from_db()
    copies = [factories.copy(report), factories.copy(report, content=b"%PDF-1.4 revised")]
    made, way = kept(json_ld.report_page(report, copies))
    assert made["url"] == f"https://news.example{report.get_absolute_url()}"
    assert (made["datePublished"], made["dateModified"]) == ("2012-03-27", "2012-04-05")
    assert [each["sha256"] for each in made["encoding"]] == [copy.sha256 for copy in copies]
    assert way["itemListElement"][-1] == {"@type": "ListItem", "position": 2, "name": "R-7"}
