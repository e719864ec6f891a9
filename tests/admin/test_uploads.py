"""Whatever is sent in place of a report is refused beside its field, or kept so that nothing of it runs."""

import errno
import os
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import reverse

from statements.models import Copy
from tests import factories
from tests.documents import pdfs

pytestmark = pytest.mark.django_db
SCRIPT = b"<script>alert(1)</script>"
REFUSED = {
    "a script in a picture": (b"<svg xmlns='http://www.w3.org/2000/svg'>" + SCRIPT + b"</svg>", "a.svg"),
    "a page with the name of a PDF": (b"<!DOCTYPE html>" + SCRIPT, "report.pdf"),
    "a page that mentions one": (b"<!-- %PDF-1.7 -->" + SCRIPT, "report.pdf"),
    "a picture that is also a script": (b"GIF89a/*" + b"\0" * 40 + b"*/=1;alert(1)", "report.gif"),
    "a program": (b"MZ\x90\0" + b"\0" * 60, "report.pdf.exe"),
    "an archive": (b"PK\x03\x04" + b"\0" * 60, "report.docx"),
    "nothing": (b"", "report.pdf"),
    "zeros": (b"\0" * 5000, "report.pdf"),
}
NAMES = [
    "../../../etc/passwd.pdf", "C:\\windows\\a.pdf", "a.php.pdf", "report.pdf.exe", "a\nb.pdf", "\u202efdp.exe",
    ".htaccess", "x" * 240 + ".pdf", "<script>.pdf", "a;rm -rf.pdf",
]  # fmt: skip


@pytest.fixture
def editor(groups):
    factories.publisher()
    client = Client()
    client.force_login(factories.user("Editor"))
    return client


def send(client, content: bytes, name: str):
    """As the file of a new report."""
    rows = {f"{rows}-{count}_FORMS": 0 for rows in ("copies", "aliases") for count in ("TOTAL", "INITIAL")}
    file = SimpleUploadedFile("placeholder.pdf", content, "application/pdf")
    fields = {"title": "On Tides", "copies-TOTAL_FORMS": 1, "copies-0-file": file, "copies-0-is_offered": "on"}
    body = encode_multipart(BOUNDARY, rows | fields)  # which would cut the name to its last part
    body = body.replace(b'filename="placeholder.pdf"', b'filename="' + name.encode() + b'"')
    return client.generic("POST", reverse("admin:statements_report_add"), body, MULTIPART_CONTENT)


def kept() -> list[Path]:
    folder = Path(default_storage.location)
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_pdf_is_refused_with_a_sentence_and_nothing_of_it_stays(editor, name):
    answer = send(editor, *REFUSED[name])
    assert answer.status_code == 200
    page = answer.content.decode()
    assert "This is not a PDF" in page or "empty" in page
    assert "On Tides" in page
    assert (Copy.objects.count(), kept()) == (0, [])


@pytest.mark.parametrize("name", NAMES)
def test_the_name_of_a_file_is_made_here(editor, name):
    assert send(editor, pdfs.saying(b"Words"), name).status_code == 302
    copy = Copy.objects.get()
    assert {path.name for path in kept()} >= {f"{copy.sha256}.pdf"}
    assert all(path.is_relative_to(default_storage.path(copy.folder).rsplit("/", 1)[0]) for path in kept())


def test_one_with_scripts_is_kept_and_said_to_have_them_and_runs_nothing_from_its_address(editor):
    send(editor, pdfs.ACTIVE["a script when it is opened"], "report.pdf")
    copy = Copy.objects.get()
    page = editor.get(reverse("admin:statements_report_change", args=[copy.report_id])).content.decode()
    assert "It carries scripts, actions or other files" in page
    factories.published(reports=[copy.report])
    answer = Client().get(copy.get_absolute_url())
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert (answer["X-Content-Type-Options"], answer["Content-Type"]) == ("nosniff", "application/pdf")


def test_a_full_disk_is_told_beside_the_field_and_no_row_says_that_the_file_is_here(editor, monkeypatch):
    def full(descriptor):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    answer = send(editor, pdfs.saying(b"Words"), "report.pdf")
    assert "The file could not be kept on the server: No space left on device." in answer.content.decode()
    assert (Copy.objects.count(), kept()) == (0, [])
