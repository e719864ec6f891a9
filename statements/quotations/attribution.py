"""Who is said to have spoken a stretch: “…,” said X; X, who …, said: “…”; according to X, “…”."""

import re
from typing import NamedTuple

from .cast import Cast, Member, Mention, mentions
from .marks import Stretch
from .names import Token, tokens
from .sentences import sentence_end, sentence_start
from .titles import is_organization, is_role
from .vocabulary import DETERMINERS, HONORIFICS, NOT_A_NAME, PRONOUNS, SAID, SAID_EN, SOMEBODY

_ACCORDING = re.compile(r"^[\s,—–-]*(?:according to|in the words of|según|en palabras de)\s+", re.IGNORECASE)
_ACCORDING_BEFORE = re.compile(
    r"\b(?:according to|in the words of|for|según|en palabras de|para)\s+(?P<who>[^“”\"«»]+?)[,:]?\s*$", re.IGNORECASE
)
_BEFORE_WORDS = re.compile(
    rf"{SAID.pattern}|\b(?:called|calls|described|describes|hailed|hails|praised|praises|condemned|condemns"
    rf"|denounced|denounces|characterized|calificó|califica|tildó|definió|define)\b",
    re.IGNORECASE,
)
_ENGLISH = frozenset(SAID_EN.split())
_DOCUMENT = re.compile(
    r"\b(?:reports?|studies|study|survey|letter|law|bill|act|manifesto|policy|website|statement|document|order"
    r"|ruling|constitution|charter|motion|resolution|article|book|film|sign|poster"
    r"|banner|memo|email|contract|informe|estudio|encuesta|carta|ley|documento|comunicado|sentencia|resolución"
    r"|artículo|pancarta)\b",
    re.IGNORECASE,
)
_VIEW = re.compile(
    r"^\s*(?:para|según|a juicio de|en opinión de|for|in the view of)\s+(?P<who>[^:“”«»]{3,120}?),", re.IGNORECASE
)
LONGEST_CLAUSE = 60  # words of a clause that names a speaker


class Attribution(NamedTuple):
    """`member` is None where the text names somebody who is no person: a report, an agency."""

    member: Member | None
    start: int
    end: int
    is_pronoun: bool = False
    is_document: bool = False


def behind(text: str, stretch: Stretch, stop: int, cast: Cast, last: Member | None) -> Attribution | None:
    """What follows a stretch in the same sentence, up to `stop`, where the next stretch begins."""
    tail_start = stretch.outer_end
    end = sentence_end(text, tail_start, stop)
    tail = text[tail_start:end]
    if not tail.strip():
        return None
    ended = (
        text[stretch.end - 1 : stretch.end] in {".", "…"}
        and not text[stretch.outer_end - 1 : stretch.outer_end].isalnum()
    )
    lead = re.match(r"[\s,;—–-]*", tail)
    offset = lead.end() if lead else 0
    dashed = bool(re.match(r"\s*[—–-]", tail))
    tail = tail[offset:]
    start = tail_start + offset
    according = _ACCORDING.match(tail)
    if according:
        return _attribution(tail[according.end() :], start, end, cast, last, first=True)
    verb = SAID.search(tail)
    if verb is None:
        return (
            _attribution(tail.strip("() "), start, end, cast, None, first=True) if dashed or tail[:1] == "(" else None
        )
    if (
        not tail[: verb.start()].strip()
        and not _names_anybody(tail[verb.end() :])
        and verb.group().casefold() not in _ENGLISH
    ):
        return Attribution(last, start, end, is_pronoun=True) if last else None  # “…”, señaló.
    if not tail[: verb.start()].strip():  # said X
        return _attribution(_object(tail[verb.end() :]), start, end, cast, last, first=True)
    who = tail[: verb.start()]
    if ended and not tail[:1].islower() and len(tail[verb.end() :].split()) > 12:
        return None
    if len(who.split()) > LONGEST_CLAUSE or re.search(r"[:;]", who):
        return None
    if tail[verb.end() :].strip(" .,:") and ended and not dashed and len(tail[verb.end() :].split()) > 8:
        return None
    # “…,” he said. But “…” and the agency said that: a conjunction begins another clause.
    if re.match(r"(?:and|but|while|as|which|that|y|pero|lo que)\b", who, re.IGNORECASE):
        return None
    return _attribution(who, start, end, cast, last, first=False)


def ahead(text: str, stretch: Stretch, floor: int, cast: Cast, last: Member | None) -> Attribution | None:
    """What stands before a stretch in the same sentence, from `floor`, where the stretch before it ended."""
    begin = max(floor, sentence_start(text, stretch.outer_start, floor))
    head = text[begin : stretch.outer_start].rstrip()
    if not head.strip(" ,:") or len(head.split()) > LONGEST_CLAUSE * 2:
        return None
    verbs = list(_BEFORE_WORDS.finditer(head))
    nobody: Attribution | None = None
    for verb in reversed(verbs):
        rest = head[verb.end() :].strip(" ,:")
        found_behind = mentions(rest) if rest else []
        is_relative = head[: verb.start()].rstrip().endswith(("who", "quien"))
        if found_behind and found_behind[0].start < 40 and not is_relative:
            # señaló X, directora de Y, que “…”
            return _attribution(rest, begin, stretch.outer_start, cast, last, first=True)
        if len(rest.split()) > 16:
            continue
        who = _subject(head[: verb.start()])
        found = _attribution(who, begin, stretch.outer_start, cast, last, first=False) if who else None
        if found is not None and found.member is not None:
            return found
        nobody = nobody or found
        if not who and last is not None and rest and not found_behind:
            return Attribution(last, begin, stretch.outer_start, is_pronoun=True)
    view = _VIEW.match(head)
    if (
        view
        and (whose := _attribution(view["who"], begin, stretch.outer_start, cast, last, first=True))
        and whose.member
    ):
        return whose
    according = _ACCORDING_BEFORE.search(head)
    if according:
        return _attribution(according["who"], begin, stretch.outer_start, cast, last, first=True)
    if head.endswith((":", "–", "—", " -")):
        found_all = mentions(head)
        if found_all and (len(head.split()) < 30):
            return _attribution(head.rstrip(":–—- "), begin, stretch.outer_start, cast, None, first=False)
    return nobody


def _names_anybody(rest: str) -> bool:
    """Whether a subject can follow the verb: more than a full stop or “en rueda de prensa”."""
    rest = rest.strip(" .,;")
    if mentions(rest[:120]):
        return True
    return bool(rest) and not re.match(r"(?:en|durante|ante|al|tras|sobre|a|con|por|ayer|hoy|también|que)\b", rest)


def _object(phrase: str) -> str:
    """What follows the verb of “said X”."""
    return (
        re.split(r"\s+(?:that|when|while|after|during|in a|in an|on|as|adding|noting|who)\s", phrase, maxsplit=1)[0]
        if not mentions(phrase[:80])
        else phrase
    )


def _subject(clause: str) -> str:
    return clause.strip(" ,—–-")


def _attribution(
    phrase: str, start: int, end: int, cast: Cast, last: Member | None, *, first: bool
) -> Attribution | None:
    """The person whom a phrase names: the first one in it behind a verb, the last one in front of it."""
    found = mentions(phrase)
    if found:
        chosen = _first_named(phrase, found[0]) if first else _nearest(phrase, found)
        if chosen is not None:
            return Attribution(cast.meet(chosen), start, end)
    clause = re.split(r"[,;:]", phrase, maxsplit=1)[0] if first else phrase
    words = [word for word in tokens(clause) if word.text[0].isalnum()]
    if not words:
        return None
    plain = [word.bare for word in words]
    short = words[:4] if first else words[-4:]
    if first and plain[0] in PRONOUNS:
        return Attribution(last, start, end, is_pronoun=True) if last else None
    if (
        not first
        and plain[-1] in PRONOUNS - {"it", "we", "i", "that", "this", "these", "those", "who", "quien"}
        and len(plain) <= 14
    ):
        return Attribution(last, start, end, is_pronoun=True) if last else None
    surname = _surname(short, cast, first=first)
    if surname is not None:
        return Attribution(surname, start, end)
    if any(each in SOMEBODY for each in (plain[:3] if first else plain[-3:])) and last is not None:
        return Attribution(last, start, end, is_pronoun=True)
    role = next((each for each in (plain[:4] if first else plain[-4:]) if is_role(each)), None)
    if role is not None and (len(words) <= 8 or (not first and any(each in DETERMINERS for each in plain[-5:-1]))):
        holder = cast.holding(role)
        if holder is None and last is not None and last.role and role in last.role.casefold():
            holder = last
        return Attribution(holder, start, end, is_pronoun=True) if holder else None
    if len(words) <= 12 and (plain[0] in DETERMINERS or words[0].is_capital):
        return Attribution(
            None, start, end, is_document=_DOCUMENT.search(clause) is not None or is_organization(clause)
        )
    return None


def _first_named(phrase: str, mention: Mention) -> Mention | None:
    """Behind the verb the speaker comes first; who is named after “durante” or “that” is somebody else."""
    before = phrase[: mention.start]
    if len(before.split()) > 6 or re.search(
        r"\b(?:durante|que|quien|when|that|who|which|tras|after|during|about|sobre|with|con)\b", before
    ):
        return None
    return mention


def _nearest(phrase: str, found: list[Mention]) -> Mention | None:
    """The last person of a clause, if only a short remark stands between that mention and the verb."""
    chosen = found[-1]
    for earlier in reversed(found[:-1]):
        between = phrase[earlier.end : chosen.start]
        if not re.match(r"^\s*,?\s*(?:who|whose|quien)\b", between):
            break
        chosen = earlier
    rest = phrase[chosen.end :]
    relative = re.match(
        r"^\s*[,(]?\s*(?:who|whose|which|quien|que|a|an|the|un|una|representing|speaking|on behalf)\b", rest
    )
    if len(rest.split()) > 6 and not relative and not rest.lstrip().startswith(","):
        return None
    return chosen


def _surname(words: list[Token], cast: Cast, *, first: bool) -> Member | None:
    names = [word for word in words if word.is_capital and word.bare not in NOT_A_NAME and word.bare not in HONORIFICS]
    if not names:
        return None
    one = names[0] if first else names[-1]
    limit = 2 if first else len(words)
    if first and words.index(one) > limit:
        return None
    return cast.called([one.text])
