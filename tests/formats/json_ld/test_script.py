"""The data block in a page."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.formats.json_ld import script

ELEMENT = re.compile(r'<script type="application/ld\+json">(?P<text>[^<>&\u2028\u2029]*)</script>')


@pytest.mark.parametrize("text", ["</script><script>alert(1)</script>", "<!--<script>", "\u2028\u2029", "&lt;", "“é”"])
def test_no_text_ends_the_block_or_changes_in_it(text):
    element = ELEMENT.fullmatch(script([{"@type": "Thing", "name": text}]))
    assert json.loads(element["text"])["@graph"][0]["name"] == text


@given(st.text())
def test_whatever_the_text_the_block_holds_it(text):
    element = ELEMENT.fullmatch(script([{"name": text}]))
    assert json.loads(element["text"]) == {"@context": "https://schema.org", "@graph": [{"name": text}]}
