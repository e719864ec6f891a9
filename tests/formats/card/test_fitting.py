"""Words in lines: all of them in the largest type there is room for, or a beginning that says it is one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statements.formats.card.fitting import Box, fitted
from statements.formats.card.fonts import SERIF, width

BOX = Box(900, 300, SERIF, (62, 50, 40, 33))
CURLY = ("“", "”")
SENTENCE = "We asked the Board to say in dollars how much is enough. "


def joined(lines: tuple[str, ...]) -> str:
    return " ".join(lines)


def test_a_few_words_stand_in_the_largest_type():
    assert fitted("They confirm it.", BOX, CURLY).size == 62
    assert fitted("They confirm it.", BOX, CURLY).lines == ("“They confirm it.”",)


def test_more_words_stand_in_smaller_type_and_all_of_them():
    words = (SENTENCE * 5).strip()
    made = fitted(words, BOX, CURLY)
    assert made.size < 62
    assert joined(made.lines) == f"“{words}”"


@pytest.mark.parametrize(
    ("words", "end"),
    [
        (SENTENCE * 40, "how much is enough. …”"),
        ("word " * 400, "word …”"),
        ("Wort, " * 400, "Wort …”"),
        ("我们要求政府公布全部数据。" * 60, "…”"),
    ],
)
def test_what_has_no_room_ends_with_a_sentence_or_a_word_a_sign_and_the_mark(words, end):
    made = fitted(words, BOX, CURLY)
    assert made.size == 33
    assert len(made.lines) <= BOX.lines(33)
    assert joined(made.lines).endswith(end)


def test_a_word_longer_than_a_line_is_broken_with_a_hyphen_in_the_smallest_type():
    made = fitted("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2, BOX)
    assert made.size == 33
    assert all(line.endswith("-") for line in made.lines[:-1])


def test_a_long_word_is_set_smaller_rather_than_broken():
    word = "Rindfleischetikettierungsüberwachung"
    assert fitted(word, BOX).lines == (word,)


def test_a_soft_hyphen_is_seen_only_where_a_line_ends_with_it():
    narrow = Box(380, 300, SERIF, (33,))
    assert fitted("Donaudampf\u00adschifffahrts\u00adgesellschaft", narrow).lines == (
        "Donaudampfschifffahrts-",
        "gesellschaft",
    )


def test_wide_letters_break_anywhere_but_before_what_closes():
    lines = fitted("我们要求政府公布全部数据。「没有公开，就没有信任。」" * 4, Box(400, 900, SERIF, (33,))).lines
    assert len(lines) > 3
    assert not any(line[0] in "。，」" for line in lines)


WORDS = st.text(st.sampled_from("abc défg.?! -/—…“”\u00ad我。「」ß漢\u0301"), max_size=400)


@settings(max_examples=60)
@given(WORDS)
def test_whatever_the_words_no_line_is_wider_and_no_more_are_there_than_have_room(words):
    made = fitted(" ".join(words.split()), BOX, CURLY)
    assert len(made.lines) <= BOX.lines(made.size)
    for line in made.lines:
        assert width(line, BOX.chain, made.size) <= BOX.width * 1.06, line
