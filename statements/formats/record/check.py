"""What is wrong with a record, in sentences for whoever wrote it."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from statements.models.prose import blocks, sanitize

from .shape import RECORD
from .write import Record

WORD = re.compile(r"\w+")
MOST = 12  # sentences about one record; whoever reads them has understood by then


def problems(record: Any) -> list[str]:
    """None: it can be applied. Keys that nobody knows are no problem; `unknown_keys` lists them."""
    found = list(_unkeepable(record)) or list(RECORD.problems("", record))
    if not found:
        found = [*_in_order(record), *_within_the_text(record), *_twice(record)]
    return found[:MOST]


def unknown_keys(record: Any) -> list[str]:
    """With the way to them: `nickname`, `speakers.nickname`."""
    return list(dict.fromkeys(RECORD.unknown("", record)))


def _unkeepable(value: Any, where: str = "record") -> Iterator[str]:
    """No database keeps a NUL, no file half of a surrogate pair."""
    if isinstance(value, str):
        if "\0" in value or any("\ud800" <= letter <= "\udfff" for letter in value if letter > "\ud7ff"):
            yield f"“{where}” holds a character that cannot be kept: a NUL, or half of a pair."
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _unkeepable(key, where)
            yield from _unkeepable(each, key if where == "record" else where)
    elif isinstance(value, list):
        for each in value:
            yield from _unkeepable(each, where)


def _in_order(record: Record) -> Iterator[str]:
    event = record.get("event") or {}
    if event.get("start") and event.get("end"):
        start, end = datetime.fromisoformat(event["start"]), datetime.fromisoformat(event["end"])
        if end < start:
            yield "The event ends before it begins."
    for number, speaker in enumerate(record.get("speakers") or (), start=1):
        if (speaker.get("from") or "") > (speaker.get("until") or "9999"):
            yield f"Speaker {number}: the role ends before it begins."


def _within_the_text(record: Record) -> Iterator[str]:
    body = sanitize(record["body_html"])
    if not body:
        yield "“body_html” holds no text."
        return
    quotations = record.get("quotations") or ()
    texts = [block.text for block in blocks(body)] if quotations else []
    for number, quotation in enumerate(quotations, start=1):
        first = quotation["first_paragraph"]
        last = quotation.get("last_paragraph") or first
        if last < first:
            yield f"Quotation {number} ends in paragraph {last}, before it begins in paragraph {first}."
        elif last > len(texts):
            yield f"Quotation {number} ends in paragraph {last}; the text has {len(texts)}."
        elif not _are_words_of(quotation.get("words") or "", " ".join(texts[first - 1 : last])):
            yield f"Quotation {number} has words that its paragraphs do not have in this order."


def _are_words_of(words: str, text: str) -> bool:
    """In order; between them may stand who said it."""
    there = iter(WORD.findall(text))
    return all(word in there for word in WORD.findall(words))


def _twice(record: Record) -> Iterator[str]:
    """What can be listed once only, by the name under which the record knows it."""
    for key, name, noun in (
        ("speakers", "slug", "Speaker"),
        ("reports", "slug", "Report"),
        ("topics", "slug", "Topic"),
        ("quotations", "anchor", "Quotation"),
    ):
        times = Counter(each[name] for each in record.get(key) or () if each.get(name))
        for value in (value for value, count in times.items() if count > 1):
            yield f"{noun} “{value}” is listed more than once."
