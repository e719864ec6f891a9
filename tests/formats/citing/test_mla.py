"""The style of the Modern Language Association, 9th edition."""

from datetime import date

import pytest

from statements.formats.citing import mla
from statements.formats.citing.piece import in_html, plain

from .sources import EACH, HERE, LONG, PDF, A, release, report

ENTRIES = {
    "a release": f"“Two Reports.” Water Forum, 9 Apr. 2012, {A}. Press release.",
    "of one speaker": f"“Two Reports.” Water Forum, 9 Apr. 2012, {A}. Press statement by Ali Noorani.",
    "of two speakers": f"“Two Reports.” Water Forum, 9 Apr. 2012, {A}. Press statement by Ann Lee and Bo Ames.",
    "of three speakers": f"“Two Reports.” Water Forum, 9 Apr. 2012, {A}. Testimony by Ann Lee, Bo Ames, and Cy Dee.",
    "of many speakers": f"“Two Reports.” Water Forum, 9 Apr. 2012, {A}. Letter by Ann Lee and others.",
    "very long": f"“{LONG}Hold.” Water Forum, 9 Apr. 2012, {A}. Press release.",
    "a question": f"“Are the Dams Safe?” Water Forum, 9 Apr. 2012, {A}. Press release.",
    "marks within": f"“Minister: ‘No “Plan B” for the Dams.’” Water Forum, 9 Apr. 2012, {A}. Press release.",
    "spanish": f"“El Foro dice ‘basta.’” Water Forum, 9 Apr. 2012, {A}. Press release.",
    "another issuer": f"Tarn Union. “Two Reports.” Water Forum, 9 Apr. 2012, {A}. Press release.",
    "name with a period": f"“Two Reports.” Water Inc., 9 Apr. 2012, {A}. Press release.",
    "a second version": f"“Two Reports.” Water Forum, version 2, 9 Apr. 2012, {A}. Press release.",
    "the first of two": f"“Two Reports.” Water Forum, version 1, 9 Apr. 2012, {A}. Press release.",
    "withdrawn": f"“Two Reports.” Water Forum, 9 Apr. 2012, {A}. Press release, withdrawn.",
    "a quotation": f"“Two Reports.” Water Forum, 9 Apr. 2012, {A}?version=1#q1. Press release quoting Ann Lee.",
    "its speaker's quotation": f"“Two Reports.” Water Forum, 9 Apr. 2012, {A}. Speech by Ann Lee.",
    "no day": f"“Two Reports.” Water Forum, {A}. Press release.",
    "a report": (
        f"Inspector General. Operations. Homeland Department, 5 Apr. 2012, {PDF}. Report OIG-12-64. Archived at {HERE}."
    ),
    "a revised report": (
        f"Inspector General. Operations. Homeland Department, 5 Apr. 2012, {PDF}. Report OIG-12-64, revised 12"
        f" Apr. 2012. Archived at {HERE}."
    ),
    "its own publisher": f"Operations. Inspector General, 5 Apr. 2012, {PDF}. Report.",
    "nobody's report": f"Who Is Watching? {PDF}. Report OIG-12-64. Archived at {HERE}.",
}


@pytest.mark.parametrize("name", EACH)
def test_an_entry_begins_with_the_title_and_ends_with_the_kind(name):
    assert plain(mla.works_cited(EACH[name])) == ENTRIES[name]


def test_a_site_and_a_report_are_in_italics():
    assert "“Two Reports.” <i>Water Forum</i>, 9 Apr." in in_html(mla.works_cited(release()))
    assert "Inspector General. <i>Operations</i>. Homeland" in in_html(mla.works_cited(report()))


@pytest.mark.parametrize(
    ("month", "printed"), [(1, "9 Jan. 2012"), (5, "9 May 2012"), (6, "9 June 2012"), (9, "9 Sept. 2012")]
)
def test_months_are_shortened_but_for_the_short_ones(month, printed):
    assert f", {printed}, " in plain(mla.works_cited(release(day=date(2012, month, 9))))
