"""When two printed names mean the same: keys without case, accents, articles and punctuation."""

import math
import re
from functools import lru_cache

from statements.models.name_key import name_key

ABBREVIATION = re.compile(r"\s*\(\s*([^\s()]{2,30})\s*\)")
ENOUGH_IN_COMMON = 0.8  # of all the words of two titles
WORD = re.compile(r"\w+")
remembered = lru_cache(4096)  # the texts of one newsroom name the same few again and again


def without_abbreviation(name: str) -> tuple[str, str]:
    """“Department of Homeland Security (DHS)” in its two parts; the second is empty where none is printed."""
    found = ABBREVIATION.search(name)
    bare = " ".join(ABBREVIATION.sub("", name).split())
    return (bare, found[1]) if found and bare else (name, "")


@remembered
def organization_key(name: str) -> str:
    """With and without a leading “the”, an organization is the same."""
    return name_key(name).removeprefix("the ").strip(" ,.;:")


@remembered
def person_key(name: str) -> str:
    return name_key(name.replace(".", " "))


def surname_and_initial(name: str) -> tuple[str, str] | None:
    words = person_key(name).split()
    return (words[-1], words[0][0]) if len(words) > 1 else None


@remembered
def number_key(number: str) -> str:
    """OIG-12-66, OIG 12–66 and oig1266 are one number."""
    return "".join(WORD.findall(name_key(number))).replace("_", "")


@remembered
def title_words(title: str) -> frozenset[str]:
    return frozenset(WORD.findall(name_key(title)))


@remembered
def title_numbers(title: str) -> frozenset[str]:
    return frozenset(word for word in title_words(title) if any(letter.isdigit() for letter in word))


@remembered
def main_title(title: str) -> str:
    """What stands before the subtitle, as a key."""
    return " ".join(WORD.findall(name_key(re.split(r":|\s[–—-]\s", title, maxsplit=1)[0])))


def is_nearly_the_same(one: str, other: str) -> bool:
    """Titles that share most words, or of which one only lacks the subtitle; another year or number is another one."""
    a, b = title_words(one), title_words(other)
    if not a or not b or title_numbers(one) != title_numbers(other):
        return False
    lacks_subtitle = main_title(one) == main_title(other) and (a <= b or b <= a)
    return lacks_subtitle or len(a & b) / len(a | b) >= ENOUGH_IN_COMMON


def may_be_missing(words: int) -> int:
    """How many of so many words of a title a near-equal one may lack."""
    return math.floor(words * (1 - ENOUGH_IN_COMMON) + 1e-9)
