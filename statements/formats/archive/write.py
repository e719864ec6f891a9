"""Writes everything public of a newsroom into a folder, as of one instant."""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from django.db.models import Max, Min

from statements.formats.record import canonical, record_of
from statements.formats.shared_nouns import SHARED_NOUNS
from statements.formats.shared_nouns.lines import write_lines
from statements.formats.shared_nouns.noun import in_chunks
from statements.formats.snapshot import snapshot
from statements.formats.tombstone import tombstone_of
from statements.models import Copy, Statement
from statements.models.stored_file import StoredFile

from .descriptions import sha256_of_file, write_descriptions
from .folder import TOMBSTONES, put_in_place
from .rows import ROWS_OF_NOUNS, citation_rows, quotation_rows, statement_row
from .tables import Tables
from .written import Written


def write_archive(target: Path, *, using: str = "", progress: Callable[[], None] = lambda: None) -> Written:
    """
    Everything in it is of one snapshot. Raises NotReplaced where the target holds anything but an earlier export.

    `progress` is called after each statement.
    """
    with put_in_place(target) as folder, snapshot(using) as now:
        using, written = now.using, Written(at=now.at)
        with Tables(folder) as tables:
            _write_statements(folder, tables, written, using, progress)
            _write_nouns(folder, tables, written, using)
        _write_tombstones(folder, written, using)
        _write_files(folder, written, using)
        write_descriptions(folder, written, using)
    return written


def public_statements(using: str, at: datetime) -> Iterator[Statement]:
    """Originals before their translations, so that whoever reads them in order finds what is referred to."""
    public = Statement.objects.using(using).public(at)
    translations = Statement.objects.public(at).filter(translation_of__in=Statement.objects.public(at)).values("pk")
    yield from in_chunks(public.exclude(pk__in=translations).for_record().prefetch_related("redactions"))
    yield from in_chunks(public.filter(pk__in=translations).for_record().prefetch_related("redactions"))


def _write_statements(folder: Path, tables: Tables, written: Written, using: str, progress: Callable[[], None]) -> None:
    with (folder / "statements.jsonl").open("w", encoding="utf-8", newline="\n") as lines:
        for statement in public_statements(using, written.at):
            record = record_of(statement, written.at)
            lines.write(canonical(record) + "\n")
            written.counts["statements"] += tables.add("statements", [statement_row(statement, record)])
            written.counts["quotations"] += tables.add("quotations", quotation_rows(statement))
            written.counts["citations"] += tables.add("citations", citation_rows(statement, record))
            progress()
    days = Statement.objects.using(using).public(written.at).aggregate(Min("release_day"), Max("release_day"))
    written.since, written.until = days["release_day__min"], days["release_day__max"]


def _write_nouns(folder: Path, tables: Tables, written: Written, using: str) -> None:
    for noun in SHARED_NOUNS:
        row_of = ROWS_OF_NOUNS.get(noun.name)
        with (folder / noun.file).open("w", encoding="utf-8", newline="\n") as lines:
            for record in noun.records(using, written.at):
                lines.write(canonical(record) + "\n")
                written.counts[noun.name] += 1
                if row_of:
                    tables.add(noun.name, [row_of(record)])


def _write_tombstones(folder: Path, written: Written, using: str) -> None:
    """So that whoever has an earlier export knows what to take out of it."""
    withdrawn = in_chunks(Statement.objects.using(using).withdrawn(written.at).select_related("replaced_by"))
    written.counts["tombstones"] = write_lines(folder / TOMBSTONES, map(tombstone_of, withdrawn))


def _write_files(folder: Path, written: Written, using: str) -> None:
    files = folder / "files"
    files.mkdir()
    shown = {each.name: each for each in SHARED_NOUNS}
    for public in (
        shown["images"].public(using, written.at),
        Copy.objects.using(using).public(written.at),
        shown["source_files"].public(using, written.at),
    ):
        for stored in in_chunks(public):
            written.counts["files"] += _copy(stored, files, written)


def _copy(stored: StoredFile, files: Path, written: Written) -> bool:
    """Whether it is new in the folder; bytes that are no longer what they were stay out."""
    path = files / f"{stored.sha256}.{stored.extension}"
    if path.exists():
        return False
    try:
        with stored.open() as source, path.open("wb") as copy:
            shutil.copyfileobj(source, copy)
    except FileNotFoundError:
        written.damaged.append(f"The file {stored.stored_name} is missing.")
        path.unlink(missing_ok=True)
        return False
    if sha256_of_file(path) != stored.sha256:
        written.damaged.append(f"The file {stored.stored_name} is not as it was: its SHA-256 is another.")
        path.unlink()
        return False
    return True
