"""Flat illustrated portraits for the people of the demo newsroom."""

from collections.abc import Mapping
from typing import Any

from PIL import Image

from ..drawing import Canvas, ellipse, mix
from .build import Build, build_from
from .clothes import draw_clothes
from .face import draw_beard, draw_features, draw_glasses, draw_head, draw_neck
from .hair import draw_hair_behind, draw_hair_in_front

SIDE = 960


def draw_portrait(look: Mapping[str, Any]) -> Image.Image:
    """Draw the head and shoulders that a look describes, always the same for the same look."""
    build = build_from(look)
    canvas = Canvas(SIDE, SIDE, build.tone, origin=(SIDE / 2, -68), zoom=1.13, detail=3)
    _draw_background(canvas, build)
    draw_hair_behind(canvas, build, look["hair"])
    draw_neck(canvas, build)
    draw_clothes(canvas, build, look["clothes"])
    draw_head(canvas, build)
    if look["beard"] != "none":
        draw_beard(canvas, build, look["beard"])
    draw_features(canvas, build)
    if look["glasses"]:
        draw_glasses(canvas, build)
    draw_hair_in_front(canvas, build, look["hair"])
    return canvas.finished()


def _draw_background(canvas: Canvas, build: Build) -> None:
    canvas.fill(ellipse(50, 450, 360), mix(build.tone, (255, 250, 240), 0.28))
