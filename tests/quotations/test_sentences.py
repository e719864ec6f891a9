"""Where sentences end, in texts full of abbreviations, initials and quotation marks."""

import pytest

from statements.quotations.sentences import sentence_end, sentence_start, sentences

SENTENCES = [
    ("", []),
    ("   ", []),
    ("No period", ["No period"]),
    ("One. Two! Three? Four…", ["One.", "Two!", "Three?", "Four…"]),
    ("Wait... Nothing came.", ["Wait...", "Nothing came."]),
    ("Mr. Lee met Dr. Ruiz. They left.", ["Mr. Lee met Dr. Ruiz.", "They left."]),
    ("Sen. A. B. Whitfield spoke. Nobody answered.", ["Sen. A. B. Whitfield spoke.", "Nobody answered."]),
    (
        "The U.S. Senate met in Washington, D.C. on Monday. It rose.",
        ["The U.S. Senate met in Washington, D.C. on Monday.", "It rose."],
    ),
    (
        "La Dra. Mena y el Sr. Soto hablaron. Nadie respondió.",
        ["La Dra. Mena y el Sr. Soto hablaron.", "Nadie respondió."],
    ),
    ("It rose by 3.5 per cent. Prices fell.", ["It rose by 3.5 per cent.", "Prices fell."]),
    ("He read Report No. 7 in full. She did not.", ["He read Report No. 7 in full.", "She did not."]),
    ("“We begin.” Nobody moved.", ["“We begin.”", "Nobody moved."]),
    ("«Empezamos.» Nadie se movió.", ["«Empezamos.»", "Nadie se movió."]),
    ("They left (at noon.) “Why?” she asked.", ["They left (at noon.)", "“Why?” she asked."]),
    ("Nobody came. ¿Por qué? Nadie lo sabe.", ["Nobody came.", "¿Por qué?", "Nadie lo sabe."]),
    ("It ended at 5 p.m. sharp. We left.", ["It ended at 5 p.m. sharp.", "We left."]),
    ("See warmhomes.example for more. Then call.", ["See warmhomes.example for more.", "Then call."]),
    ("It works well! 12 towns have it.", ["It works well!", "12 towns have it."]),
    ("Émile came. Écoute bien. Ángel left.", ["Émile came.", "Écoute bien.", "Ángel left."]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_text_falls_into_its_sentences(text, expected):
    assert [text[start:end].strip() for start, end in sentences(text)] == expected


@pytest.mark.parametrize("text", [text for text, _ in SENTENCES])
def test_no_character_of_a_text_is_in_no_sentence(text):
    found = sentences(text)
    assert "".join(text[start:end] for start, end in found).strip() == text.strip()


TWO = "Mr. Lee spoke first. Then Dr. Ruiz spoke. Nobody answered."


def test_the_end_of_a_sentence_is_looked_for_from_a_place_in_it():
    assert TWO[: sentence_end(TWO)] == "Mr. Lee spoke first."
    assert TWO[: sentence_end(TWO, TWO.index("Then"))].endswith("Then Dr. Ruiz spoke.")


def test_the_end_of_a_sentence_is_never_behind_the_stop():
    assert sentence_end(TWO, 0, 9) == 9
    assert sentence_end("No period", 0) == len("No period")


def test_the_start_of_a_sentence_is_looked_for_before_a_place_in_it_and_never_before_the_floor():
    place = TWO.index("Ruiz")
    assert TWO[sentence_start(TWO, place) :].strip().startswith("Then Dr. Ruiz")
    assert sentence_start(TWO, TWO.index("spoke")) == 0
    assert sentence_start(TWO, place, place - 4) == place - 4
