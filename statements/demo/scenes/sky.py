"""Skies: light, clouds, birds."""

from ..drawing import Canvas, Color, Point, brush, curve, ellipse, mix
from .palette import FOAM


def draw_sky(canvas: Canvas, horizon: float, upper: Color, lower: Color) -> None:
    """A clear sky down to the horizon."""
    canvas.shade(0, horizon, upper, lower)


def draw_sun(canvas: Canvas, x: float, y: float, size: float, color: Color) -> None:
    """A low sun in its haze."""
    canvas.glow(x, y, size * 7, color, 0.7)
    canvas.fill(ellipse(x, y, size), mix(color, (255, 255, 255), 0.55))


def draw_cloud(canvas: Canvas, x: float, y: float, width: float, color: Color) -> None:
    """A long flat cloud, its top in three swells."""
    top = [(-0.5, 0), (-0.36, -0.05), (-0.22, -0.06), (-0.08, -0.13), (0.1, -0.14)]
    top += [(0.22, -0.07), (0.36, -0.06), (0.5, 0)]
    canvas.fill(curve([(x + a * width, y + b * width) for a, b in top]), color, 0.75)


def draw_gulls(canvas: Canvas, places: list[Point], size: float, color: Color = FOAM) -> None:
    """Gulls on the wing."""
    for number, (x, y) in enumerate(places):
        span = size * (1, 0.7, 0.85)[number % 3]
        for side in (-1, 1):
            wing = [(x, y), (x + side * span * 0.5, y - span * 0.34), (x + side * span, y - span * 0.1)]
            canvas.fill(brush(wing, span * 0.16), color)
