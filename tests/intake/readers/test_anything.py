"""Whatever the bytes: a document, or a sentence."""

import html
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from statements.intake.document import Document
from statements.intake.readers import Unreadable, read_document
from tests.intake.readers.word_files import paragraph, word_file

NAMES = st.sampled_from(["", "a.txt", "a.html", "a.eml", "a.docx", "a.mbox"])
TAGS = "p b li ul h1 td table pre div main svg blockquote nav script br a".split()  # noqa: SIM905
PIECES = st.sampled_from(
    [f"<{tag}>" for tag in TAGS]
    + [f"</{tag}>" for tag in TAGS]
    + ["<a href='http://a.example'>", "<div class=nav>", "<p hidden>", "<!--", "-->", "<a '"]
    + ["one", " two ", "\n", "\u00a0", "&nbsp;", "&amp;", "&#x110000;", "&#0;", "\u00ad", "\u2028"]
)
LINES = st.sampled_from(
    [
        "",
        "Hello",
        "> x ",
        " folded",
        "--x",
        "--x--",
        "<p>One",
        "U2U=",
        "begin 644 a",
        "From a b 10:00",
        "MIME-Version: 1.0",
        "Subject: =?utf-8?q?=ff?=",
        "Date: 1 Jan 99",
        "Content-Type: text/html",
        "Content-Type: ;;; =",
        "Content-Type: message/rfc822",
        "Content-Type: multipart/mixed; boundary=x",
        "Content-Type: text/plain; format=flowed",
        'Content-Type: text/plain; charset="\ud800"',
        "Content-Transfer-Encoding: base64",
        "Content-Transfer-Encoding: x-uuencode",
        "Content-Disposition: attachment; filename=a.txt",
    ]
)


def read_anything(data: bytes, name: str) -> Document | None:
    try:
        document = read_document(data, name)
    except Unreadable as refusal:
        sentence = str(refusal)
    else:
        check(document)
        return document
    assert re.fullmatch(r"[A-Z].*\.", sentence)
    return None


def check(document: Document) -> None:
    assert document.text.strip()
    assert not re.search("[\x00-\x08\r\f\x0e-\x1f\u00ad\u2028\ud800-\udfff]", document.text + (document.subject or ""))
    for mark in document.marks:
        assert document.text[mark.start : mark.end].strip() == document.text[mark.start : mark.end] != ""


@given(st.binary(), NAMES)
@example(b"PK\x05\x06" + b"\x00" * 18, "")
@example(b"MIME-Version: 1.0\nContent-Type: text/html; charset*=x''%00\n\nHello", "")
def test_any_bytes_give_a_document_or_a_sentence(data, name):
    read_anything(data, name)


@given(st.lists(PIECES).map("".join))
@example("<p>One<nav>two</p></nav>")
def test_any_page_gives_a_document_or_a_sentence(page):
    document = read_anything(f"<html>{page}".encode(), "a.html")
    if document:
        assert "\n\n\n" not in document.text
        assert document.text.strip() == document.text


@given(st.lists(LINES).map("\n".join))
def test_any_mail_gives_a_document_or_a_sentence(lines):
    read_anything(f"MIME-Version: 1.0\n{lines}".encode("utf-8", "surrogatepass"), "a.eml")


@given(st.data())
def test_a_word_file_with_any_damage_gives_a_document_or_a_sentence(data):
    whole = bytearray(word_file(paragraph("Hello")))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    read_anything(bytes(whole), "a.docx")


WORD_TAGS = ["w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:hyperlink", "w:sdt", "w:pPr", "w:numPr"]


@given(
    st.recursive(
        st.sampled_from(["", "Hello", "&amp;"]),
        lambda inner: st.builds("<{0}>{1}</{0}>{1}".format, st.sampled_from(WORD_TAGS), inner),
        max_leaves=8,
    )
)
def test_a_word_file_of_any_elements_gives_a_document_or_a_sentence(body):
    read_anything(word_file(body), "a.docx")


WORDS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1).filter(str.strip)


@pytest.mark.parametrize("tag", ["p", "div", "li", "td", "h2", "blockquote", "dd", "section"])
@given(paragraphs=st.lists(st.lists(WORDS, min_size=1), min_size=1))
def test_all_words_of_a_page_come_through_in_order(tag, paragraphs):
    page = "".join(f"<{tag}>{' <b>x</b> '.join(map(html.escape, words))}</{tag}>\n" for words in paragraphs)
    expected = [word for words in paragraphs for word in " x ".join(words).split()]
    assert read_document(f"\ufeff<html>{page}".encode()).text.split() == expected
