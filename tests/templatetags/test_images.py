"""Pictures in pages."""

import pytest

from statements.models import Image
from statements.templatetags.images import picture


def image(**fields) -> Image:
    defaults = {
        "sha256": "a" * 64,
        "alt": "A river",
        "width": 2000,
        "height": 1000,
        "renditions": {"avif": [320, 960], "webp": [320, 960], "jpg": [320, 960]},
    }
    return Image(**defaults | fields)


def test_better_formats_come_first_and_every_browser_gets_the_last():
    context = picture(image(), "100vw")
    assert [type_ for type_, _ in context["sources"]] == ["image/avif", "image/webp"]
    assert context["src"] == f"/files/{'a' * 64}/960.jpg"
    assert context["srcset"] == f"/files/{'a' * 64}/320.jpg 320w, /files/{'a' * 64}/960.jpg 960w"


def test_dimensions_keep_the_shape():
    context = picture(image(), "100vw")
    assert (context["width"], context["height"]) == (960, 480)


def test_a_small_picture_is_shown_in_the_one_size_there_is():
    context = picture(image(width=50, height=40, renditions={"webp": [50], "png": [50]}), "3rem")
    assert (context["src"], context["width"], context["height"]) == (f"/files/{'a' * 64}/50.png", 50, 40)


@pytest.mark.parametrize(
    ("x", "y", "classes"),
    [(50, 50, "focus-x-50 focus-y-50"), (0, 100, "focus-x-0 focus-y-100"), (33, 67, "focus-x-30 focus-y-70")],
)
def test_the_focal_point_is_a_class_in_steps_of_ten(x, y, classes):
    assert picture(image(focal_x=x, focal_y=y), "1rem")["focus"] == classes


def test_an_alt_text_can_be_left_to_the_words_beside_the_picture():
    assert picture(image(), "1rem", alt="")["alt"] == ""
    assert picture(image(), "1rem")["alt"] == "A river"
