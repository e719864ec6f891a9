"""BibTeX: what is written comes back, whatever it is."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statements.formats.citing.bibtex import bibtex

from .sources import EACH, release, report

COMMANDS = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    r"\textless{}": "<",
    r"\textgreater{}": ">",
    r"\textbar{}": "|",
    **{rf"\{sign}": sign for sign in "%&$#_"},
}
COMMAND = re.compile("|".join(re.escape(command) for command in COMMANDS))
HEAD = re.compile(r"@(?P<type>[a-z]+)\{(?P<key>[a-z0-9-]+),")


def read(text: str) -> dict[str, str]:
    """As BibTeX does: braces are counted, also behind a backslash."""
    head = HEAD.match(text)
    assert head, text
    found, rest = {"type": head["type"], "key": head["key"]}, text[head.end() :].lstrip()
    while not rest.startswith("}"):
        name, rest = rest.split(" = ", 1)
        value, rest = _value(rest)
        found[name] = value
        assert rest.startswith(","), rest
        rest = rest[1:].lstrip()
    assert rest.strip() == "}"
    return found


def _value(text: str) -> tuple[str, str]:
    if not text.startswith("{"):
        word = re.match(r"[a-z]+", text)[0]
        return word, text[len(word) :]
    depth = 0
    for place, letter in enumerate(text):
        depth += (letter == "{") - (letter == "}")
        if depth == 0:
            return text[1:place], text[place + 1 :]
    raise AssertionError(f"never closed: {text}")


def as_typeset(value: str) -> str:
    """With what LaTeX makes of the commands; without the braces around all of it."""
    inner = value[1:-1] if value.startswith("{") else value
    assert not set(COMMAND.sub("", inner)) & set("\\{}%&$#_~^<>|"), inner
    return COMMAND.sub(lambda found: COMMANDS[found[0]], inner)


def folded(text: str) -> str:
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


@pytest.mark.parametrize("name", EACH)
def test_every_entry_can_be_read(name):
    source = EACH[name]
    entry = read(bibtex(source))
    assert entry["type"] == ("techreport" if source.is_report else "misc")
    assert entry["key"] == source.key
    assert entry["url"] == source.address
    assert as_typeset(entry["title"]) == source.title


def test_a_statement_says_who_what_when_where_and_how_it_stands():
    entry = read(bibtex(release(language="es-MX", speakers=("Ann Lee",), version=2, is_withdrawn=True)))
    assert entry == {
        "type": "misc",
        "key": "statement-bcd",
        "author": "{Water Forum}",
        "title": "{Two Reports}",
        "organization": "Water Forum",
        "howpublished": "Press release",
        "note": "By Ann Lee. Version 2. Withdrawn",
        "language": "spanish",
        "url": "https://n.example/s/bcd/",
        "year": "2012",
        "month": "apr",
        "day": "9",
    }


def test_a_report_has_number_and_institution():
    entry = read(bibtex(report()))
    assert entry["number"] == "OIG-12-64"
    assert entry["institution"] == "Homeland Department"


@settings(max_examples=50)
@given(title=st.text(min_size=1) | st.text(alphabet="\\{}%&$#_~^<>|a \n", min_size=1))
def test_what_goes_in_comes_back(title):
    entry = read(bibtex(release(title=title, author=title)))
    assert as_typeset(entry["title"]) == folded(title)
    assert as_typeset(entry["author"]) == folded(title)
