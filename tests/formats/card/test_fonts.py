"""Letters that are drawn, and what is done about those that no font holds."""

import pytest

from statements.formats.card import fonts
from statements.formats.card.fonts import SERIF, drawable, runs

OURS = SERIF[:2]


@pytest.fixture(autouse=True)
def _no_fonts_of_this_machine(monkeypatch):
    monkeypatch.setattr(fonts, "LAST", ())


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Łódź, Ñandú, Žižek", "Łódź, Ñandú, Žižek"),
        ("e\u0301te\u0301", "été"),
        ("Đà Nẵng, Αθήνα, Київ", "Đà Nẵng, Αθήνα, Київ"),
        ("🎉 We won! 👩\u200d👩\u200d👧\ufe0f Again", "We won! Again"),
        ("two\n\nlines\u200b", "two lines"),
        ("漢字", ""),
        ("half 漢字", ""),
        ("", ""),
    ],
)
def test_pictures_are_left_out_and_words_with_missing_letters_as_a_whole(text, drawn):
    assert drawable(text, OURS) == drawn


def test_a_word_that_the_first_font_does_not_hold_is_drawn_in_one_that_does():
    parts = [(font.getname()[0], part) for font, part in runs("An “Αθήνα” — so", OURS, 40)]
    assert parts == [("Caladea", "An "), ("Inter", "“Αθήνα” "), ("Caladea", "— so")]
