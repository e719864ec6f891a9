"""The Chicago Manual of Style: notes and bibliography."""

import pytest

from statements.formats.citing import chicago
from statements.formats.citing.piece import in_html, plain

from .sources import EACH, HERE, LONG, PDF, A, report

NOTES = {
    "a release": f"Water Forum, “Two Reports,” press release, April 9, 2012, {A}.",
    "of one speaker": f"Water Forum, “Two Reports,” press statement by Ali Noorani, April 9, 2012, {A}.",
    "of two speakers": f"Water Forum, “Two Reports,” press statement by Ann Lee and Bo Ames, April 9, 2012, {A}.",
    "of three speakers": (
        f"Water Forum, “Two Reports,” testimony by Ann Lee, Bo Ames, and Cy Dee, April 9, 2012, {A}."
    ),
    "of many speakers": f"Water Forum, “Two Reports,” letter by Ann Lee and others, April 9, 2012, {A}.",
    "very long": f"Water Forum, “{LONG}Hold,” press release, April 9, 2012, {A}.",
    "a question": f"Water Forum, “Are the Dams Safe?,” press release, April 9, 2012, {A}.",
    "marks within": f"Water Forum, “Minister: ‘No “Plan B” for the Dams,’” press release, April 9, 2012, {A}.",
    "spanish": f"Water Forum, “El Foro dice ‘basta,’” press release, April 9, 2012, {A}.",
    "another issuer": f"Tarn Union, “Two Reports,” press release, Water Forum, April 9, 2012, {A}.",
    "name with a period": f"Water Inc., “Two Reports,” press release, April 9, 2012, {A}.",
    "a second version": (
        f"Water Forum, “Two Reports,” press release, April 9, 2012, version 2, last modified May 1, 2012, {A}."
    ),
    "the first of two": f"Water Forum, “Two Reports,” press release, April 9, 2012, version 1, {A}.",
    "withdrawn": f"Water Forum, “Two Reports,” press release, April 9, 2012, withdrawn, {A}.",
    "a quotation": f"Ann Lee, quoted in Water Forum, “Two Reports,” press release, April 9, 2012, {A}?version=1#q1.",
    "its speaker's quotation": f"Ann Lee, quoted in Water Forum, “Two Reports,” speech, April 9, 2012, {A}.",
    "no day": f"Water Forum, “Two Reports,” press release, n.d., {A}.",
    "a report": (
        f"Inspector General, Operations, OIG-12-64 (Homeland Department, April 5, 2012), {PDF}, archived at {HERE}."
    ),
    "a revised report": (
        f"Inspector General, Operations, OIG-12-64 (Homeland Department, April 5, 2012; revised April 12, "
        f"2012), {PDF}, archived at {HERE}."
    ),
    "its own publisher": f"Inspector General, Operations (April 5, 2012), {PDF}.",
    "nobody's report": f"Who Is Watching?, OIG-12-64 (n.d.), {PDF}, archived at {HERE}.",
}

ENTRIES = {
    "a release": f"Water Forum. “Two Reports.” Press release, April 9, 2012. {A}.",
    "of one speaker": f"Water Forum. “Two Reports.” Press statement by Ali Noorani, April 9, 2012. {A}.",
    "of two speakers": f"Water Forum. “Two Reports.” Press statement by Ann Lee and Bo Ames, April 9, 2012. {A}.",
    "of three speakers": (
        f"Water Forum. “Two Reports.” Testimony by Ann Lee, Bo Ames, and Cy Dee, April 9, 2012. {A}."
    ),
    "of many speakers": f"Water Forum. “Two Reports.” Letter by Ann Lee and others, April 9, 2012. {A}.",
    "very long": f"Water Forum. “{LONG}Hold.” Press release, April 9, 2012. {A}.",
    "a question": f"Water Forum. “Are the Dams Safe?” Press release, April 9, 2012. {A}.",
    "marks within": f"Water Forum. “Minister: ‘No “Plan B” for the Dams.’” Press release, April 9, 2012. {A}.",
    "spanish": f"Water Forum. “El Foro dice ‘basta.’” Press release, April 9, 2012. {A}.",
    "another issuer": f"Tarn Union. “Two Reports.” Press release, Water Forum, April 9, 2012. {A}.",
    "name with a period": f"Water Inc. “Two Reports.” Press release, April 9, 2012. {A}.",
    "a second version": (
        f"Water Forum. “Two Reports.” Press release, April 9, 2012. Version 2. Last modified May 1, 2012. {A}."
    ),
    "the first of two": f"Water Forum. “Two Reports.” Press release, April 9, 2012. Version 1. {A}.",
    "withdrawn": f"Water Forum. “Two Reports.” Press release, April 9, 2012. Withdrawn. {A}.",
    "a quotation": f"Water Forum. “Two Reports.” Press release quoting Ann Lee, April 9, 2012. {A}?version=1#q1.",
    "its speaker's quotation": f"Water Forum. “Two Reports.” Speech by Ann Lee, April 9, 2012. {A}.",
    "no day": f"Water Forum. “Two Reports.” Press release, n.d. {A}.",
    "a report": (
        f"Inspector General. Operations. OIG-12-64. Homeland Department, April 5, 2012. {PDF}, archived at {HERE}."
    ),
    "a revised report": (
        f"Inspector General. Operations. OIG-12-64. Homeland Department, April 5, 2012. Revised April 12, "
        f"2012. {PDF}, archived at {HERE}."
    ),
    "its own publisher": f"Inspector General. Operations. April 5, 2012. {PDF}.",
    "nobody's report": f"Who Is Watching? OIG-12-64. n.d. {PDF}, archived at {HERE}.",
}


@pytest.mark.parametrize("name", EACH)
def test_a_note_has_commas_and_says_all_that_is_known(name):
    assert plain(chicago.note(EACH[name])) == NOTES[name]


@pytest.mark.parametrize("name", EACH)
def test_an_entry_of_a_bibliography_has_periods(name):
    assert plain(chicago.bibliography(EACH[name])) == ENTRIES[name]


def test_the_title_of_a_report_is_in_italics_and_what_is_html_is_escaped():
    source = report(title="Dams & <Rivers>", archived="", number="")
    italic = "<i>Dams &amp; &lt;Rivers&gt;</i>"
    assert f"Inspector General, {italic} (Homeland" in in_html(chicago.note(source))
    assert f"Inspector General. {italic}. Homeland" in in_html(chicago.bibliography(source))
