"""Whether every archived file is there, and is what it was to the last byte."""

import hashlib
from collections.abc import Callable, Iterator

from django.core.files.storage import default_storage
from django.db.models import QuerySet
from django.utils.text import capfirst

from statements.models import Copy, Image, SourceFile
from statements.models.stored_file import StoredFile


def archived() -> QuerySet:
    """SHA-256 and extension of each file that should be here, once, however many rows name it."""
    of_each = [rows.values_list("sha256", "extension").order_by() for rows in _rows()]
    return of_each[0].union(*of_each[1:])


def faults(checked: Callable[[], None]) -> Iterator[str]:
    """A sentence for each file that is missing or differs; `checked` is called after every file."""
    for sha256, extension in archived().iterator():
        file = Copy(sha256=sha256, extension=extension)
        if fault := fault_of(file):
            yield f"{file.stored_name} {fault}: {_owners(sha256, extension)}"
        checked()


def fault_of(file: StoredFile) -> str:
    """What is wrong with it, as the end of a sentence; empty when it is as it was."""
    try:
        with default_storage.open(file.stored_name) as opened:
            found = hashlib.file_digest(opened, "sha256").hexdigest()
    except FileNotFoundError:
        return "is missing"
    except OSError as error:
        return f"cannot be read ({error.strerror or error})"
    return "" if found == file.sha256 else "is not as it was: its bytes have another SHA-256"


def _rows() -> list[QuerySet]:
    return [Copy.objects.filter(is_held=True), Image.objects.all(), SourceFile.objects.all()]


def _owners(sha256: str, extension: str) -> str:
    owners = [owner for rows in _rows() for owner in rows.filter(sha256=sha256, extension=extension)]
    return "; ".join(f"{capfirst(owner._meta.verbose_name)} “{owner}”" for owner in owners)
