"""What changed between two records, paragraph by paragraph and word by word, as a reader would say it."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from difflib import SequenceMatcher
from enum import Enum
from html import unescape
from typing import Any, NamedTuple

from django.utils.translation import gettext, gettext_noop

from statements.models.date_style import DateStyle
from statements.models.prose import blocks, plain_text

from .record import Record

LINK = re.compile(r'<a [^>]*href="(?P<href>[^"]*)"[^>]*>(?P<words>.*?)</a>', re.DOTALL)
WORD = re.compile(r"\S+\s*|\s+")
MOST_PAIRS = 400  # of paragraphs that stand in each other’s place; of more, the old ones went and the new ones came
MOST_WORDS = 4000  # of a paragraph before and after that are compared; a longer one went and came as a whole
LONGEST_SAME, AROUND = 60, 20  # words of a paragraph that did not change, and of them what stays in sight
ALIKE = 0.35  # of two paragraphs; what has less in common is one that went and one that came


class Edit(Enum):
    SAME = "same"
    GONE = "gone"
    NEW = "new"


class Piece(NamedTuple):
    edit: Edit
    words: str

    @property
    def folded(self) -> tuple[str, str, str] | None:
        """A long stretch that is the same: how it begins, what may be folded away, how it ends."""
        words = WORD.findall(self.words)
        if self.edit is not Edit.SAME or len(words) <= LONGEST_SAME:
            return None
        return "".join(words[:AROUND]), "".join(words[AROUND:-AROUND]), "".join(words[-AROUND:])


class Difference(NamedTuple):
    """One line or paragraph that is not as it was; `where` says which, in words."""

    where: str
    pieces: tuple[Piece, ...]
    is_list: bool = False
    is_of_words: bool = False  # of the text, or what stands above it


LINES = {
    "headline": gettext_noop("Headline"),
    "subheadline": gettext_noop("Sub-headline"),
    "dateline": gettext_noop("Dateline"),
    "summary": gettext_noop("Summary"),
    "slug": gettext_noop("Address"),
    "kind": gettext_noop("Type"),
    "language": gettext_noop("Language"),
    "issuer": gettext_noop("Issued by"),
    "source_url": gettext_noop("First published at"),
}
OF_WORDS = ("headline", "subheadline", "dateline", "summary")

# How a report is referred to, as records have it.
WAYS = (gettext_noop("in answer to"), gettext_noop("relies on"), gettext_noop("disputes"), gettext_noop("mentions"))


def differences(before: Record, after: Record) -> tuple[Difference, ...]:
    """In the order in which a page shows them; empty when a reader would see the same."""
    return tuple(_all(before, after))


def _all(before: Record, after: Record) -> Iterator[Difference]:
    for key, label in LINES.items():
        yield from _line(gettext(label), before.get(key), after.get(key), is_of_words=key in OF_WORDS)
    yield from _line(gettext("Day of release"), _day(before.get("date")), _day(after.get("date")))
    yield from _line(gettext("Public from"), _moment(before.get("published_at")), _moment(after.get("published_at")))
    yield from paragraphs(_texts(before.get("body_html") or ""), _texts(after.get("body_html") or ""))
    for label, listed in (
        (gettext("Speakers"), _speakers),
        (gettext("Who said what"), _quotations),
        (gettext("Reports"), _reports),
        (gettext("Topics"), _topics),
        (gettext("Event"), _event),
        (gettext("Image"), _image),
        (gettext("Press contact"), _contact),
    ):
        yield from _lists(label, listed(before), listed(after))


def _line(label: str, before: Any, after: Any, *, is_of_words: bool = False) -> Iterator[Difference]:
    if (before or "") != (after or ""):
        yield Difference(label, words_between(str(before or ""), str(after or "")), is_of_words=is_of_words)


def paragraphs(old: list[str], new: list[str]) -> Iterator[Difference]:
    """The same between two texts that are paragraphs already."""
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from (each._replace(is_of_words=True) for each in _pairs(old[a:b], new[c:d], c + 1))


def _pairs(old: list[str], new: list[str], number: int) -> Iterator[Difference]:
    """Paragraphs that stand in each other's place; each with the next one that is like it."""
    is_small = len(old) * len(new) <= MOST_PAIRS
    while is_small and old and new:
        if _alike(old[0], new[0]):
            yield Difference(
                gettext("Paragraph %(number)d") % {"number": number}, words_between(old.pop(0), new.pop(0))
            )
            number += 1
        elif any(_alike(old[0], each) for each in new[1:]):
            yield Difference(gettext("Paragraph %(number)d") % {"number": number}, (Piece(Edit.NEW, new.pop(0)),))
            number += 1
        else:
            yield Difference(
                gettext("Before paragraph %(number)d") % {"number": number}, (Piece(Edit.GONE, old.pop(0)),)
            )
    for each in old:
        yield Difference(gettext("Before paragraph %(number)d") % {"number": number}, (Piece(Edit.GONE, each),))
    for position, each in enumerate(new, start=number):
        yield Difference(gettext("Paragraph %(number)d") % {"number": position}, (Piece(Edit.NEW, each),))


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio() >= ALIKE


def words_between(before: str, after: str) -> tuple[Piece, ...]:
    """Word by word; white space goes with the word before it."""
    old, new = WORD.findall(before), WORD.findall(after)
    if len(old) + len(new) > MOST_WORDS:
        return (Piece(Edit.GONE, before), Piece(Edit.NEW, after))
    pieces: list[Piece] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(Piece(Edit.SAME, "".join(old[a:b])))
            continue
        pieces += [
            Piece(edit, "".join(words)) for edit, words in ((Edit.GONE, old[a:b]), (Edit.NEW, new[c:d])) if words
        ]
    return tuple(pieces)


def _lists(label: str, before: list[str], after: list[str]) -> Iterator[Difference]:
    """What was listed, each on its line; a change of their order alone is one too."""
    if before == after:
        return
    pieces = [
        Piece(edit, each)
        for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        if kind != "equal"
        for edit, listed in ((Edit.GONE, before[a:b]), (Edit.NEW, after[c:d]))
        for each in listed
    ]
    yield Difference(label, tuple(pieces), is_list=True)


def _day(text: str | None) -> str:
    return DateStyle.AMERICAN.day(date.fromisoformat(text)) if text else ""


def _moment(text: str | None) -> str:
    """In no newsroom's zone, which a record does not know."""
    moment = datetime.fromisoformat(text).astimezone(UTC) if text else None
    return f"{_day(moment.date().isoformat())}, {moment:%H:%M} UTC" if moment else ""


def _texts(html: str) -> list[str]:
    """Paragraphs as text; a link shows where it leads, because that may be all that changed."""
    return [plain_text(LINK.sub(_with_address, block.inner)) for block in blocks(html)]


def _with_address(link: re.Match[str]) -> str:
    return f"{link['words']} ({unescape(link['href'])})"


def _speakers(record: Record) -> list[str]:
    return [credit_of(credit) for credit in record.get("speakers") or ()]


def credit_of(credit: Record) -> str:
    """As printed, in the order of papers; a draft has printed none yet."""
    printed = credit["as_printed"]
    return _joined([printed["name"] or credit.get("name"), printed["title"], printed["organization"]])


def _quotations(record: Record) -> list[str]:
    names, nobody = names_of(record), gettext("nobody")
    return [
        f"{names.get(each['speaker'], each['speaker'] or nobody)}: {_extent(each)}"
        for each in record.get("quotations") or ()
    ]


def names_of(record: Record) -> Record:
    """Of those whom it credits, by their slug."""
    return {each["slug"]: each["as_printed"]["name"] or each.get("name") for each in record.get("speakers") or ()}


def _extent(quotation: Record) -> str:
    first, last = quotation["first_paragraph"], quotation["last_paragraph"]
    places = {"first": first, "last": last}
    one, several = gettext("paragraph %(first)d"), gettext("paragraphs %(first)d to %(last)d")
    return (one if first == last else several) % places


def _reports(record: Record) -> list[str]:
    return [
        _joined(
            [
                cited["number"],
                cited["title"],
                cited["wording"],
                cited.get("passage", ""),
                gettext(cited["how"].replace("_", " ")),
            ]
        )
        for cited in record.get("reports") or ()
    ]


def _topics(record: Record) -> list[str]:
    return sorted(topic["name"] for topic in record.get("topics") or ())


def _event(record: Record) -> list[str]:
    event = record.get("event")
    return [_joined([_moment(event["start"]), _moment(event["end"]), event["place"]])] if event else []


def _image(record: Record) -> list[str]:
    image = record.get("lead_image")
    return [_joined([image["caption"], image["alt"], image["credit"], image["sha256"][:12]])] if image else []


def _contact(record: Record) -> list[str]:
    contact = record.get("contact")
    return [contact["as_printed"]] if contact and contact["as_printed"] else []


def _joined(parts: Any) -> str:
    return ", ".join(part for part in parts if part)
