"""A file becomes a saved copy, whole or not at all, and what is in it is read."""

import errno
import os
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.storage import default_storage

from statements.models import Contents, Copy
from statements.vault import keeping
from statements.vault.keeping import PDF, Type
from tests import factories
from tests.documents import pdfs

pytestmark = pytest.mark.django_db
PAGE = b"<html lang=es><title>Informe</title><body><p>El informe de las mareas es de la oficina.</p></body></html>"


def kept(content: bytes, of: Type = PDF, **fields) -> Copy:
    copy, is_new = keeping.keep(factories.report(), BytesIO(content), of, **fields)
    assert is_new
    keeping.read(copy)
    copy.refresh_from_db()
    return copy


def test_of_a_pdf_its_pages_title_and_first_page_are_there():
    copy = kept(pdfs.report())
    assert (copy.contents, copy.title, copy.author) == (Contents.READABLE, "On Tides", "Harbor Office")
    assert copy.number_of_pages == copy.pages.count() > 1
    assert [page.language for page in copy.pages.all()][1] == "en"
    assert copy.has_picture
    assert all(default_storage.exists(copy.picture_name(width)) for width, _ in copy.picture_addresses)


@pytest.mark.parametrize(
    ("content", "contents"),
    [
        (pdfs.encrypted(), Contents.ENCRYPTED),
        (b"%PDF-1.7 not one", Contents.BROKEN),
        (pdfs.scanned(), Contents.NO_TEXT),
    ],
)
def test_what_cannot_be_read_is_kept_as_it_is(content, contents):
    copy = kept(content)
    assert copy.contents == contents
    assert not copy.pages.exists()
    with copy.open() as file:
        assert file.read() == content


def test_of_a_page_of_the_web_the_text_is_one_page():
    copy = kept(PAGE, Type("html", "text/html"))
    assert [(page.number, page.language, page.text) for page in copy.pages.all()] == [
        (1, "es", "El informe de las mareas es de la oficina.")
    ]


@pytest.mark.parametrize("of", [Type("html", "text/html"), Type("zip", "application/zip")])
def test_what_holds_no_text_is_of_another_kind(of):
    assert kept(b"\0\1\2", of).contents == Contents.OTHER


def test_the_same_bytes_are_one_copy_and_others_another():
    report = factories.report()
    first, _ = keeping.keep(report, BytesIO(pdfs.report()), PDF)
    again, is_new = keeping.keep(report, BytesIO(pdfs.report()), PDF, label="again")
    assert (again, is_new, again.label) == (first, False, "")
    _, is_new = keeping.keep(report, BytesIO(pdfs.report(title="Revised")), PDF)
    assert is_new
    assert report.copies.count() == 2


def test_a_copy_that_an_export_told_of_gets_its_file():
    told = factories.copy(content=pdfs.report(), is_held=False)
    default_storage.delete(told.stored_name)
    copy, is_new = keeping.keep(told.report, BytesIO(pdfs.report()), PDF)
    assert (copy.pk, is_new, Copy.objects.get().is_held) == (told.pk, True, True)
    assert default_storage.exists(copy.stored_name)


def test_reading_twice_is_reading_once():
    copy = kept(pdfs.report())
    number = copy.pages.count()
    keeping.read(copy)
    assert copy.pages.count() == number


def test_a_full_disk_leaves_neither_a_row_nor_half_a_file(monkeypatch):
    def full(descriptor):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    before = {path for path in Path(default_storage.location).rglob("*") if path.is_file()}
    with pytest.raises(OSError, match="No space left"):
        keeping.keep(factories.report(), BytesIO(pdfs.report(title="No Room")), PDF)
    assert not Copy.objects.exists()
    assert {path for path in Path(default_storage.location).rglob("*") if path.is_file()} == before


def test_its_pictures_go_with_it():
    copy = kept(pdfs.report())
    copy.discard()
    assert not default_storage.exists(copy.folder)
