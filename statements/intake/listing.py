"""A reading for a person at a terminal: each field in a line, with how sure it is."""

from collections.abc import Iterator
from typing import Any

from .as_json import as_json
from .release import MANY, SINGLE, PressRelease

WIDTH = 14  # of the column of names
LONGEST = 300  # characters of one finding


def listing(release: PressRelease, name: str = "") -> str:
    """Lines of text; what was not found is not mentioned."""
    lines = [name] if name else []
    lines += [_line("kind", release.kind), _line("language", release.language)]
    lines += [
        _line(field, f"{_clean(str(found.value))} ({found.certainty:.0%})")
        for field in SINGLE
        if (found := getattr(release, field))
    ]
    lines += _numbered(release)
    lines += [_line("date may be", day.isoformat()) for day in release.possible_dates]
    lines += [_line("doubt", sentence) for sentence in release.doubts]
    return "\n".join(lines)


def _numbered(release: PressRelease) -> Iterator[str]:
    for field in MANY:
        for number, (found, value) in enumerate(zip(getattr(release, field), _values(release, field), strict=True), 1):
            yield _line(f"{field.removesuffix('s')} {number}", f"{value} ({found.certainty:.0%})")


def _values(release: PressRelease, field: str) -> list[str]:
    found = as_json(release)
    match field:
        case "speakers":
            return [_joined(each, "name", "role", "organization") for each in found["speakers"]]
        case "quotations":
            return [_quotation(each) for each in found["quotations"]]
        case "reports":
            return [_joined(each, "title", "number", "publisher") for each in found["reports"]]
        case "contacts":
            return [_joined(each, "name", "phone", "email") for each in found["contacts"]]
        case _:
            return [_clean(each.value) for each in getattr(release, field)]


def _quotation(found: dict[str, Any]) -> str:
    extent = "1 paragraph" if found["paragraphs"] == 1 else f"{found['paragraphs']} paragraphs"
    words = f"“{_clean(found['first_words'])} … {_clean(found['last_words'])}”"
    return f"{_clean(found['speaker'] or 'nobody named')}, {extent}: {words}"


def _joined(found: dict[str, Any], *keys: str) -> str:
    return ", ".join(_clean(found[key]) for key in keys if found[key])


def _line(name: str, text: str) -> str:
    return f"  {name:<{WIDTH}}{_clean(text)}"


def _clean(text: str) -> str:
    """On one line; a hostile file must not steer the terminal."""
    text = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
