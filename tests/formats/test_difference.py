"""What a reader would say changed between two records."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.formats.difference import Edit, differences

RECORD = {
    "headline": "Five Dams",
    "body_html": "<p>One two three four.</p><p>Five six seven eight.</p>",
    "topics": [{"slug": "water", "name": "Water"}],
    "speakers": [{"slug": "ann", "as_printed": {"name": "Ann Lee", "title": "Chair", "organization": "Gull Trust"}}],
    "reports": [{"number": "R-1", "title": "Dams", "wording": "", "how": "in_answer_to"}],
    "quotations": [{"speaker": "ann", "first_paragraph": 1, "last_paragraph": 2}],
}
SIGNS = {Edit.SAME: "", Edit.GONE: "-", Edit.NEW: "+"}


def told(before, after) -> list[tuple[str, str]]:
    """As text: -went- and +came+."""
    return [
        (each.where, " ".join(f"{SIGNS[edit]}{words.strip()}{SIGNS[edit]}" for edit, words in each.pieces))
        for each in differences(before, after)
    ]


CHANGES = [
    ({"headline": "Four Dams"}, [("Headline", "-Five- +Four+ Dams")]),
    ({"headline": ""}, [("Headline", "-Five Dams-")]),
    ({"dateline": "Gullhaven"}, [("Dateline", "+Gullhaven+")]),
    (
        {"body_html": "<p>One two three four.</p><p>Five six nine eight.</p>"},
        [("Paragraph 2", "Five six -seven- +nine+ eight.")],
    ),
    (
        {"body_html": "<p>One two three four.</p><p>Ten.</p><p>Five six seven eight.</p>"},
        [("Paragraph 2", "+Ten.+")],
    ),
    ({"body_html": "<p>Five six seven eight.</p>"}, [("Before paragraph 1", "-One two three four.-")]),
    (
        {"body_html": "<p>Nothing like that.</p><p>Five six seven eight.</p>"},
        [("Before paragraph 1", "-One two three four.-"), ("Paragraph 1", "+Nothing like that.+")],
    ),
    (
        {"body_html": '<p>One <a href="https://x.example/">two</a> three four.</p><p>Five six seven eight.</p>'},
        [("Paragraph 1", "One two +(https://x.example/)+ three four.")],
    ),
    ({"topics": []}, [("Topics", "-Water-")]),
    ({"reports": []}, [("Reports", "-R-1, Dams, in answer to-")]),
    (
        {"speakers": [], "quotations": []},
        [("Speakers", "-Ann Lee, Chair, Gull Trust-"), ("Who said what", "-Ann Lee: paragraphs 1 to 2-")],
    ),
    (
        {"quotations": [{"speaker": None, "first_paragraph": 1, "last_paragraph": 1}]},
        [("Who said what", "-Ann Lee: paragraphs 1 to 2- +nobody: paragraph 1+")],
    ),
    ({"contact": {"as_printed": "Ben, 555-0142"}}, [("Press contact", "+Ben, 555-0142+")]),
    ({}, []),
    ({"modified_at": "2020-01-01T00:00:00Z"}, []),
]  # fmt: skip


@pytest.mark.parametrize(("changed", "expected"), CHANGES)
def test_each_change_is_told_where_it_is(changed, expected):
    assert told(RECORD, RECORD | changed) == expected


WORDS = st.lists(st.sampled_from(["one", "two", "three", "four", "&lt;", "&amp;", "é"]), min_size=1, max_size=6)
BODIES = st.lists(WORDS.map(lambda words: f"<p>{' '.join(words)}</p>"), max_size=5).map("".join)


@given(before=BODIES, after=BODIES)
def test_as_many_paragraphs_come_and_go_as_the_texts_say(before, after):
    found = differences({"body_html": before}, {"body_html": after})
    assert (found == ()) is (before == after)
    gone = sum(all(piece.edit is Edit.GONE for piece in each.pieces) for each in found)
    came = sum(all(piece.edit is Edit.NEW for piece in each.pieces) for each in found)
    assert after.count("<p>") - before.count("<p>") == came - gone


def test_of_very_many_paragraphs_the_old_ones_went_and_the_new_ones_came():
    old, new = ("".join(f"<p>{word} {number} is here.</p>" for number in range(40)) for word in ("Old", "New"))
    found = differences({"body_html": old}, {"body_html": new})
    assert [len(each.pieces) for each in found] == [1] * 80


def test_a_very_long_paragraph_went_and_came_as_a_whole():
    (found,) = differences({"body_html": f"<p>{'a ' * 3000}</p>"}, {"body_html": f"<p>{'a ' * 3000}b</p>"})
    assert [piece.edit for piece in found.pieces] == [Edit.GONE, Edit.NEW]
