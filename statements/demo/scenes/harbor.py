"""Boats at the quay before the warehouses, early in the morning."""

from ..drawing import Canvas, Color, Shape, box, curve, mix
from .land import ridge
from .palette import BRICK, EARTH, FOAM, INK, MIST, NIGHT, OCHRE, PAPER, PEACH, RUST, SEA, STONE, TEAL
from .sky import draw_cloud, draw_gulls, draw_sky, draw_sun
from .town import draw_house
from .water import draw_glitter, draw_mirror_image, draw_ripples, draw_water

QUAY = 640


def draw(canvas: Canvas) -> None:
    draw_sky(canvas, 600, mix(SEA, MIST, 0.5), PEACH)
    draw_sun(canvas, 430, 470, 52, (250, 214, 160))
    draw_cloud(canvas, 760, 250, 700, mix(PEACH, PAPER, 0.6))
    draw_cloud(canvas, 180, 330, 520, mix(PEACH, PAPER, 0.5))
    canvas.fill(ridge(4, -20, 1940, 570, 16, 620), mix(SEA, PEACH, 0.4))
    draw_water(canvas, 600, 1080, mix(MIST, PEACH, 0.4), mix(TEAL, SEA, 0.35))
    draw_glitter(canvas, 430, 604, 1080, (252, 226, 184))
    _draw_quay(canvas)
    draw_ripples(canvas, (0, 720, 1920, 1080), 60, mix(FOAM, PEACH, 0.3))
    _draw_boat(canvas, 1010, 800, 1.0, RUST)
    _draw_boat(canvas, 1520, 860, 1.25, TEAL)
    _draw_jetty(canvas)
    draw_gulls(canvas, [(640, 210), (730, 260), (560, 290)], 44)


def _draw_quay(canvas: Canvas) -> None:
    fronts = [(760, 150, 150, STONE), (910, 190, 210, BRICK), (1100, 170, 180, OCHRE)]
    fronts += [(1270, 220, 250, RUST), (1490, 180, 190, NIGHT), (1670, 260, 230, BRICK)]
    for left, width, height, color in fronts:
        draw_house(canvas, left, QUAY, width, height, mix(color, PEACH, 0.22), 3)
        draw_mirror_image(canvas, left, left + width, QUAY + 62, 170, mix(color, TEAL, 0.4))
    canvas.fill(box(700, QUAY, 1940, QUAY + 62), mix(STONE, INK, 0.35))
    canvas.fill(box(700, QUAY, 1940, QUAY + 14), mix(STONE, PEACH, 0.4))
    for x in range(740, 1920, 118):
        canvas.fill(box(x, QUAY + 14, x + 14, QUAY + 84), mix(EARTH, INK, 0.4))


def _draw_boat(canvas: Canvas, x: float, waterline: float, size: float, color: Color) -> None:
    def at(points: Shape) -> Shape:
        return [(x + a * size, waterline + b * size) for a, b in points]

    draw_mirror_image(canvas, x - 170 * size, x + 190 * size, waterline, 130 * size, mix(color, INK, 0.4))
    for foot, top in ((-20, -330), (96, -250)):
        canvas.line(at([(foot, -40), (foot, top)]), EARTH, 7 * size)
    canvas.line(at([(-20, -320), (200, -74)]), INK, 2)
    canvas.line(at([(-20, -320), (-176, -66)]), INK, 2)
    canvas.line(at([(-20, -130), (84, -196)]), EARTH, 5 * size)
    canvas.fill(at([(-130, -50), (-130, -132), (-118, -142), (-44, -142), (-36, -50)]), PAPER)
    canvas.fill(at(box(-120, -126, -52, -96)), NIGHT)
    hull = curve([(-184, -62), (-60, -42), (90, -46), (222, -92)]) + curve([(222, -92), (196, -30), (164, 8)])
    canvas.fill(at([*hull, (-160, 8)]), color)
    canvas.fill(at([(-172, -18), (190, -24), (164, 8), (-160, 8)]), mix(color, INK, 0.45))
    canvas.line(at(curve([(-184, -62), (-60, -42), (90, -46), (222, -92)])), PAPER, 6 * size)


def _draw_jetty(canvas: Canvas) -> None:
    wood = mix(EARTH, INK, 0.35)
    for x, top, wide in ((70, 820, 30), (250, 850, 34), (470, 890, 40)):
        canvas.fill(box(x, top, x + wide, 1080), mix(wood, INK, 0.4))
    canvas.fill([(-10, 850), (560, 968), (560, 1010), (-10, 884)], wood)
    canvas.fill([(-10, 850), (-10, 836), (600, 956), (560, 968)], mix(wood, PEACH, 0.35))
