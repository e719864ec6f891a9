"""What an entry says of its statement, and when it says that it has changed."""

import json
from datetime import UTC, datetime

import pytest

from statements import redaction, workflow
from statements.feeds.entry import Entry
from statements.models import HouseStyle, Statement, Version
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("newsroom")]


def entry_of(statement) -> Entry:
    return Entry.of(Statement.objects.public().for_feed().get(pk=statement.pk), HouseStyle.current())


def changed(statement, change: str, note: str = "The sum is 12 million.") -> Version:
    statement.refresh_from_db()
    statement.body += "<p>And more.</p>"
    statement.save()
    return workflow.saved(statement, change=change, note=note)


def test_it_says_when_it_was_published_and_by_whom():
    entry = entry_of(factories.published(headline="All of it"))
    assert (entry.title, entry.published, entry.updated) == ("All of it", factories.LONG_AGO, factories.LONG_AGO)
    assert entry.author == "Open Water Forum"


@pytest.mark.parametrize("change", ["update", "correction"])
def test_what_readers_are_told_moves_it_and_stands_before_the_text(change):
    statement = factories.published(subheadline="The deck")
    version = changed(statement, change)
    changed(statement, "minor", note="")
    entry = entry_of(statement)
    assert entry.updated == version.public_from > factories.LONG_AGO
    assert entry.published == factories.LONG_AGO
    assert version.get_change_display() in entry.html
    assert entry.html.index("The sum is 12 million.") < entry.html.index("The deck") < entry.html.index("Two reports")


def test_of_two_notes_the_newest_comes_first():
    statement = factories.published()
    changed(statement, "update", "Somebody answered.")
    newest = changed(statement, "correction", "The day was a Friday.")
    entry = entry_of(statement)
    assert entry.updated == newest.public_from
    assert entry.html.index("The day was a Friday.") < entry.html.index("Somebody answered.")


def test_words_that_are_taken_out_move_it():
    statement = factories.published(body="<p>Zanzi spoke.</p>")
    finds = redaction.Search(statement, redaction.pattern_of(["Zanzi"])).finds
    ids = {found.id for found in finds}
    done = redaction.black_out(
        statement, ["Zanzi"], chosen=ids, shown=ids, by=factories.user(), reason="She is threatened."
    )
    entry = entry_of(statement)
    assert entry.updated == done.at
    assert "Zanzi" not in entry.html


def _minor(statement):
    changed(statement, "minor", "A comma.")


def _proposal(statement):
    proposed = workflow.present_record(statement) | {"headline": "Another"}
    workflow.propose(statement, proposed, by=factories.user("Writer"), change="correction", note="The proposed note")


def _draft(statement):
    workflow.saved(factories.statement(language="es", translation_of=statement))


@pytest.mark.parametrize("act", [_minor, _proposal, _draft])
def test_nothing_else_moves_it(act):
    statement = factories.published()
    act(statement)
    entry = entry_of(statement)
    assert entry.updated == factories.LONG_AGO
    assert "A comma" not in entry.html
    assert "The proposed note" not in entry.html


def test_what_was_changed_before_anybody_could_read_it_is_no_change(clock):
    hour = datetime(2030, 4, 9, 14, tzinfo=UTC)
    statement = factories.scheduled(publish_at=hour)
    changed(statement, "correction", "Nobody saw it.")
    changed(statement, "minor", note="")
    clock(hour)
    entry = entry_of(statement)
    assert entry.updated == hour
    assert "Nobody saw it." not in entry.html


def test_its_id_outlives_its_address_and_that_of_the_site(settings):
    statement = factories.published(headline="Before")
    before = entry_of(statement)
    settings.SITE_URL = "https://elsewhere.example"
    Statement.objects.filter(pk=statement.pk).update(slug="after", publish_at=datetime(2013, 1, 1, tzinfo=UTC))
    after = entry_of(statement)
    assert after.address.startswith("https://elsewhere.example/statements/")
    assert after.address.endswith("/after/")
    assert (after.id, after.updated) == (before.id, before.updated)
    assert after.id.startswith("tag:testserver,")


def test_links_lead_there_from_anywhere():
    body = '<p><a href="/reports/">All</a> <a href="#q1">here</a> <a href="https://a.example/?b=1&amp;c">there</a></p>'
    statement = factories.published(body=body)
    html = entry_of(statement).html
    assert 'href="http://testserver/reports/"' in html
    assert f'href="http://testserver{statement.get_absolute_url()}#q1"' in html
    assert 'href="https://a.example/?b=1&amp;c"' in html


def test_quotations_carry_who_said_them_as_printed_that_day(client):
    speaker = factories.speaker("Ana Ruiz", title="Captain")
    statement = factories.published(speakers=[speaker])
    statement.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2)
    statement.quotations.create(speaker=None, first_paragraph=1, last_paragraph=1, words="Unnamed.")
    speaker.roles.update(title="Admiral")
    speaker.name = "Ana Ruiz-Vega"
    speaker.save()
    page = f"http://testserver{statement.get_absolute_url()}"
    nobody, hers = entry_of(statement).quotations
    assert nobody == {"text": "Unnamed.", "speaker": "", "title": "", "organization": "", "url": f"{page}#q2"}
    assert hers == {
        "text": "They confirm what we have said.",
        "speaker": "Ana Ruiz",
        "title": "Captain",
        "organization": "Open Water Forum",
        "url": f"{page}#q1",
    }
    (item,) = json.loads(client.get("/feed.json").content)["items"]
    assert item["_newsroom"]["quotations"] == [nobody, hers]


def test_reports_carry_number_publisher_and_both_addresses():
    report = factories.report(number="OIG-12-64", title="Operations", url="https://oig.example/64.pdf")
    (said,) = entry_of(factories.published(reports=[report])).reports
    assert said == {
        "title": "Operations",
        "number": "OIG-12-64",
        "publisher": report.publisher.name,
        "url": f"http://testserver{report.get_absolute_url()}",
        "source_url": "https://oig.example/64.pdf",
        "how": "in answer to",
    }
