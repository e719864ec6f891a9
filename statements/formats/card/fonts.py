"""The letters of a card: ours first, then what the machine has for scripts that ours do not hold."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

OURS = Path(__file__).with_name("fonts")
# Behind our own come fonts that Debian packages install (fonts-noto-cjk, fonts-dejavu-core).
SERIF = ("Caladea-Regular.ttf", "Inter-Regular.otf", "NotoSerifCJK-Regular.ttc", "NotoSansCJK-Regular.ttc")
BOLD = ("Caladea-Bold.ttf", "Inter-SemiBold.otf", "NotoSerifCJK-Bold.ttc", "NotoSansCJK-Bold.ttc")
SANS = ("Inter-Regular.otf", "NotoSansCJK-Regular.ttc", "NotoSerifCJK-Regular.ttc")
STRONG = ("Inter-SemiBold.otf", "NotoSansCJK-Bold.ttc", "NotoSerifCJK-Bold.ttc")
LAST = ("DejaVuSans.ttf", "FreeSans.ttf")
NOWHERE = "\U0010ffff"  # no font has a letter for it
PROBED = 32  # the size at which fonts are asked what they hold

UNSEEN = "\ufe0e\ufe0f"  # whether a sign is a picture
JOINING = "\u00ad\u200c"  # of what is not seen, these say how letters stand

Chain = tuple[str, ...]


@lru_cache(256)
def loaded(name: str, size: int) -> ImageFont.FreeTypeFont | None:
    """None when the machine does not have it."""
    own = OURS / name
    try:
        return ImageFont.truetype(str(own) if own.exists() else name, size)
    except OSError:
        return None


@lru_cache(8192)
def holds(name: str, character: str) -> bool:
    """Whether the font draws it as anything but its sign for what it lacks."""
    font = loaded(name, PROBED)
    return font is not None and _ink(font, character) != _ink(font, NOWHERE)


def _ink(font: ImageFont.FreeTypeFont, character: str) -> tuple[tuple[int, int], bytes]:
    mask = font.getmask(character)
    return mask.size, bytes(mask)


def font_for(character: str, chain: Chain) -> str | None:
    return next((name for name in (*chain, *LAST) if holds(name, character)), None)


def drawable(text: str, chain: Chain) -> str:
    """Composed, on one line, and without pictures, signs and marks that no font holds; empty if letters are missing."""
    kept = []
    for character in " ".join(unicodedata.normalize("NFC", text).split()):
        category = unicodedata.category(character)
        if character in UNSEEN or (category == "Cf" and character not in JOINING):
            continue
        if font_for(character, chain):
            kept.append(character)
        elif category[0] in "LN":
            return ""
    return " ".join("".join(kept).split())


def runs(text: str, chain: Chain, size: int) -> Iterator[tuple[ImageFont.FreeTypeFont, str]]:
    """The text in parts that one font draws; of a word that our first does not hold, no letter is drawn in it."""
    name, part = chain[0], ""
    for piece in re.findall(r"\s+|\S+", text):
        for wanted, letters in _by_font(piece, name, chain):
            if wanted != name:
                yield from _run(name, size, part)
                name, part = wanted, ""
            part += letters
    yield from _run(name, size, part)


def _by_font(piece: str, present: str, chain: Chain) -> list[tuple[str, str]]:
    """A space goes with what stands before it."""
    if piece.isspace():
        return [(present, piece)]
    whole = next((name for name in (*chain, *LAST) if all(holds(name, each) for each in piece)), None)
    return [(whole, piece)] if whole else [(font_for(each, chain) or present, each) for each in piece]


def _run(name: str, size: int, part: str) -> Iterator[tuple[ImageFont.FreeTypeFont, str]]:
    font = loaded(name, size)
    if font and part:
        yield font, part


@lru_cache(4096)
def width(text: str, chain: Chain, size: int) -> float:
    return sum(font.getlength(part) for font, part in runs(text, chain, size))
