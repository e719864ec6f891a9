"""A small report as a PDF, written by hand so that it needs no library and is always the same."""

import re
from collections.abc import Iterator

from .font_widths import HELVETICA, TIMES

Font = tuple[str, tuple[int, ...]]

SERIF: Font = ("F1", TIMES)
SANS: Font = ("F2", HELVETICA)
PAGE_WIDTH, PAGE_HEIGHT = 612, 792
MARGIN = 90
MEASURE = PAGE_WIDTH - 2 * MARGIN
TOP, BOTTOM = 700, 100
SIZE, LEADING = 11.5, 17
TEAL = "0.059 0.298 0.361"
INK = "0.13 0.15 0.17"


def make_pdf(title: str, number: str, publisher: str, dates: list[str], paragraphs: list[str]) -> bytes:
    """Set a cover page and as many text pages as the paragraphs need, on US Letter."""
    texts = _text_pages(paragraphs)
    pages = [_cover(title, number, publisher, dates)]
    for place, lines in enumerate(texts, start=2):
        pages.append(_text_page(lines, f"{publisher} · {number}", f"{place}"))
    return _file([_encoded(page) for page in pages], title, publisher)


def text_width(text: str, font: Font, size: float) -> float:
    """How wide a line of text is, in points."""
    return sum(font[1][code - 32] for code in _encoded(text)) * size / 1000


def wrapped(text: str, font: Font, size: float, measure: float) -> list[str]:
    """Break a text into lines that are no wider than the measure, as far as its words allow."""
    lines: list[str] = []
    # Spaces that must not break stay within their word, unlike with split().
    for word in re.findall(r"[^ \t\n]+", text):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, font, size) <= measure:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _cover(title: str, number: str, publisher: str, dates: list[str]) -> str:
    parts = [f"{TEAL} rg {MARGIN} 640 {MEASURE} 3 re f", _line(publisher, SANS, 12, MARGIN, 656, TEAL)]
    height = 572.0
    for line in wrapped(title, SERIF, 32, MEASURE):
        parts.append(_line(line, SERIF, 32, MARGIN, height))
        height -= 39
    parts.append(_line(number, SANS, 13, MARGIN, height - 14, TEAL))
    for place, date in enumerate(dates):
        parts.append(_line(date, SANS, 10.5, MARGIN, height - 46 - 17 * place))
    return "\n".join(parts)


def _text_pages(paragraphs: list[str]) -> Iterator[list[tuple[float, str]]]:
    """The lines of each text page with their heights."""
    page: list[tuple[float, str]] = []
    height: float = TOP
    for paragraph in paragraphs:
        for line in wrapped(paragraph, SERIF, SIZE, MEASURE):
            if height < BOTTOM:
                yield page
                page, height = [], TOP
            page.append((height, line))
            height -= LEADING
        height -= LEADING / 2
    if page:
        yield page


def _text_page(lines: list[tuple[float, str]], head: str, number: str) -> str:
    middle = (PAGE_WIDTH - text_width(number, SANS, 9)) / 2
    parts = [
        _line(head, SANS, 9, MARGIN, 738, TEAL),
        f"{TEAL} rg {MARGIN} 728 {MEASURE} 0.75 re f",
        *(_line(line, SERIF, SIZE, MARGIN, height) for height, line in lines),
        _line(number, SANS, 9, middle, 56, TEAL),
    ]
    return "\n".join(parts)


def _line(text: str, font: Font, size: float, x: float, y: float, color: str = INK) -> str:
    return f"BT {color} rg /{font[0]} {size:g} Tf {x:g} {y:g} Td {_string(text)} Tj ET"


def _string(text: str) -> str:
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"({escaped})"


def _encoded(text: str) -> bytes:
    # The code page has no signs for most scripts; a question mark keeps the file valid.
    return text.encode("cp1252", "replace")


def _file(pages: list[bytes], title: str, publisher: str) -> bytes:
    """Put the pages, their fonts and the document's title into one file."""
    first = 6
    kids = " ".join(f"{first + 2 * place} 0 R" for place in range(len(pages)))
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (en-US) /ViewerPreferences << /DisplayDocTitle true >> >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)}"
        f" /MediaBox [0 0 {PAGE_WIDTH} {PAGE_HEIGHT}]"
        f" /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>".encode(),
        font.format("Times-Roman").encode(),
        font.format("Helvetica").encode(),
        f"<< /Title {_metadata(title)} /Author {_metadata(publisher)} >>".encode(),
    ]
    for place, content in enumerate(pages):
        objects.append(f"<< /Type /Page /Parent 2 0 R /Contents {first + 2 * place + 1} 0 R >>".encode())
        objects.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content))
    return _with_index(objects)


def _metadata(text: str) -> str:
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def _with_index(objects: list[bytes]) -> bytes:
    """Number the objects, and tell at the end where each of them starts."""
    body = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    index = b"0000000000 65535 f \n"
    for place, content in enumerate(objects, start=1):
        index += b"%010d 00000 n \n" % len(body)
        body += b"%d 0 obj\n%b\nendobj\n" % (place, content)
    size = len(objects) + 1
    trailer = b"trailer\n<< /Size %d /Root 1 0 R /Info 5 0 R >>\n" % size
    return body + b"xref\n0 %d\n%b%bstartxref\n%d\n%%%%EOF\n" % (size, index, trailer, len(body))
