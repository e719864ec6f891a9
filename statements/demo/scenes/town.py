"""Houses and the people between them."""

from ..drawing import Canvas, Color, Shape, box, curve, ellipse, flipped, mix
from .palette import COATS, EARTH, INK, PAPER, SKINS_AND_HAIRS


def draw_house(
    canvas: Canvas, left: float, ground: float, width: float, height: float, color: Color, rows: int = 2
) -> None:
    """A gabled front with rows of windows; its height is that of the walls."""
    right, eaves = left + width, ground - height
    peak = eaves - width * 0.42
    canvas.fill([(left, ground), (left, eaves), (left + width / 2, peak), (right, eaves), (right, ground)], color)
    roof = mix(color, INK, 0.55)
    canvas.line([(left - 8, eaves + 6), (left + width / 2, peak), (right + 8, eaves + 6)], roof, 12)
    canvas.fill(box(left + width * 0.72, eaves, right, ground), roof, 0.22)
    draw_windows(canvas, box(left, eaves, right, ground), rows, 3 if width > 150 else 2, mix(color, PAPER, 0.7))
    canvas.fill(ellipse(left + width / 2, eaves - width * 0.12, width * 0.06), mix(color, PAPER, 0.7))


def draw_windows(canvas: Canvas, wall: Shape, rows: int, columns: int, color: Color) -> None:
    """Upright windows, evenly over a wall, each with its sill."""
    (left, top), (right, _), (_, bottom) = wall[:3]
    across, down = (right - left) / columns, (bottom - top) / rows
    for row in range(rows):
        for column in range(columns):
            x, y = left + across * (column + 0.5), top + down * (row + 0.5)
            canvas.fill(box(x - across * 0.22, y - down * 0.3, x + across * 0.22, y + down * 0.28), color)
            canvas.fill(
                box(x - across * 0.03, y - down * 0.3, x + across * 0.03, y + down * 0.28), mix(color, INK, 0.4)
            )
            canvas.fill(
                box(x - across * 0.28, y + down * 0.28, x + across * 0.28, y + down * 0.33), mix(color, INK, 0.25)
            )


def draw_person(canvas: Canvas, x: float, ground: float, height: float, number: int) -> None:
    """A standing figure; the number picks what he or she wears."""

    def at(points: Shape) -> Shape:
        return [(x + a * height, ground - b * height) for a, b in points]

    coat = COATS[number % len(COATS)]
    for side in (-1, 1):
        leg = [(side * 0.015, 0.45), (side * 0.1, 0.45), (side * 0.075, 0), (side * 0.025, 0)]
        canvas.fill(at(leg), mix(INK, EARTH, 0.3))
        sleeve = [(side * 0.09, 0.81), (side * 0.145, 0.74), (side * 0.165, 0.5), (side * 0.11, 0.5)]
        canvas.fill(at(curve(sleeve, closed=True)), mix(coat, INK, 0.28))
    half = curve([(0.04, 0.84), (0.105, 0.8), (0.115, 0.6), (0.12, 0.38)])
    body = at([*half, *flipped(half)[::-1]])
    canvas.fill(body, coat)
    canvas.fill(at([(0.03, 0.9), (0.04, 0.3), (0.3, 0.3), (0.3, 0.9)]), INK, 0.16, within=body)
    _draw_small_head(canvas, x, ground - height * 0.91, height * 0.062, number)


def _draw_small_head(canvas: Canvas, x: float, y: float, size: float, number: int) -> None:
    skin, hair = SKINS_AND_HAIRS[number % len(SKINS_AND_HAIRS)]
    canvas.fill(box(x - size * 0.45, y, x + size * 0.45, y + size * 1.9), mix(skin, INK, 0.2))
    canvas.fill(ellipse(x, y, size * 1.14, size * 1.2), hair)
    canvas.fill(ellipse(x, y + size * 0.3, size * 0.9, size * 1.05), skin)
    canvas.fill(ellipse(x, y - size * 0.1, size * 1.1, size * 1.15)[36:], hair)
