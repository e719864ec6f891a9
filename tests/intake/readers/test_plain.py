"""Plain text stays as it came, line by line."""

import pytest

from statements.intake.readers import Unreadable, read_document


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        ("page one\fpage two", "page one\npage two"),
        ("one\u2028two\u2029three\x85four\vfive", "one\ntwo\nthree\nfour\nfive"),
        ("  indented\n\n\n\nlater", "  indented\n\n\n\nlater"),
        ("10\u00a0000  people\u2009!", "10\u00a0000  people\u2009!"),
        ("soft\u00adhyphen zero\u200bwidth \ufeffmark \u200eleft", "softhyphen zerowidth mark left"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("“straight\" 'marks’", "“straight\" 'marks’"),
        ("bell\x07 of a teletype, in a long enough line", "bell of a teletype, in a long enough line"),
        ("if a <b and c> d, then <p>", "if a <b and c> d, then <p>"),
        ("From: A <a@b.example>\nSubject: Pasted\n\nBody", "From: A <a@b.example>\nSubject: Pasted\n\nBody"),
        ("From here on: all\nis text", "From here on: all\nis text"),
    ],
)
def test_lines_end_in_newlines_and_nothing_else_is_rewritten(source, text):
    document = read_document(source.encode(), "release.txt")
    assert (document.text, document.media_type, document.is_reflowed) == (text, "text/plain", False)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "This file is empty."),
        (b" \r\n\t ", "This file is empty."),
        ("\ufeff\n".encode(), "This file is empty."),
        ("\u200b\u00ad".encode(), "This file is empty."),
        (b"Statement" + b"\x00" + b" of a newsroom", "This text contains a NUL character"),
        (b"\x00" * 50, "not text"),
        (bytes(range(1, 9)) * 20, "not text"),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00\x00", "not text"),
        (b"a" * (20 * 1024 * 1024 + 1), "larger than 20 MB"),
        (b"a" * 5_000_001, "five million characters"),
    ],
    ids=lambda value: None if isinstance(value, str) else repr(value[:12]),
)
def test_what_is_no_text_is_refused_with_a_sentence(data, sentence):
    with pytest.raises(Unreadable, match=sentence) as refusal:
        read_document(data, "release.txt")
    assert str(refusal.value).endswith(".")
