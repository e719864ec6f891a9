"""A citizens' assembly in the town hall, seen from the back rows."""

from ..drawing import Canvas, Shape, box, curve, ellipse, mix
from .land import ridge
from .palette import COATS, EARTH, INK, MIST, MOSS, OCHRE, PAPER, PEACH, SAND, SEA, SKINS_AND_HAIRS, TEAL

WINDOWS = (330, 745, 1175, 1590)


def draw(canvas: Canvas) -> None:
    canvas.shade(0, 760, mix(TEAL, INK, 0.25), mix(TEAL, SEA, 0.35))
    for x in WINDOWS:
        _draw_window(canvas, x)
    canvas.fill(box(0, 640, 1920, 770), mix(EARTH, OCHRE, 0.25))
    for x in range(0, 1920, 120):
        canvas.fill(box(x + 12, 662, x + 108, 752), mix(EARTH, INK, 0.15))
    canvas.shade(770, 1080, mix(SAND, EARTH, 0.3), mix(EARTH, INK, 0.2))
    for x in WINDOWS:
        canvas.fill([(x - 100, 770), (x + 100, 770), (x - 60, 1080), (x - 380, 1080)], PEACH, 0.22)
    _draw_table(canvas)
    _draw_speaker(canvas)
    for row, (ground, size, count) in enumerate(((850, 0.7, 15), (960, 1.0, 11), (1110, 1.45, 8))):
        _draw_row(canvas, ground, size, count, row)


def _draw_window(canvas: Canvas, x: float) -> None:
    arch = [*ellipse(x, 240, 120)[36:], (x + 120, 590), (x - 120, 590)]
    frame = [*ellipse(x, 240, 138)[36:], (x + 138, 606), (x - 138, 606)]
    canvas.fill(frame, PAPER)
    canvas.fill(arch, mix(MIST, PAPER, 0.45))
    canvas.fill(box(x - 120, 430, x + 120, 520), mix(SEA, MIST, 0.4), within=arch)
    canvas.fill(ridge(round(x), x - 120, x + 120, 505, 10, 592), mix(MOSS, MIST, 0.2), within=arch)
    canvas.fill(box(x - 4, 120, x + 4, 592), PAPER)
    for y in (240, 360, 476):
        canvas.fill(box(x - 120, y - 4, x + 120, y + 4), PAPER)
    canvas.fill(box(x - 156, 600, x + 156, 620), mix(PAPER, SAND, 0.5))


def _draw_table(canvas: Canvas) -> None:
    for number, x in enumerate((420, 560, 700, 1220, 1360, 1500)):
        _draw_sitter(canvas, x, 730, 0.62, number + 1, facing=True)
    for left, right in ((340, 780), (1140, 1580)):
        canvas.fill(box(left, 722, right, 742), mix(OCHRE, EARTH, 0.3))
        canvas.fill(box(left + 16, 742, right - 16, 820), mix(EARTH, INK, 0.3))


def _draw_speaker(canvas: Canvas) -> None:
    _draw_sitter(canvas, 960, 690, 0.92, 6, facing=True)
    canvas.fill([(880, 664), (1040, 664), (1020, 690), (900, 690)], mix(OCHRE, EARTH, 0.2))
    canvas.fill([(900, 690), (1020, 690), (1006, 836), (914, 836)], mix(EARTH, INK, 0.1))
    canvas.line(curve([(1004, 666), (1010, 630), (990, 612)]), INK, 4)


def _draw_row(canvas: Canvas, ground: float, size: float, count: int, row: int) -> None:
    step = 1920 / count
    for place in range(count):
        number = place * 5 + row * 3
        x = step * (place + 0.5) + (number % 3 - 1) * step * 0.08
        _draw_sitter(canvas, x, ground, size * (1, 0.95, 1.05)[number % 3], number, facing=False)
    canvas.fill(box(0, ground - 26 * size, 1920, ground + 90), mix(EARTH, INK, 0.45 + row * 0.12))
    canvas.fill(box(0, ground - 26 * size, 1920, ground - 14 * size), mix(EARTH, OCHRE, 0.3 - row * 0.1))


def _draw_sitter(canvas: Canvas, x: float, ground: float, size: float, number: int, facing: bool) -> None:
    """Head and shoulders; from behind, the hair is all one sees of the head."""
    skin, hair = SKINS_AND_HAIRS[number % len(SKINS_AND_HAIRS)]
    coat = COATS[number * 5 % len(COATS)]
    canvas.fill(box(x - 13 * size, ground - 110 * size, x + 13 * size, ground - 70 * size), mix(skin, INK, 0.2))
    canvas.fill(_shoulders(x, ground, size), coat if facing else mix(coat, INK, 0.35))
    head = ground - 134 * size
    canvas.fill(ellipse(x, head, 31 * size, 38 * size), hair)
    if facing:
        canvas.fill(ellipse(x, head + 10 * size, 26 * size, 30 * size), skin)
        canvas.fill(ellipse(x, head - 4 * size, 30 * size, 34 * size)[36:], hair)
        return
    for side in (-1, 1):
        canvas.fill(ellipse(x + side * 31 * size, head + 6 * size, 6 * size, 10 * size), skin)
    if number % 3 == 1:
        canvas.fill(ellipse(x, head + 18 * size, 37 * size, 46 * size), hair)


def _shoulders(x: float, ground: float, size: float) -> Shape:
    half = [(14, -92), (58, -76), (76, -20), (78, 20)]
    right = curve([(x + a * size, ground + b * size) for a, b in half])
    return right + [(2 * x - a, b) for a, b in reversed(right)]
