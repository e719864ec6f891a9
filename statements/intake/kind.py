"""Statement, release or advisory."""

import re

from statements.quotations import Passage

from . import furniture

_LABELS = re.compile(
    r"^(?:what|when|where|who|why|date|time|venue|location|qué|cuándo|dónde|quién(?:es)?)\s*(?::|\s[—–-])",
    re.IGNORECASE,
)
_STATEMENT = re.compile(
    r"^\W*(?:(?:joint|press|media|public|official)\s+)?statements?\b|\bstatement (?:by|from|of|on|regarding)\b"
    r"|^\W*declaraci[oó]n\b",
    re.IGNORECASE,
)
_CUE = re.compile(
    r"\b(?:following|this|these|below|siguientes?)\b.{0,40}\b(?:statements?|remarks|comments?|declaraci|comunicado"
    r"|reaction|response)",
    re.IGNORECASE,
)
MAINLY = 0.5  # of the words of the text are quoted
NEARLY_ALL = 0.8  # where nothing announces a statement
_WE = re.compile(r"\b(?:we|our|ours|us|nosotr[oa]s|nuestr[oa]s?|\w{3,}(?:amos|emos|imos))\b", re.IGNORECASE)


def kind_of(flags: list[str], headline: str, paragraphs: list[str], passages: tuple[Passage, ...]) -> str:
    """What the sheet calls itself decides; else whether it is mainly what somebody said."""
    if (
        any(furniture.ADVISORY.search(flag) for flag in (*flags, headline.partition(":")[0][:20]))
        or sum(bool(_LABELS.match(text)) for text in paragraphs) >= 3
    ):
        return "advisory"
    total = sum(len(text.split()) for text in paragraphs) or 1
    quoted = sum(len(passage.words.split()) for passage in passages)
    speakers = {passage.speaker.name for passage in passages if passage.speaker}
    is_announced = (
        any(_CUE.search(text) for text in paragraphs[:3])
        or bool(_STATEMENT.search(headline))
        or any(
            re.search(r"\b(?:statement|declaraci[oó]n)\b", flag, re.IGNORECASE)
            and not re.search(r"\brelease\b", flag, re.IGNORECASE)
            for flag in flags
        )
    )
    if quoted / total >= (MAINLY if is_announced else NEARLY_ALL) and (len(speakers) == 1 or is_announced):
        return "statement"
    if is_announced and (not passages or quoted / total >= 0.35):
        return "statement"
    if not passages and sum(len(_WE.findall(text)) for text in paragraphs) > 0.008 * total:
        return "statement"  # an organization that speaks for itself
    return "release"
