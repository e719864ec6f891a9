"""What is printed beside a name: “Deputy Director of the Lakeshire Water Alliance” is a role and an organization."""

import re
from collections.abc import Sequence

from .names import Token, tokens
from .organizations import (
    FIRM,
    LEAD,
    is_organization,
    names_body,
    organization_before,
    organization_in,
    organization_named,
)
from .titles_in_marks import SMALL
from .vocabulary import (
    BEFORE_ROLE,
    DETERMINERS,
    FIELDS,
    HONORIFICS,
    OFFICES_OF_STATE,
    ORGANIZATIONS,
    PARTIES,
    ROLES,
    SAID,
    SCHOLARS,
    TITLES,
    bare,
)

LONGEST_ROLE = 14  # words
# Roles whose “of X” names a place.
OF_A_PLACE = frozenset(
    """
mayor governor ambassador bishop archbishop senator representative congressman congresswoman premier alcalde
alcaldesa gobernador gobernadora vecino vecina defensor defensora candidate member judge sheriff attorney
taoiseach
""".split()
)
# Roles whose “de X” names a field unless X is a body.
OF_A_FIELD = frozenset(
    """
concejal concejala consejero consejera catedrático catedrática profesor profesora jefe jefa subsecretario
subsecretaria
""".split()
)
SPEAKS_FOR = frozenset(
    "spokesperson spokesman spokeswoman campaigner counsel attorney lawyer lobbyist coordinator".split()
)
JOINING = frozenset(
    """
and or of for to that which who with by from in on at as but when while the a an de del la el y que con por en
""".split()
)
_ARTICLES = frozenset({"the", "la", "el", "los", "las"})
_AND = frozenset({"and", "&", "y"})
_SPLIT = re.compile(
    r",?\s+(?P<word>at the|at|with the|with|from the|from|of the|of|for the|for|to the|to|en la|en el|en|de las"
    r"|de los|de la|del|de|ante la|ante el|ante)\s+(?=[A-ZÀ-Þ0-9])"
    r"|,?\s+(?P<article>of|for|at|to|de|en)\s+(?=(?:the|la|el|los|las)\s+[A-ZÀ-Þ])"
)
_STOP = re.compile(
    r"\s(?:durante|tras|while|during|after|when|mientras|cuando|que encabezó)\b"
    r"|,?\s+(?:who|whom|whose|which|where|quien|quienes|cuyo|cuya)\b|,\s+(?:que|and who)\b|;|\s[—–]\s"
    r"|,\s+(?:a|an|the|un|una|el|la)\s+(?=[a-z])|,\s+(?:and|y|e)\s+(?=(?:the|el|la)\s)"
    r"|,\s+(?:said|says|speaking|adding|noting|responding|commenting|which|based)\b"
)
_AGE = re.compile(r"^(?:aged\s+)?\d{1,2},\s+|^de \d{1,2} años,\s+")
_BRACKETS = re.compile(r"^\(([^()]*)\)")
_OWNED = re.compile(r"^[a-zà-þ-]+(?:\s[a-zà-þ-]+)?[’']s?\s+(?=[A-Za-z])")
_OWNER = re.compile(r"^(?P<who>[A-ZÀ-Þ][^,;]{1,80}?)[’']s\s+(?=[a-zA-Z])")
_STANDING = re.compile(r"(?:Incoming|Outgoing|Former|Acting|Current)\s+")
_IN_A_YEAR = re.compile(r"\s*(?:19|20)\d\d$")
_LEADING = re.compile(r"(?P<who>[A-ZÀ-Þ]{2,8})\s+(?=[a-zà-þ])")  # “ANC chief whip in the legislature”
_WITH_PURPOSE = re.compile(r"\s(?:for|of|de|para)\s[A-ZÀ-Þ]")  # “CEO International Fund for Animal Welfare”
_OF_PART = re.compile(r"^(?:de|del|of|from|at|with)\s+(?:la\s+|the\s+)?(?=[A-ZÀ-Þ])")
# “director of the museum”: the house itself, without its name, is no part of the title.
_OF_THE_HOUSE = re.compile(
    r"\s+(?:of (?:the|our)|del|de la)\s+(?:museum|cent(?:er|re)|group|union|organi[sz]ation|association|hospital"
    r"|school|university|company|coalition|agency|council|board|commission|foundation|institute|society|trust"
    r"|charity|museo|hospital|gremio|colegio|sindicato|instituto|centro|organización|asociación"
    r"|federación|entidad|institución|partido|universidad|empresa|grupo|consejo|fundación|cooperativa)$"
)


def role_and_organization(written: str) -> tuple[str | None, str | None]:
    """Both from what stands behind a name or before it; either is None when it is not printed."""
    text = _cut(as_written(written))
    if not text:
        return None, None
    if not has_role(text):
        return None, organization_in(text)
    if (leading := _LEADING.match(text)) and has_role(text[leading.end() :].split(",")[0]):
        return _role(text[leading.end() :]), leading["who"]
    head = text.partition(",")[0]
    if has_role(head.rpartition(" ")[2]) and names_body(head) and not has_role(text[len(head) :]):
        role, organization = trailing_role(head)
        if organization is not None and head.startswith(organization):
            return role, organization  # “Conservation Alliance of Kenya Board Chair”
    if (house := _house_behind(text)) is not None:
        return house
    if (owner := _OWNER.match(text)) and has_role(text[owner.end() :]) and not has_role(owner["who"]):
        return _role(text[owner.end() :].partition(",")[0]), organization_named(owner["who"])
    for match in _splits(text):
        if _is_employer(text[: match.start()].strip(" ,"), match, text[match.end() :]):
            return _role(text[: match.start()]), organization_named(text[match.end() :])
    return _by_comma(text)


def as_written(text: str) -> str:
    """A line in capitals as it would be written, so that names and small words can be told apart."""
    if not text.isupper() or len(text.split()) < 2:
        return text
    return " ".join(word.casefold() if word.casefold() in SMALL else word.capitalize() for word in text.split())


def has_role(text: str) -> bool:
    return any(is_role(word.bare) for word in tokens(text))


def is_role(plain: str) -> bool:
    """Also in the plural, and as a part of “co-director” or “poet/nurse”."""
    if plain in ROLES or (plain.endswith("s") and plain[:-1] in ROLES) or plain.endswith(SCHOLARS):
        return True
    return any(len(part) > 2 and part in ROLES for part in re.split(r"[-/]", plain)[:4]) if len(plain) > 5 else False


def _cut(written: str) -> str:
    """The title alone: without an age, relative clauses and whatever the owner of the possessive is."""
    text = _AGE.sub("", written.strip(" ,—–-"))
    brackets = _BRACKETS.match(text)
    text = brackets.group(1) if brackets else text
    stop = _STOP.search(text)
    text = (text[: stop.start()] if stop else text).strip(" ,.;:—–-")
    return _OWNED.sub("", _AGE.sub("", LEAD.sub("", text)))


def _splits(text: str) -> list[re.Match[str]]:
    """Where a role may end. “at” wins over “of” when between them stands a field of work."""
    found = list(_SPLIT.finditer(text))
    for match in found[1:]:
        between = tokens(text[found[0].end() : match.start()])
        if _preposition(match) == "at" and not any(word.bare in ORGANIZATIONS for word in between):
            return [match, *found]
    return found


def _preposition(match: re.Match[str]) -> str:
    return (match["word"] or match["article"]).split()[0]


def _is_employer(role: str, split: re.Match[str], following: str) -> bool:
    """Whether what follows the preposition employs the person, and is not the field, place or end of the title."""
    preposition = _preposition(split)
    if not has_role(role):
        return False
    if preposition in {"at", "with", "from"}:
        return True
    _, comma, last = role.rpartition(",")
    if comma and not _goes_on(last):
        return False
    if preposition in {"en", "ante"}:
        return is_organization(re.split(r",|\sde\s|\sdel\s", following, maxsplit=1)[0])
    if split["word"] in {"de", "del"} and _is_field_before_employer(following):
        return False
    if preposition == "de" and not names_body(following) and " para " in f"{role} {following.partition(',')[0]}":
        return False  # “Recuperación de Desastres para Puerto Rico”
    if following.partition(",")[0].strip() in {"República", "Nación", "Republic"}:
        return False
    if split["word"] == "de la" and _is_part_of_employer(following):
        return False
    head = re.split(r",|\s(?:at|en|with|from|for|of|de|del)\s", following, maxsplit=1)[0]
    return names_body(head) if _needs_body(role, preposition, following) else True


def _needs_body(role: str, preposition: str, following: str) -> bool:
    """Whether only the name of a body can be the employer: behind a field of work, a place, or “for”."""
    words = {word.bare for word in tokens(role)}
    first = next((word.bare for word in tokens(following) if word.bare not in _ARTICLES), "")
    if _is_office_of_state(role):
        return first not in ORGANIZATIONS or first in FIELDS
    if first in FIELDS or words & OF_A_PLACE or words & OF_A_FIELD:
        return True
    return preposition in {"for", "to"} and not words & SPEAKS_FOR


def _is_office_of_state(role: str) -> bool:
    """“Secretary of State”, “ministra de Sanidad”; not the secretary of a club nor a general secretary."""
    words = tokens(role)
    if any(word.bare in {"general", "executive", "ejecutiva", "ejecutivo", "técnico", "técnica"} for word in words):
        return False
    return any(word.bare in OFFICES_OF_STATE and word.text != "secretary" for word in words)


def _is_field_before_employer(rest: str) -> bool:
    """“coordinadora de Salud de Médicos Sin Fronteras”: the first “de” has a field, the second the employer."""
    head, second, _ = rest.partition(" de ")
    return bool(second) and not names_body(head) and len(head.split()) <= 6 and head.split()[-1][0].isupper()


def _is_part_of_employer(rest: str) -> bool:
    """“Administrador de la Región II de la Agencia Federal”: the role is for a part."""
    head, second, employer = rest.partition(" de la ")
    return bool(second) and not names_body(head) and len(head.split()) <= 3 and names_body(employer)


def _by_comma(text: str) -> tuple[str | None, str | None]:
    """“president, Amalgamated Deckhands, Local 62”; commas inside a role go on with a field or another role."""
    first, *rest = [part.strip() for part in text.split(",") if part.strip()]
    if not has_role(first) or (_OF_PART.match(first) and rest and has_role(rest[0])):
        return _organization_first([first, *rest])
    if not rest and (tail := _employer_at_the_end(first)) is not None:
        return tail
    role = [first]
    while rest and (_goes_on(rest[0]) or (" for " in first and not is_organization(rest[0]))):
        role.append(rest.pop(0))
    organization = []
    for part in (_OF_PART.sub("", each) for each in rest):
        if not part[:1].isupper() and part[:4] != "the ":
            break
        organization.append(part)
    return _role(", ".join(role)), organization_in(", ".join(organization)) if organization else None


def _organization_first(parts: list[str]) -> tuple[str | None, str | None]:
    """“Fair Start, director”, “of Valley Legal Partners, counsel”."""
    for position, part in enumerate(parts[1:], start=1):
        if has_role(part):
            return _role(part), organization_in(_OF_PART.sub("", ", ".join(parts[:position])))
    return _role(", ".join(parts)), None


def _house_behind(text: str) -> tuple[str | None, str | None] | None:
    """“President and CEO International Fund for Animal Welfare”: nothing parts the title from a name with a purpose."""
    words = tokens(text)
    last = max((position for position, word in enumerate(words) if is_role(word.bare)), default=len(words))
    follows = words[last + 1 : last + 2]
    if not follows or not follows[0].is_capital or "," in text:
        return None
    house = text[follows[0].start :]
    purpose = _WITH_PURPOSE.search(house)
    is_body = purpose is not None and names_body(house[: purpose.start()])
    return (_role(text[: words[last].end]), organization_named(house)) if is_body else None


def _employer_at_the_end(part: str) -> tuple[str | None, str | None] | None:
    """“Director NRC Geneva”, “CEO Linuxhotel GmbH”: an acronym or firm right behind the role."""
    words = tokens(part)
    last = max(position for position, word in enumerate(words) if is_role(word.bare))
    follows = words[last + 1 : last + 2]
    if part.isupper() or not follows or not follows[0].is_capital:
        return None
    if not follows[0].text.isupper() and not FIRM.search(part):
        return None
    return _role(part[: words[last].end]), organization_named(part[follows[0].start :])


def _goes_on(part: str) -> bool:
    """Whether a part after a comma still belongs to the role."""
    words = [word.bare for word in tokens(part)]
    if not words:
        return True
    if words[0] in _AND:
        return not is_organization(part)
    return not names_body(part) and (words[0] in FIELDS or has_role(part))


def _role(text: str) -> str | None:
    """Without article; a sentence that follows without a comma is no part of it."""
    words = _OF_THE_HOUSE.sub("", LEAD.sub("", text.strip(" ,."))).split()
    while words and words[-1].strip(",").casefold() in {"and", "y", "e", "&", "of", "de", "for"}:
        words.pop()
    role = " ".join(words).rstrip(",")
    return (role if len(words) <= LONGEST_ROLE else re.split(r"\s(?:and|y)\s", role, maxsplit=1)[0]) or None


def trailing_role(before: str) -> tuple[str | None, str | None]:
    """The role and organization that end right before a name: “WVPU chair”, “Fair Start president and CEO”."""
    words = tokens(before)
    while words and words[-1].bare in HONORIFICS and not is_role(words[-1].bare):
        words = words[:-1]  # “campaigns director Dr Jane Roe”
    at = _role_begins(words)
    if at == len(words):
        return None, None
    last = len(words)
    while last - at > 1 and words[last - 1].bare in TITLES and any(is_role(word.bare) for word in words[at : last - 1]):
        last -= 1  # “Greens Leader Senator X”
    role = before[words[at].start : words[last - 1].end].strip(" ,")
    organization = organization_before(before, words, at)
    if organization is None:
        return role, None
    if standing := _STANDING.match(organization):
        organization, role = organization[standing.end() :], f"{standing.group()}{role}"  # “Incoming VUWSA President”
    organization = _IN_A_YEAR.sub("", organization)
    if not organization:
        return role, None
    if owned := _OWNER.match(organization):
        return f"{organization[owned.end() :]} {role}", owned["who"]  # “National’s Child Poverty spokesperson”
    if is_role(bare(organization.split()[0])) and " " in organization:
        return organization, None  # “Minister for Human Services Senator X”
    return (f"{organization} {role}", None) if _is_of_the_title(organization, role) else (role, organization)


def _role_begins(words: Sequence[Token]) -> int:
    """Where the role at the end of the words begins; behind them when there is none."""
    at = len(words)
    seen_role = False
    while at > 0:
        plain = words[at - 1].bare
        is_of_many = plain.endswith("s") and plain[:-1] in ROLES and words[at - 1].is_capital
        is_member = is_of_many and (seen_role or (at > 1 and words[at - 2].bare in {"of", "de"}))
        if is_role(plain) and not is_member:  # “Federation of Teachers President”
            seen_role = True
        elif not (seen_role and (plain in BEFORE_ROLE or plain in _AND)):
            break
        at -= 1
    while at < len(words) and words[at].bare in _AND:
        at += 1
    if not seen_role:
        return len(words)
    return _small_words_before(words, at) if at < len(words) and words[at].text.islower() else at


def _is_of_the_title(before: str, role: str) -> bool:
    """“New York Attorney General”, “Liberal councillor”: a place or party, no employer."""
    if is_organization(before):
        return False
    words = {word.bare for word in tokens(role)}
    is_office = role[0].isupper() and bool(words & OFFICES_OF_STATE)
    return bool(is_office or words & OF_A_PLACE or {bare(word) for word in before.split()} & PARTIES)


def _small_words_before(words: Sequence[Token], at: int) -> int:
    """“said chief shop steward X”: small words before a small role belong to it."""
    begin = at
    while begin > 0 and at - begin < 3 and words[begin - 1].text.isalpha() and words[begin - 1].text.islower():
        if words[begin - 1].bare in JOINING or SAID.fullmatch(words[begin - 1].text):
            break
        begin -= 1
    if begin == 0:
        return 0
    before = words[begin - 1]
    return begin if before.is_capital or before.bare in DETERMINERS or SAID.fullmatch(before.text) else at
