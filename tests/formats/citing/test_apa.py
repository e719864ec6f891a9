"""The style of the American Psychological Association, 7th edition."""

import pytest

from statements.formats.citing import apa
from statements.formats.citing.piece import in_html, plain

from .sources import EACH, HERE, LONG, PDF, A, release, report

REFERENCES = {
    "a release": f"Water Forum. (2012, April 9). Two Reports [Press release]. {A}",
    "of one speaker": f"Water Forum. (2012, April 9). Two Reports [Press statement by Ali Noorani]. {A}",
    "of two speakers": f"Water Forum. (2012, April 9). Two Reports [Press statement by Ann Lee and Bo Ames]. {A}",
    "of three speakers": (
        f"Water Forum. (2012, April 9). Two Reports [Testimony by Ann Lee, Bo Ames, and Cy Dee]. {A}"
    ),
    "of many speakers": f"Water Forum. (2012, April 9). Two Reports [Letter by Ann Lee and others]. {A}",
    "very long": f"Water Forum. (2012, April 9). {LONG}Hold [Press release]. {A}",
    "a question": f"Water Forum. (2012, April 9). Are the Dams Safe? [Press release]. {A}",
    "marks within": f"Water Forum. (2012, April 9). Minister: “No ‘Plan B’ for the Dams” [Press release]. {A}",
    "spanish": f"Water Forum. (2012, April 9). El Foro dice «basta» [Press release]. {A}",
    "another issuer": f"Tarn Union. (2012, April 9). Two Reports [Press release]. Water Forum. {A}",
    "name with a period": f"Water Inc. (2012, April 9). Two Reports [Press release]. {A}",
    "a second version": f"Water Forum. (2012, April 9). Two Reports (Version 2) [Press release]. {A}",
    "the first of two": f"Water Forum. (2012, April 9). Two Reports (Version 1) [Press release]. {A}",
    "withdrawn": f"Water Forum. (2012, April 9). Two Reports [Press release; withdrawn]. {A}",
    "a quotation": f"Water Forum. (2012, April 9). Two Reports [Press release quoting Ann Lee]. {A}?version=1#q1",
    "its speaker's quotation": f"Water Forum. (2012, April 9). Two Reports [Speech by Ann Lee]. {A}",
    "no day": f"Water Forum. (n.d.). Two Reports [Press release]. {A}",
    "a report": (
        f"Inspector General. (2012, April 5). Operations (OIG-12-64). Homeland Department. {PDF} (archived at {HERE})"
    ),
    "a revised report": (
        f"Inspector General. (2012, April 5). Operations (OIG-12-64; revised April 12, 2012). Homeland "
        f"Department. {PDF} (archived at {HERE})"
    ),
    "its own publisher": f"Inspector General. (2012, April 5). Operations. {PDF}",
    "nobody's report": f"Who Is Watching? (OIG-12-64). (n.d.). {PDF} (archived at {HERE})",
}


@pytest.mark.parametrize("name", EACH)
def test_a_reference_has_its_day_behind_the_author_and_its_kind_behind_the_title(name):
    assert plain(apa.reference(EACH[name])) == REFERENCES[name]


def test_every_title_is_in_italics():
    assert "). <i>Two Reports</i> [" in in_html(apa.reference(release()))
    assert "). <i>Operations</i> (OIG-12-64)." in in_html(apa.reference(report()))
