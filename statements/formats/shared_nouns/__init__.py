"""The nouns that statements share, each in a file of its own: what is public of them, and back into a newsroom."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from statements.formats.record import CannotApply, Nouns, Record
from statements.pictures import PictureRefused

from . import contacts, house_style, images, organizations, reports, source_files, speakers, topics
from .files import Damaged, Files
from .lines import BrokenLine, read_lines
from .noun import SharedNoun
from .parents import parents_first

# In the order in which they need each other.
SHARED_NOUNS: tuple[SharedNoun, ...] = (
    contacts.NOUN,
    images.NOUN,
    organizations.NOUN,
    house_style.NOUN,
    topics.NOUN,
    speakers.NOUN,
    reports.NOUN,
    source_files.NOUN,
)


def apply_shared_nouns(folder: Path, nouns: Nouns, refuse: Callable[[str], None] | None = None) -> Counter[str]:
    """
    Make what the files of an export name and what is not there yet; leave alone what is there.

    Says how many were made, by file. A line that cannot be applied is told to `refuse` in a sentence, and the others
    are applied all the same; without `refuse` it raises BrokenLine.
    """
    made: Counter[str] = Counter()
    for noun in SHARED_NOUNS:
        if (folder / noun.file).is_file():
            made[noun.name] = _apply_file(folder, noun, nouns, refuse or _raise)
    nouns.forget()  # the zone, and the publisher, are known only now
    return made


def _apply_file(folder: Path, noun: SharedNoun, nouns: Nouns, refuse: Callable[[str], None]) -> int:
    made = 0
    files = Files(folder)
    lines = read_lines(folder / noun.file, refuse)
    for number, record in parents_first(lines, lambda record: noun.awaited(record, nouns)):
        try:
            with transaction.atomic():
                made += noun.apply(record, nouns, files) is not None
        except (ValidationError, IntegrityError, KeyError, TypeError, ValueError, Damaged, PictureRefused) as wrong:
            nouns.forget()
            refuse(f"{noun.file}, line {number}: {_sentence(wrong)}")
    return made


def _sentence(wrong: Exception) -> str:
    if isinstance(wrong, ValidationError):
        return " ".join(f"{name}: {' '.join(said)}" for name, said in wrong.message_dict.items())
    if isinstance(wrong, KeyError):
        return f"“{wrong.args[0]}” is missing."
    if isinstance(wrong, IntegrityError):
        return "The database refused it: it contradicts what is there."
    if isinstance(wrong, (CannotApply, Damaged, PictureRefused)):
        return str(wrong)
    return "One of its values is of another kind than it should be."


def _raise(sentence: str) -> None:
    raise BrokenLine(sentence)


__all__ = ["SHARED_NOUNS", "BrokenLine", "Record", "SharedNoun", "apply_shared_nouns"]
