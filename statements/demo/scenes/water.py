"""Water: its surface, its ripples, what is mirrored in it."""

import random

from ..drawing import Canvas, Color, Shape, box, brush, ellipse


def draw_water(canvas: Canvas, top: float, bottom: float, far: Color, near: Color) -> None:
    """Open water from the horizon to the bottom, darker as it comes nearer."""
    canvas.shade(top, bottom, far, near)


def draw_ripples(canvas: Canvas, area: tuple[float, float, float, float], count: int, color: Color) -> None:
    """Short strokes of light in an area, longer and further apart as they come nearer."""
    left, top, right, bottom = area
    chance = random.Random(count)
    for step in range(count):
        depth = (step / count) ** 1.7
        x, y = chance.uniform(left, right), top + 6 + depth * (bottom - top - 12)
        length = (24 + 110 * depth) * chance.uniform(0.6, 1.4)
        canvas.fill(brush([(x - length, y), (x, y + 1), (x + length, y)], 2.5 + 6 * depth), color, 0.5)


def draw_glitter(
    canvas: Canvas, x: float, top: float, bottom: float, color: Color, within: Shape | None = None
) -> None:
    """The broken path of a low light across the water."""
    chance = random.Random(round(x))
    y, step = top + 8, 10.0
    while y < bottom:
        reach = chance.uniform(0.5, 1.3) * (34 + (y - top) * 0.28)
        shift = chance.uniform(-0.2, 0.2) * reach
        canvas.fill(ellipse(x + shift, y, reach, 1.5 + step * 0.13), color, 0.6, within)
        y, step = y + step, step * 1.09


def draw_mirror_image(canvas: Canvas, left: float, right: float, top: float, depth: float, color: Color) -> None:
    """What stands at the water, as a few bars that grow narrower downwards."""
    middle, reach, count = (left + right) / 2, (right - left) / 2, 6
    for step in range(count):
        wide = reach * (1 - 0.13 * step) * (1, 0.9)[step % 2]
        y = top + depth * step / count
        canvas.fill(box(middle - wide, y, middle + wide, y + depth / count * (0.86 - 0.1 * step)), color, 0.5)
