"""What the paths of a command line lead to, one item after the other."""

import os
import stat
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .lines import Bad, Line, cannot_read, count_lines, read_lines
from .places import written

# In a folder these are read, or refused with a sentence that says what to bring instead.
TEXTS = {".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".eml", ".docx", ".doc", ".rtf"}
RECORDS = ".jsonl"
MANIFEST = "manifest.json"
STATEMENTS = "statements.jsonl"
TOMBSTONES = "tombstones.jsonl"


@dataclass(frozen=True)
class TextFile:
    """A release, still on disk."""

    path: Path


@dataclass(frozen=True)
class Export:
    """A folder that was written by an export: what statements share comes first, then they themselves."""

    folder: Path


@dataclass(frozen=True)
class Skipped:
    place: str
    reason: str  # of a few words, to be counted


@dataclass(frozen=True)
class Tombstone:
    """A line of an export about a statement that was withdrawn, still as bytes."""

    place: str
    number: int
    data: bytes


Source = TextFile | Line | Export | Bad | Skipped | Tombstone


def find_sources(paths: Iterable[Path], *, leave_out: Collection[Path] = ()) -> Iterator[Source]:
    """Everything in sorted order; a file of records line by line."""
    for found in _find_files(paths, leave_out):
        match found:
            case Export(folder):
                yield found
                yield from read_lines(folder / STATEMENTS, is_exported=True)
                yield from _tombstones(folder / TOMBSTONES)
            case TextFile(path) if path.suffix.lower() == RECORDS:
                yield from read_lines(path)
            case _:
                yield found


def _tombstones(path: Path) -> Iterator[Tombstone | Bad]:
    """None where nothing was withdrawn, or where an export is older than tombstones are."""
    if path.is_file() and path.stat().st_size:
        for line in read_lines(path):
            yield Tombstone(line.place, line.number, line.data) if isinstance(line, Line) else line


def count_sources(paths: Iterable[Path]) -> int:
    """For a progress bar: how many there will be, lines that are empty included."""
    return sum(_size(found) for found in _find_files(paths, ()))


def _size(found: Source) -> int:
    match found:
        case Export(folder):
            return 1 + count_lines(folder / STATEMENTS) + sum(1 for _ in _tombstones(folder / TOMBSTONES))
        case TextFile(path) if path.suffix.lower() == RECORDS:
            return count_lines(path)
        case _:
            return 1


def _find_files(paths: Iterable[Path], leave_out: Collection[Path]) -> Iterator[Source]:
    left_out = {path.resolve() for path in leave_out}
    for path in paths:
        try:
            mode = path.stat().st_mode
        except OSError as reason:
            yield Bad(written(path), _not_there(reason))
            continue
        if stat.S_ISDIR(mode):
            yield from _walk(path, left_out)
        elif stat.S_ISREG(mode):
            yield TextFile(path)
        else:
            yield Bad(written(path), "This is neither a file nor a folder.")


def _not_there(reason: OSError) -> str:
    return "There is no such file or folder." if isinstance(reason, FileNotFoundError) else cannot_read(reason)


def _walk(root: Path, left_out: Collection[Path]) -> Iterator[Source]:
    """Depth first, without recursion: a tree may be deeper than Python's stack. Of what lies ahead names are held."""
    inside = root.resolve()
    ahead: list[Iterator[Path]] = [iter([root])]
    while ahead:
        path = next(ahead[-1], None)
        if path is None:
            ahead.pop()
            continue
        try:
            reason = None if path == root else _why_skipped(path, inside, left_out)
            if reason:
                yield Skipped(written(path), reason)
            elif not path.is_dir():
                yield TextFile(path)
            elif (path / MANIFEST).is_file():
                yield Export(path)
            else:
                ahead.append(_children(path))
        except OSError as reason:
            yield Bad(written(path), cannot_read(reason))


def _children(folder: Path) -> Iterator[Path]:
    return map(folder.joinpath, sorted(os.listdir(folder)))  # noqa: PTH208  (names are half as large as paths)


def _why_skipped(path: Path, inside: Path, left_out: Collection[Path]) -> str | None:
    """The first reason that applies; None for what is read."""
    if path.name.startswith("."):
        return "hidden"
    if path.is_symlink() and not _leads_inside(path, inside):
        return "links that lead elsewhere"
    if path.is_dir():
        return None
    if path.exists() and not path.is_file():
        return "neither file nor folder"
    if path.suffix.lower() not in {*TEXTS, RECORDS}:
        return "of a kind that is not read"
    return "the report itself" if path.resolve() in left_out else None


def _leads_inside(link: Path, inside: Path) -> bool:
    """To a file of the same folder; a link to a folder could lead in a circle."""
    try:
        return not link.is_dir() and link.resolve().is_relative_to(inside)
    except RuntimeError:  # it leads to itself
        return False
