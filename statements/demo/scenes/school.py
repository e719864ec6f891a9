"""The village school in the morning."""

from ..drawing import Canvas, Color, box, brush, ellipse, mix
from .land import draw_tree, ridge
from .palette import BRICK, EARTH, INK, MIST, MOSS, NIGHT, PAPER, PEACH, PINE, SAND, SEA, STONE
from .sky import draw_cloud, draw_sky
from .town import draw_person, draw_windows

GROUND = 800
GRASS: Color = (196, 190, 130)


def draw(canvas: Canvas) -> None:
    draw_sky(canvas, GROUND, mix(MIST, SEA, 0.35), mix(PAPER, PEACH, 0.35))
    for x, y, width in ((340, 230, 640), (1560, 180, 760), (1000, 120, 420)):
        draw_cloud(canvas, x, y, width, PAPER)
    canvas.fill(ridge(8, -20, 1940, 690, 20, 820), mix(MOSS, MIST, 0.5))
    for x, height in ((120, 420), (300, 330), (1660, 360), (1830, 450)):
        draw_tree(canvas, x, GROUND, height, mix(PINE, MOSS, 0.4))
    _draw_wings(canvas)
    _draw_entrance(canvas)
    _draw_yard(canvas)
    for number, (x, height) in enumerate(((690, 116), (640, 150), (1140, 124), (1240, 118), (1310, 156), (480, 120))):
        draw_person(canvas, x, GROUND + 70 + number * 13, height, number)


def _draw_wings(canvas: Canvas) -> None:
    for left, right in ((420, 830), (1090, 1500)):
        wall = box(left, 500, right, GROUND)
        canvas.fill(wall, BRICK)
        draw_windows(canvas, box(left + 10, 510, right - 10, 770), 2, 4, mix(MIST, PAPER, 0.5))
        canvas.fill(box(left, 764, right, GROUND), mix(BRICK, INK, 0.35))
        roof = [(left - 30, 506), (left + 40, 400), (right - 40, 400), (right + 30, 506)]
        canvas.fill(roof, mix(NIGHT, EARTH, 0.25))
    canvas.fill(box(1370, 500, 1500, GROUND), INK, 0.18)
    for x in (520, 1380):
        canvas.fill(box(x, 360, x + 40, 430), mix(BRICK, INK, 0.3))


def _draw_entrance(canvas: Canvas) -> None:
    front = mix(BRICK, SAND, 0.2)
    canvas.fill([(800, GROUND), (800, 430), (960, 290), (1120, 430), (1120, GROUND)], front)
    canvas.fill([(1030, GROUND), (1030, 352), (1120, 430), (1120, GROUND)], INK, 0.12)
    canvas.line([(776, 448), (960, 288), (1144, 448)], mix(NIGHT, EARTH, 0.25), 18)
    canvas.fill(ellipse(960, 410, 44), PAPER)
    canvas.line([(960, 410), (960, 380)], INK, 5)
    canvas.line([(960, 410), (938, 420)], INK, 5)
    draw_windows(canvas, box(820, 480, 1100, 630), 1, 3, mix(MIST, PAPER, 0.5))
    canvas.fill([*ellipse(960, 690, 55)[36:], (1015, GROUND), (905, GROUND)], PAPER)
    canvas.fill([*ellipse(960, 692, 43)[36:], (1003, GROUND), (917, GROUND)], NIGHT)
    canvas.fill(box(957, 660, 963, GROUND), PAPER)
    canvas.fill(box(880, GROUND - 14, 1040, GROUND + 4), STONE)


def _draw_yard(canvas: Canvas) -> None:
    canvas.fill(box(-10, GROUND, 1930, 1090), mix(MOSS, GRASS, 0.35))
    canvas.fill([(880, GROUND), (1040, GROUND), (1330, 1090), (590, 1090)], mix(SAND, PAPER, 0.3))
    for x in (*range(20, 420, 36), *range(1520, 1920, 36)):
        canvas.fill(box(x, 770, x + 12, 850), mix(PAPER, SAND, 0.5))
    for left, right in ((0, 420), (1510, 1920)):
        canvas.fill(box(left, 790, right, 802), mix(PAPER, SAND, 0.4))
    for x, y in ((150, 940), (320, 1010), (1640, 930), (1800, 1010), (1470, 1030)):
        canvas.fill(brush([(x - 80, y), (x, y - 4), (x + 90, y)], 9), mix(MOSS, PINE, 0.4), 0.6)
