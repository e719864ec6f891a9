"""Whatever the text is, recognizing it raises nothing, loses nothing and points nowhere else."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from statements.intake import Document, recognize
from statements.intake.contacts import contacts_in, has_address, is_contact_line
from statements.intake.dateline import dateline_of, place_alone, place_and_date
from statements.intake.dates import dates
from statements.intake.parts import Parts

WORD = re.compile(r"[^\W_]+")
LINES = [
    "",
    " ",
    "Warm Homes Trust",
    "WARM HOMES TRUST",
    "A warm room for everyone",
    "FOR IMMEDIATE RELEASE",
    "PRESS RELEASE: Council Opens Fund",
    "Council Votes to Open Heating Fund after Three Winters of",
    "Waiting by Tenants",
    "June 2, 2021",
    "03/04/2021",
    "Embargoed until June 3, 2021",
    "GULLHAVEN, N.D. (June 2, 2021) — The council of Gullhaven voted on Tuesday to open the fund.",
    "Villa Quebracho, 3 de mayo de 2019.- La comisión aprobó el plan de los pozos del valle.",
    "The following is a statement by Ann Lee, director of the Warm Homes Trust:",
    "“Families cannot wait another winter for safe heating,” said Ann Lee. “We thank the council.”",
    "“Families cannot wait another winter for safe heating.",
    "We told them so.”",
    "which had served the eastern wards of the town for longer than anybody can remember or cares to",
    "- 2 -",
    "###",
    "-- ",
    "> quoted words of a mail",
    "> > twice",
    "From: Ann Lee <ann@warmhomes.example>",
    "Subject: Council opens fund",
    "Contact: Ann Lee, 555-555-0142, ann@warmhomes.example",
    "Notes to editors",
    "About the Warm Homes Trust",
    "The Warm Homes Trust is a charity that has worked for tenants since 1980.",
    "• a point",
    "WHO: tenants",
    "Share this",
    "The report, “Nights Without Heat,” was published by the Warm Homes Trust.",
    "— Ann Lee, director, Warm Homes Trust",
    "Minister for Housing",
]
sheets = st.lists(st.sampled_from(LINES), max_size=24).map("\n".join)
texts = sheets | st.text(max_size=200) | st.text(alphabet="ab A.,:>“”\"'—-1/\n\t\u00a0\u2028", max_size=200)
lines = st.sampled_from(LINES) | st.text(max_size=80) | st.text(alphabet="Aa 1,./-–—():June2ymo@\n", max_size=60)


@settings(max_examples=300, deadline=None)
@given(texts)
def test_every_span_lies_inside_the_text(text):
    release = recognize(Document(text))
    spans = [span for _, finding in release.findings() for span in finding.spans]
    spans += [paragraph.span for paragraph in release.body]
    assert all(0 <= start <= end <= len(text) for start, end in spans)


@settings(max_examples=300, deadline=None)
@given(texts)
def test_every_finding_is_sure_to_some_degree_and_has_its_words_where_it_says(text):
    release = recognize(Document(text))
    for name, finding in release.findings():
        assert 0 < finding.certainty <= 1
        if name in {"tagline", "subheadline", "dateline"}:
            ((start, end),) = finding.spans
            assert WORD.findall(finding.value) == WORD.findall(text[start:end])


@settings(max_examples=300, deadline=None)
@given(sheets)
def test_no_line_is_lost_from_the_beginning_of_the_text_on(text):
    parts = Parts.of(Document(text))
    release = recognize(parts.document)
    taken = bytearray(len(text))
    for start, end in [
        *(paragraph.span for paragraph in release.body),
        *(span for _, finding in release.findings() for span in finding.spans),
    ]:
        taken[start:end] = b"x" * (end - start)
    for unit, part in list(zip(parts.units, parts.sheet.parts, strict=True))[parts.sheet.begin :]:
        start, end = unit.paragraph.span
        is_kept = all(taken[at] for at in range(start, end) if text[at].isalnum())
        # A dateline’s own line is left to the findings of place and date.
        assert is_kept or part in {"mail", "date", "signers"} or dateline_of(unit.text) or place_and_date(unit.text)


@settings(max_examples=200, deadline=None)
@given(texts)
def test_a_text_is_read_the_same_way_twice(text):
    assert recognize(Document(text)) == recognize(Document(text))


@settings(max_examples=300, deadline=None)
@given(lines)
def test_a_dateline_in_any_line_lies_at_its_head_and_leaves_text(text):
    for found in (dateline_of(text), place_and_date(text)):
        if found is not None:
            assert 0 <= found.start < found.place_end <= found.end <= len(text)
            assert text[found.start : found.place_end] == found.place
    assert place_alone(text) is None or place_alone(text) in text


@settings(max_examples=300, deadline=None)
@given(lines)
def test_dates_in_any_line_stand_in_order_and_have_one_day_or_two(text):
    at = 0
    for found in dates(text):
        assert at <= found.start < found.end <= len(text)
        assert 1 <= len(found.days) <= 2
        at = found.end


@settings(max_examples=200, deadline=None)
@given(st.lists(lines, max_size=8))
def test_contacts_in_any_lines_begin_on_one_of_them(written):
    for number, contact in contacts_in(written):
        assert 0 <= number < len(written)
        assert contact.phone or contact.email
        if contact.email:
            assert any(contact.email in line for line in written)
    assert all(is_contact_line(line) in {True, False} and has_address(line) in {True, False} for line in written)
