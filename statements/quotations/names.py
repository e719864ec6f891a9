"""Words that may be the name of a person, and what stands directly around a name."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from .vocabulary import (
    FIELDS,
    HONORIFICS,
    NOT_A_NAME,
    ORGANIZATIONS,
    PARTIES,
    ROLES,
    SUFFIXES,
    TEACHERS,
    THINGS,
    TITLES,
    bare,
    is_role_word,
)

WORD = re.compile(r"[^\s,;:()\[\]/|—–“”\"«»]+|[,;:()\[\]/|—–“”\"«»]")
PARTICLES = frozenset(
    "de del la las los van von der den bin ibn al el da das do dos di du le y ter ten ap mac st st.".split()
)
LONGEST = 6  # words of a name
REMEMBERED = 512  # texts; one paragraph is asked about many times
NICKNAME_OPENS = frozenset('“"(')
NICKNAME_CLOSES = frozenset('”")')
SPOKEN = frozenset("statement statements remarks testimony comments response reaction declaración palabras".split())
GIVEN = frozenset({"april", "may", "june", "august", "julio", "abril"})  # months that people are named after
BEFORE_MONTH = frozenset("in since by until of last next this from en desde de para hasta pasado".split())
NOBLE = frozenset({"von", "van"})  # what a surname alone may begin with, behind a title
_INITIAL = re.compile(r"[A-ZÀ-Þ](?:\.[A-ZÀ-Þ])*\.?$")
_PARTY = re.compile(
    r",\s+[DRI]-[A-Z][\w.]+|\s*\((?:[A-Z]{1,3}(?:[-–, ][\w.\- ]{1,14})?|[Rr]et\.?|she/\w+(?:/\w+)?|he/\w+(?:/\w+)?"
    r"|they/\w+(?:/\w+)?)\)"
)
SEATS = frozenset("mp msp mep td mla mna mpp mlc".split())
_FIRM = re.compile(r"(?:S\.A|S\.L|A\.C|S\.R\.L|C\.V|N\.?º|Inc|Ltd|LLC|GmbH|Co|Corp)\.?")
_SEAT = re.compile(r"\b(?:MP|MSP|MEP|TD|MLA|MNA|MPP|MLC)\b")
_SUFFIX = re.compile(r",?\s+(?:(?:[A-Z][A-Za-z]?\.?){1,4}|Jr\.?|Sr\.?|PhD|Ph\.D\.|LCSW|Esq\.?)(?=[,.;:)\s]|$)")


class Token(NamedTuple):
    text: str
    start: int
    end: int

    @property
    def bare(self) -> str:
        return bare(self.text)

    @property
    def is_capital(self) -> bool:
        return self.text[:1].isupper()


class Name(NamedTuple):
    """A name's place in a text: `start` and `end` of the bare name, `outer` with honorific before and suffix after."""

    text: str
    start: int
    end: int
    outer_start: int
    outer_end: int
    is_honored: bool  # an honorific or a title stands before it
    title: str | None  # what stands beside it and is a role by itself: Senator, MP

    @property
    def words(self) -> list[str]:
        return self.text.split()


@lru_cache(REMEMBERED)
def tokens(text: str) -> tuple[Token, ...]:
    return tuple(Token(match.group(), *match.span()) for match in WORD.finditer(text))


@lru_cache(REMEMBERED)
def names(text: str) -> tuple[Name, ...]:
    """Every run of words that reads as a person's name, in order; surnames alone only behind an honorific or title."""
    found: list[Name] = []
    words, at = tokens(text), 0
    while at < len(words):
        if words[at].is_capital:
            begins = words[at].bare not in SPOKEN
        else:  # “presidenta von der Leyen”
            begins = words[at].text in NOBLE and at > 0 and is_role_word(words[at - 1].bare)
        run = _run(words, at) if begins else at
        if run > at:
            name = _named(text, words, at, run)
            if name is not None:
                found.append(name)
            at = run
        else:
            at += 1
    return tuple(found)


def _named(text: str, words: Sequence[Token], first: int, end: int) -> Name | None:
    """The name in a run; a nickname in the middle of it counts for nothing and stays where it is printed."""
    inside = [word for word in words[first:end] if word.text in NICKNAME_OPENS]
    if not inside:
        return _name_in(text, words, first, end)
    begin = words.index(inside[0], first)
    close = next(number for number in range(begin + 1, end) if words[number].text in NICKNAME_CLOSES)
    without = [*words[:begin], *words[close + 1 :]]
    return _name_in(text, without, first, end - (close + 1 - begin))


def is_name_word(token: Token) -> bool:
    """Capitalized, made of letters, and no word that begins sentences or belongs to titles and organizations."""
    if not token.is_capital:
        return False
    letters = token.text.strip(".").replace("’", "").replace("'", "").replace("-", "").replace(".", "")
    if not letters.isalpha():
        return False
    plain = token.bare
    return plain not in NOT_A_NAME and plain not in ORGANIZATIONS and plain not in ROLES


def _run(words: Sequence[Token], at: int) -> int:
    """Where the run of capitalized words that begins here ends; particles may stand inside."""
    end = at
    while end < len(words):
        token = words[end]
        if token.is_capital and (token.text[0].isalpha()):
            end += 1
            # A period that ends a sentence ends the run: “… said Ali Noorani. The …”
            if token.text.endswith(".") and not _ends_abbreviated(token):
                break
            if token.text.isupper() and token.bare in SEATS and end - at > 2:
                break  # “Jane Roe MP Shadow Minister for …”
        elif end == at + 1 and (nickname := _nickname(words, end)):
            end += nickname
        elif token.text == "y" and end - at > 1 and all(word.is_capital for word in words[end + 1 : end + 3]):
            break  # “Juan Roe y Ana Paz” are two, “José Ortega y Gasset” is one
        elif (end > at or token.text in NOBLE) and token.text.casefold() in PARTICLES and _capital_follows(words, end):
            end += 1
        else:
            break
    return end


def _nickname(words: Sequence[Token], at: int) -> int:
    """How many tokens “Big Lou” takes between a first name and a surname; 0 when there is none."""
    if words[at].text not in NICKNAME_OPENS:
        return 0
    for end in range(at + 2, min(at + 5, len(words) - 1)):
        if words[end].text in NICKNAME_CLOSES:
            return end + 1 - at if words[end + 1].is_capital else 0
    return 0


def _capital_follows(words: Sequence[Token], at: int) -> bool:
    return any(
        words[later].is_capital
        for later in range(at + 1, min(at + 3, len(words)))
        if all(word.text.casefold() in PARTICLES for word in words[at:later])
    )


def _ends_abbreviated(token: Token) -> bool:
    plain = token.bare
    return plain in HONORIFICS or plain in TITLES or plain in SUFFIXES or bool(_INITIAL.match(token.text))


class _Front(NamedTuple):
    """What stands before the name in a run: where the name begins, and what honors it."""

    begin: int
    is_honored: bool  # by a role, an honorific or a title right before it
    is_titled: bool  # by an honorific or a title
    title: str | None


def _name_in(text: str, words: Sequence[Token], first: int, end: int) -> Name | None:
    """The name at the end of a run of capitalized words, behind roles and honorifics."""
    end = _without_role_behind(words, first, end)
    if end - first > 2 and first > 1 and words[first - 2].bare in TEACHERS and words[first - 1].bare in {"de", "of"}:
        first += 1  # “catedrático de Hidrología Bernardo Quezada”
    front = _front(words, first, end)
    if front is None:
        return None
    begin, last = front.begin, _without_suffixes(words, front.begin, end)
    outer_start = words[first].start if begin > first else -1
    if not front.is_honored and first > 0:
        is_honored = _honorific_before(words, first)
        front = front._replace(is_honored=is_honored, is_titled=is_honored)
        if is_honored and words[first - 1].bare in HONORIFICS:
            outer_start = words[first - 1].start
        if not is_honored and begin == first and _names_a_thing(words, first, end):
            return None
    # “President Faye Park” is no park.
    is_surname = begin > first and is_role_word(words[begin - 1].bare) and last - begin == 2
    if not _may_be_name(words[begin:last], is_honored=front.is_honored, is_surname=is_surname) or _is_firm(
        words[begin:end]
    ):
        return None
    start, stop = words[begin].start, _stop(text, words[last - 1])
    if text[start:stop].endswith(("’s", "'s")):
        return None
    outer_end = _outer_end(text, max(words[end - 1].end if last < end else stop, stop))
    seat = _SEAT.search(text, stop, outer_end)
    title = front.title or (seat.group() if seat else None)
    return Name(
        text[start:stop], start, stop, outer_start if outer_start >= 0 else start, outer_end, front.is_titled, title
    )


def _without_role_behind(words: Sequence[Token], first: int, end: int) -> int:
    """“Hon Kim Carr Minister for …”: the role behind two words of a name is no part of it."""
    while end - first > 2 and words[end - 1].bare in ROLES:
        before = [word for word in words[first : end - 1] if word.bare not in SEATS]
        if len(before) < 2 or not all(map(is_name_word, before[-2:])):
            break
        end -= 1
    return end


def _front(words: Sequence[Token], first: int, end: int) -> _Front | None:
    """None when the run is an organization or an office: “Fundación Agua Clara”, “Secretario General de UGT”."""
    front = _Front(first, is_honored=False, is_titled=False, title=None)
    for position in range(first, end):
        word, plain = words[position], words[position].bare
        if word.text in PARTICLES and position > first:
            continue
        is_last = position == end - 1
        if plain in TITLES and not is_last and word.is_capital:
            front = _Front(position + 1, is_honored=True, is_titled=True, title=TITLES[plain])
        elif plain in GIVEN and position > 0 and words[position - 1].bare in BEFORE_MONTH:
            front = _Front(position + 1, is_honored=False, is_titled=False, title=None)  # “In June Ann Lee …”
        elif word.text == "Don" and position == end - 2 and position > first:
            break  # a first name: “President Don Trementozzi”
        elif (plain in HONORIFICS and plain not in PARTICLES) or is_role_word(plain):
            is_titled = front.is_titled or plain in HONORIFICS
            front = _Front(position + 1, True, is_titled, front.title if plain in HONORIFICS else None)  # noqa: FBT003
        elif plain in SEATS and not is_last:
            front = _Front(position + 1, is_honored=True, is_titled=True, title=word.text)
        elif _heads_an_organization(words, position, first, end):
            if not _has_role_before_name(words, position, end):
                return None
            front = _Front(position + 1, is_honored=False, is_titled=False, title=None)
        elif _is_no_name(word) or (plain in FIELDS and position < end - 2):
            front = _Front(position + 1, is_honored=False, is_titled=front.is_titled, title=None)
    if front.begin > first and _is_particle(words, front.begin, end):
        return None
    return front


def _heads_an_organization(words: Sequence[Token], position: int, first: int, end: int) -> bool:
    is_behind_particle = position > first and words[position - 1].bare in {"la", "del"}
    is_head = position == first or is_behind_particle or _is_particle(words, position + 1, end)
    return is_head and words[position].bare in ORGANIZATIONS


def _has_role_before_name(words: Sequence[Token], position: int, end: int) -> bool:
    """“House Republican Conference Chairwoman Jane Roe”."""
    roles = [at for at in range(position + 1, end - 2) if is_role_word(words[at].bare)]
    return bool(roles) and all(map(is_name_word, words[roles[-1] + 1 : end]))


def _is_particle(words: Sequence[Token], position: int, end: int) -> bool:
    return position < end and words[position].text in PARTICLES


def _is_no_name(word: Token) -> bool:
    return word.bare in ORGANIZATIONS or (word.bare in NOT_A_NAME and not _INITIAL.fullmatch(word.text))


def _without_suffixes(words: Sequence[Token], begin: int, end: int) -> int:
    last = end
    while last - begin > 1 and words[last - 1].bare in SUFFIXES and not _INITIAL.match(words[last - 1].text[:2] + "."):
        last -= 1
    return last


def _may_be_name(words: Sequence[Token], *, is_honored: bool, is_surname: bool) -> bool:
    """Of two to six words, none of which belongs to a thing, party or field; one word only when it is honored."""
    if not 1 <= len(words) <= LONGEST or _is_acronym_run(words):
        return False
    if len(words) == 1 and (not is_honored or (words[0].text.isupper() and len(words[0].text) <= 6)):
        return False
    if words[0].text in {"San", "Santa", "Santo", "Saint"}:
        return False
    if any(word.text.endswith(("’s", "'s")) for word in words[:-1]):
        return False  # “Carroll’s Cuisine”
    if (
        len(words) > 1
        and words[0].text.isalpha()
        and words[0].text.isupper()
        and len(words[0].text) > 3
        and not words[-1].text.isupper()
    ):
        return False  # “UNISON Regional”
    if len(words) == 3 and words[1].text == "y":
        return False  # two places: Ica y Chincha
    if (words[-1].bare in THINGS and not is_surname) or words[0].bare in THINGS or words[0].bare in PARTIES | FIELDS:
        return False
    return all(is_name_word(word) or word.text.casefold() in PARTICLES or _INITIAL.match(word.text) for word in words)


def _is_firm(words: Sequence[Token]) -> bool:
    return any(_FIRM.fullmatch(word.text) for word in words)


def _stop(text: str, last: Token) -> int:
    """Where the name ends; the period of a sentence is no part of it."""
    stop = last.end
    while text[stop - 1] in ".’'" and not _INITIAL.match(last.text):
        stop -= 1
    return stop


def _names_a_thing(words: Sequence[Token], first: int, end: int) -> bool:
    """“the Blue Ribbon”, “Minister for Coastal Affairs”, “Department of Water Quality”: no person."""
    before = words[first - 1].bare
    if before in {"the", "our", "its", "their", "la", "el", "los", "las"}:
        return True
    if words[end - 1].bare in FIELDS:
        return True
    if before in {"for", "of", "at", "in", "de", "del", "en", "and", "&", "para", "y"} and first > 1:
        owner = words[first - 2].bare
        if before in {"and", "&", "y"} and _is_half_of_office(words, first - 2):
            return True
        if before in {"of", "for", "para"} and words[first - 2].is_capital and owner not in SPOKEN:
            return True
        return owner in ROLES or owner in ORGANIZATIONS or (owner in FIELDS and before in {"and", "&", "of"})
    return False


def _is_half_of_office(words: Sequence[Token], at: int) -> bool:
    """“Minister of Millets and …”: one capitalized word behind a capitalized role."""
    if at < 2 or not (words[at].is_capital and words[at - 2].is_capital):
        return False
    return words[at - 1].bare in {"of", "for", "de"} and words[at - 2].bare in ROLES


def _honorific_before(words: Sequence[Token], first: int) -> bool:
    """“don Evaristo”, lower case as Spanish prints it, or a lower-case role: “minister Doe”."""
    plain = words[first - 1].bare
    return (
        words[first - 1].text.islower()
        and (plain in HONORIFICS or plain in TITLES or plain in ROLES)
        and plain not in PARTICLES
        and plain != "the"
    )


def _is_acronym_run(words: Sequence[Token]) -> bool:
    """UNISON, CCOO or FBI alone; OSWIN TREMLETT is a name."""
    return any(
        len(word.text) <= 5 and word.text.isupper() and "." not in word.text and len(word.text) > 1 for word in words
    ) and not all(word.text.isupper() or word.text.casefold() in PARTICLES for word in words)


def _outer_end(text: str, end: int) -> int:
    """Behind “(D-MA)”, “, Jr.”, “, PhD”, “MP”."""
    for _ in range(3):
        match = _PARTY.match(text, end) or _SUFFIX.match(text, end)
        if match is None or not _is_suffix(match.group()):
            break
        end = match.end()
    return end


def _is_suffix(written: str) -> bool:
    if "(" in written or "-" in written:
        return True
    plain = written.strip(", ").replace(".", "").casefold()
    return plain in SUFFIXES
