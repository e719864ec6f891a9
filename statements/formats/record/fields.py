"""Kinds of values that a record may hold, each with the sentences for what it refuses."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Protocol

from django.core.exceptions import ValidationError

FIRST_YEAR, LAST_YEAR = 1001, 9998  # a day from either end, so that no zone leads beyond


class Field(Protocol):
    """`where` begins a sentence: “headline”, or Speaker 2: “name”."""

    def problems(self, where: str, value: Any) -> Iterator[str]: ...

    def unknown(self, path: str, value: Any) -> Iterator[str]: ...


class Plain:
    """What holds no keys of its own."""

    def unknown(self, path: str, value: Any) -> Iterator[str]:
        yield from ()


@dataclass(frozen=True)
class Text(Plain):
    longest: int | None = None
    like: Callable[[str], object] | None = None  # raises ValidationError or ValueError, or answers with False
    wanted: str = ""  # the end of the sentence when it is not

    def problems(self, where: str, value: Any) -> Iterator[str]:
        if not isinstance(value, str):
            yield f"{where} must be text."
        elif self.longest and len(value) > self.longest:
            yield f"{where} has {len(value):,} characters; {self.longest} are the most."
        elif value and self.like and not _holds(self.like, value):
            yield f"{where} is “{value[:80]}”; {self.wanted}."


@dataclass(frozen=True)
class Day(Plain):
    def problems(self, where: str, value: Any) -> Iterator[str]:
        if not isinstance(value, str) or not _holds(_in_our_calendar, value):
            yield f"{where} is no day; write it like 2012-04-06."


@dataclass(frozen=True)
class Instant(Plain):
    def problems(self, where: str, value: Any) -> Iterator[str]:
        if not isinstance(value, str) or not _holds(_with_zone, value):
            yield f"{where} is no moment; write it with its zone, like 2012-04-06T11:00:00-04:00."


@dataclass(frozen=True)
class Number(Plain):
    least: int = 0
    most: int = 32_767

    def problems(self, where: str, value: Any) -> Iterator[str]:
        if not isinstance(value, int) or isinstance(value, bool) or not self.least <= value <= self.most:
            yield f"{where} must be a whole number from {self.least:,} to {self.most:,}."


@dataclass(frozen=True)
class OneOf(Plain):
    values: Sequence[str]

    def problems(self, where: str, value: Any) -> Iterator[str]:
        if value not in self.values:
            yield f"{where} must be one of: {', '.join(self.values)}."


@dataclass(frozen=True)
class Many:
    """A list; `noun` counts its items in sentences."""

    item: Field
    noun: str
    exactly: int | None = None

    def problems(self, where: str, value: Any) -> Iterator[str]:
        if not isinstance(value, list):
            yield f"{where} must be a list."
        elif self.exactly is not None and len(value) != self.exactly:
            yield f"{where} must hold {self.exactly} values."
        else:
            for number, each in enumerate(value, start=1):
                yield from self.item.problems(f"{self.noun} {number}", each)

    def unknown(self, path: str, value: Any) -> Iterator[str]:
        for each in value if isinstance(value, list) else ():
            yield from self.item.unknown(path, each)


@dataclass(frozen=True)
class Group:
    """An object; null and empty text stand for a key that is not there. Of `one_of`, one has to be there."""

    keys: dict[str, Field]
    required: tuple[str, ...] = ()
    one_of: tuple[str, ...] = field(default=())

    def problems(self, where: str, value: Any) -> Iterator[str]:
        if not isinstance(value, dict):
            yield f"{where or 'A record'} must be an object."
            return
        before = f"{where}: " if where else ""
        for name in self.required:
            if value.get(name) in (None, ""):
                yield f"{before}“{name}” is missing."
        if self.one_of and not any(value.get(name) for name in self.one_of):
            yield f"{before}one of {' and '.join(f'“{name}”' for name in self.one_of)} must be there."
        for name, of_key in self.keys.items():
            if value.get(name) not in (None, ""):
                yield from of_key.problems(f"{before}“{name}”", value[name])

    def unknown(self, path: str, value: Any) -> Iterator[str]:
        if not isinstance(value, dict):
            return
        for name, each in value.items():
            full = f"{path}.{name}" if path else name
            if name in self.keys:
                yield from self.keys[name].unknown(full, each)
            else:
                yield full


@dataclass(frozen=True)
class Either:
    """Text that names something, or an object that describes it."""

    text: Text
    group: Group

    def problems(self, where: str, value: Any) -> Iterator[str]:
        yield from (self.text if isinstance(value, str) else self.group).problems(where, value)

    def unknown(self, path: str, value: Any) -> Iterator[str]:
        yield from self.group.unknown(path, value)


def _holds(like: Callable[[str], object], value: str) -> bool:
    try:
        return like(value) is not False
    except (ValidationError, ValueError, OverflowError):
        return False


def _in_our_calendar(text: str) -> bool:
    """An address has a year of four digits."""
    return FIRST_YEAR <= date.fromisoformat(text).year <= LAST_YEAR


def _with_zone(text: str) -> bool:
    moment = datetime.fromisoformat(text)
    return FIRST_YEAR <= moment.year <= LAST_YEAR and moment.tzinfo is not None
