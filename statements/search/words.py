"""
Text as it is searched: lower case, without accents, marks and markup, each word cut to its stem.

The steps are regular expressions that Python and PostgreSQL read alike, so that both engines hold the same words.
"""

import re
import unicodedata
from functools import lru_cache
from threading import Lock

import snowballstemmer

LONGEST = 250_000  # characters of a text; above a megabyte of words PostgreSQL would refuse the save itself
LANGUAGES = ("", "en", "es")  # whose stems are known; in a text of any other the words stand as they are
STEMS = 100_000  # that are remembered

SIGN = (
    r"\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u00d7\u00f7"
    r"\u2000-\u2bff\u2e00-\u2e7f\u3000-\u303f\ufe00-\ufe6f\uff00-\uff0f"
)
TAGS = ((r"</?(a|b|i|em|strong)( [^>]*)?>", ""), (r"<[^>]*>", " "))
MARKUP = (*TAGS, (r"&[A-Za-z0-9#]+;", " "))
SIGNS = (
    ("ß", "ss"),
    ("æ", "ae"),
    ("œ", "oe"),
    (r"(?<![a-z0-9])([a-z])\.(?=[a-z]([^a-z0-9]|$))", r"\1"),  # U.S. is US
    (r"['’]s(?![a-z0-9])", ""),
    (r"['’]", ""),
    (rf"[{SIGN}]+", " "),
)
# Number and gender, and no more: what goes by suffixes with an accent would need the accents.
SPANISH = (
    (r"eses(?= |$)", "es"),
    (r"([^ ]{2}[aeo])s(?= |$)", r"\1"),
    (r"([^ ]{3})e(?= |$)", r"\1"),
    (r"([^ ]{4})[ao](?= |$)", r"\1"),
    (r"z(?= |$)", "c"),
)
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff" + "".join(map(chr, range(0x300, 0x370)))
STROKES = {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i"}


def _bare_letters() -> dict[str, str]:
    """Each letter with an accent, small and capital, and the small letter without."""
    found = {}
    for number in (*range(0xA0, 0x250), *range(0x1E00, 0x1F00)):
        bare = "".join(sign for sign in unicodedata.normalize("NFKD", chr(number)) if not unicodedata.combining(sign))
        if len(bare) == 1 and bare.isascii() and bare.isalnum():
            found[chr(number)] = bare.lower()
    return found | STROKES | {letter.upper(): bare for letter, bare in STROKES.items() if letter != "ı"}


BARE = _bare_letters()
_FOLDED = str.maketrans(BARE | dict.fromkeys(INVISIBLE, ""))
_stemmer, _one_at_a_time = snowballstemmer.stemmer("english"), Lock()


def _compiled(steps: tuple[tuple[str, str], ...]) -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(pattern), replacement) for pattern, replacement in steps]


_TAGS, _MARKUP, _SIGNS, _SPANISH = map(_compiled, (TAGS, MARKUP, SIGNS, SPANISH))


def plain_words(language: str, text: str) -> str:
    """As PostgreSQL keeps them, which knows the stems of English words itself."""
    words = _through(_SIGNS, text.lower().translate(_FOLDED)).strip()
    return _through(_SPANISH, words) if language == "es" else words


def stems(language: str, text: str) -> str:
    """With single spaces between them."""
    words = plain_words(language, text)
    return " ".join(map(_english, words.split(" "))) if language == "en" else words


def stems_of_html(language: str, html: str) -> str:
    return stems(language, _through(_MARKUP, html[:LONGEST]))


def without_tags(html: str) -> str:
    return _through(_TAGS, html)


@lru_cache(STEMS)
def _english(word: str) -> str:
    with _one_at_a_time:  # the stemmer keeps the word it works at
        return str(_stemmer.stemWord(word))


def _through(steps: list[tuple[re.Pattern[str], str]], text: str) -> str:
    for pattern, replacement in steps:
        text = pattern.sub(replacement, text)
    return text
