"""The page of a statement."""

import re

import pytest

from statements.models import Citation, HouseStyle, PressContact
from tests import factories


def page(client, statement) -> str:
    response = client.get(statement.get_absolute_url())
    assert response.status_code == 200
    return response.content.decode()


def test_the_dateline_runs_into_the_first_paragraph(client):
    text = page(client, factories.published(body="<p>Two reports were released.</p><p>More.</p>"))
    assert '<p id="p1"><span class="dateline">Washington, D.C.</span> — Two reports were released.</p>' in text


def test_credits_stay_as_printed_when_the_speaker_is_promoted(client):
    speaker = factories.speaker("Ali Noorani", title="Executive Director")
    statement = factories.published(speakers=[speaker])
    speaker.roles.update(title="President")
    text = page(client, statement)
    assert "Executive Director, Open Water Forum" in text
    assert "President" not in text


def test_reports_stand_under_how_they_are_referred_to_with_number_and_publisher(client):
    publisher = factories.organization(name="Office of the Inspector General")
    answered = factories.report(title="Operations", number="OIG-12-64", publisher=publisher)
    mentioned = factories.report(title="Another One", number="OIG-11-02", publisher=publisher)
    statement = factories.statement(reports=[answered, mentioned])
    statement.citations.filter(report=mentioned).update(how="mentions")
    factories.workflow.publish(statement)
    text = page(client, statement)
    assert (
        text.index("In answer to") < text.index("OIG-12-64") < text.index("Reports mentioned") < text.index("OIG-11-02")
    )
    assert "Office of the Inspector General" in text


def test_related_statements_say_why(client):
    report, topic = factories.report(number="OIG-12-66"), factories.topic("Oversight")
    factories.published(headline="Same report", reports=[report])
    factories.published(headline="Same topic", topics=[topic])
    text = page(client, factories.published(reports=[report], topics=[topic]))
    assert re.search(r"Same report</a><br><span class=\"small\">also refers to OIG-12-66", text)
    assert re.search(r"Same topic</a><br><span class=\"small\">also about Oversight", text)


def test_what_came_before_and_after_is_linked(client):
    before = factories.published(headline="The one before")
    statement = factories.published(headline="The one between")
    after = factories.published(headline="The one after")
    text = page(client, statement)
    assert f'rel="prev" href="{before.get_absolute_url()}"' in text
    assert f'rel="next" href="{after.get_absolute_url()}"' in text


def test_a_quotation_is_one_figure_with_its_anchor_and_its_speaker(client):
    speaker = factories.speaker("Ali Noorani")
    statement = factories.statement(
        speakers=[speaker], body="<p>The following is a statement:</p><p>“One.</p><p>“Two.”</p><p>More.</p>"
    )
    statement.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=3)
    factories.workflow.publish(statement)
    text = page(client, statement)
    figure = re.search(r'<figure class="quotation" id="q1">.*?</figure>', text, re.DOTALL).group()
    assert '<p id="p2">“One.</p>' in figure
    assert '<p id="p3">“Two.”</p>' in figure
    assert "Ali Noorani" in figure
    assert '<p id="p4">More.</p>' not in figure


@pytest.mark.parametrize(("first", "last"), [(2, 9), (5, 6), (1, 1)])
def test_a_quotation_whose_paragraphs_are_gone_breaks_no_page(client, first, last):
    speaker = factories.speaker()
    statement = factories.published(speakers=[speaker])
    statement.quotations.create(speaker=speaker, first_paragraph=first, last_paragraph=last)
    assert 'id="p2"' in page(client, statement)


def test_readers_see_who_answers_today_and_whom_the_statement_named(client):
    then = PressContact.objects.create(name="Odalys Then", email="then@water.example")
    statement = factories.published(contact=then)
    text = page(client, statement)
    assert text.index("For questions today") < text.index("Ben Okafor") < text.index("Contact as printed")
    then.name = "Somebody Else"
    then.save()
    assert "Odalys Then, then@water.example" in page(client, statement)


def test_the_hour_stands_in_the_newsrooms_zone_with_its_place(client):
    text = page(client, factories.published())
    assert "April 6, 2012, 11 a.m. in Washington" in text
    assert 'datetime="2012-04-06T11:00-04:00"' in text


@pytest.mark.parametrize(
    ("style", "printed"), [("american", "April 6, 2012"), ("british", "6 April 2012"), ("iso", "2012-04-06")]
)
def test_dates_follow_the_house_style(client, style, printed):
    HouseStyle.objects.update(date_style=style)
    assert printed in page(client, factories.published())


def test_a_withdrawn_statement_stays_with_a_notice_and_out_of_search_engines(client):
    text = page(client, factories.withdrawn(headline="Gone but on record"))
    assert "Withdrawn." in text
    assert '<meta name="robots" content="noindex">' in text
    assert "Gone but on record" in text


def test_an_advisory_says_when_and_where(client):
    statement = factories.published(kind="advisory", event_starts_at=factories.LONG_AGO, event_place="Room 226")
    text = page(client, statement)
    assert "Begins" in text
    assert "Room 226" in text


def test_markup_in_the_body_that_nobody_allowed_does_not_reach_the_page(client):
    statement = factories.published()
    type(statement).objects.update(body='<p onclick="x()">Words<script>alert(1)</script><img src=x onerror=y></p>')
    text = page(client, statement)
    assert "onclick" not in text
    assert "<script" not in text
    assert "onerror" not in text


def test_text_in_every_other_field_is_escaped(client):
    hostile = "<script>alert(1)</script>"
    speaker = factories.speaker(hostile, slug="hostile")
    statement = factories.published(
        headline=hostile, subheadline=hostile, dateline=hostile, summary=hostile, slug="hostile", speakers=[speaker],
        reports=[factories.report(title=hostile, slug="hostile")], topics=[factories.topic(hostile, slug="hostile")],
    )  # fmt: skip
    assert hostile not in page(client, statement)
    for noun in (speaker, Citation.objects.get().report, statement.statement_topics.get().tag):
        assert hostile not in client.get(noun.get_absolute_url()).content.decode()


def test_a_public_page_sets_no_cookie_and_reads_none(client):
    response = client.get(factories.published().get_absolute_url())
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
