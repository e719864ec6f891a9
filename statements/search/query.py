"""What was typed: words, "phrases", what is left out, and the beginning of a word while it is being typed."""

import re
from dataclasses import dataclass

from .words import plain_words

LONGEST = 300  # characters that are read
MOST = 16  # words; who pastes a paragraph finds it by its first
SHORTEST_BEGINNING = 3  # letters; fewer begin half of all words
MARKS = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
TERM = re.compile(r'(?P<minus>(?<!\S)-)?(?:"(?P<phrase>[^"]*)(?P<closed>"?)|(?P<word>[^\s"]+))')


@dataclass(frozen=True)
class Term:
    """Several words are a phrase; `is_begun` when the last of them may go on."""

    written: str
    words: tuple[str, ...]
    is_left_out: bool = False
    is_begun: bool = False


@dataclass(frozen=True)
class Query:
    terms: tuple[Term, ...] = ()

    @property
    def wanted(self) -> tuple[Term, ...]:
        return tuple(term for term in self.terms if not term.is_left_out)

    @property
    def left_out(self) -> tuple[Term, ...]:
        return tuple(term for term in self.terms if term.is_left_out)

    def without(self, term: Term) -> "Query":
        return Query(tuple(each for each in self.terms if each is not term))

    def __str__(self) -> str:
        return " ".join(term.written for term in self.terms)

    def __bool__(self) -> bool:
        """Whether there is anything to look for: only leaving out finds nothing."""
        return bool(self.wanted)


def tidy(text: str) -> str:
    """As it stands in the field and in the address."""
    return " ".join(text[:LONGEST].replace("\0", " ").split())


def read(text: str, *, is_typing: bool = False) -> Query:
    text = tidy(text).translate(MARKS)
    terms: list[Term] = []
    room = MOST
    for match in TERM.finditer(text):
        words = tuple(
            word for word in plain_words("", match["phrase"] or match["word"] or "").split() if _is_word(word)
        )
        known = any(term.words == words and term.is_left_out == bool(match["minus"]) for term in terms)
        if words[:room] and not known:
            goes_on = is_typing and match.end() == len(text) and not match["closed"] and not match["minus"]
            terms.append(
                Term(
                    written=match[0],
                    words=words[:room],
                    is_left_out=bool(match["minus"]),
                    is_begun=goes_on and len(words) <= room and len("".join(words)) >= SHORTEST_BEGINNING,
                )
            )
            room -= len(words[:room])
    return Query(tuple(terms))


def _is_word(word: str) -> bool:
    return any(letter.isalnum() for letter in word)
