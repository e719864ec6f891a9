"""The body for XML parsers."""

from datetime import date
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.formats.xhtml import NAMESPACE, NO_XML, xhtml
from statements.models import Statement
from statements.models.prose import plain_text, sanitize

from .test_plain import html


def of(body: str) -> str:
    return xhtml(Statement(body=body, slug="s", release_day=date(2012, 4, 6)))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>One<br>two &amp; three</p>", "<p>One<br/>two &amp; three</p>"),
        ("<p>a&nbsp;b</p>", "<p>a\xa0b</p>"),
        ("<p>a\x0cb\x1b</p>", "<p>ab</p>"),
        ('<p><a href="/r/?a=1&amp;b=2">R</a></p>', '<p><a href="https://news.example/r/?a=1&amp;b=2">R</a></p>'),
    ],
)
def test_markup_is_written_as_xml_has_it(settings, body, expected):
    settings.SITE_URL = "https://news.example"
    text = of(body).replace(' rel="noopener noreferrer"', "").replace(' rel="noopener"', "")
    assert text == f'<div xmlns="{NAMESPACE}" xml:lang="en">{expected}</div>'


@given(st.one_of(html, st.text()))
def test_whatever_the_text_a_parser_reads_all_of_it(body):
    root = ElementTree.fromstring(of(body))
    expected = NO_XML.sub("", plain_text(sanitize(body)))
    assert "".join("".join(root.itertext()).split()) == "".join(expected.split())
