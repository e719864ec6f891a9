"""The dike between the sea and the low land, with sheep and a walker."""

from ..drawing import Canvas, Shape, box, brush, curve, ellipse, mix
from .land import draw_grass, draw_tree, ridge
from .palette import BRICK, FOAM, INK, MIST, MOSS, OCHRE, PAPER, PINE, REED, RUST, SAND, SEA, TEAL
from .sky import draw_cloud, draw_gulls, draw_sky
from .town import draw_house, draw_person
from .water import draw_ripples, draw_water

HORIZON = 520


def draw(canvas: Canvas) -> None:
    draw_sky(canvas, HORIZON, mix(SEA, MIST, 0.35), mix(PAPER, MIST, 0.35))
    for x, y, width in ((360, 170, 760), (1330, 120, 900), (900, 300, 700), (1760, 340, 620), (120, 400, 460)):
        draw_cloud(canvas, x, y, width, PAPER)
    draw_water(canvas, HORIZON, 1080, mix(SEA, MIST, 0.4), mix(TEAL, SEA, 0.4))
    draw_ripples(canvas, (-50, HORIZON, 760, 1000), 80, FOAM)
    _draw_low_land(canvas)
    _draw_dike(canvas)
    for x, y, size in ((1010, 830, 1.0), (1180, 900, 1.25), (1350, 800, 0.9), (930, 720, 0.66), (1500, 980, 1.5)):
        _draw_sheep(canvas, x, y, size)
    draw_person(canvas, 838, 664, 110, 1)
    draw_gulls(canvas, [(300, 380), (380, 340), (230, 330)], 40)


def _draw_low_land(canvas: Canvas) -> None:
    canvas.fill(ridge(2, 860, 1940, HORIZON - 8, 5, 1090), mix(MOSS, MIST, 0.5))
    fields = [(548, mix(OCHRE, SAND, 0.4)), (580, mix(MOSS, REED, 0.4)), (630, mix(REED, SAND, 0.3)), (700, MOSS)]
    for number, (top, color) in enumerate(fields):
        canvas.fill(ridge(number + 30, 860, 1940, top, 5, 1090), color)
    for left, width, height, color in (
        (1420, 74, 46, BRICK),
        (1510, 88, 54, RUST),
        (1620, 70, 44, OCHRE),
        (1716, 84, 52, BRICK),
    ):
        draw_house(canvas, left, 584, width, height, mix(color, PAPER, 0.15), 1)
    canvas.fill([(1586, 584), (1586, 440), (1606, 370), (1626, 440), (1626, 584)], mix(BRICK, INK, 0.25))
    for x, height in ((1380, 110), (1690, 96), (1830, 130), (1880, 100)):
        draw_tree(canvas, x, 592, height, mix(PINE, MOSS, 0.4))


def _dike() -> Shape:
    seaward = [(780, 526), (700, 640), (520, 820), (180, 1090)]
    landward = [(1960, 1090), (1560, 860), (1160, 660), (860, 526)]
    return curve(seaward) + curve(landward)


def _draw_dike(canvas: Canvas) -> None:
    dike = _dike()
    canvas.fill(dike, mix(MOSS, REED, 0.35))
    crest = curve([(812, 524), (800, 640), (760, 820), (640, 1090)])
    canvas.fill([*crest, (0, 1090), (0, 524)], mix(PINE, MOSS, 0.55), within=dike)
    path = curve([(814, 524), (812, 640), (800, 820), (740, 1090)]) + curve(
        [(900, 1090), (880, 820), (842, 640), (822, 524)]
    )
    canvas.fill(path, mix(SAND, PAPER, 0.35), within=dike)
    stones = curve([(780, 526), (690, 640), (500, 820), (150, 1090)])
    canvas.line(stones, mix(INK, MIST, 0.4), 14)
    canvas.fill(brush([(x - 18, y + 4) for x, y in stones[::6]], 16), FOAM, 0.8)
    draw_grass(canvas, (960, 800, 1760, 1080), 120, 46, mix(MOSS, PINE, 0.35))


def _draw_sheep(canvas: Canvas, x: float, foot: float, size: float) -> None:
    for shift in (-26, -14, 16, 28):
        canvas.fill(box(x + (shift - 3) * size, foot - 26 * size, x + (shift + 3) * size, foot), INK)
    wool = [(-28, -40, 20), (-8, -48, 23), (14, -46, 22), (30, -38, 17), (0, -34, 24)]
    for across, up, reach in wool:
        canvas.fill(
            ellipse(x + across * size, foot + up * size, reach * size), mix(PAPER, SAND, 0.3 if up > -40 else 0)
        )
    canvas.fill(ellipse(x - 50 * size, foot - 44 * size, 12 * size, 15 * size), mix(INK, SAND, 0.12))
    canvas.fill(ellipse(x - 38 * size, foot - 54 * size, 8 * size, 4 * size), mix(INK, SAND, 0.12))
