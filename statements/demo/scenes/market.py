"""Market day on the square."""

import random

from ..drawing import Canvas, Color, box, curve, ellipse, mix
from .palette import BRICK, EARTH, INK, MIST, MOSS, NIGHT, OCHRE, PAPER, PEACH, RUST, SAND, SEA, STONE, TEAL
from .sky import draw_cloud, draw_sky
from .town import draw_house, draw_person

GROUND = 800


def draw(canvas: Canvas) -> None:
    draw_sky(canvas, 700, mix(MIST, SEA, 0.3), mix(PAPER, PEACH, 0.5))
    draw_cloud(canvas, 420, 150, 620, PAPER)
    draw_cloud(canvas, 1500, 110, 720, PAPER)
    _draw_square(canvas)
    for number, x in enumerate((200, 640, 780, 1100, 1190, 1600)):
        draw_person(canvas, x, 920, 240, number + 3)
    for x, color, wares in ((60, TEAL, OCHRE), (500, RUST, MOSS), (940, NIGHT, RUST), (1380, OCHRE, BRICK)):
        _draw_stall(canvas, x, color, wares)
    for number, (x, height) in enumerate(((300, 330), (430, 300), (905, 340), (1330, 320), (1460, 230), (1800, 330))):
        draw_person(canvas, x, 1010 + number % 3 * 16, height, number)
    _draw_bunting(canvas)


def _draw_square(canvas: Canvas) -> None:
    canvas.fill([(890, 700), (890, 260), (950, 90), (1010, 260), (1010, 700)], mix(STONE, PEACH, 0.3))
    canvas.fill([(880, 262), (950, 60), (1020, 262)], mix(TEAL, MIST, 0.3))
    canvas.fill(ellipse(950, 330, 32), PAPER)
    fronts = [
        (-40, 220, 330, BRICK),
        (180, 190, 280, OCHRE),
        (370, 230, 350, STONE),
        (600, 180, 270, RUST),
        (780, 170, 230, TEAL),
    ]
    fronts += [
        (1010, 190, 260, MOSS),
        (1200, 220, 330, BRICK),
        (1420, 180, 290, SAND),
        (1600, 210, 350, NIGHT),
        (1810, 200, 300, RUST),
    ]
    for left, width, height, color in fronts:
        draw_house(canvas, left, 760, width, height, mix(color, PEACH, 0.42), 3)
    canvas.shade(760, 1080, mix(SAND, STONE, 0.3), mix(SAND, EARTH, 0.28))
    for row, y in enumerate((800, 850, 912, 985, 1060)):
        canvas.fill(box(0, y, 1920, y + 3 + row), EARTH, 0.2)


def _draw_stall(canvas: Canvas, left: float, color: Color, wares: Color) -> None:
    for x in (left + 14, left + 386):
        canvas.fill(box(x, 600, x + 12, 970), EARTH)
    canvas.fill(box(left + 10, 830, left + 402, 960), mix(EARTH, SAND, 0.35))
    for x in range(3):
        canvas.fill(box(left + 22 + x * 127, 850, left + 136 + x * 127, 944), mix(EARTH, INK, 0.2))
    _draw_wares(canvas, left, wares)
    width = 420 / 7
    for strip in range(7):
        x = left - 4 + strip * width
        shade = color if strip % 2 == 0 else PAPER
        roof = [(x, 640), (left + 50 + strip * 45, 540), (left + 95 + strip * 45, 540), (x + width, 640)]
        canvas.fill(roof, shade)
        hem = [(x, 640), (x + width * 0.1, 668), (x + width / 2, 682), (x + width * 0.9, 668), (x + width, 640)]
        canvas.fill(curve(hem), mix(shade, INK, 0.16))


def _draw_wares(canvas: Canvas, left: float, color: Color) -> None:
    chance = random.Random(round(left))
    for row, y in enumerate((816, 828)):
        for place in range(16 - row):
            x = left + 34 + (place + row * 0.5) * 23
            canvas.fill(ellipse(x, y, 14), mix(color, (PAPER, INK, OCHRE)[place // 6], chance.uniform(0.05, 0.3)))


def _draw_bunting(canvas: Canvas) -> None:
    for start, end in ((-20, 950), (950, 1940)):
        rope = curve([(start, 268), ((start + end) / 2, 420), (end, 268)])
        canvas.line(rope, INK, 3)
        for number, (x, y) in enumerate(rope[1:-1:2]):
            canvas.fill([(x - 17, y), (x + 17, y), (x, y + 42)], (RUST, PAPER, TEAL, OCHRE)[number % 4])
