"""Speakers, reports, topics and organizations gather what refers to them."""

from datetime import UTC, datetime

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
