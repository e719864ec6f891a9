"""Bytes as text: byte order marks, UTF-8, UTF-16, what is declared, Western legacy; and mojibake put right."""

import codecs
import re

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The codecs that people write in; among Python's others are unicode_escape and idna, which do more than decode.
DECLARABLE = re.compile(
    r"(?:utf-?8|(?:windows|cp|ibm)-?\d{3,4}|iso-?8859-?\d{1,2}|koi8-[ru]|mac-?\w{5,9}|shift[-_]jis|euc-?(?:jp|kr)"
    r"|big5|gb(?:k|2312|18030)|iso-2022-(?:jp|kr)|tis-620)",
    re.IGNORECASE,
)
WESTERN = re.compile(
    r"(?:us-)?ascii|latin-?1|iso-?8859-?1", re.IGNORECASE
)  # which browsers read as Windows-1252 as well
WHOLE = "statements-windows-1252-whole"
SAMPLE = 4096


def _fill_holes(error: UnicodeError) -> tuple[str | bytes, int]:
    """Windows-1252 leaves five bytes open: they pass as the characters of their number, in both directions."""
    if isinstance(error, UnicodeDecodeError):
        return error.object[error.start : error.end].decode("latin-1"), error.end
    if isinstance(error, UnicodeEncodeError) and set(error.object[error.start : error.end]) <= set(
        "\x81\x8d\x8f\x90\x9d"
    ):
        return error.object[error.start : error.end].encode("latin-1"), error.end
    raise error


codecs.register_error(WHOLE, _fill_holes)


def decode(data: bytes, declared: str | None = None) -> str:
    for mark, charset in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(charset, "replace")
    if utf_16 := _utf_16_without_mark(data):
        return data.decode(utf_16, "replace")
    return repair_mojibake(_decode(data, (declared or "").strip().strip("\"'")))


def repair_mojibake(text: str) -> str:
    """
    UTF-8 that was once read as Windows-1252, read rightly.

    Only where every character beyond ASCII is part of it: one that is not shows that the text was read rightly.
    """
    for _ in range(2):  # some texts have been through it twice
        if text.isascii():
            break
        try:
            # A closing quotation mark often lost its last byte, which Windows-1252 does not know.
            text = re.sub("â€(?=[\\s.,;:)?!]|$)", "â€\x9d", text).encode("windows-1252", WHOLE).decode("utf-8")
        except UnicodeError:
            break
    return text


def _decode(data: bytes, declared: str) -> str:
    if not data.isascii() and (text := _mostly_utf_8(data)) is not None:
        return text
    if DECLARABLE.fullmatch(declared) and not WESTERN.fullmatch(declared):
        try:
            return data.decode(declared)
        except (UnicodeError, LookupError):
            pass
    return _western(data)


def _mostly_utf_8(data: bytes) -> str | None:
    """Stray bytes of Windows-1252 among more characters of UTF-8 are what an older template leaves in a page."""
    text = data.decode("utf-8", "surrogateescape")
    strays = len(re.findall("[\udc80-\udcff]", text))
    if strays > len(re.findall("[^\x00-\x7f\udc80-\udcff]", text)):
        return None
    return re.sub("[\udc80-\udcff]", lambda found: _western(bytes([ord(found[0]) - 0xDC00])), text)


def _western(data: bytes) -> str:
    return data.decode("windows-1252", WHOLE)


def _utf_16_without_mark(data: bytes) -> str | None:
    """Text that is mostly ASCII has a NUL in every other byte."""
    sample = data[:SAMPLE]
    even, odd = sample[::2], sample[1::2]
    if len(odd) < 2:
        return None
    if odd.count(0) > 0.4 * len(odd) and even.count(0) < 0.05 * len(even):
        return "utf-16-le"
    if even.count(0) > 0.4 * len(even) and odd.count(0) < 0.05 * len(odd):
        return "utf-16-be"
    return None
