"""A quotation as it is copied."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.formats.quoting import Quoted
from statements.models import Attribution, HouseStyle, Organization, Quotation, Statement
from tests import factories


def quoted(words: str, *, language: str = "en", credit: Attribution | None = None) -> Quoted:
    """Nothing of it is in a database."""
    issuer = Organization(name="Open Water Forum")
    statement = Statement(language=language, issuer=issuer, release_day=factories.LONG_AGO.date(), slug="two-reports")
    statement.public_versions = []
    return Quoted(statement, Quotation(statement=statement, words=words, anchor="q1"), credit, HouseStyle())


NOORANI = Attribution(
    name_as_printed="Ali Noorani", title_as_printed="Executive Director", organization_as_printed="Immigration Forum"
)


@pytest.mark.parametrize(
    ("words", "language", "marked"),
    [
        ("One.", "en", "“One.”"),
        ("One.\n\nTwo.\n\nThree.", "en", "“One.\n\n“Two.\n\n“Three.”"),
        ("They confirm it,", "en", "“They confirm it.”"),
        ("Do they?", "en", "“Do they?”"),
        ("No es un hecho.", "es-MX", "“No es un hecho.”"),
        ("Kein Wort,", "de", "„Kein Wort.“"),
        ("Rien.\n\nRien.", "fr-CA", "«\u00a0Rien.\n\n«\u00a0Rien.\u00a0»"),
        ("", "en", ""),
    ],
)
def test_each_paragraph_opens_with_a_mark_and_only_the_last_closes(words, language, marked):
    assert quoted(words, language=language).words == marked


def test_as_text_it_says_who_and_when_and_where(settings):
    assert quoted("They confirm it,", credit=NOORANI).text == (
        "“They confirm it.” — Ali Noorani, executive director of the Immigration Forum, April 6, 2012. "
        f"{settings.SITE_URL}/statements/2012/two-reports/#q1"
    )


def test_what_nobody_is_named_for_is_said_by_nobody():
    assert quoted("They confirm it.").source == "quoted by Open Water Forum, April 6, 2012"


def test_as_html_the_source_stands_outside_of_the_blockquote():
    html = quoted("One <b>\n\nTwo & more", credit=NOORANI).html
    words, source = html.split("</blockquote>")
    assert "<p>“One &lt;b&gt;</p>" in words
    assert "<p>“Two &amp; more”</p>" in words
    assert "Noorani" not in words
    assert 'cite="' in words
    assert "Ali Noorani, executive director of the Immigration Forum, <a href=" in source


class Text(HTMLParser):
    def __init__(self, html: str):
        super().__init__()
        self.text = ""
        self.feed(html)
        self.close()

    def handle_data(self, data):
        self.text += data


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=60))
def test_whatever_the_words_are_html_and_text_hold_them(words):
    made = quoted(words)
    last = words.removesuffix(",")
    assert last in made.words or not words.strip()
    assert made.words in Text(made.html).text
