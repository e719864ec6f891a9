"""A card as PNG: the words large, who said it and when below, the newsroom above."""

import warnings
from functools import lru_cache
from io import BytesIO

from django.core.files.storage import default_storage
from PIL import Image, ImageColor, ImageDraw, UnidentifiedImageError

from .card import Card
from .fitting import Box, fitted
from .fonts import BOLD, SANS, SERIF, STRONG, Chain, drawable, runs

WIDTH, HEIGHT = 1200, 630
MARGIN = 72
PAPER, INK, SOFT, HAIR = "#fcfbf8", "#15181c", "#565d66", "#d9d7d0"
BAR = 14  # the accent at the top
BAND = 76  # the notice at the bottom
LOGO = 60
LINE = WIDTH - 2 * MARGIN
KEPT = 64  # pictures in memory, of about 40 kB each

BRIGHT = 150  # of 255; on a brighter color letters are dark

Place = tuple[float, float]
Pen = tuple[Chain, int, str]  # letters, their size, their color


@lru_cache(KEPT)
def png(card: Card) -> bytes:
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    drawing = ImageDraw.Draw(image)
    drawing.rectangle((0, 0, WIDTH, BAR), fill=card.accent)
    _masthead(image, drawing, card)
    bottom = _notice(drawing, card) if card.notice else HEIGHT
    bottom = _source(drawing, card, bottom - 34)
    _words(drawing, card, top=150, bottom=bottom - 26)
    file = BytesIO()
    image.quantize(128, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(file, "PNG", optimize=False)
    return file.getvalue()


def _write(drawing: ImageDraw.ImageDraw, place: Place, text: str, pen: Pen) -> None:
    """On a base line."""
    (left, base), (chain, size, color) = place, pen
    for font, part in runs(text, chain, size):
        drawing.text((left, base), part, font=font, fill=color, anchor="ls")
        left += font.getlength(part)


def _masthead(image: Image.Image, drawing: ImageDraw.ImageDraw, card: Card) -> None:
    left, logo = MARGIN, _logo(card.logo)
    if logo:
        image.paste(logo, (MARGIN, BAR + 34 + (LOGO - logo.height) // 2), logo)
        left += logo.width + 20
    name = fitted(drawable(card.newsroom, BOLD), Box(WIDTH - MARGIN - left, 40, BOLD, (34, 30, 26, 22), 1.1))
    _write(drawing, (left, BAR + 76), "".join(name.lines[:1]), (BOLD, name.size, INK))


def _logo(name: str) -> Image.Image | None:
    """In its place; a card without a logo is better than none."""
    if not name:
        return None
    try:
        with default_storage.open(name) as file, warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            logo = Image.open(file).convert("RGBA")
    except (OSError, UnidentifiedImageError, Image.DecompressionBombWarning):
        return None
    logo.thumbnail((LOGO * 3, LOGO), Image.Resampling.LANCZOS)
    return logo


def _notice(drawing: ImageDraw.ImageDraw, card: Card) -> int:
    top = HEIGHT - BAND
    drawing.rectangle((0, top, WIDTH, HEIGHT), fill=card.accent)
    text = fitted(drawable(card.notice, STRONG), Box(LINE, BAND - 30, STRONG, (34, 30, 26), 1.1))
    _write(drawing, (MARGIN, top + 50), "".join(text.lines[:1]), (STRONG, text.size, _readable_on(card.accent)))
    return top


def _readable_on(color: str) -> str:
    red, green, blue = ImageColor.getrgb(color)[:3]
    return INK if 0.299 * red + 0.587 * green + 0.114 * blue > BRIGHT else "#ffffff"


def _source(drawing: ImageDraw.ImageDraw, card: Card, bottom: int) -> int:
    """Who, in up to two lines, and the day, where the notice does not say it; answers where that begins."""
    day = "" if card.notice else drawable(card.day, SANS)
    said_by = fitted(drawable(card.source, STRONG), Box(LINE, 74, STRONG, (27, 24, 22), 1.35))
    lines: list[tuple[str, Pen]] = [(line, (STRONG, said_by.size, INK)) for line in said_by.lines]
    lines += [(day, (SANS, 25, SOFT))] if day else []
    base = bottom - 36 * (max(len(lines), 1) - 1)
    top = base - 50
    drawing.line((MARGIN, top, WIDTH - MARGIN, top), fill=HAIR, width=2)
    for number, (text, pen) in enumerate(lines):
        _write(drawing, (MARGIN, base + 36 * number), text, pen)
    return top


def _words(drawing: ImageDraw.ImageDraw, card: Card, *, top: int, bottom: int) -> None:
    """What is in letters that no font here has is left out as a whole: signs of what is missing say nothing."""
    left = MARGIN
    if card.is_quotation:
        left += 34
        box = Box(WIDTH - MARGIN - left, bottom - top, SERIF, (62, 56, 50, 45, 40, 36, 33), 1.28)
    else:
        label = card.label.upper()
        _write(drawing, (left, top + 14), drawable(label, STRONG), (STRONG, 22, SOFT))
        top += 34
        box = Box(LINE, bottom - top, BOLD, (76, 68, 60, 54, 48, 43, 38), 1.14)
    shown = drawable(card.words, box.chain)
    words = fitted(shown, box, card.marks if shown else ("", ""))
    step = words.size * box.leading
    height = step * len(words.lines)
    start = top + max(0, (bottom - top - height) / 2) if card.is_quotation else top
    for number, line in enumerate(words.lines):
        _write(drawing, (left, start + step * number + words.size * 0.95), line, (box.chain, words.size, INK))
    if card.is_quotation and words.lines:
        drawing.rectangle((MARGIN, start, MARGIN + 6, start + height), fill=card.accent)
