"""Bytes as text, and mojibake put right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.intake.readers.charset import decode, repair_mojibake

SENTENCE = "“Señora Muñoz’s café — sí”"


@pytest.mark.parametrize(
    "charset", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "windows-1252"]
)
def test_a_sentence_is_read_in_the_charset_that_its_bytes_show(charset):
    assert decode(SENTENCE.encode(charset)) == SENTENCE


@pytest.mark.parametrize(
    ("data", "declared", "text"),
    [
        ("Łódź".encode("iso-8859-2"), "iso-8859-2", "Łódź"),
        ("Łódź".encode("iso-8859-2"), '"ISO-8859-2"', "Łódź"),
        ("Кворум".encode("koi8-r"), "koi8-r", "Кворум"),
        ("声明".encode("iso-2022-jp"), "iso-2022-jp", "声明"),
        (SENTENCE.encode(), "iso-8859-1", SENTENCE),
        (SENTENCE.encode("windows-1252"), "iso-8859-1", SENTENCE),
        (SENTENCE.encode("windows-1252"), "utf-8", SENTENCE),
        (SENTENCE.encode("windows-1252"), "no-such-charset", SENTENCE),
        (b"caf\xe9 \\u0041", "unicode_escape", "café \\u0041"),
        (b"+AGE- stays", "utf-7", "+AGE- stays"),
        (b"a\x81b", None, "a\x81b"),
        (b"", None, ""),
    ],
)
def test_what_is_declared_counts_where_the_bytes_do_not_show_otherwise(data, declared, text):
    assert decode(data, declared) == text


def test_stray_bytes_of_windows_1252_do_not_spoil_a_page_in_utf_8():
    assert decode("ñañé ".encode() + b"\x93said\x94") == "ñañé “said”"


@pytest.mark.parametrize(
    ("broken", "text"),
    [
        (SENTENCE.encode().decode("windows-1252", "replace").replace("\ufffd", ""), SENTENCE),  # its last byte was lost
        ("Ã±", "ñ"),
        ("Itâ€™s â€œnewâ€\x9d", "It’s “new”"),
        ("EspaÃƒÂ±a", "España"),
        ("EspaÃ±a, España", "EspaÃ±a, España"),
        ("NÃO É", "NÃO É"),
        ("© 2020 «sí»", "© 2020 «sí»"),
        ("plain", "plain"),
    ],
)
def test_mojibake_is_put_right_only_where_the_whole_text_shows_it(broken, text):
    assert repair_mojibake(broken) == text


@given(st.binary())
def test_any_bytes_become_text(data):
    assert isinstance(decode(data), str)
