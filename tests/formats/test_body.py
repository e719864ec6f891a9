"""The body cut into passages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.formats.body import passages
from statements.models import Attribution, Quotation, Speaker, Statement
from statements.models.prose import blocks, sanitize

BODY = "<p>Cue:</p><p>“One.</p><p>“Two.”</p><h2>Then</h2><ul><li><p>a</p></li><li><p>b</p></li></ul>"


def statement(body: str, *quotations: tuple[int, int] | tuple[int, int, str]) -> Statement:
    """Without a database: what prefetching would have brought."""
    made = Statement(pk=1, body=body)
    speaker = Speaker(pk=1, name="Ali Noorani")
    made._prefetched_objects_cache = {
        "attributions": [Attribution(speaker=speaker, name_as_printed="Ali Noorani")],
        "quotations": [
            Quotation(
                speaker=speaker, first_paragraph=first, last_paragraph=last, anchor=f"q{number}", words="".join(words)
            )
            for number, (first, last, *words) in enumerate(quotations, start=1)
        ],
    }
    return made


def shape(made: Statement) -> list[tuple[str, list[int]]]:
    return [
        (" ".join(voice.quotation.anchor for voice in passage.voices), [block.number for block in passage.blocks])
        for passage in passages(made)
    ]


@pytest.mark.parametrize(
    ("quotations", "expected"),
    [
        ([], [("", [1]), ("", [2]), ("", [3]), ("", [4]), ("", [5])]),
        ([(2, 3)], [("", [1]), ("q1", [2, 3]), ("", [4]), ("", [5])]),
        ([(1, 1), (2, 3)], [("q1", [1]), ("q2", [2, 3]), ("", [4]), ("", [5])]),
        ([(4, 99)], [("", [1]), ("", [2]), ("", [3]), ("q1", [4, 5])]),
        ([(9, 9)], [("", [1]), ("", [2]), ("", [3]), ("", [4]), ("", [5])]),
        # Those with a paragraph in common stand together; those that only touch do not.
        ([(2, 3), (3, 4)], [("", [1]), ("q1 q2", [2, 3, 4]), ("", [5])]),
        ([(2, 2), (2, 2)], [("", [1]), ("q1 q2", [2]), ("", [3]), ("", [4]), ("", [5])]),
        ([(4, 5), (2, 2)], [("", [1]), ("q2", [2]), ("", [3]), ("q1", [4, 5])]),
        ([(1, 4), (2, 2), (4, 5)], [("q1 q2 q3", [1, 2, 3, 4, 5])]),
        ([(1, 2), (2, 3), (4, 4)], [("q1 q2", [1, 2, 3]), ("q3", [4]), ("", [5])]),
    ],
)
def test_a_quotation_takes_its_paragraphs_together(quotations, expected):
    assert shape(statement(BODY, *quotations)) == expected


def test_a_quotation_knows_its_credit():
    [_, quoted, *_] = passages(statement(BODY, (2, 3)))
    assert [voice.credit.name_as_printed for voice in quoted.voices] == ["Ali Noorani"]


def test_a_quotation_that_nobody_is_known_to_have_said_has_no_credit():
    made = statement(BODY, (2, 3))
    made.quotations.all()[0].speaker = None
    assert [voice.credit for passage in passages(made) for voice in passage.voices] == [None]


RELEASE = "<p>“We counted,” said Roa. “<em>Twice</em>.</p><p>“It’s&nbsp;done.</p><p>“All of it,” he added.</p>"


@pytest.mark.parametrize(
    ("quotations", "expected"),
    [
        ([(2, 2, "It’s done.")], [(True, [2])]),
        ([(2, 2, "it's done")], [(True, [2])]),  # marks, spaces and capitals do not count
        ([(2, 2, "It’s")], [(False, [2])]),
        ([(1, 1, "We counted, Twice.")], [(False, [1])]),
        ([(1, 3, "We counted, Twice.\n\nIt’s done.\n\nAll of it,")], [(False, [1]), (True, [2]), (False, [3])]),
        # Whose words were never kept, is taken at its extent, and for its own extent only.
        ([(1, 1)], [(True, [1])]),
        ([(1, 2, "We counted, Twice.\n\nIt’s done."), (1, 1)], [(True, [1, 2])]),
        ([(1, 1), (1, 3, "All of it,")], [(True, [1]), (False, [2, 3])]),
    ],
)
def test_a_paragraph_is_speech_when_nothing_but_the_words_stands_in_it(quotations, expected):
    quoted = next(passage for passage in passages(statement(RELEASE, *quotations)) if passage.voices)
    stretches = [(stretch.is_speech, [block.number for block in stretch.blocks]) for stretch in quoted.stretches]
    assert stretches == expected
    assert quoted.is_running == any(is_speech for is_speech, _ in expected)


@given(
    st.text(alphabet="<>/p h2ulib“”a&;\n", max_size=200),
    st.lists(st.tuples(st.integers(1, 9), st.integers(1, 9), st.text("ab \n", max_size=9)), max_size=4),
)
def test_every_block_is_shown_exactly_once_in_its_order(body, quotations):
    made = statement(body, *quotations)
    expected = [block.number for block in blocks(sanitize(body))]
    shown = passages(made)
    assert [block.number for passage in shown for block in passage.blocks] == expected
    stretches = [stretch for passage in shown for stretch in passage.stretches]
    assert [block.number for stretch in stretches for block in stretch.blocks] == expected


@given(st.lists(st.tuples(st.integers(1, 7), st.integers(0, 3)), max_size=6))
def test_every_quotation_that_begins_in_the_text_is_in_exactly_one_passage(extents):
    made = statement(BODY, *((first, first + more) for first, more in extents))
    shown = sorted(voice.quotation.anchor for passage in passages(made) for voice in passage.voices)
    assert shown == sorted(each.anchor for each in made.quotations.all() if each.first_paragraph <= 5)
