"""The folder of an export into an installation; into an empty one, it gives the same site."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from django.db import transaction

from statements.formats.record import CannotApply, Nouns, Record, apply_record, problems
from statements.formats.shared_nouns import apply_shared_nouns
from statements.formats.shared_nouns.lines import read_lines
from statements.models import Statement

AT_ONCE = 200  # statements a transaction


@dataclass
class Applied:
    """What an archive brought; `there` were here before, `refused` are sentences with file and line."""

    made: Counter[str] = field(default_factory=Counter)
    there: int = 0
    refused: list[str] = field(default_factory=list)


def apply_archive(
    folder: Path,
    *,
    enter: Callable[..., None] | None,
    nouns: Nouns | None = None,
    progress: Callable[[], None] = lambda: None,
) -> Applied:
    """`enter` is `workflow.enter`, so that what was public is public; None makes drafts. A statement comes once."""
    nouns, applied = nouns or Nouns(), Applied()
    applied.made += apply_shared_nouns(folder, nouns, applied.refused.append)
    batch: list[tuple[int, Record]] = []
    for line in read_lines(folder / "statements.jsonl", applied.refused.append):
        batch.append(line)
        if len(batch) == AT_ONCE:
            _apply_batch(batch, nouns, applied, enter, progress)
            batch.clear()
    _apply_batch(batch, nouns, applied, enter, progress)
    nouns.link_translations()
    applied.made.update(nouns.made)
    return applied


@transaction.atomic
def _apply_batch(
    batch: list[tuple[int, Record]],
    nouns: Nouns,
    applied: Applied,
    enter: Callable[..., None] | None,
    progress: Callable[[], None],
) -> None:
    ids = [record.get("id") for _, record in batch]
    there = set(Statement.objects.filter(public_id__in=ids).values_list("public_id", flat=True))
    for number, record in batch:
        where = f"statements.jsonl, line {number}"
        if record.get("id") in there:
            applied.there += 1
        elif wrong := problems(record):
            applied.refused.append(f"{where}: {' '.join(wrong)}")
        else:
            try:
                apply_record(record, nouns, enter=enter)
                applied.made["statements"] += 1
            except CannotApply as refused:
                applied.refused.append(f"{where}: {refused}")
        progress()
