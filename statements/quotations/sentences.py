"""Where a sentence ends."""

import re

# A period after these is no end; nor after a single letter.
ABBREVIATIONS = frozenset(
    """
mr mrs ms dr prof sen rep gov hon rev sr jr st mt ft no nos vs inc ltd co corp dept lt col gen capt sgt supt del
u.s u.k d.c n.y n.d n.c s.c s.d a.m p.m e.g i.e etc al fig vol pp p ph.d m.d b.a m.a jan feb mar apr jun jul aug
sept sep oct nov dec ave blvd rd sra srta dra ing lic mtro mtra art núm num pág ee.uu cllr messrs rt esq approx
est ext tel
""".split()
)
END = re.compile(r"[.!?…]+[”’\"»'\)\]]*(?=\s+[“‘\"«'\(¿¡—–-]*[A-ZÁÉÍÓÚÑ0-9]|\s*$)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_OPENS = '(“"«'  # what a word may begin with


def sentence_end(text: str, start: int = 0, stop: int | None = None) -> int:
    """The position after the end of the sentence that holds `start`; at the latest `stop`."""
    stop = len(text) if stop is None else stop
    for match in END.finditer(text, start, stop):
        if _is_end(text, match.start()):
            return match.end()
    return stop


def sentence_start(text: str, position: int, floor: int = 0) -> int:
    """Where the sentence that holds the character before `position` begins; not before `floor`."""
    begins = floor
    for match in END.finditer(text, floor, position):
        if match.end() >= position:
            break
        if _is_end(text, match.start()):
            begins = match.end()
    return begins


def sentences(text: str) -> list[tuple[int, int]]:
    """The bounds of each sentence."""
    found, begins = [], 0
    for match in END.finditer(text):
        if _is_end(text, match.start()):
            found.append((begins, match.end()))
            begins = match.end()
    if text[begins:].strip():
        found.append((begins, len(text)))
    return found


def _is_end(text: str, position: int) -> bool:
    if text[position] != ".":
        return True
    words = text[max(0, position - 24) : position].split()
    last = words[-1].lstrip(_OPENS).casefold().rstrip(".") if words else ""
    return not (_INITIALS.fullmatch(last) or last in ABBREVIATIONS or (len(last) == 1 and last.isalpha()))
