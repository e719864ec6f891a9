"""The ferry on its way to the island."""

from ..drawing import Canvas, Color, Point, Shape, box, brush, curve, ellipse, mix
from .land import ridge
from .palette import FOAM, INK, MIST, NIGHT, OCHRE, PAPER, RUST, SAND, SEA, TEAL
from .sky import draw_cloud, draw_gulls, draw_sky
from .water import draw_mirror_image, draw_ripples, draw_water

WATERLINE = 700


def draw(canvas: Canvas) -> None:
    draw_sky(canvas, 560, mix(MIST, SEA, 0.55), mix(PAPER, MIST, 0.3))
    for x, y, width in ((420, 210, 820), (1400, 150, 640), (1150, 330, 900), (120, 420, 600)):
        draw_cloud(canvas, x, y, width, PAPER)
    canvas.fill(ridge(11, -20, 900, 536, 10, 562), mix(SEA, MIST, 0.45))
    canvas.fill(ridge(5, 1180, 1940, 528, 14, 562), mix(SEA, MIST, 0.3))
    draw_water(canvas, 560, 1080, mix(SEA, MIST, 0.45), TEAL)
    draw_ripples(canvas, (0, 570, 1920, 1080), 110, mix(FOAM, MIST, 0.4))
    _draw_wake(canvas)
    draw_mirror_image(canvas, 540, 1400, WATERLINE + 22, 110, mix(TEAL, INK, 0.5))
    _draw_ship(canvas)
    _draw_bow_wave(canvas)
    draw_gulls(canvas, [(330, 470), (430, 400), (250, 360), (520, 500), (1620, 410)], 52)


def _draw_ship(canvas: Canvas) -> None:
    white = mix(PAPER, FOAM, 0.5)
    _draw_deck(canvas, box(640, 420, 1250, 500), white, 14)
    _draw_deck(canvas, box(560, 496, 1330, 584), mix(white, SAND, 0.16), 16)
    canvas.fill([(1080, 340), (1210, 340), (1250, 424), (1060, 424)], white)
    canvas.fill([(1096, 356), (1208, 356), (1226, 392), (1088, 392)], NIGHT)
    canvas.fill([(760, 290), (880, 290), (900, 424), (770, 424)], RUST)
    canvas.fill([(760, 290), (880, 290), (884, 322), (762, 322)], NIGHT)
    canvas.line([(1150, 340), (1150, 250)], INK, 6)
    canvas.line([(1118, 280), (1182, 280)], INK, 4)
    canvas.fill(_hull(580), mix(TEAL, INK, 0.25))
    canvas.fill([*_hull(580)[:2], (1452, 606), (508, 606)], OCHRE)
    canvas.fill(box(0, 690, 1920, 740), RUST, within=_hull(580))
    for x in range(600, 1320, 90):
        canvas.fill(ellipse(x, 644, 13), mix(FOAM, SEA, 0.4))


def _hull(top: float) -> Shape:
    bow: list[Point] = [(1470, top), (1424, 660), (1390, WATERLINE + 22)]
    return [(500, top), *curve(bow), (550, WATERLINE + 22), (516, 660)]


def _draw_deck(canvas: Canvas, deck: Shape, color: Color, windows: int) -> None:
    (left, top), (right, _), (_, bottom) = deck[:3]
    canvas.fill(deck, color)
    canvas.fill(box(left - 14, top - 8, right + 14, top + 6), mix(color, INK, 0.18))
    step = (right - left - 40) / windows
    for number in range(windows):
        x = left + 26 + step * number
        canvas.fill(box(x, top + 24, x + step * 0.68, bottom - 22), mix(NIGHT, SEA, 0.3))
    canvas.fill([(right - 140, top), (right, top), (right, bottom), (right - 200, bottom)], INK, 0.08)


def _draw_bow_wave(canvas: Canvas) -> None:
    for drop, reach, thick in ((0, 140, 26), (14, 90, 18), (26, 190, 14)):
        wave = [(1250, 722 + drop), (1370, 716 + drop), (1410 + reach, 736 + drop)]
        canvas.fill(brush(wave, thick), FOAM)
    canvas.fill(brush([(470, 724), (900, 730), (1380, 722)], 16), FOAM)


def _draw_wake(canvas: Canvas) -> None:
    for drop, thick in ((0, 26), (34, 20), (80, 16)):
        trail = [(620, 716 + drop * 0.3), (260, 728 + drop), (-120, 740 + drop * 1.8)]
        canvas.fill(brush(trail, thick), FOAM, 0.8)
