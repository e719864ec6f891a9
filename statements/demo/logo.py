"""The mark of the Saltmarsh Coast Forum: three reeds in the wind above a wave."""

import math

from PIL import Image

from .drawing import Canvas, Color, Point, band, brush, ellipse

SIDE = 640
TEAL: Color = (0x0F, 0x4C, 0x5C)
_SOLID: Color = (255, 255, 255)


def draw_logo() -> Image.Image:
    """Draw the mark in dark teal on a transparent ground."""
    stencil = Canvas(SIDE, SIDE, (0, 0, 0), detail=4)
    _draw_reed(stencil, (312, 478), (374, 30))
    _draw_reed(stencil, (246, 478), (170, 150))
    _draw_reed(stencil, (386, 478), (526, 160))
    _draw_leaf(stencil, (212, 484), (166, 366), (50, 336))
    _draw_leaf(stencil, (422, 484), (466, 390), (590, 366))
    _draw_wave(stencil, 556)
    mark = Image.new("RGBA", (SIDE, SIDE), TEAL)
    mark.putalpha(stencil.finished().convert("L"))
    return mark


def _draw_reed(stencil: Canvas, foot: Point, tip: Point) -> None:
    def along(share: float) -> Point:
        # The stem leaves the ground upright and bends over towards its tip.
        return foot[0] + (tip[0] - foot[0]) * share**1.7, foot[1] + (tip[1] - foot[1]) * share

    stencil.fill(band([along(step / 10) for step in range(8)], 22), _SOLID)
    stencil.fill(ellipse(*foot, 11), _SOLID)
    stencil.fill(brush([along(step / 40) for step in range(20, 41)], 66), _SOLID)


def _draw_leaf(stencil: Canvas, foot: Point, bend: Point, tip: Point) -> None:
    def along(share: float) -> Point:
        before, middle, after = (1 - share) ** 2, 2 * share * (1 - share), share**2
        x, y = (before * a + middle * b + after * c for a, b, c in zip(foot, bend, tip, strict=True))
        return x, y

    stencil.fill(brush([along(step / 20) for step in range(21)], 36), _SOLID)


def _draw_wave(stencil: Canvas, height: float) -> None:
    swells = [(x, height + 26 * math.cos((x - 60) * math.tau / 260)) for x in range(60, 581, 20)]
    stencil.fill(band(swells, 40), _SOLID)
    for end in (swells[0], swells[-1]):
        stencil.fill(ellipse(*end, 20), _SOLID)
