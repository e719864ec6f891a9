"""A title in small letters, with the names in it as they are."""

import re

from statements.quotations.organizations import names_body
from statements.quotations.titles import OF_A_PLACE, as_written, is_role
from statements.quotations.titles_in_marks import SMALL
from statements.quotations.vocabulary import FIELDS, ORGANIZATIONS, bare

from .proper import PARTY, is_acronym, is_common, is_credential, is_place

_BREAK = frozenset("of for at in to on with de del para en".split())
_ENGLISH_SMALL = frozenset("the of for and at in on".split())
_STANDING = frozenset("former acting interim incoming outgoing retired then ex".split())
# Bodies that are a name together with what follows: “the Center for Migration Studies”.
_GOES_ON = frozenset(
    """
center centre institute office department bureau school university college ministry division commission academy
faculty court council coalition alliance association federation instituto centro ministerio facultad universidad
asociación federación confederación red foro consejo comité comisión colegio sindicato fundación alianza
programa
""".split()
)
_GENERIC = (ORGANIZATIONS | {"directors", "trustees", "governors"}) - {"congress", "parliament", "senate"}
_WITHIN_A_HOUSE = frozenset({"team", "staff", "board", "partners", "workers", "teachers", "nurses", "employees"})
_OPENING, _CLOSING = ("“", "«"), ("”", "»")
# Offices that are held for a place or, in Spanish, for a field with a capital.
_OF_A_SEAT = OF_A_PLACE | {"mp", "mep", "msp", "td", "ministro", "ministra", "viceministro", "viceministra"}
_ABBREVIATIONS = frozenset("ceo cfo coo cto cio us u.s. uk eu un mp mep msp ngo hr it pr".split())


def in_small_letters(title: str, organization: str, *, only_known: bool) -> str:
    """`only_known`: lose no capital but those of roles and fields, for a language whose names we know less of."""
    if title.isupper() and (" " in title or is_role(bare(title))):
        title = " ".join(_shouted(word, as_written(f"{word} {word}").split()[0]) for word in title.split())
    parts = _parts(title.split())
    if not title or _is_named_chair(parts):
        return title
    small = (_part(parts, number, organization, only_known) for number in range(len(parts)))
    return _with_titles_in_marks(title.split(), [word for part in small for word in part])


def _with_titles_in_marks(printed: list[str], small: list[str]) -> str:
    """“lead author, “Rivers at Risk””: what stands in marks is somebody’s title already."""
    words, is_within = [], False
    for before, after in zip(printed, small, strict=True):
        is_within = is_within or before.startswith(_OPENING)
        words.append(before if is_within else after)
        is_within = is_within and not before.rstrip(".,;").endswith(_CLOSING)
    return " ".join(words)


def _shouted(word: str, written: str) -> str:
    return word if bare(word) in _ABBREVIATIONS or "." in word.rstrip(".,") else written


def _parts(words: list[str]) -> list[list[str]]:
    """A part begins with each preposition, and after each comma."""
    parts: list[list[str]] = [[]]
    for word in words:
        if parts[-1] and (bare(word) in _BREAK or parts[-1][-1].endswith(",")):
            parts.append([])
        parts[-1].append(word)
    return parts


def _part(parts: list[list[str]], number: int, organization: str, only_known: bool) -> list[str]:
    part = parts[number]
    if number and (_is_body(part) or _is_rest_of_body(parts, number) or _is_place_of_office(parts, number)):
        return [_small(word) if bare(word) in _ENGLISH_SMALL else word for word in part]
    named = _names(part, organization)
    return [
        word if position in named or _keeps(part, position, parts, only_known) else _small(word)
        for position, word in enumerate(part)
    ]


def _is_named_chair(parts: list[list[str]]) -> bool:
    """“Jane B. Roe Professor of Law”: somebody’s name, and the whole is one."""
    *before, last = parts[0]
    named = [word for word in before if word[0].isupper() and not is_common(word)]
    return len(parts) > 1 and last == "Professor" and len(named) > 1


def _is_body(part: list[str]) -> bool:
    """A name of several words that ends with what the body is, or belongs to one: “the ACLU’s Rights Project”."""
    words = [word for word in part if bare(word) not in SMALL]
    if not words or not all(word[0].isupper() for word in words):
        return False
    last = bare(words[-1])
    is_kind = last in ORGANIZATIONS - FIELDS - _WITHIN_A_HOUSE
    return len(words) > 1 and (is_kind or (words[0].endswith(("’s", "'s")) and names_body(words[0])))


def _is_rest_of_body(parts: list[list[str]], number: int) -> bool:
    """What such a body is for; and the body itself, which has a part behind it."""
    goes_on = [bare(part[-1]) in _GOES_ON and part[-1][0].isupper() and bare(part[0]) in _BREAK for part in parts]
    behind = number > 1 and goes_on[number - 1] and bare(parts[number][0]) in {"of", "for", "on", "de", "para"}
    ahead = (
        goes_on[number] and number + 1 < len(parts) and bare(parts[number + 1][0]) in {"of", "for", "on", "de", "para"}
    )
    return behind or ahead


def _is_place_of_office(parts: list[list[str]], number: int) -> bool:
    """“Mayor of Kittle Island”: whoever holds such an office holds it somewhere."""
    before = {bare(word) for word in parts[number - 1]}
    fields = {bare(word) for word in parts[number][1:]} & (FIELDS | _GENERIC)
    is_for_it = bool(before & _OF_A_SEAT) and bare(parts[number][0]) in {"of", "for", "de"}
    return is_for_it and (not fields or "ministr" in " ".join(before))


def _names(part: list[str], organization: str) -> set[int]:
    """Where the organization’s own name stands, or a body before the role: “Water Alliance president”."""
    own = {bare(word) for word in organization.split() if not is_common(word) and bare(word) not in ORGANIZATIONS}
    found = {at for at, word in enumerate(part) if bare(word) in own and bare(word) not in SMALL}
    for at, word in enumerate(part[:-1]):
        before = [place for place in range(at) if part[place][0].isupper()]
        is_body = bare(word) in ORGANIZATIONS - FIELDS and word[0].isupper() and len(before) == at
        if is_body and not all(is_common(part[place]) for place in before):
            found |= {*before, at}
    return found


def _keeps(part: list[str], at: int, parts: list[list[str]], only_known: bool) -> bool:
    """Whether one word keeps its capital, wherever it stands."""
    word = part[at]
    if is_acronym(word) or PARTY.fullmatch(word) or (is_credential(word) and "." in word):
        return True
    if is_role(bare(word)):
        return False
    following = part[at + 1] if at + 1 < len(part) else ""
    if is_place(word, following) or (at and word == "East" and part[at - 1] == "Middle"):
        return True
    return (only_known or _is_deliberate(parts)) and bool(parts[0] is not part) and not is_common(word)


def _is_deliberate(parts: list[list[str]]) -> bool:
    """Whether the title was printed in small letters already, so that each capital in it was meant."""
    words = [bare(word) for part in parts for word in part if word[0].islower()]
    return any(word not in SMALL and word not in _STANDING for word in words)


def _small(word: str) -> str:
    """Also behind hyphen and slash: “co-director”."""
    return re.sub(r"(?<![^\W_])[^\W\d_](?=[^\W\d_])|^[^\W\d_](?=$)", lambda found: found[0].lower(), word)
