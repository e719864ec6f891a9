"""Word files: what is kept, and which archives are not even opened."""

import struct

import pytest

from statements.intake.readers import Unreadable, read_document
from tests.intake.readers.marked import marked
from tests.intake.readers.word_files import paragraph, word_file, zipped

STYLES = (
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style></w:styles>'
)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (paragraph("One") + paragraph("Two"), "One\n\nTwo"),
        (paragraph("One") + paragraph("  ") + paragraph("Two  spaces"), "One\n\nTwo  spaces"),
        ("<w:p><w:r><w:t>One</w:t><w:br/><w:t>Two</w:t></w:r></w:p>", "One\nTwo"),
        (
            "<w:p><w:ins><w:r><w:t>in</w:t></w:r></w:ins><w:del><w:r><w:delText>out</w:delText></w:r></w:del></w:p>",
            "in",
        ),
        ("<w:p><w:r><w:t>soft</w:t><w:softHyphen/><w:t>ened</w:t></w:r></w:p>", "softened"),
        (
            f"<w:tbl><w:tr><w:tc>{paragraph('Contact')}</w:tc><w:tc>{paragraph('Ada Moll')}</w:tc></w:tr></w:tbl>",
            "Contact\nAda Moll",
        ),
        (
            f"<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{paragraph('Boxed')}</w:txbxContent></v:textbox>"
            f"</v:shape></w:pict></w:r></w:p>{paragraph('After')}",
            "Boxed\n\nAfter",
        ),
        (paragraph("&lt;b&gt; &amp;amp; “marks”"), "<b> &amp; “marks”"),
    ],
)
def test_a_word_file_becomes_paragraphs(body, text):
    document = read_document(word_file(body))
    assert (document.text, document.is_reflowed) == (text, True)


def test_titles_headings_and_emphasis_are_marked():
    body = paragraph("Title", "T") + paragraph("Part", "H") + paragraph("Bold", run="<w:rPr><w:b/></w:rPr>")
    document = read_document(word_file(body, **{"word/styles.xml": STYLES}))
    assert marked(document) == [("title", "Title"), ("h2", "Part"), ("strong", "Bold")]


def test_names_that_lead_out_of_the_archive_are_not_followed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert read_document(word_file(paragraph("Hello"), **{"../../outside.txt": "x"})).text == "Hello"
    assert not list(tmp_path.iterdir())


BOMB = '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>'
HELLO = word_file(paragraph("Hello"))


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (word_file(paragraph("x"), **{"word/media/zeros.bin": b"0" * (51 << 20)}), "unpacks to far more"),
        (word_file(paragraph("x"), **{"word/media/zeros.bin": b"0" * (5 << 20)}), "unpacks to far more"),
        (word_file(paragraph("x"), **{f"word/{number}": "" for number in range(2000)}), "unpacks to far more"),
        (word_file("<w:sdt>" * 200 + "</w:sdt>" * 200), "unpacks to far more"),
        (word_file(paragraph("x"), **{"word/styles.xml": f"{BOMB}<a>&c;</a>"}), "XML entities"),
        (word_file(paragraph("x"), **{"word/styles.xml": f"{BOMB}<a>&c;</a>".encode("utf-16")}), "XML entities"),
        (word_file(paragraph("x"), **{"_rels/.rels": "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"}), "XML entities"),
        (zipped({"word/styles.xml": STYLES}), "holds no document"),
        (zipped({"[Content_Types].xml": "<Types/>"}), "holds no document"),
        (word_file(""), "holds no text"),
        (word_file("<w:p>"), "damaged"),
        (zipped({"word/document.xml": "<other/>"}), "damaged|holds no text"),
        (HELLO[:-30], "damaged"),
        (HELLO[:60] + b"\x00" * 40 + HELLO[100:], "damaged"),
        (HELLO.replace(struct.pack("<HH", 0, 8), struct.pack("<HH", 1, 8)), "protected by a password"),
    ],
    ids=range(15),
)
def test_an_archive_that_cannot_be_trusted_is_refused_with_a_sentence(data, sentence):
    with pytest.raises(Unreadable, match=sentence) as refusal:
        read_document(data, "release.docx")
    assert str(refusal.value).endswith(".")
