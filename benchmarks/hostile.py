"""
Texts of 1 MB that nobody writes, as plain text and as a web page; `python -m benchmarks.hostile [BYTES]`.

No reader and no rule of recognition may take more than linear time. The slowest stands last.
"""

import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from html import escape

from statements.intake import read
from statements.intake.readers import Unreadable

from .table import Row, measured, show

SIZE = 1_000_000
WORDS = re.compile(r"\w+")
PARAGRAPH = "“We have to say so,” said Ada Amsel, Director of the Harbor Forum. The county pays.\n\n"
REPEATED = {
    "opening marks": "“",
    "closing marks": "”",
    "straight marks": '"',
    "single marks": "‘",
    "apostrophes": "’",
    "straight single marks": "'",
    "guillemets": "«»",
    "low marks": "„",
    "marks of every kind": "“”\"'‘’«»„‟",
    "marks, each on a line": "“\n\n",
    "marks around a letter": "“a” ",
    "opened and never closed": "“We say so\n\n",
    "brackets": "(",
    "brackets in pairs": "()",
    "square brackets": "[",
    "one word": "a",
    "one line of words": "the county pays for it ",
    "one line of sentences": "The county pays for it. ",
    "capitals": "THE COUNTY PAYS ",
    "lines of capitals": "THE COUNTY PAYS\n",
    "capitalized words": "Ada Amsel Birch ",
    "“said”": "said ",
    "“said” and a name": "said Ada Amsel, ",
    "“, who”": "Ada Amsel, who ",
    "cues": "The following is a statement by Ada Amsel, Director of the Forum:\n\n",
    "dates": "March 9, 2014 ",
    "dates of figures": "03/04/2021\n",
    "dashes": "—",
    "dashes between spaces": " – ",
    "datelines": "PELL HARBOR, Penrose — ",
    "headings": "# A Heading\n\n",
    "short lines": "a\n",
    "empty lines": "\n",
    "spaces": " ",
    "tabs and spaces": " \t",
    "commas": ", ",
    "full stops": ".",
    "initials": "A. B. ",
    "colons": "a: ",
    "mails": "a@b.example ",
    "phone numbers": "555-0142 ",
    "web addresses": "https://a.example/b ",
    "ampersands": "&",
    "opening tags": "<p>",
    "nested tags": "<b><i>",
    "signs that are less": "<",
    "titles of reports": "the report “Who Pays for the Pumps” by the County Auditor, ",
    "contacts": "Media contact: Ada Amsel, 555-0142, a@b.example\n",
    "end marks": "###\n",
    "quoted mail": "> > ",
    "ordinary paragraphs": PARAGRAPH,
}
# A name that is another one each time stands for “#”.
NAMED = {
    "other short lines": "#\n",
    "other people on lines": "Ada #, Director\n",
    "other people who speak": "“We,” said Ada #, Director of the # Forum.\n\n",
    "other cues": "The following is a statement by Ada #, Director:\n\n“Yes.”\n\n",
    "other reports": "The report “A Title of # and of More” by the Audit Office is out.\n\n",
    "other contacts": "Contact: Ada #, 555-0142\n\n",
    "other headings": "About #\n\nWe are.\n\n",
}
DIGITS_AS_LETTERS = str.maketrans("0123456789", "abcdefghij")


def rows(size: int) -> list[Row]:
    found = [row(f"{what}, {form}", data, name) for what, form, name, data in texts(size)]
    return sorted(found, key=lambda row: row.seconds)


def texts(size: int) -> Iterator[tuple[str, str, str, bytes]]:
    for what, piece in (REPEATED | NAMED).items():
        pieces = size // len(piece.encode()) + 1
        all_of_them = "".join(map(partial(named, piece), range(pieces))) if what in NAMED else piece * pieces
        text = f"A Headline\n\n{all_of_them}".encode()[:size].decode(errors="ignore")
        yield what, "text", "a.txt", text.encode()
        paragraphs = "".join(f"<p>{escape(each, quote=False)}</p>\n" for each in text.split("\n\n"))
        yield what, "page", "a.html", f"<html><body>{paragraphs}</body></html>".encode()


def named(piece: str, number: int) -> str:
    return piece.replace("#", f"Am{str(number).translate(DIGITS_AS_LETTERS)}")


def row(what: str, data: bytes, name: str) -> Row:
    text = data.decode()
    return measured(what, 1, lambda: attempt(data, name), lambda: WORDS.findall(text), rounds=3)


def attempt(data: bytes, name: str) -> None:
    """To be refused with a sentence is an answer too."""
    with suppress(Unreadable):
        read(data, name)


if __name__ == "__main__":
    size = int(sys.argv[1]) if len(sys.argv) > 1 else SIZE
    show(f"Hostile texts of {size:,} bytes", "the words of the same text counted by a regular expression", rows(size))
