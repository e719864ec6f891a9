"""The page of a statement."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from statements.models import Citation, Copy, HouseStyle, Origin, PressContact
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
    text = page(client, statement).partition("<main")[2]
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
    text = page(client, statement).partition("<body>")[2]
    figure = re.search(r'<figure class="quotation" id="q1">.*?</figure>', text, re.DOTALL).group()
    assert '<p id="p2">“One.</p>' in figure
    assert '<p id="p3">“Two.”</p>' in figure
    assert "Ali Noorani" in figure
    assert '<p id="p4">More.</p>' not in figure


def figures(text: str) -> list[str]:
    return re.findall(r'<figure class="quotation.*?</figure>', text, re.DOTALL)


def test_the_words_stand_in_the_blockquote_and_who_said_them_outside_of_it(client):
    speaker = factories.speaker("Ali Noorani")
    statement = factories.published(speakers=[speaker])
    statement.quotations.create(
        speaker=speaker, first_paragraph=2, last_paragraph=2, words="They confirm what we have said."
    )
    [figure] = figures(page(client, statement))
    blockquote = re.search(r"<blockquote cite=\"(.*?)\">(.*?)</blockquote>", figure, re.DOTALL)
    assert blockquote[1].endswith(f"{statement.get_absolute_url()}#q1")
    assert "They confirm" in blockquote[2]
    assert "Ali Noorani" not in blockquote[2]
    caption = figure[figure.index("<figcaption") :]
    assert "Director, Open Water Forum" in caption
    assert "?version=1#q1" in caption


def quoted_twice(**fields):
    roa, ames = factories.speaker("Inés Roa"), factories.speaker("Bo Ames")
    body = "<p>“We counted twice,” said Inés Roa. “The numbers stand,” said Bo Ames.</p>"
    statement = factories.published(speakers=[roa, ames], body=body)
    for speaker, words in ((roa, "We counted twice,"), (ames, "The numbers stand,")):
        statement.quotations.create(speaker=speaker, first_paragraph=1, last_paragraph=1, words=words)
    return statement


def test_two_quotations_in_one_paragraph_each_have_their_anchor_and_their_credit(client):
    text = page(client, quoted_twice())
    [figure] = figures(text)
    assert figure.partition("<figcaption")[0].count("We counted twice") == 1
    for anchor, name in (("q1", "Inés Roa"), ("q2", "Bo Ames")):
        [voice] = re.findall(rf'<p class="voice" id="{anchor}">.*?Link to this quote', figure, re.DOTALL)
        assert f"<strong>{name}</strong>" in voice
        assert f'?version=1#{anchor}"' in voice
        assert len(re.findall(rf'id="{anchor}"', text)) == 1


def test_speech_inside_a_narrative_paragraph_is_no_block_of_its_own(client):
    [figure] = figures(page(client, quoted_twice()))
    assert 'class="quotation run-in"' in figure
    assert "<blockquote" not in figure


def test_a_quotation_without_a_speaker_can_be_pointed_at_and_names_nobody(client):
    statement = factories.published(speakers=[factories.speaker("Ali Noorani")])
    statement.quotations.create(first_paragraph=2, last_paragraph=2)
    [figure] = figures(page(client, statement))
    assert 'id="q1"' in figure
    assert "?version=1#q1" in figure
    assert "<strong>" not in figure
    assert 'href=""' not in figure


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


@pytest.mark.parametrize(
    ("style", "printed"), [("american", "April 6, 2012"), ("british", "6 April 2012"), ("iso", "2012-04-06")]
)
def test_where_no_hour_was_printed_the_page_shows_the_day_alone(client, style, printed):
    HouseStyle.objects.update(date_style=style)
    midnight = factories.LONG_AGO.replace(hour=4)  # in Washington
    text = page(client, factories.published(publish_at=midnight))
    assert f'<time datetime="2012-04-06">{printed}</time>' in text


def arrived(how: str = "imported", name: str = "release-2012-04.docx", **fields):
    source = factories.source_file(name=name)
    statement = factories.published(source_file=source, **fields)
    origin = Origin.objects.create(statement=statement, key=f"sha256:{source.sha256}", how=how, place="/home/ann/old")
    Origin.objects.update(received_at=factories.LONG_AGO.replace(year=2026))
    return statement, origin


@pytest.mark.parametrize("how", ["imported", "uploaded", "pasted"])
def test_a_text_that_came_from_elsewhere_says_when_and_from_which_file(client, how):
    statement, _ = arrived(how, source_url="https://old.example/2012/04/")
    text = page(client, statement)
    said = re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", text))
    sha256 = statement.source_file.sha256
    assert f"This text was {how} on April 6, 2026 from release-2012-04.docx (SHA-256 {sha256})." in said
    assert text.count('href="https://old.example/2012/04/"') == 1


@pytest.mark.parametrize("name", ["/home/ann/secret/r.docx", r"C:\secret\r.docx", "secret/r.docx"])
def test_no_folder_of_the_machine_that_imported_is_shown(client, name):
    text = page(client, arrived(name=name)[0])
    assert "r.docx" in text
    for folder in ("secret", "home", "ann/old"):
        assert folder not in text.split("This text was imported")[1].split("</p>")[0]
    assert "/home/ann" not in text


def test_a_text_that_came_without_a_file_says_the_day_alone(client):
    statement = factories.published()
    Origin.objects.create(statement=statement, key="record:1", how="imported")
    text = page(client, statement)
    assert re.search(r"This text was imported on \w+ \d+, \d{4}\.", text)
    assert "SHA-256" not in text


def test_a_text_that_was_written_here_says_nothing_of_that(client):
    assert "This text was" not in page(client, factories.published())


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
    assert "<script>" not in text
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


def test_above_the_headline_an_old_statement_says_how_old_it_is(client):
    old = page(client, factories.published())
    assert re.search(r"This statement is \d\d years old\.</p>\s*<p class=\"label\"", old)
    assert "years old" not in page(client, factories.published(publish_at=timezone.now() - timedelta(days=300)))


def test_a_quotation_stands_ready_to_be_copied_with_its_source_and_as_html(client):
    speaker = factories.speaker("Ali Noorani", title="Executive Director")
    statement = factories.published(speakers=[speaker], body="<p>He said:</p><p>“One & two.</p><p>“Three.”</p>")
    statement.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=3)
    text = page(client, statement)
    source = "Ali Noorani, executive director of the Open Water Forum, April 6, 2012. http://testserver/"
    assert f'<span id="q1-words">“One &amp; two.\n\n“Three.”</span> — {source}' in text
    assert "&lt;p&gt;“One &amp;amp; two.&lt;/p&gt;" in text
    assert "js/copy.js" in text


@pytest.mark.parametrize("body", ["<p>One.</p><p>Two.</p>", "<p>One.</p><ul><li>Two.</li></ul>"])
def test_each_paragraph_has_a_link_that_is_no_part_of_its_text(client, body):
    text = page(client, factories.published(body=body, dateline=""))
    assert re.findall(r'<a class="pilcrow" href="#(p\d)" aria-label="Link to paragraph \d"></a>', text) == ["p1", "p2"]
    assert re.search(r'</a>\n?<(p|ul) id="p2">(<li>)?Two\.', text)


def test_a_preview_offers_nothing_to_copy(client):
    speaker = factories.speaker("Ali Noorani")
    statement = factories.statement(speakers=[speaker])
    statement.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2)
    text = client.get(f"/preview/{factories.preview_token(statement)}/").content.decode()
    assert "confirm what we have said" in text
    for absent in ("pilcrow", 'class="quote"', "copy.js"):
        assert absent not in text, absent


def test_what_is_printed_names_the_permanent_address_and_the_version(client):
    report = factories.report(url="https://oig.example/OIG-12-64.pdf")
    statement = factories.published(reports=[report])
    on_paper = re.findall(r'<p class="on-paper small">(.*?)</p>', page(client, statement))
    short = f"http://testserver/s/{report.public_id}/"
    assert on_paper == [
        f"http://testserver{statement.get_short_url()} · Version 1",
        f"https://oig.example/OIG-12-64.pdf<br>{short}",
    ]


def test_whom_to_call_stands_on_it_once(client):
    text = page(client, factories.published())
    assert text.count(f'mailto:{HouseStyle.current().press_contact.email}"') == 1
    assert "All press contacts" in text


@pytest.fixture
def changed():
    """A statement whose report was changed by its publisher on July 1, 2026, and its copy of before."""
    url = "https://oig.example/12-64.pdf"
    report = factories.report(number="OIG-12-64", url=url)
    then, now = (
        factories.copy(report, content=f"%PDF-1.4 {word}".encode(), source_url=url) for word in ("then", "now")
    )
    Copy.objects.filter(pk=then.pk).update(added_at=datetime(2012, 4, 1, 12, tzinfo=UTC))
    Copy.objects.filter(pk=now.pk).update(added_at=datetime(2026, 7, 1, 12, tzinfo=UTC))
    return factories.published(reports=[report]), then


def test_a_report_that_was_changed_since_says_so_with_our_copy_of_that_time(client, changed):
    statement, then = changed
    text = page(client, statement)
    assert "<strong>Changed by its publisher since this statement; first seen on July 1, 2026.</strong>" in text
    assert re.search(rf'As it was: <a href="{then.get_absolute_url()}">Saved copy \(PDF, .*, April 1, 2012\)</a>', text)


@pytest.mark.parametrize("rights", [{"is_offered": False}, {"is_held": False}])
def test_of_a_copy_that_readers_may_not_have_only_the_fingerprint_is_shown(client, changed, rights):
    statement, then = changed
    Copy.objects.filter(pk=then.pk).update(**rights)
    text = page(client, statement)
    assert "first seen on July 1, 2026" in text
    assert "We keep a copy of April 1, 2012 that we may not offer." in text
    assert f"SHA-256 {then.sha256}" in text
    assert then.get_absolute_url() not in text
