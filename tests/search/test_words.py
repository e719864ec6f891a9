"""The words of a text: the same on both engines, and the same stem for what a reader takes for one word."""

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from statements.search import words

# language, what are one word, what is another
SAME = [
    ("en", "immigration immigrants immigrant", "imagination"),
    ("en", "detain detained detaining detains", "details"),
    ("en", "community communities", "communication"),
    ("en", "policy policies", "police"),
    ("en", "agency agencies agency's agency’s", "agent"),
    ("es", "derecho derechos", "derrotas"),
    ("es", "inmigración inmigracion inmigraciones INMIGRACIÓN", "inmigrante"),
    ("es", "ley leyes", "leal"),
    ("es", "juez jueces", "juego"),
    ("es", "interés interes intereses", "interno"),
    ("es", "mes meses", "mesa"),
    ("es", "niño niños", "niña"),
    ("es", "migrante migrantes", "migración"),
    ("fr", "école ecole ÉCOLE", "écoles"),
    ("en", "naïve naive", "native"),
    ("en", "Łódź Lodz lodz", "lot"),
    ("en", "U.S. US us U.S", "u"),
    ("en", "Strauß Strauss", "strays"),
    ("en", "don’t don't dont", "done"),
    ("en", "O’Brien O'Brien OBrien", "brine"),
    ("en", "co\u00adoperate cooperate coo\u200bperate", "corporate"),
]


@pytest.mark.parametrize(("language", "alike", "other"), SAME)
def test_what_is_one_word_has_one_stem(language, alike, other):
    [stem] = {words.stems(language, word) for word in alike.split(" ")}
    assert stem
    assert words.stems(language, other) != stem


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>Two <b>re</b>ports.</p><p>Were&nbsp;read</p>", "two reports were read"),
        ('<a href="https://example.org/secret">Here</a>', "here"),
        ("AT&amp;T <br>and us", "at t and us"),
        ("OIG-12-64, “D.C.” (2012)", "oig 12 64 dc 2012"),
        ("█████ was here", "was here"),
        ("", ""),
        ("<p></p>", ""),
        ("—", ""),
    ],
)
def test_markup_and_signs_are_no_words(text, expected):
    assert words.stems_of_html("", text) == expected


LETTERS = st.text(st.one_of(st.characters(codec="utf-8", max_codepoint=0x24F), st.sampled_from("’“”—█ .'-áñçøæßzsaeo")))


def made_by_the_database(language: str, text: str, function: str = "search_words") -> str:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}(%s, %s)", [language, text])
        return cursor.fetchone()[0]


@pytest.mark.engine("postgresql")
class OnPostgresql(TestCase):
    @given(st.sampled_from(["", "en", "es"]), LETTERS)
    def test_the_function_in_the_database_makes_the_same_words(self, language, text):
        text = text.replace("\x00", "")
        assert made_by_the_database(language, text) == words.plain_words(language, text)

    @given(st.text('<>/&;abip= \n"x1'))
    def test_and_takes_the_same_markup_away(self, html):
        expected = words.plain_words("", words._through(words._MARKUP, html))
        assert made_by_the_database("", html, "search_body") == expected


@pytest.mark.engine("sqlite")
@pytest.mark.django_db
def test_the_connection_knows_the_functions():
    assert made_by_the_database("en", "Communities") == "communiti"
    assert made_by_the_database("es", "<p>Las <b>leyes</b></p>", "search_body") == "las ley"


@given(st.sampled_from(["", "en", "es", "xx"]), st.text())
def test_stems_of_whatever_is_written_hold_no_sign_and_stay_what_they_are(language, text):
    found = words.stems(language, text)
    assert found == found.strip()
    assert "  " not in found
    assert not set(found) & set("\"'()*:^-<>&|!\\\n\t.")
