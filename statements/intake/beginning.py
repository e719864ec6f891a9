"""Where the statement begins: the first line that is prose, a dateline, a quotation or the name of who speaks."""

import re

from statements.quotations.cast import Cast
from statements.quotations.cues import heading
from statements.quotations.marks import stretches
from statements.quotations.vocabulary import SAID

from .contacts import is_contact_line
from .dateline import dateline_of
from .sheet import Sheet

ABBREVIATED = (" Jr.", " Sr.", " Inc.", " Ltd.")
PATIENCE = 3  # lines; a dateline that stands so soon behind the first prose is where the text begins
ENDED = (".", ":", "!", "?", ",", "…")
CLOSING = " ”\"»’')"
QUOTED = re.compile(r"^[“\"«‘'”»„]\w")
LABELED = re.compile(
    r"^(?:what|when|where|who|why|how|visuals?|date|time|location|qué|cuándo|dónde|quién(?:es)?|por qué|fecha|hora"
    r"|lugar)\s*(?::|\s[—–-])",
    re.IGNORECASE,
)


def begin(sheet: Sheet) -> int:
    """The first unit of the statement; behind all of them when there is none."""
    candidate: int | None = None
    has_line = False
    for number, unit in enumerate(sheet.units):
        part, text = sheet.parts[number], unit.text
        if part == "flag" or unit.kind == "title":  # what stood above was no text
            candidate, has_line = None, has_line or unit.kind == "title"
        if part or unit.kind == "title":
            continue
        if len(text.split()) >= 8 and dateline_of(text) is not None:
            return number
        if has_line and _heads_a_quotation(sheet, number):
            return number if candidate is None else candidate
        if candidate is not None and number - candidate > PATIENCE:
            return candidate
        if is_contact_line(text) and len(text.split()) < 40 and not QUOTED.match(text):
            continue
        if candidate is None and _is_prose(text, has_line=has_line, kind=unit.kind):
            candidate = number
            if _is_surely_prose(text):
                return number
        has_line = has_line or len(text.split()) >= 3
    return len(sheet.units) if candidate is None else candidate


def _is_surely_prose(text: str) -> bool:
    """So much prose that no dateline is waited for."""
    is_cue = text.rstrip().endswith(":")
    return len(text.split()) > 34 or is_cue or LABELED.match(text) is not None or _opens_speech(text)


def _opens_speech(text: str) -> bool:
    """Begins with a mark that holds more than a name: “Big Lou” and 412 Bakers Walk Out."""
    if not QUOTED.match(text):
        return False
    first = next(iter(stretches(text, single_first=text[0] in "‘'")), None)
    if first is None:
        return False
    words = text[first.start : first.end].split()
    return len(words) >= 9 or not first.is_closed or (len(words) >= 5 and words[-1][-1] in ".,!?…")


def _heads_a_quotation(sheet: Sheet, number: int) -> bool:
    """A speaker’s name and title on a line of its own, right above the words."""
    text = sheet.units[number].text
    if number + 1 >= len(sheet.units) or not QUOTED.match(sheet.units[number + 1].text):
        return False
    return len(text.split()) <= 16 and not SAID.search(text) and "statement" not in text.casefold() and signs(text)


def signs(text: str) -> bool:
    """The speaker’s own line, above or under a quotation."""
    return heading(text, Cast()) is not None


def _is_prose(text: str, *, has_line: bool, kind: str) -> bool:
    count = len(text.split())
    if kind in {"h2", "h3"}:
        return False
    if LABELED.match(text) or (has_line and _opens_speech(text)):
        return True
    if text.isupper():
        return count > 45
    if text.rstrip().endswith(":"):
        return count >= 5 and _is_cue(text, has_line=has_line)
    has_ended = text.rstrip(CLOSING).endswith(ENDED) and not text.rstrip().endswith(ABBREVIATED)
    return count >= 40 or (has_ended and count >= (7 if has_line else 15))


def _is_cue(text: str, *, has_line: bool) -> bool:
    """A line that ends with a colon and announces what somebody says, or is a long lead."""
    is_said = SAID.search(text) is not None
    if not (has_line or is_said or "following" in text or "iguiente" in text):
        return False
    return (
        is_said
        or "statement" in text.casefold()
        or "declara" in text.casefold()
        or "siguiente" in text.casefold()
        or len(text.split()) >= 12
    )
