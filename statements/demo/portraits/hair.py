"""Hair: what falls behind the head, and what frames the face."""

import math
from collections.abc import Sequence

from ..drawing import Canvas, Color, Point, Shape, brush, curve, ellipse, flipped, mix
from .build import INK, Build


def draw_hair_behind(canvas: Canvas, build: Build, kind: str) -> None:
    """The part of the hair that the head and the clothes cover."""
    if kind in _BEHIND:
        _BEHIND[kind](canvas, build, mix(build.hair, INK, 0.28))


def draw_hair_in_front(canvas: Canvas, build: Build, kind: str) -> None:
    """The part of the hair that covers the head."""
    if kind in _IN_FRONT:
        _IN_FRONT[kind](canvas, build)


def _draw_long_fall(canvas: Canvas, build: Build, color: Color) -> None:
    wide = build.width
    half = [(wide - 20, 800), (wide + 62, 720), (wide + 56, 560), (wide + 44, 380), (wide * 0.8, 208)]
    canvas.fill(curve([*half, (0, 176), *flipped(half)[::-1]]), color)


def _draw_bob_fall(canvas: Canvas, build: Build, color: Color) -> None:
    wide = build.width
    half = [(40, 616), (wide + 36, 596), (wide + 46, 500), (wide + 36, 340), (wide * 0.76, 206)]
    canvas.fill(curve([*half, (0, 176), *flipped(half)[::-1]]), color)


def _draw_bun(canvas: Canvas, build: Build, color: Color) -> None:
    knot = ellipse(0, 150, 74, 66)
    canvas.fill(knot, build.hair)
    for reach in (22, 46):
        canvas.fill(brush([(-reach, 118), (0, 100 + reach), (reach + 8, 150)], 6), color)


def _draw_nape(canvas: Canvas, build: Build, color: Color) -> None:
    canvas.fill(ellipse(-build.width * 0.78, 462, 46, 90), color)


def _draw_curls_behind(canvas: Canvas, build: Build, color: Color) -> None:
    _draw_round_locks(canvas, color, build.width + 22, 46, range(-215, 36, 18))


def _draw_afro_behind(canvas: Canvas, build: Build, color: Color) -> None:
    wide = build.width + 84
    canvas.fill(ellipse(0, 330, wide, wide * 0.98), build.hair)
    _draw_round_locks(canvas, build.hair, wide - 16, 30, range(-215, 36, 10))


def _draw_round_locks(canvas: Canvas, color: Color, reach: float, size: float, turns: range) -> None:
    for number, turn in enumerate(turns):
        x, y = (reach * math.cos(math.radians(turn)), 335 + reach * 0.98 * math.sin(math.radians(turn)))
        canvas.fill(ellipse(x, y, size * (1, 0.86, 1.1)[number % 3]), color)


def _cap(build: Build, lift: float, temple: float, hairline: list[Point]) -> Shape:
    """Hair from temple to temple: lifted off the skull outside, along the hairline inside."""
    wide = build.width
    side = [(wide + 3, temple), (wide + 5 + lift * 0.2, 316), (wide * 0.64, 230 - lift * 0.8)]
    outer = curve([*flipped(side), (0, 209 - lift), *side[::-1]])
    return outer + curve([(wide + 3, temple), *hairline, (-wide - 3, temple)])


def _even_hairline(build: Build, height: float, corner: float) -> list[Point]:
    """A hairline that is the same on both sides, from right to left."""
    wide = build.width
    half = [(wide - 9, 350), (wide * 0.84, 304), (wide * corner, height + 7)]
    return [*half, (0, height), *flipped(half)[::-1]]


def _draw_strands(canvas: Canvas, build: Build, hair: Shape, strands: Sequence[Sequence[Point]]) -> None:
    for strand in strands:
        canvas.fill(brush(strand, 7), mix(build.hair, (255, 240, 220), 0.13), within=hair)


def _draw_short(canvas: Canvas, build: Build) -> None:
    wide = build.width
    side = [(-wide - 3, 396), (-wide - 10, 310), (-wide * 0.74, 214)]
    outer = curve([*side, (-wide * 0.1, 168), (wide * 0.6, 186), (wide + 8, 290), (wide + 3, 396)])
    brow = [(wide - 9, 350), (wide * 0.8, 304), (wide * 0.3, 288), (-wide * 0.44, 258)]
    hair = outer + curve([(wide + 3, 396), *brow, (-wide * 0.8, 308), (-wide + 9, 350), side[0]])
    canvas.fill(hair, build.hair)
    strands = [[(-62, 252), (10, 196), (112, 236)], [(-58, 258), (24, 226), (122, 284)]]
    _draw_strands(canvas, build, hair, strands)


def _draw_cap_cut(canvas: Canvas, build: Build) -> None:
    canvas.fill(_cap(build, 9, 394, _even_hairline(build, 284, 0.62)), build.hair)


def _draw_parted(canvas: Canvas, build: Build, drop: float) -> None:
    """Two locks that part above one eye and fall to a depth on either side."""
    wide = build.width
    for side, crown in ((1, 0.34), (-1, 0.66)):
        outer: Shape = [(-30, 184), (side * wide * 0.74, 208), (side * (wide + 30), 340)]
        outer += [(side * (wide + 40), drop - 120), (side * (wide + 16), drop)]
        inner = [(side * (wide + 16), drop), (side * (wide - 14), drop - 150)]
        inner += [(side * wide * 0.9, 366), (side * wide * crown, 282), (-30, 240)]
        lock = curve(outer) + curve(inner)
        canvas.fill(lock, build.hair)
        strand = [(-20, 216), (side * wide * 0.86, 268), (side * (wide + 12), drop - 90)]
        _draw_strands(canvas, build, lock, [strand])


def _draw_long(canvas: Canvas, build: Build) -> None:
    _draw_parted(canvas, build, 700)


def _draw_bob(canvas: Canvas, build: Build) -> None:
    wide = build.width
    outside = [(wide + 22, 600), (wide + 44, 500), (wide + 36, 330), (wide * 0.74, 198)]
    inside = [(wide + 22, 600), (wide - 16, 560), (wide - 8, 420), (wide * 0.8, 344)]
    hair = curve([*flipped(outside), (0, 166), *outside[::-1]])
    hair += curve([*inside, (0, 330), *flipped(inside)[::-1]])
    canvas.fill(hair, build.hair)
    strands = [[(x * 0.3, 186), (x * 0.9, 250), (x, 326)] for x in (-84, -30, 30, 84)]
    _draw_strands(canvas, build, hair, strands)


def _draw_drawn_back(canvas: Canvas, build: Build) -> None:
    hair = _cap(build, 20, 402, _even_hairline(build, 256, 0.5))
    canvas.fill(hair, build.hair)
    for side in (-1, 1):
        strands = [[(side * x, 300 - y), (side * x * 0.7, 222), (0, 180)] for x, y in ((118, 0), (66, 44))]
        _draw_strands(canvas, build, hair, strands)


def _draw_curls(canvas: Canvas, build: Build) -> None:
    _draw_round_locks(canvas, build.hair, build.width - 14, 42, range(-178, 0, 17))
    for x in (-86, -40, 8, 56, 96):
        canvas.fill(ellipse(x, 256 + abs(x) * 0.18, 34), build.hair)


def _draw_afro(canvas: Canvas, build: Build) -> None:
    canvas.fill(_cap(build, 40, 400, _even_hairline(build, 268, 0.5)), build.hair)


def _draw_braid(canvas: Canvas, build: Build) -> None:
    _draw_drawn_back(canvas, build)
    for step in range(7):
        x, y, size = -build.width + 6 - step * 5, 520 + step * 46, 40 - step * 3
        for side in (-1, 1):
            lobe = [(x, y), (x + side * size * 0.8, y - 22), (x + side * size, y + 14), (x, y + 52)]
            canvas.fill(curve(lobe, closed=True), build.hair)
        twist = [(x - size * 0.9, y - 8), (x - size * 0.1, y + 16), (x + size * 0.3, y + 46)]
        canvas.fill(brush(twist, 6), mix(build.hair, (255, 240, 220), 0.16))


_BEHIND = {
    "long": _draw_long_fall,
    "bob": _draw_bob_fall,
    "bun": _draw_bun,
    "curly": _draw_curls_behind,
    "afro": _draw_afro_behind,
    "braid": _draw_nape,
}
_IN_FRONT = {
    "short": _draw_short,
    "cap-cut": _draw_cap_cut,
    "long": _draw_long,
    "bob": _draw_bob,
    "bun": _draw_drawn_back,
    "curly": _draw_curls,
    "afro": _draw_afro,
    "braid": _draw_braid,
}
