"""From lines to paragraphs: hard wraps, double spacing, mail quoting; and the way back into the source."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.intake.document import Document, Mark
from statements.intake.layout import CLOSE_LOOK, fold, rest, units

ONE = (
    "The council of Northmoor voted on Monday to close the last of its three outdoor pools, which had served the "
    "eastern wards of the town for longer than anybody on the council can remember or cares to."
)
TWO = (
    "Members of the swimming club, which has four hundred of them, said that they had learned of the vote from "
    "the evening paper and that nobody had asked them whether they would run the pool."
)
THREE = (
    "The council is to meet again in June, when it will hear from the engineers about the state of the walls and "
    "from the treasurer about what it would cost to keep the gates open for one more summer."
)


def wrapped(text, width=66, indent=""):
    lines, line = [], indent
    for word in text.split():
        if len(line) + 1 + len(word) > width and line.strip():
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line.strip() else f"{line}{word}"
    return "\n".join([*lines, line])


def texts(source, **facts):
    return [unit.text for unit in units(Document(source, **facts))]


HEAD = "Northmoor Swimming Club\n\nClub Asks Council to Reopen Pool\n\n"
LAYOUTS = {
    "one line each": f"{ONE}\n\n{TWO}\n\n{THREE}",
    "one line each, no blank lines": f"{ONE}\n{TWO}\n{THREE}",
    "hard wraps": "\n\n".join(map(wrapped, (ONE, TWO, THREE))),
    "hard wraps, several blank lines": "\n\n\n".join(map(wrapped, (ONE, TWO, THREE))),
    "hard wraps, white lines with spaces": "\n   \n".join(map(wrapped, (ONE, TWO, THREE))),
    "hard wraps, trailing spaces": "\n\n".join(wrapped(text).replace("\n", "   \n") for text in (ONE, TWO, THREE)),
    "hard wraps, indented first lines": "\n".join(wrapped(text, indent="     ") for text in (ONE, TWO, THREE)),
    "hard wraps, no blank lines": "\n".join(map(wrapped, (ONE, TWO, THREE))),
    "narrow": "\n\n".join(wrapped(text, 52) for text in (ONE, TWO, THREE)),
    "mail quoting": "\n>\n".join(
        "\n".join(f"> {line}" for line in wrapped(text).split("\n")) for text in (ONE, TWO, THREE)
    ),
    "mail quoting twice": "\n>>\n".join(
        "\n".join(f">> {line}" for line in wrapped(text).split("\n")) for text in (ONE, TWO, THREE)
    ),
    "tabs and runs of spaces": "\n\n".join(text.replace(" ", " \t ") for text in (ONE, TWO, THREE)),
    "no-break spaces": "\n\n".join(text.replace(" ", "\u00a0") for text in (ONE, TWO, THREE)),
}


@pytest.mark.parametrize("source", LAYOUTS.values(), ids=LAYOUTS)
def test_three_paragraphs_are_three_paragraphs_however_they_are_laid_out(source):
    assert texts(source) == [ONE, TWO, THREE]


@pytest.mark.parametrize("source", LAYOUTS.values(), ids=LAYOUTS)
def test_every_word_of_a_paragraph_leads_back_to_itself_in_the_source(source):
    for unit in units(Document(source)):
        for word in re.finditer(r"\S+", unit.text):
            start, end = unit.paragraph.span_of(word.start(), word.end())
            assert source[start:end] == word.group()


def test_double_spaced_typescript_is_joined_where_sentences_go_on():
    source = HEAD + "\n\n".join(wrapped("     " + ONE + " " + TWO).split("\n"))
    found = texts(source)
    assert found[:2] == ["Northmoor Swimming Club", "Club Asks Council to Reopen Pool"]
    assert " ".join(found[2:]) == f"{ONE} {TWO}"
    assert len(found) <= 4


def test_short_lines_stand_for_themselves():
    lines = ["Ann Lee", "Press Officer", "555-555-0142"]
    assert texts("\n".join(lines)) == lines


def test_short_lines_between_wrapped_paragraphs_stand_for_themselves():
    source = f"{wrapped(ONE)}\n\nAnn Lee\nPress Officer\n555-555-0142\n\n{wrapped(TWO)}"
    assert texts(source) == [ONE, "Ann Lee", "Press Officer", "555-555-0142", TWO]


def test_the_headline_above_wrapped_text_stands_for_itself():
    source = f"{HEAD}{wrapped(ONE)}\n\n{wrapped(TWO)}"
    assert texts(source) == ["Northmoor Swimming Club", "Club Asks Council to Reopen Pool", ONE, TWO]


def test_a_page_mark_is_a_line_of_its_own():
    first, second = wrapped(ONE).rsplit("\n", 1)
    source = f"{first}\n\n- 2 -\n\n{second}\n\n{wrapped(TWO)}"
    assert "- 2 -" in texts(source)


def test_what_stands_before_a_quoted_mail_is_no_part_of_it():
    source = "Please run this.\n\n> " + wrapped(ONE).replace("\n", "\n> ")
    found = units(Document(source))
    assert [(unit.text, unit.is_quoted) for unit in found] == [("Please run this.", False), (ONE, True)]


def test_short_lines_of_a_document_that_was_reflowed_are_breaks_on_purpose():
    source = f"Ann Lee\nPress Officer, Northmoor\n12 Mill Street\n\n{ONE}"
    assert texts(source, is_reflowed=True) == [*source.split("\n")[:3], ONE]


def test_a_text_that_was_wrapped_by_hand_is_one_paragraph_in_a_word_file_too():
    assert texts(wrapped(ONE), is_reflowed=True) == [ONE]


def test_a_unit_has_the_kind_of_block_that_its_reader_knew():
    source = f"Club Asks Council\n\n{ONE}"
    marks = (Mark(0, 17, "title"), Mark(19, 22, "strong"))
    assert [unit.kind for unit in units(Document(source, marks))] == ["title", ""]


def test_units_know_how_many_blank_lines_stand_before_them_and_which_of_them_share_a_block():
    found = units(Document("Ann Lee\nPress Officer\n\n\nNorthmoor"))
    assert [(unit.block, unit.gap) for unit in found] == [(0, 0), (0, 0), (1, 2)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["a well-", "known case"], "a well-known case"),
        (["a well-", "Known case"], "a well- Known case"),
        (["pages 12-", "14 of it"], "pages 12- 14 of it"),
        (["it met -", "and rose"], "it met - and rose"),
        (["  it met ", "\t and   rose "], "it met and rose"),
        ([], ""),
        (["   "], ""),
    ],
)
def test_lines_are_folded_into_one_and_a_word_that_was_parted_at_its_hyphen_is_one_again(lines, expected):
    source = "\n".join(lines)
    spans, at = [], 0
    for line in lines:
        spans.append((at, at + len(line)))
        at += len(line) + 1
    assert fold(source, spans).text == expected


def test_a_word_that_was_parted_leads_back_to_both_of_its_parts():
    source = "a well-\nknown case"
    paragraph = fold(source, [(0, 7), (8, 18)])
    start = paragraph.text.index("well-known")
    assert source[slice(*paragraph.span_of(start, start + 10))] == "well-\nknown"


def test_a_paragraph_that_was_cut_or_followed_still_leads_back():
    source = f"{wrapped(ONE)}\n\n{wrapped(TWO)}"
    one, two = (unit.paragraph for unit in units(Document(source)))
    cut = one.cut(4)
    assert cut.text == ONE[4:]
    both = cut.followed_by(two)
    assert both.text == f"{ONE[4:]} {TWO}"
    for word in re.finditer(r"\S+", both.text):
        assert source[slice(*both.span_of(word.start(), word.end()))] == word.group()


def test_what_follows_the_part_that_is_looked_at_closely_is_kept_in_paragraphs():
    filler = f"{ONE}\n\n" * (CLOSE_LOOK // len(ONE) + 1)
    document = Document(f"{filler}{TWO}\n\n{THREE}")
    close, far = units(document), rest(document)
    assert [paragraph.text for paragraph in far][-2:] == [TWO, THREE]
    assert len(close) + len(far) == document.text.count("\n\n") + 1


@given(st.text(alphabet="ab .,:>-“”\n\t\u00a0", max_size=400))
def test_no_word_of_any_text_is_lost_and_all_of_them_lead_back(source):
    found = units(Document(source))
    for unit in found:
        start, end = unit.paragraph.span
        assert re.sub(r"[>\s-]", "", source[start:end]) == re.sub(r"[>\s-]", "", unit.text)
    kept = re.sub(r"[>\s-]", "", "".join(unit.text for unit in found))
    assert kept == re.sub(r"[>\s-]", "", source)
