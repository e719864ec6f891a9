"""Which language a page speaks: its statement's, the one that is asked for, or the newsroom's; never the browser's."""

import re

import pytest

from statements import workflow
from statements.models import Change
from tests import factories

HTML = re.compile(r'<html lang="([^"]*)">')


def spoken(response) -> str:
    """The page and its header say the same."""
    content = response.content.decode()
    assert HTML.search(content)[1] == response["Content-Language"]
    assert response.get("Vary", "").find("Accept-Language") == -1
    return response["Content-Language"]


@pytest.fixture
def spanish():
    """Corrected since."""
    said = factories.published(
        language="es", headline="Todo un pueblo", speakers=[factories.speaker()], reports=[factories.report()]
    )
    said.headline = "Todo el pueblo"
    said.save()
    workflow.saved(said, change=Change.CORRECTION, note="Decía otra cosa.")
    return said


def own_pages(statement) -> list[str]:
    page = statement.get_absolute_url()
    return [page, f"{page}versions/1/", f"{page}changes/"]


def test_the_pages_of_a_statement_speak_its_language_whatever_is_asked(client, spanish):
    for page in own_pages(spanish):
        for address in (page, f"{page}?language=en"):
            assert spoken(client.get(address, headers={"Accept-Language": "en"})) == "es", address
    assert "Declaración de prensa" in client.get(own_pages(spanish)[0]).content.decode()


def test_where_there_is_no_translation_of_the_interface_the_text_alone_is_in_its_language(client):
    french = factories.published(language="fr", headline="La ville entière")
    answer = client.get(french.get_absolute_url())
    content = answer.content.decode()
    assert spoken(answer) == "en"
    assert '<h1 lang="fr">La ville entière</h1>' in content
    assert '<div class="body" lang="fr">' in content
    assert '<p class="label">Press statement</p>' in content


@pytest.mark.parametrize("address", ["/", "/statements/", "/speakers/", "/reports/", "/topics/", "/press/", "/verify/"])
@pytest.mark.parametrize(
    ("query", "language"),
    [("", "en"), ("?language=es", "es"), ("?language=en", "en"), ("?language=fr", "en"), ("?language=%00", "en")],
)
def test_a_list_speaks_as_asked_and_else_as_the_newsroom(client, address, query, language):
    assert spoken(client.get(address + query, headers={"Accept-Language": "es"})) == language


def test_a_newsroom_of_another_language_speaks_it(client, settings):
    settings.LANGUAGE_CODE = "es"
    assert spoken(client.get("/")) == "es"
    assert spoken(client.get("/?language=en")) == "en"
    assert spoken(client.get("/nowhere/")) == "es"


def test_a_headline_in_a_list_of_another_language_says_so(client, spanish):
    assert '<h2 class="headline" lang="es">' in client.get("/statements/").content.decode()


def test_who_reads_in_another_language_stays_in_it(client, spanish):
    """And finds back: the newsroom's own needs no word in the address."""
    content = client.get("/statements/?language=es").content.decode()
    assert 'href="/speakers/?language=es"' in content
    assert '<a href="/statements/" hreflang="en" lang="en">English</a>' in content
    assert '<a href="/statements/?language=es" hreflang="es" lang="es" aria-current="true">Español</a>' in content
    assert 'href="/speakers/?language=es"' in client.get(spanish.get_absolute_url()).content.decode()


def test_the_second_page_of_a_list_is_in_the_language_of_the_first(client):
    for _ in range(21):
        factories.published(language="es")
    assert "?language=es&amp;page=2" in client.get("/statements/?language=es").content.decode()
    assert 'rel="prev" href="/statements/?language=es"' in (
        client.get("/statements/?language=es&page=2").content.decode()
    )


def test_a_preview_and_a_request_for_approval_speak_the_language_of_the_statement(client):
    draft = factories.statement(language="es")
    assert spoken(client.get(f"/preview/{factories.preview_token(draft)}/")) == "es"
    assert spoken(client.get(f"/approve/{factories.consent_token(draft)}/")) == "es"


def test_what_was_published_in_error_is_said_in_its_language(client):
    gone = factories.withdrawn(language="es", how="in error")
    answer = client.get(gone.get_absolute_url())
    assert (answer.status_code, spoken(answer)) == (410, "es")
    assert "se publicó por error" in answer.content.decode()


def test_the_desk_speaks_the_newsrooms_language(client):
    assert spoken(client.get("/admin/login/?language=es")) == "en"


def test_the_next_answer_begins_anew(client, spanish):
    client.get(spanish.get_absolute_url())
    assert spoken(client.get("/")) == "en"


def test_words_on_a_speakers_page_stand_in_the_marks_of_their_language(client):
    speaker = factories.speaker()
    for language in ("en", "es"):
        said = factories.published(language=language, speakers=[speaker])
        said.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2)
    content = client.get(speaker.get_absolute_url()).content.decode()
    assert "<p>«They confirm what we have said.»</p>" in content
    assert "<p>“They confirm what we have said.”</p>" in content


LINK = re.compile(r'<a (?:rel="[a-z]+" )?(?:class="[a-z]+" )?href="(/[^"]*)"(?! hreflang)')
IN_ITS_OWN = re.compile(r"/statements/\d{4}/[a-z0-9-]*[a-z]|/s/|/files/")  # a language, or in none


def test_no_link_leads_out_of_the_language(client, spanish):
    """But those to statements, which speak their own."""
    speaker, report = spanish.attributions.get().speaker, spanish.citations.get().report
    topic = factories.topic()
    spanish.statement_topics.create(tag=topic)
    spanish.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2)
    lists = ["/", "/statements/", "/statements/2012/", "/statements/2012/04/", "/speakers/", "/reports/", "/topics/"]
    nouns = [each.get_absolute_url() for each in (speaker, report, topic, spanish.issuer)]
    pages = [f"{address}?language=es" for address in [*lists, *nouns, "/press/", "/about-this-archive/", "/verify/"]]
    for page in (*pages, *own_pages(spanish)):
        links = LINK.findall(client.get(page).content.decode())
        assert len(links) > 5
        leading_out = [each for each in links if "?language=es" not in each and not IN_ITS_OWN.match(each)]
        assert leading_out == [], page
