"""What bytes are is seen in them; the name comes second."""

import pytest

from statements.intake.readers import Unreadable, read_document
from tests.intake.readers.word_files import paragraph, word_file, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504


@pytest.mark.parametrize(
    ("data", "name", "media_type"),
    [
        (b"<!DOCTYPE html><p>Hello</p>", "release.txt", "text/html"),
        (b"\xef\xbb\xbf  <?xml version='1.0'?>\n<html><body>Hello</body></html>", "", "text/html"),
        (b"<!-- saved --><div>Hello</div>", "release.docx", "text/html"),
        (b"Intro <br> one<br/>Hello", "", "text/html"),
        (b"Hello <b>you</b>", "release.HTML", "text/html"),
        (b"Hello <b>you</b>", "release.txt", "text/plain"),
        (b"Hello, 1 < 2", "release.html", "text/plain"),
        ("<p>Hello</p>".encode("utf-16"), "", "text/html"),
        (b"Subject: Hello\n\nHello", "release.eml", "message/rfc822"),
        (b"Subject: Hello\nMIME-Version: 1.0\n\nHello", "release.txt", "message/rfc822"),
        (b"Subject: Hello\n\nHello", "", "text/plain"),
        (b"RIFF is a word", "", "text/plain"),
        (
            word_file(paragraph("Hello")),
            "release.txt",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
    ],
)
def test_a_file_is_read_by_its_content_before_its_name(data, name, media_type):
    document = read_document(data, name)
    assert document.media_type == media_type
    assert any(word in document.text for word in ("Hello", "RIFF"))


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (OLE, "old Word file; save it as .docx"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\n{\\rtf1 Hello}", "RTF file; save it as .docx"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}), "OpenDocument"),
        (zipped({"xl/workbook.xml": "<a/>"}), "spreadsheet"),
        (zipped({"release.txt": "Hello"}), "zip archive; unpack it"),
        (zipped({}), "zip archive"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "picture"),
        (b"\x1f\x8b\x08\x00\x00", "archive"),
        (b"RIFF\x24\x00\x00\x00WAVE", "sound or film"),
    ],
)
def test_what_is_not_read_says_what_to_do(data, sentence):
    with pytest.raises(Unreadable, match=sentence) as refusal:
        read_document(data, "release.docx")
    assert str(refusal.value).endswith(".")
