"""
The Chicago Manual of Style, notes and bibliography: what historians and most writers of books use.

A press release is cited like a page of a website (chapter 14, “Websites”): who, title in quotation marks, what it is,
day, address. Its day is the day of release; when it was changed since is told too (“Last modified and other revision
dates”). What another text prints of somebody is “quoted in” it (“Citations taken from secondary sources”). A report of
an organization is treated like a book, its title in italics (“Pamphlets, reports, and the like”). The 18th edition asks
no longer for the place of a publisher, so none is given.
"""

from .english import description, in_full, lower_first
from .marks import ended, mark_after, quoted
from .piece import Italic, Pieces
from .source import Source


def note(source: Source) -> Pieces:
    """In a footnote: commas, names in their order."""
    quoting = f"{source.quoting}, quoted in " if source.quoting else ""
    who = f"{quoting}{source.author}, " if source.author else quoting
    if source.is_report:
        return (who, Italic(source.title), f"{_in_note_of_report(source)}.")
    kind = source.kind if quoting else description(source)
    parts = [lower_first(kind), source.publisher, _day(source), *_standing(source), source.address]
    return (f"{who}{quoted(source.title, ',')} {', '.join(part for part in parts if part)}.",)


def bibliography(source: Source) -> Pieces:
    """In a list: periods between what belongs together."""
    who = f"{ended(source.author)} " if source.author else ""
    standing = [ended(_upper_first(part)) for part in _standing(source)]
    if source.is_report:
        rest = [ended(source.number) if source.number else "", ended(_published(source)), *standing, _found(source)]
        return (who, Italic(source.title), mark_after(source.title), _spaced(rest))
    what = ", ".join(part for part in (description(source), source.publisher, _day(source)) if part)
    return (f"{who}{quoted(source.title, '.')}{_spaced([ended(what), *standing, _found(source)])}",)


def _in_note_of_report(source: Source) -> str:
    number = f", {source.number}" if source.number else ""
    revised = f"; {', '.join(_standing(source))}" if source.changed else ""
    archived = f", archived at {source.archived}" if source.archived else ""
    return f"{number} ({_published(source)}{revised}), {source.address}{archived}"


def _published(source: Source) -> str:
    return ", ".join(part for part in (source.publisher, _day(source)) if part)


def _day(source: Source) -> str:
    return in_full(source.day) if source.day else "n.d."


def _standing(source: Source) -> list[str]:
    """Which version it is, since when, and whether it still stands."""
    changed = "revised" if source.is_report else "last modified"
    return [
        *([f"version {source.told_version}"] if source.told_version else []),
        *([f"{changed} {in_full(source.changed)}"] if source.changed else []),
        *(["withdrawn"] if source.is_withdrawn else []),
    ]


def _found(source: Source) -> str:
    return f"{source.address}, archived at {source.archived}." if source.archived else f"{source.address}."


def _upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]


def _spaced(parts: list[str]) -> str:
    return "".join(f" {part}" for part in parts if part)
