"""The text of statements: a small vocabulary, and nothing else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.models.prose import blocks, plain_text, sanitize

MARKUP = st.text(alphabet="<>/=\"' abhpscriptonerlivmg&;#x0:“”\n\x00", max_size=300)


@pytest.mark.parametrize(
    ("html", "clean"),
    [
        ("<p>Words</p>", "<p>Words</p>"),
        ("<h2>Then</h2><p><strong>a</strong><em>b</em></p>", "<h2>Then</h2><p><strong>a</strong><em>b</em></p>"),
        ("<p>a<script>alert(1)</script></p>", "<p>a</p>"),
        ('<p onclick="x()" class="y" style="z" id="p1">a</p>', "<p>a</p>"),
        ('<p><a href="javascript:alert(1)">a</a></p>', "<p><a>a</a></p>"),
        ('<p><a href="JaVaScRiPt:alert(1)">a</a></p>', "<p><a>a</a></p>"),
        ('<p><a href="java&#10;script:alert(1)">a</a></p>', "<p><a>a</a></p>"),
        ('<p><a href="data:text/html,<script>1</script>">a</a></p>', "<p><a>a</a></p>"),
        ('<p><a href="https://x.example/" target="_blank">a</a></p>', '<p><a href="https://x.example/">a</a></p>'),
        ("<p>a<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math></p>", "<p>a</p>"),
        ("<noscript><p title='</noscript><img src=x onerror=alert(1)>'>a</p></noscript>", "&lt;p title=''&gt;a<p></p>"),
        ("<style>p{color:red}</style><p>a</p>", "<p>a</p>"),
        ("<!-- note --><p>a</p>", "<p>a</p>"),
        ("<form action=x><input name=a><button>b</button></form>", "<p>b</p>"),
        ("5 < 6 & 7", "<p>5 &lt; 6 &amp; 7</p>"),
        ("Write &amp; for &", "<p>Write &amp;amp; for &amp;</p>"),
        ('<p>a<img src="file:///etc/passwd"></p>', "<p>a</p>"),
        ("<iframe src=x></iframe><p>a</p>", "<p>a</p>"),
        ("<svg><script>1</script></svg><p>a</p>", "<p>a</p>"),
        ("<p></p>", ""),
        ("<p> &nbsp;<br></p><p></p>", ""),
        ("", ""),
        ("Plain words.\n\nMore & more.", "<p>Plain words.</p>\n\n<p>More &amp; more.</p>"),
    ],
)
def test_only_the_vocabulary_passes(html, clean):
    result = sanitize(html)
    assert result == clean


@given(MARKUP | st.text())
def test_a_second_pass_changes_nothing_and_nothing_that_runs_is_left(html):
    once = sanitize(html)
    assert sanitize(once) == once
    assert not re.search(r"<script|<[^>]*\son\w+\s*=|javascript:", once, re.IGNORECASE)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a</p><p>b</p>", [("p", "a"), ("p", "b")]),
        ("<p>a</p>\n<ul><li><p>b</p></li></ul>", [("p", "a"), ("ul", "<li><p>b</p></li>")]),
        ("<blockquote><p>a</p><p>b</p></blockquote>", [("blockquote", "<p>a</p><p>b</p>")]),
        ("<p>a<br>b &amp; c</p>", [("p", "a<br>b &amp; c")]),
        ("loose<p>a</p>", [("p", "loose"), ("p", "a")]),
        ("<p> </p><p>a</p>", [("p", "a")]),
        (
            "a <strong>b</strong> &amp; c<br>d<p>e</p>f",
            [("p", "a <strong>b</strong> &amp; c<br>d"), ("p", "e"), ("p", "f")],
        ),
        ("<br><p>a</p><br>", [("p", "a")]),
    ],
)
def test_blocks_are_the_outermost_elements(html, expected):
    assert [(block.tag, block.inner) for block in blocks(html)] == expected


@given(MARKUP | st.text())
def test_the_blocks_hold_all_words_in_their_order(html):
    clean = sanitize(html)
    found = blocks(clean)
    assert [block.number for block in found] == list(range(1, len(found) + 1))
    together = " ".join(block.text for block in found)
    assert together.replace(" ", "") == plain_text(clean).replace(" ", "")


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>one</p><p>two<br>three</p><ul><li>four</li></ul>", "one two three four"),
        ("<p>AT&amp;T &lt;b&gt; &nbsp; “x”</p>", "AT&T <b> “x”"),
        ('<p>cut <a href="https://x.exam', "cut"),
    ],
)
def test_plain_text_is_the_words(html, words):
    assert plain_text(html) == words
