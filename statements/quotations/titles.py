"""What is printed beside a name: “Deputy Director of the Lakeshire Water Alliance” is a role and an organization."""

import re

from .names import Token, tokens
from .titles_in_marks import SMALL
from .vocabulary import (
    BEFORE_ROLE,
    DETERMINERS,
    FIELDS,
    OFFICES_OF_STATE,
    ORGANIZATIONS,
    PARTIES,
    ROLES,
    SAID,
    TITLES,
    bare,
)

# Roles whose “of X” names a place or field and no employer.
OF_A_PLACE = frozenset(
    """
mayor governor ambassador bishop archbishop senator representative congressman congresswoman premier alcalde
alcaldesa gobernador gobernadora vecino vecina defensor defensora candidate member judge sheriff attorney
taoiseach
""".split()
)
JOINING = frozenset(
    "and or of for to that which who with by from in on at as but when while the a an de del la el y que con por en".split()
)
# Roles whose “de X” names a field unless X is a body.
OF_A_FIELD = frozenset(
    "concejal concejala consejero consejera catedrático catedrática profesor profesora jefe jefa subsecretario subsecretaria".split()
)
SPEAKS_FOR = frozenset(
    "spokesperson spokesman spokeswoman campaigner counsel attorney lawyer lobbyist coordinator".split()
)
LONGEST_ROLE = 14  # words
_SPLIT = re.compile(
    r",?\s+(?P<word>at the|at|with the|with|from the|from|of the|of|for the|for|to the|to|en la|en el|en|de las"
    r"|de los|de la|del|de|ante la|ante el|ante)\s+(?=[A-ZÀ-Þ0-9])"
    r"|,?\s+(?P<article>of|for|at|to|de|en)\s+(?=(?:the|la|el|los|las)\s+[A-ZÀ-Þ])"
)
_STOP = re.compile(
    r"\s(?:durante|tras|while|during|after|when|mientras|cuando|que encabezó)\b|,?\s+(?:who|whom|whose|which|where"
    r"|quien|quienes|cuyo|cuya)\b|,\s+(?:que|and who)\b|;|\s[—–]\s|,\s+(?:a|an|the"
    r"|un|una|el|la)\s+(?=[a-z])"
    r"|,\s+(?:and|y|e)\s+(?=(?:the|el|la)\s)|,\s+(?:said|says|speaking|adding|noting|responding|commenting|which"
    r"|based)\b",
)
_OWNED = re.compile(r"^[a-zà-þ-]+(?:\s[a-zà-þ-]+)?[’']s?\s+(?=[A-Za-z])")
_OWNER = re.compile(r"^(?P<who>[A-ZÀ-Þ][^,;]{1,80}?)[’']s?\s+(?=[a-zA-Z])")
_OF_PART = re.compile(r"^(?:de|del|of|from|at|with)\s+(?:la\s+|the\s+)?(?=[A-ZÀ-Þ])")
# “director of the museum”: the house itself, without its name, is no part of the title.
_OF_THE_HOUSE = re.compile(
    r"\s+(?:of (?:the|our)|del|de la)\s+(?:museum|cent(?:er|re)|group|union|organi[sz]ation|association|hospital"
    r"|school|university|company|coalition|agency"
    r"|council|board|commission|foundation|institute|society|trust|charity|museo|hospital|gremio|colegio|sindicato"
    r"|instituto|centro|organización|asociación"
    r"|federación|entidad|institución|partido|universidad|empresa|grupo|consejo|fundación|cooperativa)$"
)
_FIRM = re.compile(r"\b(?:GmbH|AG|Inc|Ltd|LLC|LLP|PLC|S\.?A|S\.?L|Limited|Corporation)\.?$")
_AGE = re.compile(r"^(?:aged\s+)?\d{1,2},\s+|^de \d{1,2} años,\s+")
_LEAD = re.compile(
    r"^(?:(?:of|from|at|for|with|del)\s+)?(?:(?:the|an?|el|la|los|las|un|una|its|our|their|su|current|actual)\s+)"
    r"|^(?:of|from|at|for|with|del)\s+",
    re.IGNORECASE,
)
_PAREN_ONLY = re.compile(r"^\(([^()]*)\)")


def role_and_organization(written: str) -> tuple[str | None, str | None]:
    """Both from what stands behind a name or before it; either is None when it is not printed."""
    text = _cut(as_written(written))
    if not text:
        return None, None
    if not has_role(text):
        organization = organization_in(text)
        return None, organization
    if (owner := _OWNER.match(text)) and has_role(text[owner.end() :]) and not has_role(owner["who"]):
        return _role(text[owner.end() :].partition(",")[0]), _organization(owner["who"])
    for match in _splits(text):
        role, rest = text[: match.start()].strip(" ,"), text[match.end() :].strip(" ,")
        if match["word"] in {"de", "del"} and _is_field_before_employer(text[match.end() :]):
            continue
        if _is_employer(role, rest, (match["word"] or match["article"]).split()[0], text[match.end() :]):
            return _role(role), _organization(rest)
    return _by_comma(text)


def as_written(text: str) -> str:
    """A line in capitals as it would be written, so that names and small words can be told apart."""
    if not text.isupper() or len(text.split()) < 2:
        return text
    return " ".join(word.casefold() if word.casefold() in SMALL else word.capitalize() for word in text.split())


def has_role(text: str) -> bool:
    return any(is_role(word.bare) for word in tokens(text))


def is_role(plain: str) -> bool:
    return (
        plain in ROLES
        or (plain.endswith("s") and plain[:-1] in ROLES)
        or any(part in ROLES for part in plain.split("-") if len(part) > 2)
        or any(part in ROLES for part in plain.split("/") if len(part) > 2)
    )


def is_organization(text: str) -> bool:
    """Holds a word that organizations have, an ampersand or an acronym."""
    words = tokens(text)
    return any(
        word.bare in ORGANIZATIONS
        or word.text == "&"
        or (len(word.bare) > 1 and word.text.strip("().,’s").isupper() and word.text.strip("().,").isalnum())
        for word in words
        if word.is_capital or word.text == "&"
    )


def organization_in(text: str) -> str | None:
    """The text as an organization's name, when it is one: capitalized, and nothing but a name."""
    text = _LEAD.sub("", text.strip(" ,."))
    words = tokens(text)
    if not words or not words[0].is_capital or len(words) > 14:
        return None
    small = [word for word in words if word.text.isalpha() and word.text.islower() and len(word.text) > 4]
    return None if len(small) > 1 else _organization(text)


def _cut(written: str) -> str:
    text = _AGE.sub("", written.strip(" ,—–-"))
    paren = _PAREN_ONLY.match(text)
    if paren:
        text = paren.group(1)
    stop = _STOP.search(text)
    text = (text[: stop.start()] if stop else text).strip(" ,.;:—–-")
    return _OWNED.sub("", _AGE.sub("", _LEAD.sub("", text)))


def _splits(text: str) -> list[re.Match[str]]:
    """Where a role may end. “at” wins over “of” when between them stands a field of work."""
    found = list(_SPLIT.finditer(text))
    for position, match in enumerate(found):
        word = (match["word"] or match["article"]).split()[0]
        if (
            word == "at"
            and position
            and not any(bare(each.text) in ORGANIZATIONS for each in tokens(text[found[0].end() : match.start()]))
        ):
            return [match, *found]
    return found


def _is_office_of_state(role: str) -> bool:
    """“Secretary of State”, “ministra de Sanidad”; not the secretary of a club nor a general secretary."""
    words = tokens(role)
    return any(
        word.bare in OFFICES_OF_STATE and not (word.text.islower() and word.bare == "secretary") for word in words
    ) and not any(
        word.bare in {"general", "ejecutiva", "ejecutivo", "técnico", "técnica", "executive"} for word in words
    )


def _is_field_before_employer(rest: str) -> bool:
    """“coordinadora de Salud de Médicos Sin Fronteras”: the first “de” has a field, the second the employer."""
    head, second, _ = rest.partition(" de ")
    return bool(second) and not _names_body(head) and len(head.split()) <= 6 and head.split()[-1][0].isupper()


def _is_employer(role: str, rest: str, preposition: str, following: str) -> bool:
    role_words = [word.bare for word in tokens(role)]
    _, comma, last = role.rpartition(",")
    if comma and preposition not in {"at", "with", "from"} and not _goes_on(last):
        return False
    if not any(is_role(word) for word in role_words):
        return False
    if preposition in {"at", "with", "from"}:
        return True
    if preposition in {"en", "ante"}:
        return is_organization(re.split(r",|\sde\s|\sdel\s", following, maxsplit=1)[0])
    head = re.split(r",|\s(?:at|en|with|from|for|of|de|del)\s", following, maxsplit=1)[0]
    if preposition in {"of", "for", "to", "de", "del"}:
        first = next((word.bare for word in tokens(rest) if word.bare not in {"the", "la", "el", "los", "las"}), "")
        if _is_office_of_state(role):
            return first in ORGANIZATIONS and first not in FIELDS
        if first in FIELDS and not _names_body(head):
            return False
        if any(word in OF_A_PLACE or word in OF_A_FIELD for word in role_words) and not _names_body(head):
            return False
        if preposition in {"for", "to"} and not any(word in SPEAKS_FOR for word in role_words):
            return _names_body(head)
        if preposition in {"for", "to"}:
            return _names_body(head) or not any(word in FIELDS for word in (each.bare for each in tokens(head)))
        return True
    return False


def _names_body(text: str) -> bool:
    words = tokens(text)
    return any(word.is_capital and word.bare in ORGANIZATIONS and word.bare not in FIELDS for word in words) or any(
        len(word.text.strip("().,")) > 1 and word.text.strip("().,").isupper() and word.text.strip("().,").isalpha()
        for word in words
    )


def _by_comma(text: str) -> tuple[str | None, str | None]:
    """“president, Amalgamated Deckhands, Local 62”; commas inside a role go on with a field or another role."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if _OF_PART.match(parts[0]) and len(parts) > 1 and has_role(parts[1]):
        return _role(parts[1]), _organization(_OF_PART.sub("", parts[0]))
    role = [parts[0]]
    rest = parts[1:]
    if not has_role(parts[0]):
        # “Fair Start, director”: the organization first
        for position, part in enumerate(parts[1:], start=1):
            if has_role(part):
                return _role(part), organization_in(", ".join(parts[:position]))
        return _role(text), None
    if not rest and (tail := _employer_at_the_end(parts[0])) is not None:
        return tail
    while rest and (_goes_on(rest[0]) or (" for " in role[0] and not is_organization(rest[0]))):
        role.append(rest.pop(0))
    organization = []
    for part in (_OF_PART.sub("", each) for each in rest):
        if not part[:1].isupper() and part[:4] != "the ":
            break
        organization.append(part)
    return _role(", ".join(role)), organization_in(", ".join(organization)) if organization else None


def _employer_at_the_end(part: str) -> tuple[str | None, str | None] | None:
    """“Director NRC Geneva”: an acronym right behind the role."""
    words = tokens(part)
    last = max(position for position, word in enumerate(words) if is_role(word.bare))
    behind = part[words[last].end :].strip()
    if (
        last + 1 < len(words)
        and not part.isupper()
        and words[last + 1].is_capital
        and (words[last + 1].text.isupper() or _FIRM.search(behind))
    ):
        return _role(part[: words[last].end]), _organization(part[words[last + 1].start :])
    return None


def _goes_on(part: str) -> bool:
    """Whether a part after a comma still belongs to the role."""
    words = [word.bare for word in tokens(part)]
    if not words:
        return True
    first = words[1] if words[0] in {"and", "y", "&"} and len(words) > 1 else words[0]
    if words[0] in {"and", "y", "&"}:
        return not is_organization(part)
    return (first in FIELDS and not _names_body(part)) or (has_role(part) and not _names_body(part))


def _role(text: str) -> str | None:
    """Without article; a sentence that follows without a comma is no part of it."""
    words = _OF_THE_HOUSE.sub("", _LEAD.sub("", text.strip(" ,."))).split()
    while words and words[-1].strip(",").casefold() in {"and", "y", "e", "&", "of", "de", "for"}:
        words.pop()
    role = " ".join(words)
    role = role.rstrip(",")
    return (role if len(words) <= LONGEST_ROLE else re.split(r"\s(?:and|y)\s", role, maxsplit=1)[0]) or None


def _organization(text: str) -> str | None:
    """Without article; what follows as a description is cut."""
    text = re.sub(r"^[A-Z]\w*[’']s\s+(?=[A-Z])", "", _LEAD.sub("", text.strip(" ,.;:")))
    text = re.split(
        r",\s+(?=[a-z])(?!inc\b|llc\b)|\s+(?:and|y)\s+(?!(?:el|la|los|las|the)\s+[A-ZÀ-Þ])(?=[a-z])|\s\(?who\s"
        r"|\s—\s|\s–\s",
        text,
        maxsplit=1,
    )[0].strip(" ,;:")
    if text.count("(") > text.count(")"):
        text = text[: text.rindex("(")].strip()
    if text.endswith(".") or (text[-1:] != "." and text.endswith((" Inc", " Ltd"))):
        text = (
            text.rstrip(".") + "."
            if text.rstrip(".").endswith((" Inc", "Ltd", "Co", "Corp")) and text.endswith(".")
            else text.rstrip(".")
        )
    return text or None


def trailing_role(before: str) -> tuple[str | None, str | None]:
    """The role and organization that end right before a name: “WVPU chair”, “Fair Start president and CEO”."""
    words = tokens(before)
    at = len(words)
    seen_role = False
    while at > 0:
        plain = words[at - 1].bare
        if is_role(plain) or plain == "officio":
            seen_role = True
        elif not (seen_role and (plain in BEFORE_ROLE or plain in {"and", "&", "y"})):
            break
        at -= 1
    while at < len(words) and words[at].bare in {"and", "&", "y"}:
        at += 1
    if seen_role and at < len(words) and words[at].text.islower():
        at = _small_words_before(words, at)
    if not seen_role or at == len(words):
        return None, None
    last = len(words)
    while last - at > 1 and words[last - 1].bare in TITLES and any(is_role(word.bare) for word in words[at : last - 1]):
        last -= 1  # “Greens Leader Senator X”
    role = before[words[at].start : words[last - 1].end].strip(" ,")
    organization = _run_before(before, words, at)
    if organization and (is_role(bare(organization.split()[0])) and len(organization.split()) > 1):
        return organization, None  # “Minister for Human Services Senator X”
    if organization and not is_organization(organization):
        heads = [word.bare for word in tokens(role)]
        if any(word in OF_A_PLACE or word in OFFICES_OF_STATE for word in heads) or any(
            bare(word) in PARTIES for word in organization.split()
        ):
            return f"{organization} {role}", None
    return role, organization


def _small_words_before(words: list[Token], at: int) -> int:
    """“said chief shop steward X”: small words before a small role belong to it."""
    begin = at
    while begin > 0 and at - begin < 3 and words[begin - 1].text.isalpha() and words[begin - 1].text.islower():
        if words[begin - 1].bare in JOINING or SAID.fullmatch(words[begin - 1].text):
            break
        begin -= 1
    is_said = begin > 0 and SAID.fullmatch(words[begin - 1].text) is not None
    return begin if is_said or begin == 0 or words[begin - 1].bare in DETERMINERS or words[begin - 1].is_capital else at


def _run_before(before: str, words: list[Token], at: int) -> str | None:
    """The capitalized run that ends at a word, connectors and commas of firms included."""
    begin = at
    while begin > 0:
        word = words[begin - 1]
        if (
            word.is_capital
            or word.text == "&"
            or (word.text[0].isdigit() and begin > 1 and words[begin - 2].is_capital)
            or (
                begin < at
                and word.text in {"of", "for", "the", "and", "de", "la", "del", "y", "on", "in"}
                and begin > 1
                and words[begin - 2].is_capital
            )
            or (word.text == "," and begin > 1 and words[begin - 2].is_capital and _is_firm(words[begin:at]))
        ):
            begin -= 1
        else:
            break
    while begin < at and (
        words[begin].bare in {"the", "el", "la", "our", "as", "under", "today", "yesterday", "when", "while", "after"}
        or not words[begin].is_capital
    ):
        begin += 1
    if begin == at:
        return None
    text = before[words[begin].start : words[at - 1].end].strip(" ,")
    for possessive in ("’s", "'s", "’", "'"):
        text = text.removesuffix(possessive)
    return text or None


def _is_firm(words: list[Token]) -> bool:
    return any(word.text == "&" or word.bare in {"inc", "llc", "ltd", "llp", "plc"} for word in words)
