"""What became public in the last 48 hours, counted in hours on the database's clock."""

import xml.etree.ElementTree as ET
from datetime import UTC, datetime, timedelta

import pytest

from statements.models import Statement
from tests import factories

from .rules import NEWS, SITEMAP, faults_of_news

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("newsroom")]

NOW = datetime(2030, 4, 9, 14, tzinfo=UTC)


@pytest.fixture
def read(client, clock):
    """The entries of the sitemap at that moment; against no written rule, or the test fails."""

    def read_(at: datetime = NOW) -> list[dict[str, str]]:
        clock(at)
        response = client.get("/sitemap-news.xml")
        assert response.status_code == 200
        assert faults_of_news(response.content) == []
        return [
            {child.tag.removeprefix(NEWS): child.text for child in url.find(f"{NEWS}news").iter()}
            | {"loc": url.findtext(f"{SITEMAP}loc")}
            for url in ET.fromstring(response.content)
        ]

    return read_


def titles(entries: list[dict]) -> list[str]:
    return [entry["title"] for entry in entries]


def test_it_says_who_when_what_and_in_which_language(read):
    statement = factories.published(headline="A & B", language="pt-BR", publish_at=NOW)
    (entry,) = read()
    assert entry["title"] == "A & B"
    assert entry["name"] == "Open Water Forum"
    assert entry["language"] == "pt"
    assert entry["publication_date"] == "2030-04-09T14:00:00+00:00"
    assert entry["loc"] == f"http://testserver{statement.get_absolute_url()}"


@pytest.mark.parametrize(("language", "said"), [("en", "en"), ("es-MX", "es"), ("zh-TW", "zh-tw"), ("zh-Hant", "zh")])
def test_languages_are_those_of_the_standard(read, language, said):
    factories.published(language=language, publish_at=NOW)
    assert read()[0]["language"] == said


def test_it_comes_at_its_hour_and_goes_after_forty_eight(read):
    factories.published(headline="Here", publish_at=NOW)
    second, span = timedelta(seconds=1), timedelta(hours=48)
    moments = [NOW - second, NOW, NOW + span - second, NOW + span]
    assert [titles(read(at)) for at in moments] == [[], ["Here"], ["Here"], []]


@pytest.mark.parametrize("state", ["draft", "in review", "approved", "withdrawn"])
def test_nothing_else_is_in_it(read, clock, state):
    clock(NOW)
    factories.IN_EVERY_STATE[state](publish_at=NOW)
    assert read() == []


def test_what_was_public_before_is_no_news_when_its_date_is_changed(read):
    statement = factories.published()
    Statement.objects.filter(pk=statement.pk).update(publish_at=NOW)
    assert read() == []


def test_there_are_at_most_a_thousand_the_newest(read, newsroom):
    Statement.objects.bulk_create(
        Statement(
            headline=f"Number {number}", slug=f"number-{number}", body=factories.BODY, issuer=newsroom,
            status="published", release_day=NOW.date(),
            publish_at=NOW - timedelta(seconds=number), first_public_at=NOW - timedelta(seconds=number),
        )
        for number in range(1003)
    )  # fmt: skip
    assert titles(read()) == [f"Number {number}" for number in range(1000)]


def test_no_headline_breaks_it(read):
    factories.published(headline="A \x0b bell \x07 and \uffff <b>", publish_at=NOW)
    assert titles(read()) == ["A  bell  and  <b>"]


def test_before_there_is_a_newsroom_it_is_empty(client, newsroom):
    newsroom.house_style.delete()
    newsroom.delete()
    assert client.get("/sitemap-news.xml").status_code == 200
