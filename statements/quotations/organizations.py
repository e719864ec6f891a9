"""Names of organizations, and how they are cut out of what stands around them."""

import re
from collections.abc import Sequence

from .names import Token, tokens
from .vocabulary import FIELDS, ORGANIZATIONS

LEAD = re.compile(
    r"^(?:(?:of|from|at|for|with|del)\s+)?(?:(?:the|an?|el|la|los|las|un|una|its|our|their|su|current|actual)\s+)"
    r"|^(?:of|from|at|for|with|del)\s+",
    re.IGNORECASE,
)
FIRM = re.compile(r"\b(?:GmbH|AG|Inc|Ltd|LLC|LLP|PLC|S\.?A|S\.?L|Limited|Corporation)\.?$")
_DESCRIPTION = re.compile(
    r",\s+(?=[a-z])(?!inc\b|llc\b)|\s+(?:and|y)\s+(?!(?:el|la|los|las|the)\s+[A-ZÀ-Þ])(?=[a-z])|\s\(?who\s"
    r"|\s—\s|\s–\s|\s+(?:en|sobre|durante|tras|ante|during|after|at|in)\s+(?:an?\s|una?\s|la\s|el\s|los\s|las\s)?(?=[a-zà-þ])"
)
# “Senate Health, Education, Labor, and Pensions (HELP) Committee”
_LISTED = re.compile(
    r"[^,;:()]{3,40}(?:,\s[A-ZÀ-Þ]\w+){1,5},?\s(?:and|&|y)\s(?P<last>[A-ZÀ-Þ]\w+(?:\s\(?[A-ZÀ-Þ]\w+\)?)*)"
)
_DAY = re.compile(r"(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2,8}|\d{1,2}\s+de\s+[a-z]+)\b")
_JOINING = frozenset({"of", "for", "the", "and", "de", "la", "del", "y", "on", "in"})
_NO_BEGINNING = frozenset({"the", "el", "la", "our", "as", "under", "today", "yesterday", "when", "while", "after"})
_FIRMS = frozenset({"inc", "llc", "ltd", "llp", "plc"})


def is_organization(text: str) -> bool:
    """Holds a word that organizations have, an ampersand or an acronym."""
    return any(_marks_organization(word) for word in tokens(text))


def names_body(text: str) -> bool:
    """The same, but a word that is also a field of work does not count."""
    return any(
        (word.is_capital and word.bare in ORGANIZATIONS and word.bare not in FIELDS) or _is_acronym(word, str.isalpha)
        for word in tokens(text)
    )


def _marks_organization(word: Token) -> bool:
    return word.text == "&" or (word.is_capital and (word.bare in ORGANIZATIONS or _is_acronym(word, str.isalnum)))


def _is_acronym(word: Token, made_of) -> bool:  # type: ignore[no-untyped-def]
    bare = word.text.strip("().,’s")
    return len(bare) > 1 and bare.isupper() and made_of(bare)


def organization_in(text: str) -> str | None:
    """The text as an organization’s name, when it is one: capitalized, and nothing but a name."""
    text = LEAD.sub("", text.strip(" ,."))
    words = tokens(text)
    if not words or not words[0].is_capital or len(words) > 14:
        return None
    small = [word for word in words if word.text.isalpha() and word.text.islower() and len(word.text) > 4]
    return None if len(small) > 1 else organization_named(text)


def organization_named(text: str) -> str | None:
    """Without article; what follows as a description is cut."""
    text = LEAD.sub("", text.strip(" ,;:"))
    listed = _LISTED.match(text)
    body = listed.group() if listed and names_body(listed["last"]) else ""
    text = body + _DESCRIPTION.split(text[len(body) :], maxsplit=1)[0].strip(" ,;:")
    if text.count("(") > text.count(")"):
        text = text[: text.rindex("(")].strip()
    if text.endswith(".") and not FIRM.search(text):
        text = text.rstrip(".")
    return text if text and not _DAY.match(text) else None


def organization_before(text: str, words: Sequence[Token], at: int) -> str | None:
    """The capitalized run that ends at a word, connectors and commas of firms included."""
    begin = at
    if at > 2 and (words[at - 3].text, words[at - 1].text) == ("(", ")") and words[at - 2].text.isupper():
        begin -= 3  # “… Council of Unions (OSBCU) president”
    while begin > 0 and _belongs(words, begin, at):
        begin -= 1
    while begin < at and (words[begin].bare in _NO_BEGINNING or not words[begin].is_capital):
        begin += 1
    if begin == at:
        return None
    name = text[words[begin].start : words[at - 1].end].strip(" ,")
    for possessive in ("’s", "'s", "’", "'"):
        name = name.removesuffix(possessive)
    return name or None


def _belongs(words: Sequence[Token], begin: int, at: int) -> bool:
    """Whether the word before `begin` is a part of the name that ends at `at`."""
    word = words[begin - 1]
    follows_capital = begin > 1 and words[begin - 2].is_capital
    if word.is_capital or word.text == "&":
        return True
    if not follows_capital:
        return False
    is_joined = begin < at and word.text in _JOINING
    is_firm = word.text == "," and any(each.text == "&" or each.bare in _FIRMS for each in words[begin:at])
    return word.text[0].isdigit() or is_joined or is_firm
