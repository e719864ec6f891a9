"""What one face is like: its proportions and colors, settled by the look alone."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..drawing import Color, Shape, curve, flipped, mix

SKINS: dict[int, Color] = {
    1: (243, 217, 198),
    2: (231, 195, 166),
    3: (211, 165, 129),
    4: (176, 126, 92),
    5: (140, 96, 70),
    6: (106, 72, 55),
}
HAIRS: dict[str, Color] = {
    "black": (38, 36, 40),
    "brown": (84, 58, 44),
    "auburn": (132, 70, 45),
    "gray": (138, 138, 138),
    "white": (222, 219, 212),
    "blond": (201, 164, 106),
}
TONES: list[Color] = [
    (183, 203, 201),
    (214, 200, 176),
    (190, 198, 211),
    (209, 186, 175),
    (187, 198, 176),
    (206, 195, 205),
    (160, 184, 189),
    (222, 208, 184),
    (172, 182, 198),
    (199, 176, 158),
    (168, 184, 164),
    (196, 200, 200),
]
CLOTHS: list[Color] = [
    (15, 76, 92),
    (58, 66, 82),
    (122, 62, 56),
    (84, 96, 74),
    (98, 74, 92),
    (74, 60, 54),
    (44, 88, 96),
    (150, 112, 62),
]
INK: Color = (34, 24, 28)


@dataclass(frozen=True)
class Build:
    """The proportions (in picture units, x counted from the middle) and colors of one person."""

    skin: Color
    hair: Color
    cloth: Color
    tone: Color
    width: float
    jaw: float
    neck: float
    chin: float
    eye_gap: float
    eye_open: float
    brow: float
    brow_arch: float
    nose: float
    nose_end: float
    mouth: float
    smile: float
    lips: float
    shoulders: float
    elder: bool

    @property
    def shadow(self) -> Color:
        return mix(self.skin, (96, 34, 36), 0.24)

    @property
    def line(self) -> Color:
        return mix(self.skin, INK, 0.62)

    @property
    def head(self) -> Shape:
        """The outline of the head without hair and ears."""
        half = [
            (0, 212),
            (self.width * 0.5, 231),
            (self.width * 0.9, 286),
            (self.width, 372),
            (self.width * 0.97, 448),
            (self.width * self.jaw, 534),
            (self.width * self.jaw * 0.55, self.chin - 20),
            (0, self.chin),
        ]
        return curve(half + flipped(half[1:-1])[::-1], closed=True)


def build_from(look: Mapping[str, Any]) -> Build:
    """Settle a build; the same look always gives the same one."""
    chance = random.Random(repr(sorted(look.items())))
    fine = look["hair"] in ("long", "bun", "bob", "braid") and look["beard"] == "none"
    return Build(
        skin=SKINS[look["skin"]],
        hair=HAIRS[look["hair_color"]],
        cloth=chance.choice(CLOTHS),
        tone=TONES[look["tone"]],
        width=chance.uniform(128, 138) if fine else chance.uniform(134, 148),
        jaw=chance.uniform(0.70, 0.76) if fine else chance.uniform(0.76, 0.86),
        neck=chance.uniform(62, 67) if fine else chance.uniform(72, 82),
        chin=chance.uniform(594, 610) if fine else chance.uniform(602, 622),
        eye_gap=chance.uniform(59, 66),
        eye_open=chance.uniform(13.5, 16) if fine else chance.uniform(11.5, 14),
        brow=chance.uniform(9, 12) if fine else chance.uniform(12, 17),
        brow_arch=chance.uniform(10, 16) if fine else chance.uniform(5, 12),
        nose=chance.uniform(19, 24) if fine else chance.uniform(22, 30),
        nose_end=chance.uniform(482, 494) if fine else chance.uniform(486, 502),
        mouth=chance.uniform(35, 42) if fine else chance.uniform(38, 47),
        smile=chance.uniform(8, 13),
        lips=chance.uniform(0.30, 0.42) if fine else chance.uniform(0.14, 0.22),
        shoulders=chance.uniform(292, 318) if fine else chance.uniform(330, 372),
        elder=look["hair_color"] in ("gray", "white"),
    )
