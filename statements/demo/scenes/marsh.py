"""A creek winding through the salt marsh at low light."""

from ..drawing import Canvas, Shape, brush, curve, mix
from .land import draw_grass, draw_reeds, ridge
from .palette import FOAM, INK, MIST, MOSS, OCHRE, PAPER, PEACH, PINE, REED, SEA
from .sky import draw_cloud, draw_gulls, draw_sky, draw_sun
from .water import draw_glitter


def draw(canvas: Canvas) -> None:
    draw_sky(canvas, 430, mix(SEA, MIST, 0.6), PEACH)
    draw_sun(canvas, 1240, 340, 58, (252, 216, 160))
    draw_cloud(canvas, 520, 190, 900, mix(PEACH, PAPER, 0.5))
    draw_cloud(canvas, 1560, 240, 620, mix(PEACH, PAPER, 0.6))
    _draw_meadows(canvas)
    creek = _creek()
    canvas.fill([(x, y + 14) for x, y in creek], mix(MOSS, INK, 0.55))
    canvas.fill(creek, mix(SEA, MIST, 0.55))
    _draw_light_on_creek(canvas, creek)
    draw_grass(canvas, (0, 640, 620, 1080), 150, 80, mix(MOSS, REED, 0.5))
    draw_grass(canvas, (1440, 700, 1920, 1080), 140, 80, mix(MOSS, INK, 0.2))
    _draw_heron(canvas, 660, 900)
    draw_reeds(canvas, -40, 420, 1080, 520, mix(REED, PINE, 0.55))
    draw_reeds(canvas, 1520, 1940, 1080, 400, mix(REED, PINE, 0.7))
    draw_gulls(canvas, [(820, 270), (890, 240), (760, 220), (960, 280), (1010, 230)], 30, INK)


def _draw_meadows(canvas: Canvas) -> None:
    bands = [(420, 8, mix(SEA, PEACH, 0.35)), (448, 10, mix(MOSS, PEACH, 0.5)), (490, 12, mix(REED, PEACH, 0.3))]
    bands += [(545, 14, mix(MOSS, OCHRE, 0.3)), (630, 18, MOSS), (760, 22, mix(MOSS, PINE, 0.45))]
    for number, (height, swing, color) in enumerate(bands):
        canvas.fill(ridge(number + 20, -20, 1940, height, swing, 1090), color)
    draw_grass(canvas, (0, 470, 1920, 760), 260, 34, mix(PINE, REED, 0.45))


def _creek() -> Shape:
    near = [(430, 1090), (620, 950), (1010, 840), (1080, 740), (880, 660), (760, 590), (920, 534)]
    near += [(1150, 500), (1200, 464)]
    far = [(1212, 464), (1190, 504), (1010, 548), (900, 592), (1080, 642), (1440, 722), (1490, 850)]
    far += [(1340, 960), (1360, 1090)]
    return curve(near) + curve(far)


def _draw_light_on_creek(canvas: Canvas, creek: Shape) -> None:
    draw_glitter(canvas, 1240, 470, 1080, PEACH, within=creek)
    for x, y, reach in (
        (860, 990, 230),
        (1080, 1040, 240),
        (1300, 800, 130),
        (1130, 890, 190),
        (1180, 690, 110),
        (900, 570, 70),
    ):
        stroke = brush([(x - reach, y), (x, y + 2), (x + reach, y)], 7)
        canvas.fill(stroke, FOAM, 0.7, within=creek)


def _draw_heron(canvas: Canvas, x: float, foot: float) -> None:
    gray = mix(INK, MIST, 0.42)
    for shift in (-8, 10):
        canvas.line([(x + shift, foot), (x + shift * 0.5, foot - 100)], INK, 5)
    body = [(-66, -86), (-30, -132), (26, -152), (44, -120), (14, -92)]
    canvas.fill(curve([(x + a, foot + b) for a, b in body], closed=True), gray)
    neck = [(30, -136), (62, -176), (34, -216), (52, -252), (70, -250)]
    canvas.line(curve([(x + a, foot + b) for a, b in neck]), mix(gray, FOAM, 0.5), 13)
    canvas.fill([(x + 62, foot - 260), (x + 136, foot - 242), (x + 62, foot - 240)], OCHRE)
    canvas.fill(brush([(x + 72, foot - 256), (x + 44, foot - 262), (x + 8, foot - 250)], 7), INK)
