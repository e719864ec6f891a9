"""The head and its features: ears, eyes, brows, nose, mouth, beard, glasses."""

from ..drawing import Canvas, Shape, brush, curve, ellipse, flipped, mirrored, mix
from .build import INK, Build

EYES = 408
MOUTH = 541


def draw_neck(canvas: Canvas, build: Build) -> None:
    """The neck and the shadow that the chin throws on it."""
    half = [(build.neck + 2, 520), (build.neck, 610), (build.neck + 16, 676), (160, 730)]
    neck = [*curve(half), (0, 820), *flipped(curve(half))[::-1]]
    canvas.fill(neck, build.skin)
    shade = curve(mirrored([(90, 560), (74, 618), (30, build.chin + 48)]), closed=True)
    canvas.fill(shade, build.shadow, within=neck)


def draw_head(canvas: Canvas, build: Build) -> None:
    """The ears and the bare head, with its shades and the lines of its years."""
    for side in (-1, 1):
        middle = side * (build.width + 2)
        canvas.fill(ellipse(middle, 428, 21, 38), build.skin)
        canvas.fill(ellipse(middle + side * 4, 428, 9, 23), build.shadow)
    canvas.fill(build.head, build.skin)
    edge = [(build.width * 0.62, 180), (build.width * 0.8, 360), (build.width * 0.72, 470)]
    shade = [*curve([*edge, (build.width * 0.34, 560), (6, 640)]), (260, 640), (260, 180)]
    canvas.fill(shade, build.shadow, 0.55, within=build.head)
    canvas.fill(brush([(-18, MOUTH + 30), (0, MOUTH + 33), (18, MOUTH + 30)], 5), build.shadow)
    if build.elder:
        _draw_years(canvas, build)


def draw_features(canvas: Canvas, build: Build) -> None:
    """Everything that makes the head a face."""
    for side in (-1, 1):
        _draw_eye(canvas, build, side)
        _draw_brow(canvas, build, side)
    _draw_nose(canvas, build)
    _draw_mouth(canvas, build)


def draw_beard(canvas: Canvas, build: Build, kind: str) -> None:
    """A short beard keeps to the jaw, a full one reaches below the chin."""
    color = mix(build.hair, build.skin, 0.12 if kind == "full" else 0.3)
    side = build.width + 1
    drop = 48 if kind == "full" else 5
    outer: Shape = [(side, 430), (side * 0.985, 490), (side * build.jaw + 8, 552)]
    outer += [(side * 0.46, build.chin - 4 + drop * 0.75), (0, build.chin + drop)]
    inner = [(0, 512), (34, 512), (62, 530), (side * 0.72, 514), (side * 0.9, 470), (side, 430)]
    right = curve(outer) + curve(inner)
    canvas.fill(right, color)
    canvas.fill(flipped(right), color)


def draw_glasses(canvas: Canvas, build: Build) -> None:
    """Round-cornered frames."""
    frame = mix(INK, build.cloth, 0.25)
    for side in (-1, 1):
        middle = side * build.eye_gap
        corners = [(-46, -6), (-37, -26), (0, -31), (37, -26), (46, -6), (38, 24), (0, 34), (-38, 24)]
        lens = curve([(middle + x, EYES + 4 + y) for x, y in corners], closed=True)
        canvas.fill(lens, (255, 255, 255), 0.12)
        canvas.line([*lens, lens[0]], frame, 6)
        canvas.line([(side * (build.eye_gap + 47), 396), (side * (build.width + 2), 402)], frame, 6)
    canvas.line(curve([(-build.eye_gap + 46, 402), (0, 394), (build.eye_gap - 46, 402)]), frame, 6)


def _draw_eye(canvas: Canvas, build: Build, side: int) -> None:
    middle, opening = side * build.eye_gap, build.eye_open
    inner, outer = (middle - side * 28, EYES + 3), (middle + side * 30, EYES - 1)
    upper = [inner, (middle - side * 10, EYES - opening), (middle + side * 11, EYES - opening), outer]
    lower = [outer, (middle, EYES + opening * 0.72), inner]
    almond = curve(upper) + curve(lower)
    canvas.fill(almond, mix((250, 247, 242), build.shadow, 0.12))
    canvas.fill(ellipse(middle, EYES - 2, 13.5), mix(INK, build.cloth, 0.3), within=almond)
    canvas.fill(ellipse(middle - 4, EYES - 6, 3), (250, 247, 242))
    canvas.fill(brush(upper, 7), mix(build.line, INK, 0.6))
    fold = [(middle - side * 22, EYES - opening - 4), (middle, EYES - opening - 11)]
    canvas.fill(brush([*fold, (middle + side * 28, EYES - opening - 3)], 3.5), build.shadow)


def _draw_brow(canvas: Canvas, build: Build, side: int) -> None:
    color = mix(build.hair, build.line, 0.45)
    middle, height = side * build.eye_gap, EYES - 38
    line = [(middle - side * 34, height + 4), (middle + side * 8, height - build.brow_arch)]
    canvas.fill(brush([*line, (middle + side * 42, height + 2)], build.brow), color)


def _draw_nose(canvas: Canvas, build: Build) -> None:
    wide, end = build.nose, build.nose_end
    bridge: Shape = [(12, 396), (13, 440), (wide * 0.9, end - 20), (wide, end - 6), (wide * 0.4, end + 2)]
    plane = curve(bridge) + curve([(0, end + 3), (2, end - 30), (4, 420), (12, 396)])
    canvas.fill(plane, build.shadow)
    under = [(-wide * 0.85, end - 8), (-wide * 0.55, end), (-2, end + 4), (wide * 0.6, end), (wide, end - 8)]
    canvas.fill(brush(under, 5), build.line)


def _draw_mouth(canvas: Canvas, build: Build) -> None:
    wide, rise = build.mouth, build.smile
    corner = (wide, MOUTH - rise)
    lip = mix(build.skin, (168, 54, 56), build.lips + 0.1)
    seam = [(-wide, corner[1]), (-wide * 0.45, MOUTH), (0, MOUTH + 1), (wide * 0.45, MOUTH), corner]
    upper = [corner, (12, MOUTH - 11), (0, MOUTH - 8), (-12, MOUTH - 11), (-wide, corner[1])]
    lower = [corner, (wide * 0.5, MOUTH + 14), (0, MOUTH + 18), (-wide * 0.5, MOUTH + 14), (-wide, corner[1])]
    canvas.fill(curve(seam) + curve(upper), mix(lip, (90, 24, 30), 0.2))
    canvas.fill(curve(seam) + curve(lower), lip)
    canvas.fill(brush(seam, 5), mix(build.line, (96, 24, 30), 0.3))


def _draw_years(canvas: Canvas, build: Build) -> None:
    for side in (-1, 1):
        cheek = [(side * 36, 494), (side * 54, 518), (side * 58, 544)]
        canvas.fill(brush(cheek, 4), build.shadow)
        pouch = [(side * (build.eye_gap - 20), EYES + 20), (side * build.eye_gap, EYES + 25)]
        canvas.fill(brush([*pouch, (side * (build.eye_gap + 20), EYES + 19)], 3.5), build.shadow)
