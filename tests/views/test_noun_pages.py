"""Speakers, reports, topics and organizations gather what refers to them."""

from datetime import UTC, datetime

import pytest

from statements.models import Role
from tests import factories


def page(client, noun) -> str:
    response = client.get(noun.get_absolute_url())
    assert response.status_code == 200
    return response.content.decode()


def test_each_lists_the_statements_that_use_it_newest_first(client):
    speaker, report, topic = factories.speaker(), factories.report(), factories.topic()
    uses = {"speakers": [speaker], "reports": [report], "topics": [topic]}
    factories.published(headline="Said earlier", **uses)
    factories.published(headline="Said later", publish_at=datetime(2013, 1, 8, tzinfo=UTC), **uses)
    factories.published(headline="Said without them")
    for noun in (speaker, report, topic):
        text = page(client, noun)
        assert text.index("Said later") < text.index("Said earlier")
        assert "Said without them" not in text


def test_of_one_hour_the_one_entered_later_stands_first(client):
    speaker, report, topic = factories.speaker(), factories.report(), factories.topic()
    for headline in ("Entered first", "Entered second"):
        factories.published(headline=headline, speakers=[speaker], reports=[report], topics=[topic])
    for noun in (speaker, report, topic):
        text = page(client, noun)
        assert text.index("Entered second") < text.index("Entered first"), noun


def test_a_speakers_page_shows_titles_as_printed_and_no_role_that_was_never_public(client):
    speaker = factories.speaker(title="Policy Director")
    factories.published(speakers=[speaker])
    Role.objects.create(
        speaker=speaker, organization=factories.publisher(), title="Secret President", since="2030-01-01"
    )
    text = page(client, speaker)
    assert "Policy Director" in text
    assert "Secret President" not in text
    assert "Secret President" not in client.get("/speakers/").content.decode()


def said(speaker, words: str, **fields):
    """A statement in which the speaker is quoted with these words."""
    statement = factories.published(speakers=[speaker], **fields)
    statement.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2, words=words)
    return statement


def test_a_speakers_page_lists_what_was_said_with_the_title_of_that_day_and_where_it_stands(client):
    speaker = factories.speaker(title="Policy Director")
    earlier = said(speaker, "Earlier words.", headline="The earlier one")
    speaker.roles.update(title="President")
    later = said(speaker, "Later words.", headline="The later one", publish_at=datetime(2013, 1, 8, tzinfo=UTC))
    listing = page(client, speaker).split("Said in")[1]
    in_order = [
        "January 7, 2013", "The later one", "as President, Open Water Forum", "“Later words.”",
        f'href="{later.get_absolute_url()}#q1"',
        "April 6, 2012", "The earlier one", "as Policy Director, Open Water Forum", "“Earlier words.”",
        f'href="{earlier.get_absolute_url()}#q1"',
    ]  # fmt: skip
    places = [listing.index(each) for each in in_order]
    assert places == sorted(places)


def test_a_speakers_page_has_nobody_elses_words(client):
    speaker, other = factories.speaker(), factories.speaker()
    statement = factories.published(speakers=[speaker, other])
    statement.quotations.create(speaker=other, first_paragraph=2, last_paragraph=2, words="Words of the other.")
    statement.quotations.create(first_paragraph=2, last_paragraph=2, words="Words of nobody.")
    text = page(client, speaker)
    assert statement.headline in text
    assert "Words of the other." not in text
    assert "Words of nobody." not in text


def test_a_statement_that_credits_without_a_quotation_is_listed_too(client):
    speaker = factories.speaker()
    factories.published(speakers=[speaker], headline="A speech", summary="In short.")
    text = page(client, speaker)
    assert "A speech" in text
    assert "In short." in text


def test_a_quotation_whose_words_were_never_kept_is_led_to(client):
    speaker = factories.speaker()
    statement = said(speaker, "", summary="In short.")
    statement.quotations.update(words="")
    text = page(client, speaker)
    assert f'href="{statement.get_absolute_url()}#q1"' in text
    assert "In short." in text
    assert "“”" not in text


@pytest.mark.parametrize(("number", "link"), [(60, "Quote in its place"), (61, "Read the whole quote")])
def test_words_are_cut_where_they_are_long(client, number, link):
    speaker = factories.speaker()
    said(speaker, " ".join(f"word{each}" for each in range(number - 1)) + "\n\nlast.")
    text = page(client, speaker)
    assert link in text
    assert ("last.”" in text) == (number == 60)


def test_what_a_speaker_said_comes_in_pages(client):
    speaker = factories.speaker()
    for number in range(21):
        said(speaker, f"Words {factories.words(number)}.", publish_at=factories.LONG_AGO.replace(day=1 + number))
    first, second = page(client, speaker), client.get(speaker.get_absolute_url() + "?page=2").content.decode()
    assert "21 statements" in first
    assert "“Words ca.”" in first
    assert "“Words a.”" not in first
    assert "“Words a.”" in second


def test_a_report_whose_publisher_nobody_printed_breaks_no_page(client):
    report = factories.report(publisher=None, number="", issued_on=None, title="A Study of Tides")
    statement = factories.published(reports=[report], speakers=[factories.speaker()])
    shown_on = [
        report.get_absolute_url(), statement.get_absolute_url(), "/reports/", "/press/", "/about-this-archive/",
        statement.issuer.get_absolute_url(), statement.attributions.get().speaker.get_absolute_url(),
    ]  # fmt: skip
    for address in shown_on:
        response = client.get(address)
        assert response.status_code == 200, address
        assert "None" not in response.content.decode(), address
    assert "Publisher" not in page(client, report)
    assert "Dates" not in page(client, report)


def test_a_report_shows_its_dates_its_publisher_and_its_saved_copy(client):
    report = factories.report(released_on="2012-04-06", revised_on="2012-04-20", url="https://oig.example/12-66.pdf")
    offered, kept = factories.copy(report), factories.copy(report, content=b"%PDF-1.4 other", is_offered=False)
    factories.published(reports=[report])
    text = page(client, report)
    for printed in ("March 27, 2012", "April 6, 2012", "April 20, 2012", report.publisher.name, report.url):
        assert printed in text
    assert offered.get_absolute_url() in text
    assert kept.get_absolute_url() not in text
    assert kept.sha256 in text


def test_an_organization_shows_what_its_people_said_and_what_it_published(client):
    university = factories.organization(name="Tarn University")
    speaker = factories.speaker(employer=university)
    report = factories.report(publisher=university, title="Tides")
    factories.published(headline="A professor speaks", speakers=[speaker], reports=[report])
    text = page(client, university)
    assert "A professor speaks" in text
    assert "Tides" in text


def test_the_short_address_leads_to_each(client):
    speaker, report = factories.speaker(), factories.report()
    statement = factories.published(speakers=[speaker], reports=[report])
    for noun in (statement, speaker, report):
        response = client.get(f"/s/{noun.public_id}/")
        assert response.status_code == 301
        assert response["Location"] == noun.get_absolute_url()
