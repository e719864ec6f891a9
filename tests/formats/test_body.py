"""The body cut into passages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.formats.body import passages
from statements.models import Attribution, Quotation, Speaker, Statement
from statements.models.prose import blocks, sanitize

BODY = "<p>Cue:</p><p>“One.</p><p>“Two.”</p><h2>Then</h2><ul><li><p>a</p></li><li><p>b</p></li></ul>"


def statement(body: str, *quotations: tuple[int, int]) -> Statement:
    """Without a database: what prefetching would have brought."""
    made = Statement(pk=1, body=body)
    speaker = Speaker(pk=1, name="Ali Noorani")
    made._prefetched_objects_cache = {
        "attributions": [Attribution(speaker=speaker, name_as_printed="Ali Noorani")],
        "quotations": [
            Quotation(speaker=speaker, first_paragraph=first, last_paragraph=last, anchor=f"q{number}")
            for number, (first, last) in enumerate(quotations, start=1)
        ],
    }
    return made


def shape(made: Statement) -> list[tuple[str | None, list[int]]]:
    return [
        (passage.quotation.anchor if passage.quotation else None, [block.number for block in passage.blocks])
        for passage in passages(made)
    ]


@pytest.mark.parametrize(
    ("quotations", "expected"),
    [
        ([], [(None, [1]), (None, [2]), (None, [3]), (None, [4]), (None, [5])]),
        ([(2, 3)], [(None, [1]), ("q1", [2, 3]), (None, [4]), (None, [5])]),
        ([(1, 1), (2, 3)], [("q1", [1]), ("q2", [2, 3]), (None, [4]), (None, [5])]),
        ([(4, 99)], [(None, [1]), (None, [2]), (None, [3]), ("q1", [4, 5])]),
        ([(9, 9)], [(None, [1]), (None, [2]), (None, [3]), (None, [4]), (None, [5])]),
        ([(2, 3), (3, 4)], [(None, [1]), ("q1", [2, 3]), (None, [4]), (None, [5])]),
    ],
)
def test_a_quotation_takes_its_paragraphs_together(quotations, expected):
    assert shape(statement(BODY, *quotations)) == expected


def test_a_quotation_knows_its_credit():
    [_, quoted, *_] = passages(statement(BODY, (2, 3)))
    assert quoted.credit.name_as_printed == "Ali Noorani"


@given(
    st.text(alphabet="<>/p h2ulib“”a&;\n", max_size=200),
    st.lists(st.tuples(st.integers(1, 9), st.integers(1, 9)), max_size=4),
)
def test_every_block_is_shown_exactly_once_in_its_order(body, quotations):
    made = statement(body, *quotations)
    shown = [block.number for passage in passages(made) for block in passage.blocks]
    assert shown == [block.number for block in blocks(sanitize(body))]
