"""A statement as search engines and archives read it."""

import json
from datetime import UTC, datetime

import pytest

from statements import workflow
from statements.formats import json_ld
from statements.models import HouseStyle, Organization, Statement, Version
from tests import factories

from .rules import faults

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("newsroom")]


@pytest.fixture(autouse=True)
def _site(settings):
    settings.SITE_URL = "https://news.example"


def graph(statement, translations=()) -> list[dict]:
    fetched = Statement.objects.for_page().get(pk=statement.pk)
    made = json_ld.article(fetched, HouseStyle.current(), Organization.objects.publisher(), translations)
    made = json.loads(json.dumps(made))
    assert not faults({"@context": "https://schema.org", "@graph": made})
    return made


def article(statement, translations=()) -> dict:
    return graph(statement, translations)[0]


def test_it_is_a_news_article_of_the_newsroom():
    Organization.objects.update(logo=factories.image())
    statement = factories.published(headline="On the River", slug="river", subheadline="A deck", kind="release")
    made = article(statement)
    assert made["@id"] == "https://news.example/statements/2012/river/#article"
    assert (made["headline"], made["alternativeHeadline"], made["genre"]) == ("On the River", "A deck", "Press release")
    assert made["datePublished"] == made["dateModified"] == "2012-04-06T11:00:00-04:00"
    assert made["author"]["name"] == made["publisher"]["name"] == "Open Water Forum"
    assert made["publisher"]["logo"]["url"].startswith("https://news.example/files/")
    assert made["dateline"] == "Washington, D.C."
    assert made["articleBody"] == "Two reports were released today.\n\n“They confirm what we have said.”"
    assert made["identifier"] == f"https://news.example/s/{statement.public_id}/"
    assert made["image"][-1] == {
        "@type": "ImageObject",
        "url": "https://news.example/statements/2012/river/card.png",
        "width": 1200,
        "height": 630,
    }
    assert {each["contentUrl"] for each in made["encoding"]} == {
        "https://news.example/statements/2012/river.txt",
        "https://news.example/statements/2012/river.json",
    }


def test_each_quotation_has_its_address_and_its_speaker_as_styled_that_day():
    speaker = factories.speaker("Ali Noorani", title="Dean", employer=factories.organization(name="Tarn University"))
    statement = factories.published(slug="river", speakers=[speaker])
    statement.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2, words="They confirm it.")
    speaker.roles.update(title="President")
    (quotation,) = article(statement)["hasPart"]
    person = {
        "@type": "Person",
        "@id": "https://news.example/speakers/ali-noorani/#person",
        "name": "Ali Noorani",
        "jobTitle": "Dean",
        "affiliation": {"@type": "Organization", "name": "Tarn University"},
        "url": "https://news.example/speakers/ali-noorani/",
    }
    assert quotation == {
        "@type": "Quotation",
        "@id": "https://news.example/statements/2012/river/#q1",
        "url": "https://news.example/statements/2012/river/#q1",
        "text": "They confirm it.",
        "inLanguage": "en",
        "creator": person,
        "spokenByCharacter": person,
    }


def test_a_report_is_cited_with_number_publisher_and_the_copy_that_is_kept():
    report = factories.report(title="Low Water", number="R-7", url="https://r.example/7.pdf")
    copy = factories.copy(report)
    factories.copy(report, content=b"%PDF-1.4 internal", is_offered=False)
    (cited,) = article(factories.published(reports=[report]))["citation"]
    assert (cited["@type"], cited["name"], cited["reportNumber"]) == ("Report", "Low Water", "R-7")
    assert (cited["url"], cited["datePublished"]) == ("https://r.example/7.pdf", "2012-03-27")
    assert cited["publisher"]["name"] == report.publisher.name
    assert cited["archivedAt"] == f"https://news.example{copy.get_absolute_url()}"
    assert [each["sha256"] for each in cited["encoding"]] == [copy.sha256]


def test_a_correction_is_told_and_an_update_is_none():
    statement = factories.published()
    for number, change in enumerate(("correction", "update"), start=2):
        Version.objects.create(
            statement=statement,
            number=number,
            public_from=datetime(2012, 4, 10, 12 + number, tzinfo=UTC),
            record="{}",
            record_sha256="0" * 64,
            text_sha256="0" * 64,
            change=change,
            note=f"Of {change}.",
        )
    made = article(statement)
    assert made["correction"] == [
        {"@type": "CorrectionComment", "text": "Of correction.", "datePublished": "2012-04-10T10:00:00-04:00"}
    ]
    assert (made["version"], made["dateModified"]) == (3, "2012-04-10T11:00:00-04:00")


def test_a_translation_and_its_original_name_each_other_once_public():
    original = factories.published(slug="river")
    spanish = factories.published(slug="rio", language="es", translation_of=original)
    factories.scheduled(language="pt", translation_of=original)
    others = Statement.objects.public().in_other_languages(original)
    assert [each["inLanguage"] for each in article(original, others)["workTranslation"]] == ["es"]
    assert article(spanish)["translationOfWork"]["url"] == "https://news.example/statements/2012/river/"


@pytest.mark.parametrize("state", ["draft", "scheduled"])
def test_of_an_original_that_is_not_public_nothing_is_told(state):
    original = factories.IN_EVERY_STATE[state](headline="Hidden")
    made = json.dumps(article(factories.published(language="es", translation_of=original)))
    assert "Hidden" not in made
    assert "translationOfWork" not in made


def test_a_withdrawn_one_says_so_and_shows_no_picture():
    statement = factories.published(lead_image=factories.image())
    workflow.withdraw(statement, withdrawn_as="withdrawn")
    (made,) = graph(statement)
    assert made["creativeWorkStatus"] == "Withdrawn"
    assert "image" not in made


def test_the_way_to_it_goes_over_its_year():
    way = graph(factories.published(headline="On the River"))[1]
    assert [(step["name"], step.get("item")) for step in way["itemListElement"]] == [
        ("Statements", "https://news.example/statements/"),
        ("2012", "https://news.example/statements/2012/"),
        ("On the River", None),
    ]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda made: made.pop("headline"), "the article needs headline"),
        (lambda made: made.update(datePublished="2012-04-06"), "NewsArticle.datePublished is no date of its kind"),
        (lambda made: made.update(url="/statements/2012/river/"), "NewsArticle.url is no absolute address"),
        (lambda made: made.update(mood="glad"), "NewsArticle has no mood"),
        (lambda made: made["image"][0].update(height=1200), "no image is wide"),
        (lambda made: made.update(keywords=[]), "NewsArticle.keywords is empty"),
        (lambda made: made.update(isPartOf={"@id": "https://x.example/"}), "nothing is https://x.example/"),
    ],
)
def test_the_rules_see_what_is_wrong(change, fault):
    made = graph(factories.published())
    change(made[0])
    assert any(found.startswith(fault) for found in faults({"@context": "https://schema.org", "@graph": made}))
