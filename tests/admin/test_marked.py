"""The source with its findings marked: every letter once, every finding named."""

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from statements import intake
from statements.admin.release.marked import marked_text
from statements.intake import Finding, Span
from tests.releases import release

CHROME = re.compile(r'<a class="tag.*?</a>|<span.*?</span>|<[^>]*>')
SPANS = st.builds(Span, st.integers(0, 300), st.integers(0, 300))


def words_of(marked: str) -> str:
    return html.unescape(CHROME.sub("", marked))


@given(st.lists(st.tuples(st.lists(SPANS, max_size=3), st.floats(0, 1)), max_size=6))
def test_no_letter_is_lost_wherever_findings_overlap(found):
    findings = tuple(Finding("x", tuple(spans), certainty) for spans, certainty in found)
    source = release(boilerplate=findings, contacts=findings)
    text = source.document.text
    assert words_of(marked_text(source))[: len(text)] == text


def test_a_piece_that_two_findings_share_names_both():
    source = release()
    start = source.document.text.index("Lakeshire Water")
    both = Finding("x", (Span(start, start + 9),), 0.3)
    marked = marked_text(release(boilerplate=(both,)))
    assert 'data-findings="organization boilerplate-0"' in marked
    assert "Set aside – not sure" in marked


def test_a_quote_of_two_paragraphs_is_named_once_and_continued_for_who_listens():
    marked = marked_text(release())
    assert marked.count('id="place-quotations-0"') == 1
    assert marked.count("Quote 1, continued: ") == 1


def test_paragraphs_have_the_numbers_by_which_quotes_count_them():
    assert re.findall(r'aria-hidden="true">(\d+)</span>', marked_text(release())) == ["1", "2", "3"]


def test_a_date_that_can_be_read_in_two_ways_is_marked_as_not_sure():
    source = intake.read(b"Harbor Forum\n\nFerry Line Must Stay\n\n03/04/2021\n\nThe ferry sails.", "a.txt")
    assert len(source.possible_dates) == 2
    assert '<mark data-findings="date" class="on-date"><a class="tag unsure" id="place-date"' in marked_text(source)
