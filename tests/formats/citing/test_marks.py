"""Quotation marks around titles that have some already."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.formats.citing.marks import quoted


@pytest.mark.parametrize(
    ("title", "mark", "printed"),
    [
        ("Two Reports", "", "“Two Reports”"),
        ("Two Reports", ",", "“Two Reports,”"),
        ("Are They Safe?", ",", "“Are They Safe?,”"),
        ("Are They Safe?", ".", "“Are They Safe?”"),
        ("Enough!", ".", "“Enough!”"),
        ("The Forum of Water Inc.", ".", "“The Forum of Water Inc.”"),
        ("The Forum of Water Inc.", ",", "“The Forum of Water Inc.,”"),
        ("He Said “No”", ".", "“He Said ‘No.’”"),
        ("He Said “No”", ",", "“He Said ‘No,’”"),
        ("He Asked “Why?”", ".", "“He Asked ‘Why?’”"),
        ("“No,” He Said", ".", "“‘No,’ He Said.”"),
        ("A “Plan ‘B’ and ‘C’” Now", ".", "“A ‘Plan “B” and “C”’ Now.”"),
        ("A “Plan ‘B’”", ".", "“A ‘Plan “B.”’”"),
        ("It’s the Speakers’ Day", ".", "“It’s the Speakers’ Day.”"),
        ("For the Workers’", ".", "“For the Workers’.”"),
        ("“It’s Time,” They Say", "", "“‘It’s Time,’ They Say”"),
        ("British ‘Marks’ Here", "", "“British ‘Marks’ Here”"),
        ("British ‘Don’t Go’ Marks", "", "“British ‘Don’t Go’ Marks”"),
        ("Summer of ‘69", "", "“Summer of ‘69”"),
        ('Straight "Marks" Too', "", "“Straight ‘Marks’ Too”"),
        ('("Within")', "", "“(‘Within’)”"),
        ("Dice «basta» y «ya»", ".", "“Dice ‘basta’ y ‘ya.’”"),
        ("Sagt „Nein“ dazu", "", "“Sagt ‘Nein’ dazu”"),
        ("Closed” but Never Opened", "", "“Closed’ but Never Opened”"),
        ("", ".", "“.”"),
    ],
)
def test_marks_swap_with_each_level_and_the_sentences_own_goes_inside(title, mark, printed):
    assert quoted(title, mark) == printed


@given(st.text(alphabet='ab “”‘’"«»„?.', max_size=40), st.sampled_from(["", ",", "."]))
def test_whatever_the_marks_no_other_letter_changes(title, mark):
    def letters(text):
        return [letter for letter in text if letter not in '“”‘’"«»„.,']

    assert letters(quoted(title, mark)) == letters(title)
