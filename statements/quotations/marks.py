"""
Quotation marks, and what stands between them in one paragraph.

The press opens every paragraph of a running quotation and closes only the last. Real texts also leave quotations open,
close them too early, mix straight and curly marks, and use single ones beside apostrophes; so a stretch says whether it
was opened and closed, and nothing here refuses a text.
"""

import re
from functools import partial
from typing import NamedTuple

DOUBLE = re.compile(r"``|''|’’|‘‘|[“”„‟«»\"＂]")
SINGLE = re.compile(r"[‘’‚'‛]")
OPENING = frozenset(["“", "„", "‟", "«", "``", "‘‘"])
CLOSING = frozenset(["”", "»", "''", "’’"])
GUILLEMETS = frozenset("«»")
BEFORE_OPENING = frozenset("([{—–-/“‘«¿¡:\t \u00a0")
# Words that lose their beginning are no speech: ’90s, ’em, ’til.
ELIDED = re.compile(r"['’‘](?:\d0s|em|til|tis|twas|cause|bout|n)\b", re.IGNORECASE)

PHRASE = 3  # words
LONGEST_PHRASE = 100  # characters


_INSERTED = re.compile(r"\s[—–](?P<verb>(?=[a-zà-þ]))")
_CLOSING_DASH = re.compile(r"[—–][.,;:]?(?=\s|$)")


class Stretch(NamedTuple):
    """What stands between two marks: `start` and `end` without them, `outer` with them."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    is_opened: bool
    is_closed: bool
    is_single: bool


def stretches(text: str, *, single_first: bool = False) -> list[Stretch]:
    """The outermost stretches of a paragraph in order; what is nested in them is a part of their words."""
    if text[:1] in {"—", "–"} and not text[1:2].isspace() and (dialogue := _raya(text)):
        return dialogue
    single = partial(_scan_single, is_usual=single_first)
    scans = (single, _scan_double) if single_first else (_scan_double, single)
    first = scans[0](text)
    second = scans[1](_blanked(text, first)) if len(first) < 200 else []
    return _outermost(sorted([*first, *second], key=lambda stretch: (stretch.outer_start, -stretch.outer_end)))


def _raya(text: str) -> list[Stretch]:
    """Dialogue dashes: —Words —said somebody—. More words."""
    inserted = _INSERTED.search(text, 1)
    if inserted is None:
        return []
    found = [_stretch(text, 1, inserted.start(), 0, inserted.start("verb"))]
    closing = _CLOSING_DASH.search(text, inserted.end())
    if closing is not None and text[closing.end() :].strip():
        found.append(_stretch(text, closing.end(), len(text), closing.end(), len(text)))
    return found


def prefers_single(paragraphs: list[str]) -> bool:
    """Whether speech stands in single marks, as British papers print it."""
    single = double = 0
    for text in paragraphs:
        head = text[:1]
        if text[:2] in {"‘‘", "''"}:
            double += 1
        elif head in {"‘", "'"}:
            single += 1 if not ELIDED.match(text) else 0
        elif head in {"“", '"', "«", "”", "„"}:
            double += 1
        single += len(_AFTER_CUE_SINGLE.findall(text))
        double += len(_AFTER_CUE_DOUBLE.findall(text))
    return single > double


_AFTER_CUE_SINGLE = re.compile(r"[,:] ['‘](?=\w)")
_AFTER_CUE_DOUBLE = re.compile(r"[,:] [“\"«](?=\w)")


def _outermost(found: list[Stretch]) -> list[Stretch]:
    """Without those inside another. A single mark that is never closed holds nothing: it may be an apostrophe."""
    kept: list[Stretch] = []
    for stretch in found:
        if kept and stretch.outer_start < kept[-1].outer_end:
            if kept[-1].is_closed or not kept[-1].is_single:
                continue
            kept.pop()
        kept.append(stretch)
    return kept


def _blanked(text: str, found: list[Stretch]) -> str:
    """The text with what was found replaced by letters, so that positions stay."""
    parts, at = [], 0
    for stretch in found:
        parts += [text[at : stretch.outer_start], "x" * (stretch.outer_end - stretch.outer_start)]
        at = stretch.outer_end
    return "".join([*parts, text[at:]])


def _scan_double(text: str) -> list[Stretch]:
    found: list[Stretch] = []
    opened: list[re.Match[str]] = []
    for mark in DOUBLE.finditer(text):
        if _opens(text, mark, opened):
            opened.append(mark)
        elif opened:
            begun = opened.pop()
            if not opened:
                found.append(_stretch(text, begun.end(), mark.start(), begun.start(), mark.end()))
        elif not found and not _is_measure(text, mark) and mark.group() not in OPENING:
            found.append(_stretch(text, 0, mark.start(), 0, mark.end(), is_opened=False))
    if opened:
        begun = opened[0]
        found.append(_stretch(text, begun.end(), len(text), begun.start(), len(text), is_closed=False))
    return [stretch for stretch in found if stretch.end > stretch.start]


def _opens(text: str, mark: re.Match[str], opened: list[re.Match[str]]) -> bool:
    """Whether a mark opens, by its form and by what stands around it."""
    before = text[mark.start() - 1] if mark.start() else " "
    after = text[mark.end()] if mark.end() < len(text) else " "
    looks_open = before in BEFORE_OPENING and not after.isspace()
    form = mark.group()
    if form in OPENING:
        # A mark of the wrong kind at the end: “words“
        ends_here = bool(opened) and before not in BEFORE_OPENING and not after.isalnum()
        return not ends_here
    if form in CLOSING:
        return looks_open and not opened
    if _is_measure(text, mark) and not opened:
        return False
    return looks_open or (not opened and before.isspace() and after.isspace())


def _is_measure(text: str, mark: re.Match[str]) -> bool:
    """Inches and seconds: 6" pipe."""
    return (
        mark.group() in {'"', "''", "”"} and mark.start() > 0 and text[mark.start() - 1].isdigit() and "“" not in text
    )


def _scan_single(text: str, *, is_usual: bool = False) -> list[Stretch]:
    """
    Single marks, told from apostrophes: one that closes is followed by no letter, one that opens follows none.

    Where speech stands in them (`is_usual`), one behind “said:” may be left open for the next paragraph.
    """
    marks = [mark for mark in SINGLE.finditer(text) if not _is_apostrophe(text, mark.start())]
    found: list[Stretch] = []
    begun: int | None = None
    for number, mark in enumerate(marks):
        at = mark.start()
        if begun is None:
            is_speech = at == 0 or (is_usual and _is_after_cue(text, at))
            if _opens_single(text, at) and (is_speech or _is_closed_later(text, marks, number)):
                begun = at
        elif _closes_single(text, at) and not (
            _is_possessive(text, at) and (_is_closed_later(text, marks, number) or _is_running(text, begun, at))
        ):
            found.append(_stretch(text, begun + 1, at, begun, at + 1, is_single=True))
            begun = None
    if begun is not None:
        found.append(_stretch(text, begun + 1, len(text), begun, len(text), is_closed=False, is_single=True))
    return [stretch for stretch in found if stretch.end > stretch.start]


def _is_apostrophe(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return (before.isalnum() and after.isalnum()) or ELIDED.match(text, at) is not None


def _opens_single(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return text[at] != "’" and before in BEFORE_OPENING and not after.isspace()


def _closes_single(text: str, at: int) -> bool:
    after = text[at + 1] if at + 1 < len(text) else " "
    return text[at] != "‘" and at > 0 and not text[at - 1].isspace() and not after.isalnum()


def _is_possessive(text: str, at: int) -> bool:
    """passengers’ union: an s before it, a word after it."""
    return text[at - 1] in "sS" and re.match(r"['’] \w", text[at : at + 3]) is not None


def _is_running(text: str, begun: int, at: int) -> bool:
    """Whether a paragraph began with a mark and has gone on for more than a phrase, so that another may close it."""
    is_speech = begun == 0 or _is_after_cue(text, begun)
    return is_speech and len(text[begun : min(at, begun + LONGEST_PHRASE)].split()) > PHRASE


def _is_after_cue(text: str, at: int) -> bool:
    return text[at - 2 : at] == ": " and text[at + 1 : at + 2].isupper()


def _is_closed_later(text: str, marks: list[re.Match[str]], number: int) -> bool:
    """Whether one of the next few marks closes before another opens."""
    for mark in marks[number + 1 : number + 9]:
        at = mark.start()
        if _closes_single(text, at) and not _is_possessive(text, at):
            return True
        if _opens_single(text, at):
            return False
    return False


def _stretch(
    text: str,
    start: int,
    end: int,
    outer_start: int,
    outer_end: int,
    *,
    is_opened: bool = True,
    is_closed: bool = True,
    is_single: bool = False,
) -> Stretch:
    """Without white space at its edges."""
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    return Stretch(
        start,
        max(start, end - (len(inner) - len(inner.rstrip()))),
        outer_start,
        outer_end,
        is_opened,
        is_closed,
        is_single,
    )
