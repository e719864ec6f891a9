"""Who is in a text: each person with what was printed at the first mention, and how later mentions find them again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from .names import REMEMBERED, Name, Token, names, tokens
from .organizations import is_organization, organization_in
from .passage import Person
from .sentences import sentence_end, sentence_start
from .titles import has_role, is_role, role_and_organization, trailing_role
from .vocabulary import BEFORE_ROLE, DETERMINERS, FIELDS, NOT_A_NAME, ORGANIZATIONS, SAID, TEACHERS, bare, one_of

_DOES = """
issued issues released releases made gave offered had has have is was will would today called praised welcomed condemned
applauded thanked emitió publicó hizo realizó ha han fue es
"""
_VERB = re.compile(rf"{SAID.pattern}|{one_of(_DOES.split())}|[“”\"«»]", re.IGNORECASE)
_DESCRIPTION = re.compile(r"\s*(?:,|\((?=[A-Za-zÀ-ÿ][\w ]+[,)])|\s[—–-]\s)\s*")
_OF = re.compile(r"\s+(?:of|from|at|with|for|de|del|en)\s+(?:the\s+|la\s+|el\s+)?(?=[A-ZÀ-Þ])")
_PLACED = re.compile(r"(?:of|from|at|in|de|del)\s", re.IGNORECASE)
_FIELD = re.compile(rf"{one_of(TEACHERS)}\s+(?:de|of)\s+[A-ZÀ-Þ]\w+\s+$")  # “catedrático de Hidrología Juan Roe”
_HEAD = re.compile(r"(?:^|[\s(])(?:the|el|la|los|las|its|our|their|su|and|y|by|with)\s+$", re.IGNORECASE)


_CAPITALS = re.compile(r"[^\W\d_]+")


class Mention(NamedTuple):
    """A name in a text with what is printed around it; `start` to `end` hold the role before and after it too."""

    name: str
    role: str | None
    organization: str | None
    start: int
    end: int


@dataclass(eq=False)
class Member:
    """One person of the text; role and organization are those of the first mention that prints them."""

    name: str
    role: str | None = None
    organization: str | None = None
    is_quoted: bool = False
    keys: frozenset[str] = field(default_factory=frozenset)

    def person(self) -> Person:
        """A name in capitals is written as names are."""
        name = _CAPITALS.sub(lambda part: part.group().capitalize(), self.name) if self.name.isupper() else self.name
        return Person(name, self.role, self.organization)


@lru_cache(REMEMBERED)
def mentions(text: str) -> tuple[Mention, ...]:
    """Every person that a stretch of narrative names."""
    found: list[Mention] = []
    floor = 0
    for name in names(text):
        if name.start < floor:
            continue  # a part of the description before
        mention = _mention(text, name, floor)
        found.append(mention)
        floor = mention.end
    return tuple(found)


def _mention(text: str, name: Name, floor: int) -> Mention:
    begin = max(floor, sentence_start(text, name.outer_start, floor))
    start, role, organization = _before(text, begin, name)
    end, role_after, organization_after = _after(text, name)
    if role_after or (organization_after and not role):
        # “Councillor X, Cabinet Member for Y at Z”: what follows says more than the title before it.
        return Mention(name.text, role_after or role or name.title, organization_after or organization, start, end)
    return Mention(name.text, role or name.title, organization or organization_after, start, end)


def _before(text: str, begin: int, name: Name) -> tuple[int, str | None, str | None]:
    before = re.sub(r",\s+(?:the|el|la)\s+$", ", ", text[begin : name.outer_start], flags=re.IGNORECASE)
    inside = text[name.outer_start : name.start]
    role, organization = trailing_role(before + inside)
    if (
        role
        and before.rstrip().endswith(",")
        and (found := _apposition(before.rstrip().rstrip(","))) is not None
        and found[1]
    ):
        offset, role, organization = found
        return begin + offset, role, organization
    if role:
        whole = before + inside
        return begin + max(0, whole.rfind(organization or role)), role, organization
    if _is_more_than_honor(inside) and (found := _apposition(before + inside)) is not None and found[1]:
        offset, role, organization = found  # “Chair of the Advisory Group Rob Hudson”
        return begin + offset, role, organization
    if (field := _FIELD.search(before)) is not None:
        return begin + field.start(), field.group().strip(), None
    if before.rstrip().endswith(","):
        found = _apposition(before.rstrip().rstrip(","))
        if found is not None:
            offset, role, organization = found
            return begin + offset, role, organization
    return name.outer_start, None, None


def _nearest_role(words: Sequence[Token], places: list[int]) -> int:
    """The last role with an article before it; else the first."""
    for place in reversed(places):
        begin = place
        while begin > 0 and words[begin - 1].bare in BEFORE_ROLE:
            begin -= 1
        if begin > 0 and words[begin - 1].bare in DETERMINERS and not words[place].bare.endswith("s"):
            return place
    return places[0]


def _is_of_the_title(words: Sequence[Token], first: int) -> bool:
    """“The Union Minister of …”: capitals before a capital role, no article and no owner."""
    before = words[first - 1]
    return (
        before.is_capital
        and words[first].is_capital
        and before.text.isalpha()
        and before.bare not in DETERMINERS
        and before.bare not in NOT_A_NAME
    )


def _stands_free(segment: str, role: str) -> bool:
    """“NO2ID National Coordinator”, but not the “Ministros” of “presidente del Consejo de Ministros”."""
    before = segment[: segment.rfind(role)].split()
    return not before or before[-1].casefold() not in {"of", "for", "de", "del", "the", "los", "las", "la", "and", "y"}


def _is_more_than_honor(inside: str) -> bool:
    """Capitalized words between a role and the name: “… Advisory Group Rob Hudson”, “… Border Protection Jane Roe”."""
    return any(word.bare in ORGANIZATIONS or word.bare in FIELDS for word in tokens(inside))


def _apposition(before: str) -> tuple[int, str | None, str | None] | None:
    """“…, the Minister for Coastal Affairs,” before a name: the last role phrase, at most four commas back."""
    commas = [match.start() for match in re.finditer(r",", before)][-4:]
    for at in [*reversed(commas), -1]:
        segment = before[at + 1 :]
        words = tokens(segment)
        places = [position for position, word in enumerate(words) if is_role(word.bare)]
        if not places:
            continue
        first = _nearest_role(words, places)
        while first > 0 and (words[first - 1].bare in BEFORE_ROLE or _is_of_the_title(words, first)):
            first -= 1
        lead = segment[: words[first].start]
        role, organization = trailing_role(segment)
        if role and is_role(words[-1].bare) and _stands_free(segment, role):
            return at + 1 + max(0, segment.find(organization or role)), role, organization
        role, organization = role_and_organization(segment[words[first].start :])
        if organization is None and re.search(r"[’']s?\s$", lead):
            organization = organization_in(re.split(r",|\b(?:by|said|and)\b", lead.rstrip(" ’'s"))[-1])
        if lead.strip() and not (_HEAD.search(lead) or organization or SAID.search(lead)) and at != -1:
            return None
        return at + 1 + words[first].start, role, organization
    return None


def _after(text: str, name: Name) -> tuple[int, str | None, str | None]:
    """The description behind a name: where it ends, the role, the organization."""
    stop = sentence_end(text, name.outer_end)
    if opened := _DESCRIPTION.match(text, name.outer_end):
        description = _up_to_verb(text, opened.end(), stop)
        if "(" in opened.group():
            description = description.partition(")")[0]
        role, organization = _described(_without_next_person(description))
        ends = [description.find(part) + len(part) for part in (role, organization) if part and part in description]
        return (opened.end() + max(ends, default=0) if role or organization else name.outer_end), role, organization
    behind = next(iter(tokens(text[name.outer_end : name.outer_end + 40])), None)
    if behind is not None and behind.start == 1 and behind.is_capital and is_role(behind.bare):
        # “Jane Roe MP Minister for Harbors”
        description = _up_to_verb(text, name.outer_end, stop)
        if any(len(each.words) > 1 for each in names(description)):  # “Shelter Scotland Director, Jane Roe”
            return name.outer_end, None, None
        return name.outer_end + len(description.rstrip(" ,")), *role_and_organization(description)
    if of := _OF.match(text, name.outer_end):
        organization = organization_in(re.split(r"[,;:(]", _up_to_verb(text, of.end(), stop))[0])
        if organization and is_organization(organization):
            return of.end() + len(organization), None, organization
    return name.outer_end, None, None


def _up_to_verb(text: str, start: int, stop: int) -> str:
    for verb in _VERB.finditer(text, start, stop):
        if not verb.group().istitle():  # “the United States”
            return text[start : verb.start()]
    return text[start:stop]


def _described(description: str) -> tuple[str | None, str | None]:
    if not _reads_as_description(description):
        return None, None
    role, organization = role_and_organization(description)
    if role is None and organization and not is_organization(organization):
        # “from Gullhaven” is where somebody lives, “, Jane Roe” somebody else.
        is_doubtful = _PLACED.match(description) or (names(description) and not has_role(description))
        return None, None if is_doubtful else organization
    return role, organization


def _reads_as_description(description: str) -> bool:
    """Begins as titles and organizations do; not with a verb or with “and”."""
    words = tokens(description)
    if not words or words[0].bare in {
        "and",
        "y",
        "e",
        "or",
        "&",
        "but",
        "who",
        "whose",
        "quien",
        "junto",
        "along",
        "together",
    }:
        return False
    first = next(iter(names(description)), None)
    if first is not None and first.start == 0 and len(first.words) > 1:
        return False  # “… of Rodrigo Duterte, James Gomez, director …”: another person
    if words[0].bare in {"of", "from", "at", "del"}:
        return True
    if (
        words[0].is_capital
        or words[0].text[0].isdigit()
        or words[0].bare in DETERMINERS
        or words[0].bare in {"aged", "de"}
    ):
        return True
    return any(is_role(word.bare) for word in words[:3])


def _without_next_person(description: str) -> str:
    """Up to “and Jane Roe, …”."""
    for name in names(description):
        if len(name.words) > 1 and name.is_honored:
            return description[: name.outer_start].rstrip(" ,")
        if (
            len(name.words) > 1
            and re.search(r"(?:^|[\s,])(?:and|y|e)\s+$", description[: name.outer_start])
            and description[name.outer_end :].strip()[:1] in {",", "("}
        ):
            return description[: name.outer_start]
    return description


NAMESAKES = 100  # people who have a word of their names in common; of more the last ones count


class Cast:
    """The people of one text, in the order of their first mention."""

    def __init__(self) -> None:
        self.members: list[Member] = []
        self._by_word: dict[str, list[Member]] = {}

    def meet(self, mention: Mention) -> Member:
        """The member who is mentioned, new if nobody of that name was there before."""
        words = [bare(word) for word in mention.name.split()]
        member = self._same(words)
        if member is None:
            member = Member(mention.name)
            self.members.append(member)
            self._rename(member, mention.name, words)
        elif _says_more(mention.name, words, member):
            self._rename(member, mention.name, words)
        if member.role is None and member.organization is None:
            member.role, member.organization = mention.role, mention.organization
        elif member.organization is None and mention.role == member.role:
            member.organization = mention.organization
        return member

    def _rename(self, member: Member, name: str, words: list[str]) -> None:
        member.name, member.keys = name, frozenset(words)
        for word in words:
            known = self._by_word.setdefault(word, [])
            if member not in known:
                known.append(member)
                del known[:-NAMESAKES]

    def called(self, words: list[str]) -> Member | None:
        """Who is meant by a surname, a surname of two, or a first name; those who were quoted come first."""
        wanted = [bare(word) for word in words if bare(word)]
        if not wanted:
            return None
        candidates = [member for member in self._by_word.get(wanted[-1], []) if set(wanted) <= member.keys]
        quoted = [member for member in candidates if member.is_quoted]
        chosen = quoted or candidates
        return chosen[-1] if chosen else None

    def holding(self, plain_role: str) -> Member | None:
        """The only person whose role has that word: “the minister”."""
        holders = [
            member
            for member in self.members
            if member.role and plain_role in {bare(word) for word in member.role.split()}
        ]
        return holders[0] if len(holders) == 1 else None

    def _same(self, words: list[str]) -> Member | None:
        if len(words) == 1:
            return self.called(words)
        for member in self._by_word.get(words[-1], []):
            if member.keys == set(words) or (
                words[0] in member.keys and (set(words) <= member.keys or member.keys <= set(words))
            ):
                return member
        # “Jimena Arrieta” is “Jimena Arrieta Solís”; a surname alone that was met first becomes the full name.
        for member in [*self._by_word.get(words[0], []), *self._by_word.get(words[-1], [])]:
            if set(words) <= member.keys or (len(member.keys) == 1 and member.keys <= set(words)):
                return member
        return None


def _says_more(name: str, words: list[str], member: Member) -> bool:
    """The full name behind a surname, or a name as it is written behind one in capitals."""
    if member.name.isupper() and not name.isupper():
        return len(words) >= len(member.keys)
    return len(words) > len(member.keys) and member.keys <= set(words)
