"""The muted colors that all the scenes share."""

from ..drawing import Color

INK: Color = (24, 40, 50)
NIGHT: Color = (30, 62, 78)
TEAL: Color = (15, 76, 92)
SEA: Color = (84, 130, 138)
MIST: Color = (176, 200, 200)
FOAM: Color = (226, 234, 228)
PAPER: Color = (244, 236, 220)
PEACH: Color = (238, 204, 172)
SAND: Color = (220, 200, 164)
OCHRE: Color = (206, 158, 88)
RUST: Color = (176, 92, 66)
BRICK: Color = (142, 78, 66)
REED: Color = (152, 140, 88)
MOSS: Color = (98, 118, 84)
PINE: Color = (50, 78, 70)
STONE: Color = (150, 150, 144)
EARTH: Color = (104, 84, 70)
COATS: list[Color] = [TEAL, RUST, OCHRE, NIGHT, MOSS, BRICK, STONE, EARTH]
SKINS_AND_HAIRS: list[tuple[Color, Color]] = [
    ((231, 195, 166), (92, 64, 48)),
    ((176, 126, 92), (38, 36, 40)),
    ((236, 206, 182), (170, 168, 162)),
    ((106, 72, 55), (34, 32, 36)),
    ((226, 186, 154), (190, 152, 98)),
    ((211, 165, 129), (60, 46, 42)),
    ((236, 206, 182), (132, 72, 48)),
    ((140, 96, 70), (120, 118, 116)),
]
