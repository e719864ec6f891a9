"""Which coding is sent, by what is accepted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.edition.encoding import is_worth_packing, pack, preferred, unpack

ACCEPTED = [
    ("", "identity"),
    ("gzip", "gzip"),
    ("x-gzip", "gzip"),
    ("br", "br"),
    ("gzip, deflate, br", "br"),
    ("gzip, deflate, br, zstd", "br"),
    ("GZIP", "gzip"),
    ("br;q=0.5, gzip;q=0.9", "gzip"),
    ("br;q=0, gzip;q=0", "identity"),
    ("br;q=0", "identity"),
    ("*", "br"),
    ("*;q=0.1", "br"),
    ("br;q=0, *", "gzip"),
    ("identity", "identity"),
    ("identity;q=1, br;q=0.5", "identity"),
    ("identity;q=0.5, gzip;q=0.5", "gzip"),
    ("identity;q=0", "identity"),
    ("*;q=0", "identity"),
    ("gzip;q=", "identity"),
    ("gzip;q=nan", "identity"),
    ("deflate", "identity"),
    (", ,", "identity"),
    ("gzip ; q=1", "gzip"),
    ("gzip;level=9", "gzip"),
]


@pytest.mark.parametrize(("accepted", "expected"), ACCEPTED)
def test_the_coding_that_an_asker_likes_best(accepted, expected):
    assert preferred(accepted) == expected


@given(st.text())
def test_whatever_is_accepted_is_answered(accepted):
    assert preferred(accepted) in {"br", "gzip", "identity"}


@given(st.binary())
def test_what_was_packed_is_what_it_was(text):
    assert unpack(pack(text, "gzip")) == text


@pytest.mark.parametrize(
    ("content_type", "size", "is_worth"),
    [
        ("text/html; charset=utf-8", 5000, True),
        ("application/json", 5000, True),
        ("application/feed+json; charset=utf-8", 5000, True),
        ("application/atom+xml; charset=utf-8", 5000, True),
        ("text/html", 20, False),
        ("image/png", 5000, False),
        ("", 5000, False),
    ],
)
def test_only_text_of_some_length_is_packed(content_type, size, is_worth):
    assert is_worth_packing(content_type, size) is is_worth
