"""Words in a text, however they are written there: in capitals, with other accents, across markup, in an address."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote

from django.utils.html import strip_tags

Span = tuple[int, int]

ESCAPED = r"(?:%[0-9a-fA-F]{2})+|\\u[0-9a-fA-F]{4}"
PLAIN = re.compile(rf"{ESCAPED}|.", re.DOTALL)
HTML = re.compile(rf"<[^>]*>|&#?\w+;|{ESCAPED}|.", re.DOTALL)
TAG = re.compile(r"<[^>]+>")
BREAKS = re.compile(r"</?(?:p|h\d|li|ul|ol|blockquote|br)\b")
BETWEEN = r"[\W_]{0,3}"  # the parts of a name: “Ana Ruiz”, “ana-ruiz”, “Ana  Ruiz”, “anaruiz”
CONTEXT = 40  # letters before and after that a person is shown
NEAR = 400  # characters of markup and text in which they are looked for
CUT_TAG = re.compile(r"^[^<]*>")
INVISIBLE = {"Cf", "Mn", "Me"}  # soft hyphens and joiners, accents that stand by themselves


@dataclass(frozen=True)
class Match:
    """One occurrence; `spans` are its letters in the text, with markup between them left out."""

    spans: tuple[Span, ...]
    removed: str
    before: str
    after: str
    is_whole: bool  # no letter stands right before or after it

    @property
    def start(self) -> int:
        return self.spans[0][0]


def pattern_of(words: Iterable[str]) -> re.Pattern[str]:
    """The longest first, so that a full name goes before the family name in it."""
    wanted = sorted((BETWEEN.join(map(re.escape, parts_of(each))) for each in words), key=len, reverse=True)
    return re.compile("|".join(wanted) or r"(?!)")


def parts_of(text: str, *, is_html: bool = False) -> list[str]:
    """Its words, however they are written."""
    return re.findall(r"[^\W_]+", _fold(text, is_html=is_html)[0])


def letters_in(text: str) -> int:
    """How many there are to be found."""
    return len(re.findall(r"[^\W_]", _folded(text)))


def find(text: str, pattern: re.Pattern[str], *, is_html: bool = False) -> list[Match]:
    """In their order, the addresses of links included."""
    found = list(_within(text, pattern, 0, is_html=is_html))
    if is_html:
        for tag in TAG.finditer(text):
            inner = text[tag.start() + 1 : tag.end() - 1]
            if "=" in inner:
                found += _within(inner, pattern, tag.start() + 1, is_html=True)
    return sorted(found, key=lambda match: match.start)


def blacken(text: str, matches: Iterable[Match], mark: str) -> tuple[str, list[int]]:
    """The text with a mark for each match, and where the marks stand in it. Markup inside of a match stays."""
    pieces: list[str] = []
    offsets: list[int] = []
    length = last = 0
    for match in sorted(matches, key=lambda match: match.start):
        for number, (start, end) in enumerate(match.spans):
            kept = text[last:start] + ("" if number else mark)
            if not number:
                offsets.append(length + start - last)
            pieces.append(kept)
            length += len(kept)
            last = end
    return "".join([*pieces, text[last:]]), offsets


def _within(text: str, pattern: re.Pattern[str], shift: int, *, is_html: bool) -> Iterator[Match]:
    letters, spans = _fold(text, is_html=is_html)
    for match in pattern.finditer(letters):
        first, last = match.span()
        own = _joined(spans[first:last])
        start, end = own[0][0], own[-1][1]
        yield Match(
            spans=tuple((one + shift, other + shift) for one, other in own),
            removed=_decoded("".join(text[one:other] for one, other in own), is_html),
            before=_end_of(_decoded(_without_cut_tag(text[max(0, start - NEAR) : start], is_html), is_html)),
            after=_end_of(_decoded(text[end : end + NEAR], is_html)[::-1])[::-1],
            is_whole=not (_goes_on(letters[first - 1 : first + 1]) or _goes_on(letters[last - 1 : last + 1])),
        )


def _fold(text: str, *, is_html: bool) -> tuple[str, list[Span]]:
    """Every letter without accent and case, with the place in the text that it comes from."""
    letters: list[str] = []
    spans: list[Span] = []
    for token in (HTML if is_html else PLAIN).finditer(text):
        span, raw = token.span(), token[0]
        if is_html and raw[0] == "<" and len(raw) > 1:
            if BREAKS.match(raw.lower()):
                letters.append("\n")
                spans.append((span[0], span[0]))
            continue
        for letter in _folded(_letters_of(raw, is_html)):
            if unicodedata.category(letter) not in INVISIBLE:
                letters.append(letter)
                spans.append(span)
            elif spans and spans[-1][1] == span[0]:
                spans[-1] = (spans[-1][0], span[1])  # an accent goes with its letter
    return "".join(letters), spans


def _letters_of(token: str, is_html: bool) -> str:
    if len(token) == 1:
        return token
    if token[0] == "%":
        return unquote(token)
    if token.startswith("\\u"):
        return chr(int(token.removeprefix("\\u"), 16))
    return unescape(token) if is_html else token


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())


def _joined(spans: list[Span]) -> list[Span]:
    """Neighbors as one; what stands between them, a tag or a soft hyphen, is left out."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif start < end:
            joined.append((start, end))
    return joined


def _decoded(text: str, is_html: bool) -> str:
    """The words alone, with single spaces between them and at the ends."""
    return re.sub(r"\s+", " ", unescape(strip_tags(BREAKS.sub(r" \g<0>", text))) if is_html else text)


def _without_cut_tag(text: str, is_html: bool) -> str:
    return CUT_TAG.sub("", text) if is_html else text


def _end_of(text: str) -> str:
    """Cut between words where it is long."""
    return text if len(text) <= CONTEXT else f"… {text[-CONTEXT:].partition(' ')[2]}"


def _goes_on(pair: str) -> bool:
    """Whether the second letter continues the word of the first, in scripts that part words by spaces."""
    return len(pair) == 2 and all(each.isdecimal() or each.lower() != each.upper() for each in pair)  # noqa: PLR2004
