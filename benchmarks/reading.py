"""
Releases read a second, in each form in which they come; `python -m benchmarks.reading [NUMBER]`.

Only intake: no database, no Django.
"""

import re
import sys
from collections.abc import Iterator

from statements.intake import read

from . import forms
from .forms import File
from .releases import release
from .statements import with_own_reports
from .table import IS_FULL, Row, measured, show
from .wording import ENGLISH, SPANISH

NUMBER = 2000 if IS_FULL else 200
WORDS = re.compile(r"\w+")
FORMS = {
    "plain text, English": (forms.plain, ENGLISH),
    "plain text, Spanish": (forms.plain, SPANISH),
    "plain text, hard-wrapped": (forms.hard_wrapped, None),
    "web pages": (forms.page, None),
    "Word files": (forms.word, None),
    "mails": (forms.mail, None),
}


def rows(number: int) -> Iterator[Row]:
    read_all([forms.plain(release(each)) for each in range(20)])  # nothing is compiled or looked up for the first time
    statements = [with_own_reports(each) for each in range(number)]
    four = [("a.txt", text.encode()) for text in statements]
    yield row("statements of four paragraphs, 290 words", [[text] for text in statements], four)
    texts, files = [], []
    for what, (form, wording) in FORMS.items():
        of_form = [release(each, wording) for each in range(number)]
        files_of_form = [form(paragraphs) for paragraphs in of_form]
        yield row(what, of_form, files_of_form)
        texts += of_form
        files += files_of_form
    yield row("all of these releases", texts, files)


def row(what: str, texts: list[list[str]], files: list[File]) -> Row:
    whole = ["\n\n".join(paragraphs) for paragraphs in texts]
    return measured(what, len(files), lambda: read_all(files), lambda: count_words(whole), rounds=5)


def read_all(files: list[File]) -> None:
    for name, data in files:
        read(data, name)


def count_words(texts: list[str]) -> int:
    return sum(len(WORDS.findall(text)) for text in texts)


if __name__ == "__main__":
    number = int(sys.argv[1]) if len(sys.argv) > 1 else NUMBER
    show(
        "Reading: statements, and releases of 350 to 580 words",
        "the words of the same texts counted by a regular expression",
        rows(number),
    )
