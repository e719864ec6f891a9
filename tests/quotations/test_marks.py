"""What stands between quotation marks, whatever marks a text uses and however badly they are set."""

import pytest

from statements.quotations.marks import prefers_single, stretches

ONE_PARAGRAPH = [
    # Double marks of every form
    ("“We begin on Monday.”", ["We begin on Monday."]),
    ('"We begin on Monday."', ["We begin on Monday."]),
    ("«Empezamos el lunes.»", ["Empezamos el lunes."]),
    ("« Empezamos el lunes. »", ["Empezamos el lunes."]),
    ("„Wir beginnen am Montag.“", ["Wir beginnen am Montag."]),
    ("``We begin on Monday.''", ["We begin on Monday."]),
    ("‘‘We begin on Monday.’’", ["We begin on Monday."]),
    ("＂We begin on Monday.＂", ["We begin on Monday."]),
    # Marks of the wrong kind
    ("“We begin on Monday.“", ["We begin on Monday."]),
    ("”We begin on Monday.”", ["We begin on Monday."]),
    ('“We begin on Monday."', ["We begin on Monday."]),
    ('"We begin on Monday.”', ["We begin on Monday."]),
    ("“We begin,“ said Ann Lee. “We end on Friday.“", ["We begin,", "We end on Friday."]),
    ("Lee said: ”We begin on Monday.”", ["We begin on Monday."]),
    # Several, and one within another
    ("“We begin,” said Ann Lee. “We end on Friday.”", ["We begin,", "We end on Friday."]),
    ('"We begin," said Ann Lee. "We end on Friday."', ["We begin,", "We end on Friday."]),
    ("“She told me ‘never again’ and left.”", ["She told me ‘never again’ and left."]),
    ("‘She told me “never again” and left.’", ["She told me “never again” and left."]),
    ("“It is no “victory” for anybody here.”", ["It is no “victory” for anybody here."]),
    ("«Dijo “nunca más” y se fue.»", ["Dijo “nunca más” y se fue."]),
    ("He said (“We begin on Monday”) and left.", ["We begin on Monday"]),
    ("He said—“We begin on Monday”—and left.", ["We begin on Monday"]),
    ("They wrote ‘it is no “victory” for anybody’ on the wall.", ["it is no “victory” for anybody"]),
    # Left open, or closed without having been opened
    ("“We begin on Monday.", ["We begin on Monday."]),
    ("We begin on Monday.”", ["We begin on Monday."]),
    ("»Que se publiquen las cuentas.", ["Que se publiquen las cuentas."]),
    ("»Que se publiquen las cuentas.»", ["Que se publiquen las cuentas."]),
    ("«Que se publiquen las cuentas.", ["Que se publiquen las cuentas."]),
    # Single marks beside apostrophes
    ("‘We don’t know the members’ names,’ said Ann Lee.", ["We don’t know the members’ names,"]),
    ("'We don't know the members' names,' said Ann Lee.", ["We don't know the members' names,"]),
    ("‘It’s the ’90s again,’ said Ann Lee.", ["It’s the ’90s again,"]),
    ("The word ‘begin’ is new.", ["begin"]),
    ("‘We know none of the members’ names.", ["We know none of the members’ names."]),
    ("‘Heroes’ of the night were given a medal.", ["Heroes"]),
    # No stretch at all
    ("", []),
    ("“”", []),
    ("“ ”", []),
    ("We begin on Monday.", []),
    ("It’s the teachers’ hall, and they don’t share it.", []),
    ("It's the teachers' hall, and they don't share it.", []),
    ("Back in the ’90s it was rock ’n’ roll.", []),
    ("It was in the '90s that the teachers' hall was built.", []),
    ('A 12" pipe was fitted.', []),
    ('A 12" pipe stood where an 18" pipe was ordered.', []),
]

FACTS = [
    ("“We begin.”", (True, True, False)),
    ("“We begin.", (True, False, False)),
    ("We begin.”", (False, True, False)),
    ("‘We begin.’", (True, True, True)),
    ("‘We begin.", (True, False, True)),
]

SINGLE = [
    (["‘We begin on Monday,’ said Ann Lee."], True),
    (["Ann Lee said: ‘We begin on Monday.’"], True),
    (["Ann Lee said: 'We begin on Monday.'"], True),
    (["Ann Lee said: ‘The “plan” begins on Monday.’"], True),
    (["“We begin on Monday,” said Ann Lee."], False),
    (["“We begin.", "“We end.”", "‘They’ never came."], False),
    (["’90s music is back.", "’Til Friday then."], False),
    (["We begin on Monday."], False),
    ([], False),
]


@pytest.mark.parametrize(("text", "expected"), ONE_PARAGRAPH)
def test_the_outermost_stretches_of_a_paragraph_are_found_in_order(text, expected):
    found = stretches(text, single_first=prefers_single([text]))
    assert [text[stretch.start : stretch.end] for stretch in found] == expected


@pytest.mark.parametrize(("text", "expected"), FACTS)
def test_a_stretch_says_whether_it_was_opened_closed_and_single(text, expected):
    (stretch,) = stretches(text)
    assert (stretch.is_opened, stretch.is_closed, stretch.is_single) == expected


def test_the_outer_bounds_of_a_stretch_hold_its_marks_and_the_inner_ones_no_space():
    text = "Lee said: « Empezamos. » Then she left."
    (stretch,) = stretches(text)
    assert text[stretch.outer_start : stretch.outer_end] == "« Empezamos. »"
    assert text[stretch.start : stretch.end] == "Empezamos."


@pytest.mark.parametrize(("paragraphs", "expected"), SINGLE)
def test_single_marks_are_preferred_only_where_speech_stands_in_them(paragraphs, expected):
    assert prefers_single(paragraphs) is expected


def test_a_single_mark_that_is_never_closed_holds_no_other_stretch():
    text = "'“We begin on Monday,” said Ann Lee."
    assert [text[stretch.start : stretch.end] for stretch in stretches(text)] == ["We begin on Monday,"]


def test_where_speech_stands_in_single_marks_one_behind_a_colon_may_stay_open():
    text = "Ann Lee said: 'We begin on Monday with the members' names, and we ask them to wait."
    (stretch,) = stretches(text, single_first=True)
    assert text[stretch.start : stretch.end] == "We begin on Monday with the members' names, and we ask them to wait."
    assert not stretch.is_closed
