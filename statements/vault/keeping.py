"""A file becomes a saved copy, and what is in it is read."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import BinaryIO

from django.core.files.storage import default_storage
from django.db import transaction

from statements import documents
from statements.fetching.content import HTML, PDF, TEXT, Type
from statements.intake.language import language_of
from statements.intake.readers import MAX_BYTES, Unreadable, read_document
from statements.models import Contents, Copy, CopyPage, Report

AT_ONCE = 200  # rows in an insert
WITH_WORDS = frozenset({HTML.extension, TEXT.extension})


def keep(report: Report, file: BinaryIO, of: Type, **fields) -> tuple[Copy, bool]:
    """
    The copy of these bytes, and whether it is a new one; a new one has still to be read.

    The file is in its place before there is a row that names it, so that no row ever names half a file.
    """
    copy = Copy(report=report, **fields)
    copy.keep(file, extension=of.extension, media_type=of.media_type)
    kept = Copy.objects.filter(report=report, sha256=copy.sha256).first()
    if kept is not None and kept.is_held:
        return kept, False
    if kept is not None:  # an export told of it, and now its file is here as well
        copy.pk, copy.added_at = kept.pk, kept.added_at
    copy.is_held = True
    copy.save()
    return copy, True


@transaction.atomic
def read(copy: Copy) -> None:
    """Pages, title, author and the first page as a picture; whatever the file is, it stays as it is."""
    copy = Copy.objects.select_for_update().get(pk=copy.pk)
    texts = _read(copy)
    copy.pages.all().delete()
    rows = (CopyPage(copy=copy, number=number, language=_language(text), text=text) for number, text in texts)
    CopyPage.objects.bulk_create(rows, batch_size=AT_ONCE)
    copy.save()


def read_unread() -> None:
    """Those that came without being read, as with an export; a file that is missing is for `verify_archive` to say."""
    for copy in Copy.objects.unread().order_by("pk"):
        with suppress(FileNotFoundError):
            read(copy)


def _read(copy: Copy) -> Iterator[tuple[int, str]]:
    if copy.extension == PDF.extension:
        with on_disk(copy) as path:
            found = documents.read(path)
        copy.contents = Contents(found.state)
        copy.number_of_pages, copy.is_active = found.number_of_pages, found.is_active
        copy.title, copy.author = found.title, found.author
        copy.keep_pictures(found.pictures)
        return enumerate(found.texts, start=1)
    with copy.open() as file:
        text = text_of(file, copy.extension)
    copy.contents = Contents.READABLE if text else Contents.OTHER
    return enumerate([text] if text else [], start=1)


def text_of(file: BinaryIO, extension: str) -> str:
    """Of a web page what a reader sees, without what stands around it on every page of its site; of others nothing."""
    if extension not in WITH_WORDS:
        return ""
    try:
        return read_document(file.read(MAX_BYTES + 1), f"page.{extension}").text.replace("\0", "")
    except Unreadable:
        return ""


def _language(text: str) -> str:
    return language_of(text) if text else ""


@contextmanager
def on_disk(copy: Copy) -> Iterator[Path]:
    """Where the file lies; one that is stored elsewhere is fetched for as long as the block lasts."""
    try:
        path = Path(default_storage.path(copy.stored_name))
    except NotImplementedError:
        with NamedTemporaryFile(suffix=f".{copy.extension}") as fetched, copy.open() as file:
            shutil.copyfileobj(file, fetched)
            fetched.flush()
            yield Path(fetched.name)
        return
    yield path
