"""Flat shapes on a canvas that is drawn large and finished small, so that every edge is smooth."""

import math
from collections.abc import Sequence

from PIL import Image, ImageChops, ImageDraw

Point = tuple[float, float]
Shape = list[Point]
Color = tuple[int, int, int]


def mix(first: Color, second: Color, share: float) -> Color:
    """The first color with a share (0 to 1) of the second in it."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


def ellipse(x: float, y: float, across: float, down: float | None = None) -> Shape:
    """An ellipse around a center, by its half width and half height (a circle without the latter)."""
    down = across if down is None else down
    turns = [math.tau * step / 72 for step in range(72)]
    return [(x + across * math.cos(turn), y + down * math.sin(turn)) for turn in turns]


def box(left: float, top: float, right: float, bottom: float) -> Shape:
    """An upright rectangle."""
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def curve(points: Sequence[Point], closed: bool = False) -> Shape:
    """A smooth (Catmull-Rom) line through all the points, or a smooth outline if closed."""
    before, after = (points[-1:], points[:2]) if closed else (points[:1], points[-1:])
    guides = [*before, *points, *after]
    line = []
    for a, b, c, d in zip(guides, guides[1:], guides[2:], guides[3:], strict=False):
        line += [_between(a, b, c, d, step / 12) for step in range(12)]
    return line if closed else [*line, points[-1]]


def mirrored(half: Sequence[Point]) -> Shape:
    """The points, then their mirror images across x = 0 in reverse order."""
    return [*half, *((-x, y) for x, y in reversed(half))]


def flipped(shape: Sequence[Point]) -> Shape:
    """The mirror image of a shape across x = 0."""
    return [(-x, y) for x, y in shape]


def brush(points: Sequence[Point], thickness: float) -> Shape:
    """A stroke along a smooth line that swells in the middle and tapers to its ends."""
    line = curve(points)
    swell = [math.sin(math.pi * place / (len(line) - 1)) ** 0.6 for place in range(len(line))]
    return _widened(line, [thickness / 2 * share for share in swell])


def band(points: Sequence[Point], thickness: float) -> Shape:
    """A stroke along a smooth line, of even thickness, with flat ends."""
    line = curve(points)
    return _widened(line, [thickness / 2] * len(line))


def _widened(line: Shape, reaches: Sequence[float]) -> Shape:
    upper, lower = [], []
    for place, ((x, y), reach) in enumerate(zip(line, reaches, strict=True)):
        before, after = line[max(place - 1, 0)], line[min(place + 1, len(line) - 1)]
        along = math.atan2(after[1] - before[1], after[0] - before[0])
        upper.append((x - reach * math.sin(along), y + reach * math.cos(along)))
        lower.append((x + reach * math.sin(along), y - reach * math.cos(along)))
    return upper + lower[::-1]


def _between(a: Point, b: Point, c: Point, d: Point, share: float) -> Point:
    def along(axis: int) -> float:
        bend = 2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis]
        twist = 3 * (b[axis] - c[axis]) + d[axis] - a[axis]
        slope = c[axis] - a[axis]
        return b[axis] + share * (slope + share * (bend + share * twist)) / 2

    return along(0), along(1)


class Canvas:
    """A picture in the making; coordinates are zoomed, then counted from the origin."""

    def __init__(
        self, width: int, height: int, ground: Color, origin: Point = (0, 0), zoom: float = 1, detail: int = 2
    ) -> None:
        self.width, self.height = width, height
        self._origin = origin
        self._zoom, self._detail = zoom, detail
        self._image = Image.new("RGB", (width * detail, height * detail), ground)

    def fill(
        self, shape: Sequence[Point], color: Color, opacity: float = 1, within: Sequence[Point] | None = None
    ) -> None:
        """Fill a shape, or only as much of it as lies within another shape."""
        if opacity == 1 and within is None:
            ImageDraw.Draw(self._image).polygon(self._placed(shape), fill=color)
            return
        frame = self._frame(shape)
        mask = self._mask(shape, frame, round(255 * opacity))
        if within is not None:
            mask = ImageChops.darker(mask, self._mask(within, frame, 255))
        self._image.paste(color, frame[:2], mask)

    def line(self, points: Sequence[Point], color: Color, thickness: float) -> None:
        """Draw a line of even thickness with round joints and ends."""
        placed, size = self._placed(points), thickness * self._zoom * self._detail
        pen = ImageDraw.Draw(self._image)
        pen.line(placed, fill=color, width=round(size))
        # Pillow's own joints leave hairline gaps in thick curves.
        for joint in placed:
            pen.circle(joint, size / 2, fill=color)

    def shade(self, top: float, bottom: float, upper: Color, lower: Color) -> None:
        """Fill a band across the whole width with a color that turns into another downwards."""
        first, last = round(top * self._detail), round(bottom * self._detail)
        size = (self._image.width, last - first)
        slope = Image.linear_gradient("L").resize(size)
        band = Image.composite(Image.new("RGB", size, lower), Image.new("RGB", size, upper), slope)
        self._image.paste(band, (0, first))

    def glow(self, x: float, y: float, reach: float, color: Color, strength: float) -> None:
        """Lay a soft round light over the picture."""
        side = round(2 * reach * self._detail)
        fall = Image.radial_gradient("L").resize((side, side))
        mask = fall.point(lambda value: max(0, round((255 - value * 1.42) * strength)))
        corner = self._placed([(x - reach, y - reach)])[0]
        self._image.paste(color, (round(corner[0]), round(corner[1])), mask)

    def finished(self) -> Image.Image:
        """The picture at its finished size."""
        return self._image.reduce(self._detail)

    def _placed(self, shape: Sequence[Point]) -> Shape:
        left, top = self._origin
        zoom, detail = self._zoom, self._detail
        return [((x * zoom + left) * detail, (y * zoom + top) * detail) for x, y in shape]

    def _frame(self, shape: Sequence[Point]) -> tuple[int, int, int, int]:
        """The smallest part of the picture that has all of the shape's visible part."""
        across, down = zip(*self._placed(shape), strict=True)
        left, top = max(0, int(min(across))), max(0, int(min(down)))
        right = max(left, min(self._image.width, int(max(across)) + 1))
        bottom = max(top, min(self._image.height, int(max(down)) + 1))
        return left, top, right, bottom

    def _mask(self, shape: Sequence[Point], frame: tuple[int, int, int, int], value: int) -> Image.Image:
        left, top, right, bottom = frame
        mask = Image.new("L", (right - left, bottom - top))
        inside = [(x - left, y - top) for x, y in self._placed(shape)]
        ImageDraw.Draw(mask).polygon(inside, fill=value)
        return mask
