"""The body of a release as HTML: the reader's marks, nothing that was not text, and stable under the sanitizer."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.intake import Mark, Paragraph
from statements.intake.body import block_numbers, body_html
from statements.models.prose import blocks, plain_text, sanitize
from tests.releases import mark, release

KINDS = ("link", "strong", "em", "h2", "h3", "li", "ol", "blockquote", "title")
ADDRESSES = (
    "https://x.example/?a=1&b=2",
    "mailto:a@b.example",
    "javascript:alert(1)",
    'https://x.example/"',
    "//x",
    "",
)


def marked(*body: str, marks: list[tuple]) -> str:
    plain = release(body=body, quoted=())
    found = tuple(mark(plain, *each) for each in marks)
    return body_html(replace(plain, document=replace(plain.document, marks=found)))


@pytest.mark.parametrize(
    ("body", "marks", "html"),
    [
        (["One & two"], [], "<p>One &amp; two</p>"),
        (["<b>x</b>"], [], "<p>&lt;b&gt;x&lt;/b&gt;</p>"),
        (["a b c"], [("b", "strong")], "<p>a <strong>b</strong> c</p>"),
        (["a b c"], [("a b", "strong"), ("b c", "em")], "<p><strong>a <em>b</em></strong><em> c</em></p>"),
        (["see it"], [("it", "link", "https://x.example/")], '<p>see <a href="https://x.example/">it</a></p>'),
        (["see it"], [("it", "link", "javascript:alert(1)")], "<p>see it</p>"),
        (
            ["see it"],
            [("it", "link", "https://x.example/?a=1&b")],
            '<p>see <a href="https://x.example/?a=1&amp;b">it</a></p>',
        ),
        (["Head", "x"], [("Head", "h2")], "<h2>Head</h2><p>x</p>"),
        (["y", "Deep"], [("Deep", "h3")], "<p>y</p><h3>Deep</h3>"),
        (
            ["One", "Two", "x"],
            [("One", "li"), ("Two", "li")],
            "<ul><li><p>One</p></li><li><p>Two</p></li></ul><p>x</p>",
        ),
        (["One", "Two"], [("One", "ol"), ("Two", "li")], "<ol><li><p>One</p></li></ol><ul><li><p>Two</p></li></ul>"),
        (["One\n\nmore"], [], "<p>One<br><br>more</p>"),
        (["Said"], [("Said", "blockquote")], "<blockquote><p>Said</p></blockquote>"),
        (["Said", "Told"], [("Said\n\nTold", "blockquote")], "<blockquote><p>Said</p><p>Told</p></blockquote>"),
        (["T"], [("T", "title")], "<p>T</p>"),
        (["a", " \xa0", "b"], [], "<p>a</p><p>b</p>"),
    ],
)
def test_marks_become_the_vocabulary(body, marks, html):
    assert marked(*body, marks=marks) == html


def test_a_whole_list_is_one_block():
    plain = release(body=("a", "One", "Two", "b"), quoted=())
    marks = (mark(plain, "One", "li"), mark(plain, "Two", "li"))
    listed = replace(plain, document=replace(plain.document, marks=marks))
    assert block_numbers(listed) == [1, 2, 2, 3]


def test_a_mark_over_a_folded_line_stays_one():
    plain = release(body=("see\n   here now",), quoted=())
    start = plain.body[0].span.start
    folded = Paragraph("see here now", ((0, start), (3, start + 6), (4, start + 7)))
    link = mark(plain, "see\n   here", "link", "https://x.example/")
    found = replace(plain, document=replace(plain.document, marks=(link,)), body=(folded,))
    assert body_html(found) == '<p><a href="https://x.example/">see here</a> now</p>'


MARKS = st.lists(
    st.builds(Mark, st.integers(0, 200), st.integers(0, 200), st.sampled_from(KINDS), st.sampled_from(ADDRESSES)),
    max_size=8,
)
TEXT = st.text(alphabet="ab <>&\"'\xa0\n\x00\x0b\u2028“”;#é", max_size=30) | st.text(max_size=30)


@given(st.lists(TEXT, max_size=6), MARKS)
def test_the_sanitizer_changes_nothing_and_no_word_is_lost(body, marks):
    found = release(body=body, quoted=(), marks=marks)
    html = body_html(found)
    if plain_text(html):
        assert sanitize(html) == html
    numbers = block_numbers(found)
    assert len(numbers) == len(body)
    texts = {block.number: block.text for block in blocks(html)}
    for number, paragraph in zip(numbers, body, strict=True):
        words = "".join(letter for letter in paragraph if letter.isalnum())
        assert words in "".join(letter for letter in texts.get(number, "") if letter.isalnum())
