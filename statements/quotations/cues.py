"""Lines that announce a speaker: “The following is a statement by X, TITLE of ORG:”, and headings “X, TITLE, ORG”."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from .cast import Cast, Member, Mention, mentions
from .reference import DOCUMENT, meant_before_verb
from .sentences import sentences
from .titles import has_role
from .vocabulary import COLON_VERB, SAID

_STATEMENT = re.compile(
    r"\b(?:following|this|these|below|siguiente|siguientes)\b.{0,60}\b(?:statements?|remarks?|comments?|response"
    r"|reaction|declaraci[oó]n(?:es)?|comunicado|mensaje|expresiones)\b"
    r"|\b(?:statements?|remarks|testimony|declaraci[oó]n(?:es)?|expresiones|comunicado)\b.{0,80}\b(?:by|from|of|de|por)\b"
    r"|\b(?:issued|released|made|emitió|publicó|hizo|offered|gave|provided)\b.{0,60}\b(?:following|statements?"
    r"|siguiente|remarks|comment)\b"
    r"|\b(?:had this to say|said the following|as follows|the following)\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:statements?|remarks|testimony|comments?|declaraci[oó]n(?:es)?|expresiones|comunicado|response|reaction"
    r"|attributed|attributable|atribu\w+)\b.{0,40}?\b(?:by|from|of|to|de|por|del|al?)\s+",
    re.IGNORECASE,
)
_REMARKS = re.compile(
    r"\b(?:made|makes|has made) (?:these|the|this|those) (?:comments?|remarks?|statement)\b|\b(?:ha )?(?:realizado"
    r"|hizo|realizó|hecho|efectuado) (?:estas|esas) (?:declaraciones|manifestaciones)\b|(?P<so>\b[Aa]sí lo (?:\w+ó"
    r"|ha \w+))\b|\bwas (?:commenting|speaking|responding)\b",
    re.IGNORECASE,
)
_ISSUES = re.compile(r"\b(?:issues?|issued|releases?|released|makes|gives)\b.{0,20}\bstatement\b", re.IGNORECASE)
_DASH = re.compile(r"^\s*(?:[—–-]+|--)\s*")
_FOLLOWING = re.compile(r"\bfollowing\b|\bsiguiente|\bthis statement\b|\bbelow\b", re.IGNORECASE)
_SAYS_SO = re.compile(r",?\s+(?:says|said|told|believes|warned|warns|afirma|afirmó|señala|señaló|según)\b")
NEAR = 60  # characters between “says” and a name behind it
FEW = 2  # characters between a name and its verb
_PRONOUN = re.compile(r"^(?:he|she|él|ella)\b", re.IGNORECASE)
LONGEST_HEADING = 32  # words


class Cue(NamedTuple):
    """`member` speaks in what follows. `is_statement` says that even without quotation marks."""

    member: Member | None
    is_statement: bool
    is_document: bool = False  # what follows is read from a paper, nobody says it
    others: tuple[Member, ...] = ()  # who says it too: a joint statement


def cue_at_end(text: str, cast: Cast, last: Member | None) -> Cue | None:
    """The cue in the last sentence of a paragraph of narrative."""
    bounds = sentences(text)
    sentence = text[slice(*bounds[-1])].strip() if bounds else ""
    announces = _STATEMENT.search(sentence) is not None
    has_colon = sentence.endswith((":", ": –", ":-", ";"))
    if not has_colon and not (announces and _FOLLOWING.search(sentence)):
        return None
    body = sentence.rstrip(": –-;")
    found = mentions(body)
    verb = next(reversed(list(COLON_VERB.finditer(body))), None)
    who = body[: verb.start()] if verb else body
    if announces and (speakers := _jointly(body, found)):
        first, *others = (cast.meet(mention) for mention in speakers)
        return Cue(first, is_statement=True, others=tuple(others))
    if verb is not None and not _BY.search(body) and (meant := meant_before_verb(who, cast, last)) and meant.member:
        return Cue(meant.member, is_statement=True)
    is_statement = announces or verb is not None
    if found:
        return Cue(cast.meet(_announced(body, found)), is_statement)
    return _cue_without_name(body, who, cast, last, announces=announces) if is_statement else None


def _cue_without_name(body: str, who: str, cast: Cast, last: Member | None, *, announces: bool) -> Cue:
    """“He dismissed the claims, asking:”, “the letter says:”, “the minister said:”."""
    if _PRONOUN.match(body) and last is not None:
        return Cue(last, is_statement=True)
    if who != body and DOCUMENT.search(who[-60:]):
        return Cue(None, is_statement=False, is_document=True)
    meant = meant_before_verb(who, cast, last)
    return Cue(meant.member, is_statement=True) if meant and meant.member else Cue(None, announces)


def _jointly(sentence: str, found: Sequence[Mention]) -> list[Mention]:
    """Two and more people with their titles who issue one statement."""
    issue = re.search(r"\b(?:issued|released|made|said|emitieron|publicaron)\b", sentence)
    speakers = [
        mention
        for mention in found
        if mention.role and (issue is None or mention.end <= issue.start() + 1 or "attribut" in sentence)
    ]
    is_joint = re.search(r"\bjoint(?:ly)?\b|\bconjunt[oa]\b|;\s", sentence) is not None
    return speakers if is_joint and len(speakers) > 1 else []


def _announced(sentence: str, found: Sequence[Mention]) -> Mention:
    """Behind “statement by”, else the subject of the verb: the last person named before it."""
    by = _BY.search(sentence)
    if by:
        for mention in found:
            if mention.start >= by.end() - 1 or mention.end > by.end():
                return mention
    verb = re.search(
        rf"{SAID.pattern}|\b(?:issued|released|made|gave|offered|had|emitió|publicó)\b(?=[^.]*\b(?:statement"
        rf"|following|say|comment|remarks|declaraci)|\s*$)",
        sentence,
    )
    before = [mention for mention in found if verb is None or mention.end <= verb.start() + 1]
    return before[-1] if before else found[-1]


def heading(text: str, cast: Cast) -> Cue | None:
    """A short line that names a person with role or organization and nothing else."""
    line = _DASH.sub("", text).strip()
    if len(line.split()) > LONGEST_HEADING or (
        line.rstrip(":").endswith((".", "!", "?", "”", '"')) and not line.endswith(("Inc.", "Jr.", "Ret.)", "Ltd."))
    ):
        return None
    if SAID.search(line) and not line.endswith(":"):
        return None
    found = mentions(line)
    if not found or found[0].start > 45:
        return None
    first = found[0]
    if not (first.role or first.organization) and not line.endswith(":"):
        return None
    rest = line[first.end :].strip(" :,;.")
    if len(rest.split()) > 8 and not has_role(rest):
        return None
    return Cue(cast.meet(first), is_statement=False)


def is_signature(text: str) -> bool:
    """Begins with a dash, as the line under a quotation does."""
    return _DASH.match(text) is not None


def announced_in_headline(headline: str, cast: Cast) -> Cue | None:
    """“Statement by X on Y” above a text without any marks."""
    by = _BY.search(headline)
    issues = _ISSUES.search(headline)
    if (by is None or by.start() > 30) and issues is None:
        return None
    begin, stop = (
        (by.end(), len(headline)) if by is not None and by.start() <= 30 else (0, issues.start() if issues else 0)
    )
    found = [mention for mention in mentions(headline[:stop]) if mention.end > begin]
    return Cue(cast.meet(found[0]), is_statement=True) if found else None


def says_so(text: str, cast: Cast) -> Member | None:
    """“Wages have fallen, says Jane Roe, head of the Union.”: who speaks is the last thing that the paragraph says."""
    bounds = sentences(text)
    sentence = text[slice(*bounds[-1])] if bounds else ""
    verb = next(reversed(list(_SAYS_SO.finditer(sentence))), None)
    if verb is None:
        return None
    behind, before = mentions(sentence[verb.end() :]), mentions(sentence[: verb.start()])
    if sentence[verb.start()] == "," and behind and behind[0].start <= NEAR:
        return cast.meet(behind[0])
    is_subject = bool(before) and verb.start() - before[-1].end <= FEW
    return cast.meet(before[-1]) if is_subject else None


def made_these_remarks(text: str, cast: Cast) -> Member | None:
    """Who “made these remarks”, said of the quotation above."""
    start, end = next(iter(sentences(text)), (0, 0))
    sentence = text[start:end]
    found = _REMARKS.search(sentence)
    if found is None:
        return None
    named = [mention for mention in mentions(sentence) if mention.end <= found.start() + 1 or found["so"]]
    return cast.meet(named[0]) if named else None
