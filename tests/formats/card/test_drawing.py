"""The picture itself."""

from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from statements.formats.card import Card, png
from tests import factories

PLAIN = Card("Open Water Forum", "#7a1f2b", "Press statement", "Two Reports", ("", ""), "Ali Noorani", "April 6, 2012")
SPOKEN = replace(PLAIN, marks=("“", "”"))


def drawn(card: Card) -> Image.Image:
    image = Image.open(BytesIO(png(card)))
    assert (image.format, image.size) == ("PNG", (1200, 630))
    assert not image.info.keys() & {"exif", "dpi", "Software"}
    return image.convert("RGB")


def ink(image: Image.Image, box: tuple[int, int, int, int]) -> int:
    """How many colors are in a part of it: one where nothing is written."""
    return len(image.crop(box).getcolors(100_000))


def test_it_has_the_newsrooms_color_and_words_inside_its_margins():
    image = drawn(PLAIN)
    red, green, blue = image.getpixel((600, 5))
    assert abs(red - 0x7A) < 4
    assert abs(green - 0x1F) < 4
    assert abs(blue - 0x2B) < 4
    assert ink(image, (72, 150, 1128, 400)) > 8
    assert ink(image, (0, 20, 66, 630)) == ink(image, (1140, 20, 1200, 630)) == 1


@pytest.mark.parametrize("card", [PLAIN, SPOKEN])
def test_a_notice_stands_out_below(card):
    image = drawn(replace(card, notice="Published April 9, 2012, more than 14 years ago"))
    assert image.getpixel((1190, 600))[0] < 0x90
    assert image.getpixel((1190, 540))[0] > 0xF0


def test_on_a_bright_color_the_notice_is_dark():
    image = drawn(replace(PLAIN, accent="#f2d24b", notice="Withdrawn"))
    assert image.crop((72, 560, 300, 625)).convert("L").getextrema()[0] < 60


def test_the_logo_stands_before_the_name(newsroom):
    logo = factories.image()
    with_logo = drawn(
        replace(PLAIN, logo=logo.rendition_name(*next((logo.renditions[each][0], each) for each in logo.renditions)))
    )
    assert with_logo.crop((72, 40, 140, 120)).tobytes() != drawn(PLAIN).crop((72, 40, 140, 120)).tobytes()


def test_a_logo_that_cannot_be_read_is_left_out():
    assert png(replace(PLAIN, logo="not/there.png")) == png(PLAIN)


ANY = st.text(st.characters(blacklist_categories=["Cs"]), max_size=80)


@settings(max_examples=25)
@given(ANY, ANY, ANY, st.sampled_from([("", ""), ("“", "”")]), st.sampled_from(["", "Withdrawn"]))
def test_whatever_it_says_it_can_be_drawn(newsroom_name, words, source, marks, notice):
    drawn(Card(newsroom_name, "#0f4c5c", words[:10], words, marks, source, "", notice))


@pytest.mark.parametrize("letter", ["W", "i ", "漢", "\u00ad", "-", "e\u0301", "🎉"])
def test_a_very_long_text_of_anything_is_drawn(letter):
    drawn(replace(SPOKEN, words=(letter * 1500)[:1500], source=letter * 400, newsroom=letter * 200))
