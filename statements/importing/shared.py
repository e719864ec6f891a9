"""What the statements of an export share: organizations, speakers, reports, topics and files, before any statement."""

from collections import Counter
from pathlib import Path

from statements.formats.shared_nouns import apply_shared_nouns
from statements.vault import keeping

from .newsroom import Newsroom
from .places import written
from .report import Entry, Outcome
from .transactions import one_at_a_time


def take_shared(folder: Path, newsroom: Newsroom, made: Counter[str]) -> Entry:
    """Each is written by itself, and what is there already is left alone; `made` counts the others."""
    refused: list[str] = []
    if not newsroom.options.dry_run:
        with one_at_a_time():
            new = apply_shared_nouns(folder, newsroom.nouns, refused.append)
        keeping.read_unread()
        made.update({name.replace("_", " "): count for name, count in new.items()})
        newsroom.forget()
    return Entry(written(folder), Outcome.REFUSED if refused else Outcome.SHARED, reasons=refused)
