"""Whom a phrase means: a person by full name, surname, pronoun or role; or somebody who is no person."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from .cast import Cast, Member, Mention, mentions
from .names import Token, tokens
from .organizations import is_organization
from .titles import is_role
from .vocabulary import DETERMINERS, HONORIFICS, NOT_A_NAME, PRONOUNS, SOMEBODY

DOCUMENT = re.compile(
    r"\b(?:reports?|studies|study|survey|letters?|law|bill|act|manifesto|policy|website|statement|document|order"
    r"|ruling|constitution|charter|motion|petition|resolution|article|book|film|sign|poster|notice|plaque|declaration"
    r"|banner|memo|email|contract|informe|estudio|encuesta|carta|ley|documento|comunicado|sentencia|resolución"
    r"|artículo|constitución|pancarta)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\b(?:durante|que|quien|when|that|who|which|tras|after|during|about|sobre|with|con)\b")
_RELATIVE = re.compile(r"\s*,?\s*(?:who|whose|quien)\b")
_REMARK = re.compile(r"\s*[,(]?\s*(?:who|whose|which|quien|que|a|an|the|un|una|representing|speaking|on behalf)\b")
_SPEAKING_PRONOUNS = PRONOUNS - {"it", "we", "i", "that", "this", "these", "those", "who", "quien"}
_AUXILIARIES = frozenset({"will", "would", "has", "have", "had", "also", "then", "today", "hoy", "también"})
_ONE_OF_MANY = frozenset({"a", "an", "un", "una"})


class Reference(NamedTuple):
    """`member` is None where somebody is named who is no person; `is_document` where it is a paper or a body."""

    member: Member | None
    is_pronoun: bool = False
    is_document: bool = False


def meant_behind_verb(phrase: str, cast: Cast, last: Member | None) -> Reference | None:
    """The subject of “said X …”: the first one named. `last` is whom a pronoun means."""
    found = mentions(phrase)
    if found and not _is_aside(phrase[: found[0].start]):
        return Reference(cast.meet(found[0]))
    clause = re.split(r"[,;:]", phrase, maxsplit=1)[0]
    words = _words(clause)
    if not words:
        return None
    if words[0].bare in PRONOUNS:
        return Reference(last, is_pronoun=True) if last else None
    near = words[:4]
    surname = next((word for word in words[:3] if _may_be_surname(word)), None)
    return _by_word(surname, near, cast, last) or _by_role(near, cast, last, len(words) <= 8) or _nobody(clause, words)


def meant_before_verb(phrase: str, cast: Cast, last: Member | None) -> Reference | None:
    """The subject of “X, who …, said”: the last one named, if nothing but a remark stands behind it."""
    found = mentions(phrase)
    if found and (chosen := _nearest(phrase, found)) is not None:
        return Reference(cast.meet(chosen))
    words = _words(phrase)
    while words and words[-1].bare in _AUXILIARIES:
        words = words[:-1]  # “she will tell delegates:”
    if not words:
        return None
    if words[-1].bare in _SPEAKING_PRONOUNS and len(words) <= 14:
        return Reference(last, is_pronoun=True) if last else None
    near = words[-4:]
    surname = next((word for word in reversed(near) if _may_be_surname(word)), None)
    has_article = any(word.bare in DETERMINERS for word in words[-5:-1])
    return (
        _by_word(surname, near, cast, last)
        or _by_role(near, cast, last, len(words) <= 8 or has_article)
        or _nobody(phrase, words)
    )


def _words(clause: str) -> Sequence[Token]:
    return [word for word in tokens(clause) if word.text[0].isalnum()]


def _is_aside(before: str) -> bool:
    """Whether who is named stands after “durante” or “that”, and so is somebody else."""
    return len(before.split()) > 6 or _ASIDE.search(before) is not None


def _nearest(phrase: str, found: Sequence[Mention]) -> Mention | None:
    chosen = found[-1]
    for earlier in reversed(found[:-1]):
        if not _RELATIVE.match(phrase[earlier.end : chosen.start]):
            break
        chosen = earlier
    rest = phrase[chosen.end :]
    is_remark = rest.lstrip().startswith(",") or _REMARK.match(rest) is not None
    return chosen if len(rest.split()) <= 6 or is_remark else None


def _may_be_surname(word: Token) -> bool:
    return word.is_capital and word.bare not in NOT_A_NAME and word.bare not in HONORIFICS


def _by_word(surname: Token | None, near: Sequence[Token], cast: Cast, last: Member | None) -> Reference | None:
    """By a known surname, or as “el funcionario”."""
    member = cast.called([surname.text]) if surname is not None else None
    if member is not None:
        return Reference(member)
    if last is not None and any(word.bare in SOMEBODY for word in near):
        return Reference(last, is_pronoun=True)
    return None


def _by_role(near: Sequence[Token], cast: Cast, last: Member | None, is_short: bool) -> Reference | None:
    """“the minister”: the only one who holds that role."""
    role = next((word.bare for word in near if is_role(word.bare)), None)
    if role is None or not is_short:
        return None
    holder = cast.holding(role)
    if holder is None and last is not None and last.role and role in last.role.casefold():
        holder = last
    return Reference(holder, is_pronoun=True) if holder else None


def _nobody(clause: str, words: Sequence[Token]) -> Reference | None:
    """A short phrase that names something: a report, a union, or somebody whom the grammar does not know."""
    if len(words) > 12 or not (words[0].bare in DETERMINERS or words[0].is_capital):
        return None
    if any(is_role(word.bare) for word in words[:4]) and not DOCUMENT.search(clause):
        return Reference(None) if words[0].bare in _ONE_OF_MANY else None  # “a spokesperson for the council”
    return Reference(None, is_document=DOCUMENT.search(clause) is not None or is_organization(clause))
