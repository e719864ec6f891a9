"""The file that a statement was read from: whether it holds the words, and what goes with it."""

import re

from django.db import transaction

from statements.intake import read
from statements.intake.readers import Unreadable
from statements.models import Copy, Image, SourceFile, Statement

from .letters import find


def holds(source: SourceFile, pattern: re.Pattern[str]) -> bool | None:
    """None: it could not be read. A file may hold more than what is read of it, comments for one."""
    try:
        with source.open() as file:
            data = file.read()
        text = read(data, source.own_name or f"source.{source.extension}").document.text
    except (FileNotFoundError, Unreadable):
        return None
    return bool(find(text, pattern) or find(data.decode("utf-8", "ignore"), pattern))


def remove(source: SourceFile) -> None:
    """Every statement that was read from it loses it; the bytes go when the transaction has come through."""
    Statement.objects.filter(source_file=source).update(source_file=None)
    same = {"sha256": source.sha256, "extension": source.extension}
    source.delete()
    if not (Copy.objects.filter(**same).exists() or Image.objects.filter(**same).exists()):
        transaction.on_commit(source.discard)
