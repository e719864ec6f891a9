"""The lighthouse on its headland after sunset."""

from ..drawing import Canvas, Shape, box, brush, curve, ellipse, mix
from .palette import FOAM, INK, MIST, NIGHT, OCHRE, PAPER, PEACH, PINE, RUST, SEA, TEAL
from .sky import draw_cloud, draw_sky
from .water import draw_ripples, draw_water

LAMP = (1330, 262)
_FACETS: list[Shape] = [
    [(1010, 830), (1110, 770), (1070, 900), (960, 960), (900, 890)],
    [(1190, 770), (1300, 756), (1250, 880), (1290, 1000), (1160, 920)],
    [(1480, 772), (1600, 760), (1540, 900), (1440, 960)],
    [(1700, 748), (1860, 760), (1790, 930), (1830, 1090), (1690, 980)],
]


def draw(canvas: Canvas) -> None:
    draw_sky(canvas, 640, mix(NIGHT, TEAL, 0.5), mix(PEACH, RUST, 0.12))
    _draw_stars(canvas)
    draw_cloud(canvas, 420, 500, 900, mix(RUST, PEACH, 0.5))
    draw_cloud(canvas, 980, 590, 700, mix(PEACH, RUST, 0.3))
    _draw_beams(canvas)
    draw_water(canvas, 640, 1080, mix(SEA, PEACH, 0.45), mix(TEAL, INK, 0.45))
    draw_ripples(canvas, (0, 650, 1400, 1080), 90, mix(PEACH, MIST, 0.4))
    _draw_headland(canvas)
    _draw_house(canvas)
    _draw_tower(canvas)
    _draw_surf(canvas)


def _draw_stars(canvas: Canvas) -> None:
    for step in range(46):
        x, y = step * 613 % 1920, 20 + step * 271 % 300
        canvas.fill(ellipse(x, y, 1.6 + step % 3 * 0.6), FOAM, 0.7 - y / 600)


def _draw_beams(canvas: Canvas) -> None:
    x, y = LAMP
    canvas.fill([(x, y - 8), (-20, y - 190), (-20, y + 60), (x, y + 8)], (255, 236, 190), 0.26)
    canvas.fill([(x, y - 5), (-20, y - 110), (-20, y - 6), (x, y + 5)], (255, 240, 204), 0.2)
    canvas.fill([(x, y - 8), (1960, y - 60), (1960, y + 110), (x, y + 8)], (255, 236, 190), 0.18)
    canvas.glow(x, y, 260, (255, 232, 176), 0.8)


def _draw_headland(canvas: Canvas) -> None:
    top = [
        (1960, 640),
        (1640, 690),
        (1420, 700),
        (1240, 704),
        (1110, 740),
        (1010, 830),
        (940, 850),
        (820, 960),
        (700, 1000),
        (600, 1090),
    ]
    cliff = [*curve(top), (1960, 1090)]
    canvas.fill(cliff, mix(PINE, INK, 0.35))
    grass = [*curve(top[:5]), (1190, 770), (1330, 748), (1500, 776), (1720, 744), (1960, 770)]
    canvas.fill(grass, mix(PINE, PEACH, 0.22))
    for points in _FACETS:
        canvas.fill(points, mix(PINE, MIST, 0.16), 0.6, within=cliff)


def _tower_part(upper: float, lower: float) -> Shape:
    """The part of the tower between two heights, which narrows upwards."""

    def reach(y: float) -> float:
        return 46 + (y - 320) * 0.085

    x = LAMP[0]
    return [(x - reach(upper), upper), (x + reach(upper), upper), (x + reach(lower), lower), (x - reach(lower), lower)]


def _draw_tower(canvas: Canvas) -> None:
    x, y = LAMP
    whole = _tower_part(318, 712)
    canvas.fill(whole, PAPER)
    for upper in (380, 510, 640):
        canvas.fill(_tower_part(upper, upper + 65), RUST)
    canvas.fill(box(x + 18, 300, x + 120, 720), INK, 0.3, within=whole)
    for height in (350, 478, 606):
        canvas.fill(box(x - 18, height - 18, x, height + 14), NIGHT)
    canvas.fill(box(x - 64, 304, x + 64, 322), INK)
    canvas.fill(box(x - 34, y - 34, x + 34, 304), (255, 240, 204))
    for shift in (-34, -11, 11, 34):
        canvas.line([(x + shift, y - 34), (x + shift, 304)], INK, 4)
    canvas.fill(curve([(x - 44, y - 32), (x - 26, y - 66), (x, y - 80), (x + 26, y - 66), (x + 44, y - 32)]), RUST)
    canvas.line([(x, y - 80), (x, y - 112)], INK, 5)


def _draw_house(canvas: Canvas) -> None:
    canvas.fill(box(1430, 628, 1650, 716), mix(PAPER, NIGHT, 0.2))
    canvas.fill([(1412, 632), (1456, 566), (1624, 566), (1668, 632)], mix(RUST, INK, 0.45))
    for x in (1460, 1530, 1600):
        canvas.fill(box(x, 650, x + 28, 690), (255, 226, 160) if x < 1600 else OCHRE)
    canvas.fill(box(1584, 536, 1608, 580), mix(RUST, INK, 0.55))


def _draw_surf(canvas: Canvas) -> None:
    for x, y, reach in ((700, 1010, 150), (840, 956, 90), (590, 1060, 170), (930, 872, 60)):
        foam = [(x - reach, y + 10), (x - reach * 0.3, y - 8), (x + reach * 0.5, y + 4)]
        canvas.fill(brush(foam, 14), FOAM, 0.75)
