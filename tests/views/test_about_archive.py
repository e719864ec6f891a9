"""What readers learn of the archive itself."""

import re

import pytest
from django.urls import reverse

from statements.formats.archive.columns import TABLES
from statements.models import HouseStyle, Origin
from tests import factories


def page(client) -> str:
    response = client.get(reverse("about-archive"))
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def test_its_address_is_a_promise():
    assert reverse("about-archive") == "/about-this-archive/"


def test_it_is_linked_from_every_page(client):
    for address in ("/", "/press/", factories.published().get_absolute_url()):
        assert 'href="/about-this-archive/"' in client.get(address).content.decode()


def test_before_the_first_statement_it_says_so(client):
    assert "Nothing has been published here yet." in page(client)


def test_it_says_what_it_covers_and_since_when(client):
    factories.published()
    factories.published(publish_at=factories.LONG_AGO.replace(year=2019))
    text = page(client)
    assert "2 public statements of Open Water Forum, from April 6, 2012 to April 6, 2019" in text
    assert "published here since" in text
    assert "added afterwards" in text


def test_it_says_how_the_texts_came(client):
    factories.published()
    for how in ("imported", "imported", "uploaded"):
        source = factories.source_file()
        statement = factories.published(source_file=source)
        Origin.objects.create(statement=statement, key=source.sha256, how=how)
    text = page(client)
    assert "1 was written in this newsroom." in text
    assert "2 were imported from an earlier archive." in text
    assert "1 was read from an uploaded file." in text
    assert "What 3 of these were read from is kept unchanged." in text


@pytest.mark.parametrize(("field", "heading"), [("archive_gaps", "What is missing"), ("archive_terms", "Terms of use")])
def test_gaps_and_terms_are_the_newsrooms_own_words_and_stand_there_when_it_wrote_any(client, field, heading):
    factories.publisher()
    assert heading not in page(client)
    HouseStyle.objects.update(**{field: "First <b>words</b>.\n\nSecond words."})
    text = page(client)
    assert heading in text
    assert "<p>First &lt;b&gt;words&lt;/b&gt;.</p> <p>Second words.</p>" in text


def test_it_shows_how_to_cite_with_the_newest_statement(client):
    newest = factories.published(headline="Tides “and” Terms")
    text = page(client)
    address = f"http://testserver/s/{newest.public_id}/"
    assert f"Open Water Forum, “Tides ‘and’ Terms,” press statement, April 6, 2012, {address}." in text
    assert f"Open Water Forum. (2012, April 6). <i>Tides “and” Terms</i> [Press statement]. {address}" in text


def test_whom_to_ask_stands_there(client):
    factories.publisher()
    assert "press@water.example" in page(client)


def test_it_says_what_each_column_of_the_export_means(client, newsroom):
    html = client.get(reverse("about-archive")).content.decode()
    for table in TABLES:
        assert f'<h3 id="{table.name}"><code>{table.file}</code></h3>' in html
    assert "<dt><code>words</code></dt>" in html
