"""English or Spanish."""

import pytest

from statements.intake.language import language_of

ENGLISH = "The council of the town has said that it will not open the pool in June."
SPANISH = "El consejo de la ciudad ha dicho que la piscina no se abre por falta de personal en los turnos."


@pytest.mark.parametrize(
    ("text", "declared", "expected"),
    [
        (ENGLISH, None, "en"),
        (SPANISH, None, "es"),
        (ENGLISH.upper(), None, "en"),
        (SPANISH.upper(), None, "es"),
        # What the words say counts more than what a page declares
        (ENGLISH, "es", "en"),
        (SPANISH, "en-US", "es"),
        # What a page declares counts where the words leave it open
        ("Gullhaven 555-0142", "es-MX", "es"),
        ("Gullhaven 555-0142", "ES", "es"),
        ("Gullhaven 555-0142", "en", "en"),
        ("Gullhaven 555-0142", "fr", "en"),
        ("Gullhaven 555-0142", "", "en"),
        ("the of de la", "es", "es"),
        ("the of de la", "en", "en"),
        ("", None, "en"),
        # A name in the other language changes nothing
        (f"{ENGLISH} It was told to La Voz de la Sierra.", None, "en"),
        (f"{SPANISH} Lo dijo a The Voice of the Hills.", None, "es"),
    ],
)
def test_the_language_is_that_of_the_small_words(text, declared, expected):
    assert language_of(text, declared) == expected


def test_the_beginning_of_a_long_text_decides():
    assert language_of(f"{ENGLISH} " * 60 + f"{SPANISH} " * 200) == "en"
