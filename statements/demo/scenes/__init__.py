"""Flat editorial landscapes of the demo newsroom's coast."""

import random

from PIL import Image, ImageChops

from ..drawing import Canvas
from . import assembly, dike, ferry, harbor, lighthouse, market, marsh, school
from .palette import PAPER

WIDTH, HEIGHT = 1920, 1080
_SCENES = {
    "harbor": harbor.draw,
    "ferry": ferry.draw,
    "marsh": marsh.draw,
    "lighthouse": lighthouse.draw,
    "school": school.draw,
    "dike": dike.draw,
    "market": market.draw,
    "assembly": assembly.draw,
}


def draw_scene(name: str) -> Image.Image:
    """Draw a scene by its name, always the same."""
    canvas = Canvas(WIDTH, HEIGHT, PAPER)
    _SCENES[name](canvas)
    return _on_paper(canvas.finished())


def _on_paper(picture: Image.Image) -> Image.Image:
    """Give the flat colors the faint grain of printed paper."""
    noise = random.Random(1953).randbytes(WIDTH * HEIGHT)
    grain = Image.frombytes("L", (WIDTH, HEIGHT), noise).point(lambda value: 120 + value // 16)
    return ImageChops.soft_light(picture, Image.merge("RGB", [grain] * 3))
