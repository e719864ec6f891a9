"""Shoulders and what covers them."""

from collections.abc import Sequence

from ..drawing import Canvas, Color, Point, Shape, brush, curve, flipped, mirrored, mix
from .build import INK, Build

PAPER: Color = (240, 234, 222)


def draw_clothes(canvas: Canvas, build: Build, kind: str) -> None:
    """Dress the shoulders, below and around a neck that is drawn already."""
    _GARMENTS[kind](canvas, build)


def _shoulders(build: Build, collar: float, height: float) -> Shape:
    """The body's outline; the collar is the half width of its opening at that height."""
    wide = build.shoulders
    right = curve([(collar, height), (wide * 0.55, 708), (wide * 0.9, 756), (wide, 870), (wide + 14, 990)])
    return right + flipped(right)[::-1]


def _draw_body(canvas: Canvas, build: Build, color: Color, opening: Sequence[Point]) -> None:
    body = _shoulders(build, 88, 666)
    rim = curve(opening)
    # The opening replaces the straight edge between the collar's two ends.
    canvas.fill(body + rim, color)
    edge = curve([(70, 650), (build.shoulders * 0.42, 740), (build.shoulders * 0.6, 990)])
    canvas.fill([*edge, (480, 990), (480, 650)], mix(color, INK, 0.3), 0.4, within=body + rim)


def _draw_sweater(canvas: Canvas, build: Build) -> None:
    opening = [(-88, 666), (-58, 712), (0, 732), (58, 712), (88, 666)]
    _draw_body(canvas, build, build.cloth, opening)
    band = curve([(-80, 676), *opening[1:-1], (80, 676)])
    canvas.line(band, mix(build.cloth, PAPER, 0.16), 20)


def _draw_turtleneck(canvas: Canvas, build: Build) -> None:
    _draw_body(canvas, build, build.cloth, [(-88, 666), (0, 700), (88, 666)])
    half = curve([(84, 606), (86, 660), (100, 694)])
    roll = half + curve([(100, 694), (0, 722), (-100, 694)]) + flipped(half)[::-1]
    roll += curve([(-84, 606), (0, 634), (84, 606)])
    canvas.fill(roll, mix(build.cloth, PAPER, 0.12))
    for x in (-60, -30, 0, 30, 60):
        canvas.fill(brush([(x, 642), (x * 1.08, 708)], 4), mix(build.cloth, INK, 0.2))


def _draw_collar(canvas: Canvas, build: Build) -> None:
    shirt = mix(build.cloth, PAPER, 0.72)
    _draw_body(canvas, build, shirt, [(-88, 666), (-40, 714), (0, 746), (40, 714), (88, 666)])
    _draw_collar_points(canvas, mix(shirt, PAPER, 0.5), mix(shirt, INK, 0.25))
    canvas.line([(0, 770), (0, 990)], mix(shirt, INK, 0.25), 3)
    for y in (826, 884):
        canvas.fill(curve(mirrored([(6, y - 6), (6, y + 6)]), closed=True), mix(shirt, INK, 0.4))


def _draw_collar_points(canvas: Canvas, color: Color, edge: Color) -> None:
    point = [(74, 634), (98, 670), (112, 742), (52, 770), (0, 748), (44, 712)]
    for side in (point, flipped(point)):
        canvas.fill(side, color)
        canvas.line([side[2], side[3], side[4]], edge, 3)


def _draw_jacket(canvas: Canvas, build: Build) -> None:
    opening = [(-88, 666), (-50, 790), (0, 990), (50, 790), (88, 666)]
    shirt = mix(build.tone, PAPER, 0.7)
    _draw_body(canvas, build, shirt, [(-88, 666), (-40, 714), (0, 746), (40, 714), (88, 666)])
    _draw_body(canvas, build, build.cloth, opening)
    _draw_collar_points(canvas, mix(shirt, (255, 255, 255), 0.4), mix(shirt, INK, 0.2))
    lapel = [(92, 660), (150, 692), (172, 770), (136, 782), (148, 808), (0, 990), (70, 800)]
    for side in (lapel, flipped(lapel)):
        canvas.fill(side, mix(build.cloth, PAPER, 0.12))


def _draw_scarf(canvas: Canvas, build: Build) -> None:
    _draw_body(canvas, build, build.cloth, [(-88, 666), (0, 730), (88, 666)])
    wool = mix(mix(build.tone, build.cloth, 0.25), PAPER, 0.2)
    end = [(30, 700), (118, 692), (128, 860), (120, 972), (24, 972), (34, 850)]
    canvas.fill(end, mix(wool, INK, 0.14))
    wrap = curve(mirrored([(60, 622), (128, 630), (148, 684), (104, 738), (40, 760)]), closed=True)
    canvas.fill(wrap, wool)
    for drop in (0, 26, 52):
        fold = [(-122 + drop, 654 + drop), (-20, 726 + drop), (120 - drop, 654 + drop * 0.9)]
        canvas.fill(brush(fold, 6), mix(wool, INK, 0.22), within=wrap)


_GARMENTS = {
    "jacket": _draw_jacket,
    "sweater": _draw_sweater,
    "collar": _draw_collar,
    "scarf": _draw_scarf,
    "turtleneck": _draw_turtleneck,
}
