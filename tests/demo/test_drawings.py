"""The demo's pictures: their sizes, their sameness, their differences."""

import pytest

from statements.demo.logo import TEAL, draw_logo
from statements.demo.portraits import draw_portrait
from statements.demo.scenes import draw_scene

LOOK = {
    "skin": 3,
    "hair": "short",
    "hair_color": "brown",
    "glasses": False,
    "beard": "none",
    "clothes": "jacket",
    "tone": 4,
}
HAIR = ["short", "long", "bun", "curly", "bald", "bob", "afro", "braid", "cap-cut"]
CLOTHES = ["jacket", "sweater", "collar", "scarf", "turtleneck"]
SCENES = ["harbor", "ferry", "marsh", "lighthouse", "school", "dike", "market", "assembly"]


def test_a_portrait_is_a_square_of_960():
    portrait = draw_portrait(LOOK)
    assert (portrait.size, portrait.mode) == ((960, 960), "RGB")


def test_a_portrait_is_the_same_each_time():
    assert draw_portrait(LOOK).tobytes() == draw_portrait(dict(reversed(LOOK.items()))).tobytes()


@pytest.mark.parametrize(
    ("trait", "choices"),
    [
        ("skin", list(range(1, 7))),
        ("hair", HAIR),
        ("hair_color", ["black", "brown", "auburn", "gray", "white", "blond"]),
        ("glasses", [False, True]),
        ("beard", ["none", "short", "full"]),
        ("clothes", CLOTHES),
        ("tone", list(range(12))),
    ],
)
def test_every_choice_of_a_trait_gives_another_portrait(trait, choices):
    portraits = {draw_portrait(LOOK | {trait: choice}).tobytes() for choice in choices}
    assert len(portraits) == len(choices)


@pytest.mark.parametrize("name", SCENES)
def test_a_scene_fills_a_wide_screen(name):
    scene = draw_scene(name)
    assert (scene.size, scene.mode) == ((1920, 1080), "RGB")


def test_a_scene_is_the_same_each_time():
    assert draw_scene("marsh").tobytes() == draw_scene("marsh").tobytes()


def test_an_unknown_scene_is_refused():
    with pytest.raises(KeyError):
        draw_scene("volcano")


def test_the_logo_is_one_color_on_a_transparent_ground():
    logo = draw_logo()
    assert (logo.size, logo.mode) == ((640, 640), "RGBA")
    assert logo.convert("RGB").getcolors() == [(640 * 640, TEAL)]
    assert logo.getchannel("A").getextrema() == (0, 255)
    assert logo.getpixel((0, 0))[3] == 0
