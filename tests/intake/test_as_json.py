"""A reading as plain data, in the shape that examples of readings have."""

import json
from datetime import date

import pytest

from statements.intake import Contact, Finding, Span
from statements.intake.as_json import as_json
from statements.intake.listing import listing
from tests.releases import release

KEYS = [
    *("organization", "tagline", "headline", "subheadline", "date", "dateline", "kind"),
    *("speakers", "quotations", "reports", "contacts", "embargo", "boilerplate_lines", "language"),
    *("findings", "doubts", "possible_dates"),
]


def found(value) -> Finding:
    return Finding(value, (Span(0, 4),), 0.5)


def test_it_has_every_key_in_its_order_whatever_was_found():
    empty = dict.fromkeys(("organization", "tagline", "headline", "date", "dateline"))
    for made in (release(), release(**empty, speakers=(), quoted=(), reports=(), boilerplate=())):
        assert [*as_json(made)] == KEYS


def test_fields_are_as_a_person_would_list_them():
    made = as_json(release(contacts=(found(Contact("Tobias Wren", "555-0142", None)),)))
    assert made["organization"] == "Lakeshire Water Alliance"
    assert made["date"] == "2016-03-09"
    assert made["subheadline"] is None
    assert made["speakers"] == [
        {"name": "Marisol Teague", "role": "Deputy Director", "organization": "Lakeshire Water Alliance"}
    ]
    assert made["quotations"] == [
        {
            "speaker": "Marisol Teague",
            "paragraphs": 2,
            "first_words": "One review, and it tells",
            "last_words": "knew. The transfer should stop.",
        }
    ]
    assert made["reports"] == [
        {
            "title": "Terms of Transfer for the Ansel Reservoirs",
            "publisher": "Office of the Comptroller",
            "number": "LUB-16-09",
        }
    ]
    assert made["contacts"] == [{"name": "Tobias Wren", "phone": "555-0142", "email": None}]
    assert made["boilerplate_lines"] == ["Harrow & Finch Public Affairs"]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("One two three four five six.", "One two three four five", "two three four five six."),
        ("Only three words.", "Only three words.", "Only three words."),
        ("“Six words, and here ’tis: one.”", "Six words, and here tis:", "words, and here tis: one."),
        ("« Nous avons dit » cela, et plus.", "Nous avons dit cela, et", "avons dit cela, et plus."),
        ("over\n\ntwo paragraphs of five words", "over two paragraphs of five", "two paragraphs of five words"),
    ],
)
def test_a_quotation_is_its_first_and_last_five_words_without_marks(words, first, last):
    from dataclasses import replace

    made = release()
    passage = replace(made.quotations[0].value, words=words)
    [quotation] = as_json(replace(made, quotations=(found(passage),)))["quotations"]
    assert (quotation["first_words"], quotation["last_words"]) == (first, last)


def test_the_paragraph_about_the_organization_is_set_aside_once():
    about = found("About the Alliance: it is an alliance.")
    once = as_json(release(boilerplate=(found("###"),), about=about))["boilerplate_lines"]
    assert once == ["###", "About the Alliance: it is an alliance."]
    assert as_json(release(boilerplate=(about,), about=about))["boilerplate_lines"] == [about.value]


def test_every_finding_has_its_place_and_certainty():
    made = release(doubts=("Which day?",), possible_dates=(date(2021, 3, 4), date(2021, 4, 3)))
    as_data = json.loads(json.dumps(as_json(made)))
    for finding in as_data["findings"]:
        [(start, end), *_] = finding["spans"]
        assert 0 <= start < end <= len(made.document.text)
        assert 0 < finding["certainty"] <= 1
    by_field = {finding["field"]: finding["value"] for finding in as_data["findings"]}
    assert by_field["date"] == "2016-03-09"
    assert by_field["speakers"]["name"] == "Marisol Teague"
    assert by_field["quotations"]["words"].startswith("One review")
    assert as_data["doubts"] == ["Which day?"]
    assert as_data["possible_dates"] == ["2021-03-04", "2021-04-03"]


def test_for_a_person_each_finding_is_a_line_with_its_certainty():
    lines = listing(release(doubts=("Which day?",)), "ferry.txt").splitlines()
    assert lines[0] == "ferry.txt"
    assert "  headline      Reservoir Sell-Off Was Never Properly Costed (95%)" in lines
    assert "  speaker 1     Marisol Teague, Deputy Director, Lakeshire Water Alliance (95%)" in lines
    quotation = "Marisol Teague, 2 paragraphs: “One review, and it tells … knew. The transfer should stop.”"
    assert f"  quotation 1   {quotation} (90%)" in lines
    assert lines[-1] == "  doubt         Which day?"


def test_a_hostile_text_does_not_steer_the_terminal():
    shown = listing(
        release(headline=found("A\x1b[2Jheadline\r\nwith a second line\u202e"), doubts=("\x1b]0;title\x07",))
    )
    assert "A [2Jheadline with a second line (50%)" in shown
    assert all(letter.isprintable() or letter == "\n" for letter in shown)
