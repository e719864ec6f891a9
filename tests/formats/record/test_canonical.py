"""One text for one record."""

import json
import unicodedata

import pytest

from statements.formats.record import canonical, sha256_of

COMPOSED, DECOMPOSED = "caf\u00e9", "cafe\u0301"


def test_keys_are_sorted_and_nothing_is_spaced():
    assert canonical({"b": [1, None, True], "a": {"d": "ü", "c": ""}}) == '{"a":{"c":"","d":"ü"},"b":[1,null,true]}'


def test_the_same_words_in_two_writings_are_one_text():
    assert canonical({"headline": DECOMPOSED}) == canonical({"headline": COMPOSED})
    assert unicodedata.is_normalized("NFC", canonical({"headline": DECOMPOSED}))


@pytest.mark.parametrize("text", ["<p>\u0338a</p>", "a =\u0338 b", "\n\u0301", '"\u0301', "\u2028"])
def test_no_mark_melts_with_markup(text):
    assert json.loads(canonical({"body_html": text})) == {"body_html": text}


def test_its_hash_is_that_of_the_text():
    assert sha256_of({}) == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
    assert sha256_of({"headline": COMPOSED}) == sha256_of({"headline": DECOMPOSED})
