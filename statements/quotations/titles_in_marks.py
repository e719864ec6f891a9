"""Marks around what nobody says: the title of a report, bill or film, a nickname, a word held at arm’s length."""

import re

from .marks import Stretch
from .vocabulary import SAID

SMALL = frozenset(
    """
a an the of and or in on for to from with by at as into after before over under vs no not nor but is are de del
la el los las y e o en por para con sin al un una que su sus lo
""".split()
)
_NAMED_BEFORE = re.compile(
    r"\b(?:titled|entitled|called|named|known as|dubbed|headlined|nicknamed|titulad[oa]s?|denominad[oa]s?"
    r"|llamad[oa]s?|intitulad[oa]s?|bajo el (?:título|lema|nombre)"
    r"|report|study|paper|survey|review|analysis|audit|book|film|movie|documentary|series|song|album|article|essay"
    r"|op-ed|campaign|program|programme|initiative|project|bill|act|law|policy"
    r"|theme|slogan|exhibition|conference|webinar|event|session|award|informe|estudio|encuesta|libro|película"
    r"|documental|campaña|programa|proyecto|ley|artículo|lema|jornada|plan"
    r"|playing|reading|word|term|phrase|so-called|category|section|chapter)s?\s*[,:]?\s*(?:,\s*)?$",
    re.IGNORECASE,
)
_NAMED_BEHIND = re.compile(
    r"^[\s,]*(?:act|bill|report|study|survey|paper|law|program|programme|campaign|policy|documentary|film|series"
    r"|initiative|ley|rule|award|list|project|plan)\b",
    re.IGNORECASE,
)
_ORDINAL_BEFORE = re.compile(
    r"\b(?:the (?:first|second|third|fourth|other|latter|former)|one|another|el primero|el segundo|la primera"
    r"|la segunda|el otro)\s*,\s*$",
    re.IGNORECASE,
)

LONGEST_PHRASE = 8  # words; more of them that begin with a small letter are part of a sentence


def looks_like_title(words: str) -> bool:
    """Written as titles are: nearly every word that counts has a capital."""
    parts: list[str] = re.findall(r"[^\W_][\w’'.-]*", words)
    weighty = [part for part in parts if part.casefold() not in SMALL]
    if len(weighty) < 2 or len(parts) > 30:
        return False
    capitals = sum(part[0].isupper() or part[0].isdigit() for part in weighty)
    return capitals / len(weighty) >= 0.75 and not words.rstrip().endswith("!")


def _is_clause(words: str) -> bool:
    return words[:1].islower() and len(words.split()) > LONGEST_PHRASE


def is_title(text: str, stretch: Stretch) -> bool:
    """Whether the marks hold the name of something."""
    words = text[stretch.start : stretch.end]
    before = text[max(0, stretch.outer_start - 60) : stretch.outer_start]
    behind = text[stretch.outer_end : stretch.outer_end + 30]
    if len(words.split()) > 30:
        return False
    if _NAMED_BEFORE.search(before) and not re.search(rf"{SAID.pattern}\W*(?:\w+\W+){{0,2}}$", before, re.IGNORECASE):
        return (
            looks_like_title(words)
            or (not words.rstrip().endswith((".", ",", "!", "?")) and not _is_clause(words))
            or bool(_NAMED_TITLE.search(before))
        )
    if _ORDINAL_BEFORE.search(before) and looks_like_title(words):
        return True
    if _NAMED_BEHIND.match(behind) and looks_like_title(words):
        return True
    return (
        looks_like_title(words)
        and not words.rstrip().endswith((".", "?"))
        and not _is_attributed_directly(text, stretch)
    )


_NAMED_TITLE = re.compile(r"\b(?:titled|entitled|called|titulad[oa]s?|denominad[oa]s?)\s*[,:]?\s*$", re.IGNORECASE)


def _is_attributed_directly(text: str, stretch: Stretch) -> bool:
    tail = text[stretch.outer_end : stretch.outer_end + 60]
    return (
        SAID.search(tail) is not None
        and text[stretch.end - 1 : stretch.end] in {",", "?", "!"}
        and stretch.outer_start == 0
    )
