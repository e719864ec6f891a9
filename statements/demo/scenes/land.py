"""Land: ridges, grass, reeds, trees."""

import random

from ..drawing import Canvas, Color, Shape, brush, curve, ellipse, mix
from .palette import EARTH, INK


def ridge(seed: int, left: float, right: float, height: float, swing: float, foot: float) -> Shape:
    """A gently rolling outline at a height, filled down to its foot."""
    chance = random.Random(seed)
    count = 9
    steps = [left + (right - left) * step / (count - 1) for step in range(count)]
    return [(left, foot), *curve([(x, height + chance.uniform(-swing, swing)) for x in steps]), (right, foot)]


def draw_grass(
    canvas: Canvas, area: tuple[float, float, float, float], count: int, height: float, color: Color
) -> None:
    """Single blades, scattered over an area, the nearer the taller."""
    left, top, right, bottom = area
    chance = random.Random(count)
    for step in range(count):
        depth = step / count
        x, y = chance.uniform(left, right), top + depth * (bottom - top)
        tall = height * (0.4 + 0.6 * depth) * chance.uniform(0.6, 1.2)
        lean = chance.uniform(-0.3, 0.5) * tall
        blade = [(x, y), (x + lean * 0.3, y - tall * 0.6), (x + lean, y - tall)]
        canvas.fill(brush(blade, 3 + 3 * depth), color)


def draw_reeds(canvas: Canvas, left: float, right: float, foot: float, height: float, color: Color) -> None:
    """A stand of reeds with their plumes, bent by the same wind."""
    chance = random.Random(round(left + right))
    for _ in range(round((right - left) / 13)):
        x, tall = chance.uniform(left, right), height * chance.uniform(0.6, 1.1)
        lean = tall * chance.uniform(0.06, 0.24)
        tip = (x + lean, foot - tall)
        shade = mix(color, INK, chance.uniform(0, 0.4))
        canvas.fill(brush([(x, foot + 40), (x + lean * 0.3, foot - tall * 0.5), tip], 7), shade)
        plume = [(tip[0] - 4, tip[1] + 56), tip, (tip[0] + 26, tip[1] - 34)]
        canvas.fill(brush(plume, 16), mix(shade, EARTH, 0.5))
        leaf = [(x + lean * 0.2, foot - tall * 0.3), (x + 40, foot - tall * 0.6), (x + 96, foot - tall * 0.56)]
        canvas.fill(brush(leaf, 7), shade)


def draw_tree(canvas: Canvas, x: float, foot: float, height: float, color: Color) -> None:
    """A broad tree with light on one side of its crown."""
    trunk = [(x - height * 0.03, foot), (x - height * 0.015, foot - height * 0.6)]
    canvas.fill([*trunk, (x + height * 0.015, foot - height * 0.6), (x + height * 0.03, foot)], EARTH)
    leaves = [(0, 0.7, 0.27), (-0.17, 0.58, 0.19), (0.18, 0.57, 0.2), (0.03, 0.52, 0.22)]
    for across, up, size in leaves:
        canvas.fill(ellipse(x + across * height, foot - up * height, size * height), color)
    for across, up, size in leaves[:3]:
        light = ellipse(x + (across - 0.06) * height, foot - (up + 0.05) * height, size * 0.62 * height)
        canvas.fill(light, mix(color, (255, 240, 200), 0.14))
