"""Posts for social networks: the headline, and each quotation with its speaker, cut so that they fit everywhere."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from statements.formats.attributed import attribution_of
from statements.formats.language import quoted
from statements.formats.site import absolute
from statements.models import Attribution, Quotation, Statement

ENOUGH = 80  # characters of a quotation below which the speaker's title makes way for the words
ADDRESS = 23  # as which X and Mastodon count any address
SENTENCE_END = re.compile(r"[.!?…]['’”»\"]*(?=\s)")


@dataclass(frozen=True)
class Network:
    name: str
    longest: int
    count: Callable[[str], int]


@dataclass(frozen=True)
class Fit:
    """How long a post is as one network counts it."""

    network: str
    length: int
    longest: int

    @property
    def fits(self) -> bool:
        return self.length <= self.longest


@dataclass(frozen=True)
class Post:
    """`item` is its name in the list of what was sent; `anchor` and `speaker` are empty for the headline's."""

    item: str
    words: str
    address: str
    anchor: str = ""
    speaker: str = ""

    @property
    def text(self) -> str:
        return f"{self.words}\n{self.address}"

    @property
    def fits(self) -> list[Fit]:
        return [
            Fit(network.name, network.count(self.words) + 1 + network.count(self.address), network.longest)
            for network in NETWORKS
        ]


def posts_of(statement: Statement) -> list[Post]:
    """Reads `quotations` and `attributions`; a quotation whose words are not kept has no post."""
    address = absolute(statement.get_short_url())
    credits_by_speaker = {credit.speaker_id: credit for credit in statement.attributions.all()}
    posts = [Post("post", fitted(statement.headline, address), address)]
    for quotation in statement.quotations.all():
        if quotation.words:
            credit = credits_by_speaker.get(quotation.speaker_id)
            words, speaker = _quoted(quotation, credit, address), credit.name_as_printed if credit else ""
            posts.append(Post(f"post-{quotation.anchor}", words, address, quotation.anchor, speaker))
    return posts


def fitted(text: str, address: str, *, around: str = "") -> str:
    """As much of the text as fits beside the address and what stands around it: whole, to a sentence, or to a word."""
    text = " ".join(text.split())[: LONGEST + 1]
    if _fits(text + around, address):
        return text
    to_a_word = next((cut for cut in _at_words(text) if _fits(cut + around, address)), "…")
    to_a_sentence = next((cut for cut in _at_sentences(text) if _fits(cut + around, address)), "")
    return to_a_sentence if len(to_a_sentence) > len(to_a_word) / 2 else to_a_word


def _quoted(quotation: Quotation, credit: Attribution | None, address: str) -> str:
    language = quotation.statement.language
    best = ""
    for speaker in [*_speakers(credit, language), ""]:
        by = f"\n— {speaker}" if speaker else ""
        words = fitted(quotation.words, address, around=quoted("", language) + by)
        best = quoted(words, language) + by
        if len(words) >= min(ENOUGH, len(quotation.words)):
            return best
    return best


def _speakers(credit: Attribution | None, language: str) -> Iterator[str]:
    """How the speaker can be named, the longest first."""
    if credit:
        yield attribution_of(credit, language)
        yield credit.name_as_printed


def _at_sentences(text: str) -> Iterator[str]:
    """The longest first."""
    for end in reversed([match.end() for match in SENTENCE_END.finditer(text)]):
        yield text[:end]


def _at_words(text: str) -> Iterator[str]:
    for space in reversed([match.start() for match in re.finditer(" ", text)]):
        yield text[:space].rstrip(" ,;:–—-") + " …"


def _fits(words: str, address: str) -> bool:
    return all(fit.fits for fit in Post("", words, address).fits)


def _weight(letter: str) -> int:
    return 1 if any(ord(letter) in points for points in COUNTED_ONCE) else 2


def _as_x_counts(text: str) -> int:
    """In weights, not letters."""
    return ADDRESS if text.startswith(("http://", "https://")) else sum(map(_weight, text))


def _as_mastodon_counts(text: str) -> int:
    return ADDRESS if text.startswith(("http://", "https://")) else len(text)


# Of twitter-text, configuration 3; letters beyond count twice.
COUNTED_ONCE = (range(4352), range(8192, 8206), range(8208, 8224), range(8242, 8248))
# Code points, where Bluesky and Mastodon count graphemes, which are never more.
NETWORKS = (
    Network("X", 280, _as_x_counts),
    Network("Bluesky", 300, len),
    Network("Mastodon", 500, _as_mastodon_counts),
)
LONGEST = max(network.longest for network in NETWORKS)
