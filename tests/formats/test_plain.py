"""The body as plain text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.formats.plain import links, paragraphs
from statements.models import Statement
from statements.models.prose import plain_text, sanitize

TABLE = {
    "paragraphs": ("<p>One  is\n here.</p><p>Two.</p>", ["One is here.", "Two."]),
    "a break": ("<p>One<br>two</p>", ["One\ntwo"]),
    "marks inside words": ("<p>un<strong>believ</strong>able &amp; so</p>", ["unbelievable & so"]),
    "a heading": ("<h2>What we ask</h2><p>This.</p>", ["What we ask", "This."]),
    "bullets": ("<ul><li><p>one</p></li><li><p>two</p></li></ul>", ["• one\n• two"]),
    "numbers": ("<ol><li>one</li><li>two</li></ol>", ["1. one\n2. two"]),
    "a list in a list": (
        "<ol><li><p>one</p><ul><li><p>a</p></li><li><p>b</p></li></ul></li><li><p>two</p></li></ol>",
        ["1. one\n  • a\n  • b\n2. two"],
    ),
    "two paragraphs in a point": ("<ul><li><p>one</p><p>more</p></li></ul>", ["• one\nmore"]),
    "what another wrote": ("<blockquote><p>One<br>two</p><p>Three</p></blockquote>", ["    One\n    two\n\n    Three"]),
    "the marks of the press": ("<p>“One.</p><p>“Two.”</p>", ["“One.", "“Two.”"]),
    "nothing in it": ("<p>One.</p><p><br></p><p>Two.</p>", ["One.", "Two."]),
    "never any markup": ("<p>One</p><script>alert(1)</script>", ["One"]),
}


@pytest.mark.parametrize(("body", "expected"), TABLE.values(), ids=TABLE)
def test_a_body_as_text(body, expected):
    assert paragraphs(Statement(body=body)) == expected


html = st.recursive(
    st.text().map(lambda text: text.replace("&", "&amp;").replace("<", "&lt;")),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>",
        st.sampled_from(["p", "h2", "strong", "em", "blockquote"]),
        st.lists(inner, max_size=3),
    ),
    max_leaves=8,
)


@given(html)
def test_no_letter_is_lost_and_none_is_added(body):
    """But for white space."""
    cleaned = sanitize(body)
    text = "".join(paragraphs(Statement(body=body)))
    assert "".join(text.split()) == "".join(plain_text(cleaned).split())


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            '<p><a href="https://a.example/r.pdf">the <em>report</em></a></p>',
            [("the report", "https://a.example/r.pdf")],
        ),
        ('<p><a href="https://a.example/?a=1&amp;b=2">it</a></p>', [("it", "https://a.example/?a=1&b=2")]),
        ('<p><a href="https://a.example/">https://a.example/</a></p>', []),
        ('<p><a href="mailto:a@a.example">a@a.example</a></p>', []),
        ('<p><a href="mailto:a@a.example">Ana</a></p>', [("Ana", "mailto:a@a.example")]),
        ('<p><a href="/reports/r/">R</a></p>', [("R", "https://news.example/reports/r/")]),
        (
            '<p><a href="https://a.example/">A</a> and <a href="https://a.example/">A</a></p>',
            [("A", "https://a.example/")],
        ),
    ],
)
def test_where_links_lead_is_said_once_and_in_full(settings, body, expected):
    settings.SITE_URL = "https://news.example"
    assert links(Statement(body=body, slug="s", release_day=date(2012, 4, 6))) == expected
