"""Who is said to have spoken a stretch: “…,” said X; X, who …, said: “…”; according to X, “…”."""

import re
from typing import NamedTuple

from .cast import Cast, Member, mentions
from .marks import Stretch
from .reference import Reference, meant_before_verb, meant_behind_verb
from .sentences import sentence_end, sentence_start
from .vocabulary import SAID, SAID_EN, one_of

LONGEST_CLAUSE = 60  # words of a clause that names a speaker
_LEAD = re.compile(r"[\s,;—–-]*")
_ACCORDING = re.compile(r"(?:according to|in the words of|según|en palabras de)\s+", re.IGNORECASE)
_ACCORDING_BEFORE = re.compile(
    r"\b(?:according to|in the words of|for|según|en palabras de|para)\s+(?P<who>[^“”\"«»]+?)[,:]?\s*$", re.IGNORECASE
)
_CALLED = """
called calls described describes hailed hails praised praises condemned condemns denounced denounces characterized
calificó califica tildó definió define
"""
_BEFORE_WORDS = re.compile(rf"{SAID.pattern}|{one_of(_CALLED.split())}", re.IGNORECASE)
_VIEW = re.compile(
    r"^\s*(?:para|según|a juicio de|en opinión de|for|in the view of)\s+(?P<who>[^:“”«»]{3,120}?),", re.IGNORECASE
)
_CONJUNCTION = re.compile(r"(?:and|but|while|as|which|that|y|pero|lo que)\b", re.IGNORECASE)
_CIRCUMSTANCE = re.compile(r"(?:en|durante|ante|al|tras|sobre|a|con|por|ayer|hoy|también|que)\b")
_BEHIND_SUBJECT = re.compile(r"\s+(?:that|when|while|after|during|in a|in an|on|as|adding|noting|who)\s")
_ENGLISH = frozenset(SAID_EN.split())


class Attribution(NamedTuple):
    """A reference with the clause that makes it, from `start` to `end`."""

    member: Member | None
    start: int
    end: int
    is_pronoun: bool = False
    is_document: bool = False


def behind(text: str, stretch: Stretch, stop: int, cast: Cast, last: Member | None) -> Attribution | None:
    """What follows a stretch in the same sentence, up to `stop`, where the next stretch begins."""
    end = sentence_end(text, stretch.outer_end, stop)
    lead = _LEAD.match(text, stretch.outer_end, end)
    start = lead.end() if lead else stretch.outer_end
    tail = text[start:end]
    is_dashed = any(dash in text[stretch.outer_end : start] for dash in "—–-")
    has_ended = text[stretch.end - 1] in ".…" and not text[stretch.outer_end - 1].isalnum()
    meant = _meant_behind(tail, cast, last, is_dashed=is_dashed, has_ended=has_ended)
    return Attribution(meant.member, start, end, meant.is_pronoun, meant.is_document) if meant else None


def _meant_behind(tail: str, cast: Cast, last: Member | None, *, is_dashed: bool, has_ended: bool) -> Reference | None:
    if according := _ACCORDING.match(tail):
        return meant_behind_verb(tail[according.end() :], cast, last)
    verb = SAID.search(tail)
    if verb is None:  # – Jane Roe, Director
        return meant_behind_verb(tail.strip("() "), cast, None) if is_dashed or tail[:1] == "(" else None
    who, rest = tail[: verb.start()], tail[verb.end() :]
    if who.strip():
        return (
            meant_before_verb(who, cast, last)
            if _is_clause(who, rest, is_dashed=is_dashed, has_ended=has_ended)
            else None
        )
    if not _names_anybody(rest) and verb.group().casefold() not in _ENGLISH:
        return Reference(last, is_pronoun=True) if last else None  # “…”, señaló.
    return meant_behind_verb(_subject_of(rest), cast, last)


def _is_clause(who: str, rest: str, *, is_dashed: bool, has_ended: bool) -> bool:
    """Whether “X said” belongs to the words before it, and does not begin another sentence or clause."""
    if len(who.split()) > LONGEST_CLAUSE or ":" in who or ";" in who or _CONJUNCTION.match(who):
        return False
    return not has_ended or is_dashed or len(rest.strip(" .,:").split()) <= 8


def _names_anybody(rest: str) -> bool:
    """Whether a subject can follow the verb: more than a full stop or “en rueda de prensa”."""
    rest = rest.strip(" .,;")
    return bool(mentions(rest[:120])) or (bool(rest) and not _CIRCUMSTANCE.match(rest))


def _subject_of(rest: str) -> str:
    return rest if mentions(rest[:80]) else _BEHIND_SUBJECT.split(rest, maxsplit=1)[0]


def ahead(text: str, stretch: Stretch, floor: int, cast: Cast, last: Member | None) -> Attribution | None:
    """What stands before a stretch in the same sentence, from `floor`, where the stretch before it ended."""
    begin = max(floor, sentence_start(text, stretch.outer_start, floor))
    head = text[begin : stretch.outer_start].rstrip()
    if not head.strip(" ,:") or len(head.split()) > LONGEST_CLAUSE * 2:
        return None
    meant = _meant_by_verb(head, cast, last)
    if meant is None or meant.member is None:
        meant = _meant_without_verb(head, cast, last) or meant
    return Attribution(meant.member, begin, stretch.outer_start, meant.is_pronoun, meant.is_document) if meant else None


def _meant_by_verb(head: str, cast: Cast, last: Member | None) -> Reference | None:
    """From the last verb to the first; “X welcomed the vote and said” has its subject before the first."""
    nobody: Reference | None = None
    for verb in reversed(list(_BEFORE_WORDS.finditer(head))):
        who, rest = head[: verb.start()].strip(" ,—–-"), head[verb.end() :].strip(" ,:")
        named_behind = mentions(rest) if rest else []
        if named_behind and named_behind[0].start < 40 and not who.endswith(("who", "quien")):
            return meant_behind_verb(rest, cast, last)  # señaló X, directora de Y, que “…”
        if len(rest.split()) > 16:
            continue
        meant = meant_before_verb(who, cast, last) if who else None
        if meant is not None and meant.member is not None:
            return meant
        nobody = nobody or meant
        if not who and last is not None and rest:
            return Reference(last, is_pronoun=True)
    return nobody


def _meant_without_verb(head: str, cast: Cast, last: Member | None) -> Reference | None:
    """For X, …: “…”; according to X, “…”; X, Director: “…”."""
    for pattern in (_VIEW, _ACCORDING_BEFORE):
        said = pattern.search(head)
        meant = meant_behind_verb(said["who"], cast, last) if said else None
        if meant is not None and meant.member is not None:
            return meant
    if head.endswith((":", "–", "—", " -")) and len(head.split()) < 30 and mentions(head):
        return meant_before_verb(head.rstrip(":–—- "), cast, None)
    return None
