"""Pages and fragments: the text of the page, a block a paragraph, with its marks."""

import pytest

from statements.intake.readers import Unreadable, read_document
from tests.intake.readers.marked import marked


def read(source: str):
    return read_document(source.encode(), "release.html")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<p>One<p>Two", "One\n\nTwo"),
        ("One<div>Two</div>Three", "One\n\nTwo\n\nThree"),
        ("<p>One</p>\n<p>&nbsp;</p>\n<p>Two</p>", "One\n\nTwo"),
        ("<p>One<br>\n  Two<br/>Three</p>", "One\nTwo\nThree"),
        ("<p>One<br><br>Two<br> <br> <br>Three</p>", "One\n\nTwo\n\nThree"),
        ("<p>Hard\n   wrapped\r\nlines</p>", "Hard wrapped lines"),
        ("<p>Two  spaces, 10&nbsp;000 people,\u2009thin</p>", "Two  spaces, 10\u00a0000 people,\u2009thin"),
        ("<p>in <b> one </b> word<i>s</i></p>", "in one words"),
        ("<p>soft&shy;hyphen, zero&#8203;width</p>", "softhyphen, zerowidth"),
        ("<p>&ldquo;Marks&rdquo; &#8212; &#x2014; &amp;amp; &#151; caf&eacute &copy</p>", "“Marks” — — &amp; — café ©"),
        ("<p>“straight\" 'marks’</p>", "“straight\" 'marks’"),
        ("<p>1 < 2 and 3 > 2</p>", "1 < 2 and 3 > 2"),
        ("<pre>one\n  two\n\n\nthree</pre>", "one\ntwo\n\nthree"),
        ("<ul><li>One<li>Two<ul><li>Inner</ul></ul>", "One\n\nTwo\n\nInner"),
        ("<table><tr><td>A<td>B<tr><td><p>C</p></td><td>D</td></table>", "A\nB\n\nC\nD"),
        ("<dl><dt>Contact<dd>Ada Moll</dl>", "Contact\nAda Moll"),
        (
            "<p>be<!-- not > this -->fore</p><!--[if mso]><p>no</p><![endif]--><![if !mso]><p>yes</p><![endif]>",
            "before\n\nyes",
        ),
        (
            "<p>One</p><script>if (a</p>b) '<p>no</p>'</script><style>p{}</style><title>no</title><p>Two</p>",
            "One\n\nTwo",
        ),
        ("<p>One</p><script src='x'/><p>Two</p>", "One\n\nTwo"),
        (
            "<p>One <svg><title>no</title><text>no</text></svg><button>no</button><textarea><p>no</textarea> Two</p>",
            "One Two",
        ),
        ("<form action='/'><p>One</p><select><option>no</select></form>", "One"),
        ("<p title='a > b' class = x>One</p>", "One"),
        ("<p>One</p></div></b></p><p>Two</p>", "One\n\nTwo"),
        ("<p>One <b>two</p><p>three</b> four</p>", "One two\n\nthree four"),
        ("<p>One</p><p class='unclosed", "One"),
        ("<b>One<p>Two</b> three</p>", "One\n\nTwo three"),
        ("<p>&#" + "1" * 9000 + ";One</p>", "\ufffdOne"),
    ],
)
def test_a_fragment_becomes_blocks(source, text):
    document = read(source)
    assert (document.text, document.media_type, document.is_reflowed) == (text, "text/html", True)


@pytest.mark.parametrize(
    ("source", "marks"),
    [
        ("<h1>A</h1><h1>B</h1><h2>C</h2><h5>D</h5>", [("title", "A"), ("h2", "B"), ("h2", "C"), ("h3", "D")]),
        ("<h1><img src=x></h1><h1>One</h1>", [("title", "One")]),
        ("<ol><li>One</li><li>Two<ul><li>In</li></ul></li></ol>", [("ol", "One"), ("ol", "Two"), ("li", "In")]),
        ("<blockquote>A<ul><li>B</ul></blockquote><p>x", [("blockquote", "A"), ("blockquote", "B"), ("li", "B")]),
        ("x <b> A </b>, <strong>B</strong> <i>C</i>", [("strong", "A"), ("strong", "B"), ("em", "C")]),
        ("<b>One<p>Two</p></b>", [("strong", "One"), ("strong", "Two")]),
        ("<b>One <strong>two</strong></b>", [("strong", "One two")]),
        ("<p>x <b> </b><i></i></p>", []),
        ('<a href="https://a.example/?a=1&amp;b=2&copy=3">One</a>', [("link", "One", "https://a.example/?a=1&b=2&copy=3")]),
        ('<a href=" MAILTO:a@b.example ">One</a>', [("link", "One", "MAILTO:a@b.example")]),
        ('<a href="mailto:a@b.example?subject=a b">One</a>', [("link", "One", "mailto:a@b.example?subject=a%20b")]),
        ('<a href="javascript:alert(1)">One</a>', []),
        ('<a href="java&#10;script:alert(1)">One</a><a href="/press">Two</a><a name="x">Three</a>', []),
        ('<a href="data:text/html,x">One</a><a href="https://a.example/&quot;onclick">Two</a>', []),
    ],
)  # fmt: skip
def test_marks_say_what_was_linked_emphasized_headed_or_listed(source, marks):
    assert marked(read(source)) == marks


STATEMENT = (
    "<p>The Board signed away four reservoirs.</p><p>“Nobody did the sums,” said Marisol Teague of the Alliance.</p>"
)
TEXT = "The Board signed away four reservoirs.\n\n“Nobody did the sums,” said Marisol Teague of the Alliance."


@pytest.mark.parametrize(
    "furniture",
    [
        "<table><tr><td><a href='/'>Home</a> | <a href='/news'>News</a></table>",
        "<nav><a href='/'>Home</a> / Press</nav>",
        "<div role='navigation'>Home</div>",
        "<header><a href='/'>Home</a> The Alliance</header>",
        "<footer>All rights reserved</footer>",
        "<aside>Most read</aside>",
        "<div class='cookie-banner'>We use cookies</div>",
        "<div id='shareBar'>Share this</div>",
        "<ul class='breadcrumbs'><li>Home<li>Press</ul>",
        "<div class='related_posts'><a href='/'>More</a></div>",
        "<div class='sr-only'>Skip to content</div>",
        "<div hidden>Not yet</div>",
        "<div style='color:red; display: none'>Not yet</div>",
        "<div aria-hidden='true'>Not for ears</div>",
        "<div role='dialog'>Subscribe</div>",
        "<noscript>Scripts are off</noscript><template><p>Not yet</p></template><iframe>Old</iframe>",
    ],
)
@pytest.mark.parametrize(
    "frame", ["{0}<div class='content'>{1}</div>", "{0}<main>{1}</main>", "{0}<article>{1}</article>", "{1}{0}"]
)
def test_what_stands_around_a_statement_is_left_out(frame, furniture):
    body = frame.format(furniture, STATEMENT)
    page = f"<!DOCTYPE html><html lang=en><head><title>x</title></head><body>{body}</body></html>"
    assert read(page).text == TEXT


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (f"<article><header><h1>Sold</h1>9 May</header>{STATEMENT}</article>", f"Sold\n\n9 May\n\n{TEXT}"),
        (f"<article>{STATEMENT}<footer>Ada</footer></article>", f"{TEXT}\n\nAda"),
        (f"<div><h1>Sold</h1></div><main>{STATEMENT}</main>", f"Sold\n\n{TEXT}"),
        (f"<header><h1>Sold</h1><p>Menu</p></header>{STATEMENT}", f"Sold\n\n{TEXT}"),
        (f"<header><h1>The Alliance</h1></header><main><h1>Sold</h1>{STATEMENT}</main>", f"Sold\n\n{TEXT}"),
        (f"<article>{STATEMENT}</article><section><article>More</article><article>Yet more</article></section>", TEXT),
        (f"<main>{STATEMENT}<div class='share'>Share</div></main>", TEXT),
        (f"<body class='has-sidebar nav-open'><div class='no-sidebar'>{STATEMENT}</div>", TEXT),
        (f"<div class='social-policy related'>{STATEMENT}</div>", TEXT),
        (f"<article class='post category-social'>{STATEMENT}</article>", TEXT),
        (f"<article>Next event: Monday</article><div>{STATEMENT}</div>", f"Next event: Monday\n\n{TEXT}"),
        (f"<footer>{STATEMENT}</footer>", TEXT),
        (f"<header>{STATEMENT}</header><p>Home</p>", f"{TEXT}\n\nHome"),
        (f"<nav>{STATEMENT}</nav>", TEXT),
        (f"<div style='display:none'>{STATEMENT}</div><p>Loading</p>", f"{TEXT}\n\nLoading"),
        (f"{STATEMENT}<p class='category-social'>Now.</p>", f"{TEXT}\n\nNow."),
        ("<p><a href='/x'>Only a link</a></p>", "Only a link"),
    ],
)  # fmt: skip
def test_the_statement_itself_is_never_lost(page, text):
    assert read(page).text == text


def test_dates_for_machines_are_no_text():
    page = '<meta property="article:published_time" content="2016-03-09"><script type="application/ld+json">{}</script>'
    assert read(f"{page}<time datetime='2016-03-10'>Thursday</time>").text == "Thursday"


@pytest.mark.parametrize(
    ("start", "language"),
    [
        ("<html lang='es'>", "es"),
        ("<html xml:lang=en-GB>", "en-GB"),
        ("<html lang=''>", None),
        ("<html lang='x><script>'>", None),
        ("<html>", None),
        ("<p lang=fr>", None),
    ],
)
def test_the_language_is_that_of_the_page(start, language):
    assert read(f"{start}<p>Hola").language == language


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<meta charset=iso-8859-2><p>Łódź".encode("iso-8859-2"), "Łódź"),
        ("<meta http-equiv=x content='text/html; charset=koi8-r'><p>Кворум".encode("koi8-r"), "Кворум"),
        ("<?xml version='1.0' encoding='iso-8859-2'?><html><p>Łódź".encode("iso-8859-2"), "Łódź"),
        ("<p>â€œItâ€™s Ã±â€\x9d</p>".encode(), "“It’s ñ”"),
    ],
)
def test_a_page_is_read_in_the_charset_that_it_declares(data, text):
    assert read_document(data).text == text


@pytest.mark.parametrize(
    "page", ["<html></html>", "<p>&nbsp;</p>", "<script>x</script>", "<!DOCTYPE html>", "<p hidden></p>"]
)
def test_a_page_without_text_is_refused(page):
    with pytest.raises(Unreadable, match="This page holds no text."):
        read(page)


@pytest.mark.parametrize(
    "tag", ["div", "b", "ul", "li", "table", "p", "a href=x", "nav", "article", "main", "blockquote", "svg"]
)
@pytest.mark.parametrize("is_closed", [True, False])
def test_any_depth_is_read(tag, is_closed):
    name = tag.split()[0]
    source = f"Before{f'<{tag}>' * 20_000}deep{f'</{name}>' * 20_000 if is_closed else ''}"
    assert read(source + "<p>After").text.startswith(("Before", "deep"))


def test_a_page_of_endless_elements_is_refused():
    with pytest.raises(Unreadable, match="more elements"):
        read("<div>" * 100_000)


@pytest.mark.parametrize(
    "start", ["<", "<a ", '<a b="', "<!--", "<!", "</", "&#", "<script>", "<title></titl", "<a =", "&a"]
)
def test_a_megabyte_of_what_never_ends_ends(start):
    document = read(f"<html>Text<p>{start * (1_000_000 // len(start))}")
    assert document.text.startswith("Text")
