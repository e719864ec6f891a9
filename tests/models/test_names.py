"""Names, slugs and public ids."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.models.name_key import name_key
from statements.models.public_id import ALPHABET, new_public_id
from statements.models.slug import PATTERN, slug_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Water", "WATER"),
        ("Café", "cafe"),
        ("Straße", "STRASSE"),
        ("ﬁsh", "Fish"),
        ("  Public   money ", "public money"),
        ("Ångström", "angstrom"),
        ("İstanbul", "istanbul"),
    ],
)
def test_capitals_accents_and_spaces_make_no_other_name(one, other):
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(("one", "other"), [("water", "waters"), ("a b", "ab"), ("ø", "o"), ("水", "火")])
def test_other_letters_do(one, other):
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize("name", ["한" * 100, "ß" * 200, "ﷺ" * 100])
def test_letters_that_fold_into_many_still_fit_and_differ(name):
    assert len(name_key(name)) <= 120
    assert name_key(name) != name_key(name[:-1])


@given(st.text(max_size=300))
def test_a_key_of_a_key_is_itself(name):
    assert name_key(name_key(name)) == name_key(name)
    assert len(name_key(name)) <= 120


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Secure Communities: What We Ask", "secure-communities-what-we-ask"),
        ("snake_case", "snake-case"),
        ("OIG-12-66", "oig-12-66"),
        ("9" * 90, "s"),
        ("x" * 90, "x" * 80),
        ("Audit of the Reservoir Fund", "audit-of-the-reservoir-fund"),
        ("Ñandú vuela", "nandu-vuela"),
        ("2012", "s-2012"),
        ("水", "untitled"),
        ("", "untitled"),
        ("word " * 40, "-".join(["word"] * 16)),
    ],
)
def test_a_slug_is_made_of_the_words(text, slug):
    assert slug_of(text) == slug


@given(st.text(max_size=300))
def test_every_text_gives_a_legal_slug(text):
    slug = slug_of(text)
    assert re.fullmatch(PATTERN, slug)
    assert len(slug) <= 80


def test_public_ids_are_short_opaque_and_spell_no_words():
    ids = {new_public_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert all(len(each) == 10 and set(each) <= set(ALPHABET) for each in ids)
    assert not set("aeiou01l") & set(ALPHABET)
