"""
A report of five hundred pages: its text, and its first page as a picture; `python -m benchmarks.documents [PAGES]`.

Each row is one process that reads a PDF, its start included, and says how much memory that process had at most.
"""

import re
import resource
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from statements.demo.report_pdf import make_pdf
from statements.documents import read

from .table import Row, seconds_of, show

PAGES = 500
WORDS = re.compile(r"\w+")
PARAGRAPH = "The county pays for the pumps, and the inspector says so in a report of many words. " * 8
PARAGRAPHS_A_PAGE = 4.25


def rows(pages: int) -> Iterator[Row]:
    with tempfile.TemporaryDirectory(prefix="newsroom-benchmark-") as folder:
        path = Path(folder) / "report.pdf"
        for what, number in (("the cover alone", 1), ("all of its pages", pages)):
            path.write_bytes(report(number))
            yield row(what, path)


def report(pages: int) -> bytes:
    return make_pdf("Pumps", "No. 1", "Harbor Office", [], [PARAGRAPH] * round((pages - 1) * PARAGRAPHS_A_PAGE))


def row(what: str, path: Path) -> Row:
    texts = read(path).texts
    before = seconds_of(lambda: count_words(texts), rounds=3)
    begun = of_children()
    read(path)
    seconds = of_children() - begun
    after = seconds_of(lambda: count_words(texts), rounds=3)
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    return Row(what, len(texts), seconds, (before + after) / 2, f"{most} MB at most")


def of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def count_words(texts: list[str]) -> int:
    return sum(len(WORDS.findall(text)) for text in texts)


if __name__ == "__main__":
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else PAGES
    show("Documents: pages of PDFs", "the words of the same pages counted by a regular expression", rows(pages))
