"""Posts fit everywhere, and never say a word that was not said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.distribution import posts_of
from statements.distribution.posts import NETWORKS, fitted
from tests import factories

ADDRESS = "https://news.example.org/s/abcdefghjk/"
SHORT = "They confirm what we have said."
LONG = " ".join(f"This is sentence number {number} of many." for number in range(40))
COUNTED = [
    # network, words, as long as
    ("X", "Four dams fail", 14),
    ("X", "“Ask,” she said — twice", 23),
    ("X", "agua y más agua", 15),
    ("X", "水と油", 6),
    ("X", "Done 🎉", 7),
    ("X", "and so on …", 12),
    ("X", ADDRESS, 23),
    ("Mastodon", ADDRESS, 23),
    ("Bluesky", ADDRESS, len(ADDRESS)),
    ("Bluesky", "Done 🎉", 6),
]


@pytest.fixture
def quoted(newsroom):
    """Makes a public statement in which Ali Noorani says those words."""

    def quoted_(words: str, **fields):
        speaker = factories.speaker("Ali Noorani", title="Executive Director")
        statement = factories.published(
            headline="Four dams fail", body=f"<p>“{words}”</p>", speakers=[speaker], **fields
        )
        statement.quotations.create(speaker=speaker, first_paragraph=1, last_paragraph=1, words=words)
        return statement

    return quoted_


@pytest.mark.parametrize(("network", "words", "length"), COUNTED)
def test_each_network_counts_in_its_own_way(network, words, length):
    [count] = [each.count for each in NETWORKS if each.name == network]
    assert count(words) == length


@pytest.mark.django_db
def test_the_headline_and_each_quotation_have_a_post_with_the_permanent_address(quoted):
    statement = quoted(SHORT)
    headline, quote = posts_of(statement)
    address = f"http://testserver/s/{statement.public_id}/"
    assert headline.text == f"Four dams fail\n{address}"
    assert quote.text == (f"“{SHORT}”\n— Ali Noorani, executive director of the Open Water Forum\n{address}")
    assert [post.item for post in (headline, quote)] == ["post", "post-q1"]


@pytest.mark.django_db
def test_a_long_quotation_ends_with_a_sentence(quoted):
    _, quote = posts_of(quoted(LONG))
    assert all(fit.fits for fit in quote.fits)
    words = quote.text.partition("”")[0].removeprefix("“")
    assert LONG.startswith(words)
    assert words.endswith("of many.")


@pytest.mark.django_db
def test_a_title_that_leaves_no_room_makes_way_for_the_words(quoted):
    statement = quoted(LONG)
    statement.attributions.update(
        title_as_printed="Deputy Assistant Secretary for the Affairs of " + "Rivers and " * 12
    )
    _, quote = posts_of(statement)
    assert "\n— Ali Noorani\n" in quote.text


@pytest.mark.django_db
def test_a_spanish_quotation_has_the_marks_of_its_language(quoted):
    _, quote = posts_of(quoted("Agua para todos.", language="es"))
    assert quote.text.startswith("«Agua para todos.»")


@pytest.mark.django_db
def test_a_quotation_whose_words_are_not_kept_has_no_post(quoted):
    statement = quoted(SHORT)
    statement.quotations.update(words="")
    assert [post.item for post in posts_of(statement)] == ["post"]


@given(st.text(max_size=800))
def test_whatever_the_words_they_fit_and_are_the_beginning_of_what_was_said(text):
    fits = fitted(text, ADDRESS, around="“”\n— Ali Noorani")
    folded = " ".join(text.split())
    assert folded.startswith(fits.removesuffix("…").rstrip())
    for network in NETWORKS:
        assert network.count(fits) <= network.longest - network.count(ADDRESS) - 1
