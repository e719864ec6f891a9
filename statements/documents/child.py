"""
Reads one PDF and writes what it finds, as lines of JSON: first about the file, then a line a page.

`python -m statements.documents.child FILE LIMITS`; the limits are JSON. What kills this process kills nothing else.
"""

import base64
import json
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
from pypdfium2 import raw

from .activity import is_active
from .document import WIDTHS, Limits, State
from .text import tidied, title_of

TALLEST = 4  # times its width; a longer page is cut there
LOCKED = (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)


def read(path: str, limits: Limits) -> Iterator[dict[str, Any]]:
    try:
        document = pypdfium2.PdfDocument(path)
        number = len(document)
    except pypdfium2.PdfiumError as error:
        encrypted = getattr(error, "err_code", None) in LOCKED
        yield {"state": State.ENCRYPTED if encrypted else State.BROKEN}
        return
    if not number:
        yield {"state": State.BROKEN}
        return
    said = document.get_metadata_dict()
    yield {
        "state": State.READABLE if number <= limits.pages else State.TOO_LARGE,
        "number_of_pages": number,
        "title": title_of(said.get("Title", "")),
        "author": " ".join(tidied(said.get("Author", "")).split())[:300],
        "is_active": carries_more(document) or is_active(Path(path)),
    }
    if number <= limits.pages:
        yield from ({"text": text} for text in texts(document, limits))
    # Last, since drawing takes longest and fails most often; the text is whole by now.
    yield {"pictures": pictures(document)}


def carries_more(document: pypdfium2.PdfDocument) -> bool:
    return bool(raw.FPDFDoc_GetJavaScriptActionCount(document) or raw.FPDFDoc_GetAttachmentCount(document))


def texts(document: pypdfium2.PdfDocument, limits: Limits) -> Iterator[str]:
    """One for each page; empty where no more is wanted."""
    left = limits.characters
    for index in range(len(document)):
        most = min(left, limits.characters_a_page)
        text = text_of(document, index, most) if most else ""
        left -= len(text)
        yield text


def text_of(document: pypdfium2.PdfDocument, index: int, most: int) -> str:
    """Of a page that cannot be read there is none; the others may be whole."""
    try:
        page = document[index]
        words = page.get_textpage()
        text = tidied(words.get_text_range(count=min(words.count_chars(), most), errors="ignore"))[:most]
        words.close()
        page.close()
    except pypdfium2.PdfiumError:
        return ""
    return text


def pictures(document: pypdfium2.PdfDocument) -> dict[int, str]:
    """Of the first page; none where it cannot be drawn."""
    try:
        page = document[0]
        width, height = page.get_size()
        if width < 1 or height < 1:
            return {}
        cut = max(0, height - TALLEST * width)
        drawn = page.render(scale=WIDTHS[-1] / width, crop=(0, cut, 0, 0)).to_pil().convert("RGB")
    except (pypdfium2.PdfiumError, MemoryError, ValueError):
        return {}
    found = {}
    for each in WIDTHS:
        file = BytesIO()
        drawn.resize((each, max(1, round(drawn.height * each / drawn.width)))).save(file, "WEBP", quality=80)
        found[each] = base64.b64encode(file.getvalue()).decode("ascii")
    return found


def hold_back(limits: Limits) -> None:
    """
    Where the system can: no more memory and time than were given, and no dump of either when it crashes.

    The clock is the caller's; that of the processor ends what outlives its caller.
    """
    try:
        import resource
    except ImportError:  # not on Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    seconds = round(limits.seconds) + 5
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main(path: str, given: str) -> None:
    limits = Limits(**json.loads(given))
    hold_back(limits)
    for found in read(path, limits):
        sys.stdout.buffer.write(json.dumps(found, ensure_ascii=False).encode("utf-8", "ignore") + b"\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
