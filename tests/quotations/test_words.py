"""The exact words of a quotation: what stands in marks, never what stands between."""

import pytest

from statements.quotations import Place, exact_words
from statements.quotations.words import joined

EXACT = [
    ([], ""),
    (["We begin on Monday."], "We begin on Monday."),
    (["“We begin on Monday.”"], "We begin on Monday."),
    (["“We begin on Monday,” said Ann Lee. “We end on Friday.”"], "We begin on Monday, We end on Friday."),
    (["“We begin.", "“We go on.", "“We end.”"], "We begin.\n\nWe go on.\n\nWe end."),
    (["“We begin.", "We go on.", "We end.”"], "We begin.\n\nWe go on.\n\nWe end."),
    (["«Empezamos.", "»Seguimos.", "»Terminamos.»"], "Empezamos.\n\nSeguimos.\n\nTerminamos."),
    (["‘We don’t begin,’ said Ann Lee. ‘We can’t ever end.’"], "We don’t begin, We can’t ever end."),
    (["“It is no ‘victory’ for us.”"], "It is no ‘victory’ for us."),
    (["They call it a “victory” for the town."], "They call it a “victory” for the town."),
    (["It’s the members’ hall."], "It’s the members’ hall."),
]


@pytest.mark.parametrize(("paragraphs", "expected"), EXACT)
def test_the_words_of_a_quotation_are_what_stands_in_marks_or_all_of_a_paragraph_without_any(paragraphs, expected):
    assert exact_words(paragraphs) == expected


def test_stretches_of_one_paragraph_are_joined_by_a_space_and_paragraphs_by_a_blank_line():
    paragraphs = ["One two three", "four five"]
    places = [Place(0, 0, 3), Place(0, 8, 13), Place(1, 0, 4)]
    assert joined(paragraphs, places) == "One three\n\nfour"


def test_no_places_are_no_words():
    assert joined(["One two"], []) == ""
