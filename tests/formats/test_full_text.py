"""The text of a statement where it is not at home."""

import pytest
from django.utils.html import strip_tags
from hypothesis import given
from hypothesis import strategies as st

from statements.formats.full_text import full_text, with_whole_addresses
from statements.models import HouseStyle, Statement
from statements.models.prose import sanitize
from tests import factories

PIECES = [*'<>"&;/=# a', "<a ", 'href="', "</a>", "<p>", "[", "http:", "&amp;", "title="]
PAGE = "https://news.example.org/statements/2012/a/"


@pytest.mark.parametrize(
    ("html", "whole"),
    [
        ('<a href="/b/">', '<a href="https://news.example.org/b/">'),
        ('<a href="#q1">', f'<a href="{PAGE}#q1">'),
        ('<a href="b?c=1&amp;d=2">', f'<a href="{PAGE}b?c=1&amp;d=2">'),
        ('<a href="//other.example/">', '<a href="https://other.example/">'),
        ('<a href="mailto:a@b.example">', '<a href="mailto:a@b.example">'),
        ('<a title="a > b" href="/c/">', '<a title="a > b" href="https://news.example.org/c/">'),
        ('<a title="href=&quot;/x/&quot;" href="/c/">', '<a title="href=&quot;/x/&quot;" href="https://news.example.org/c/">'),
        ('<p>href="/x/"</p>', '<p>href="/x/"</p>'),
        ('<a href="http://[">', f'<a href="{PAGE}">'),
        ('<a href="">', f'<a href="{PAGE}">'),
    ],
)  # fmt: skip
def test_every_link_has_its_whole_address(html, whole):
    assert with_whole_addresses(html, PAGE) == whole


@given(html=st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_no_markup_breaks_it_and_no_words_are_lost(html):
    clean = sanitize(html)
    whole = with_whole_addresses(clean, PAGE)
    assert strip_tags(whole) == strip_tags(clean)
    assert sanitize(whole) == whole


@pytest.mark.django_db
@pytest.mark.usefixtures("newsroom")
def test_event_picture_and_dateline_are_part_of_it():
    image = factories.image(alt="A “quoted” river", credit="Photo: A. Person")
    statement = factories.published(
        subheadline="The <deck>", lead_image=image, lead_image_caption="In spring",
        event_starts_at=factories.LONG_AGO, event_place="Pier 1",
    )  # fmt: skip
    html = full_text(Statement.objects.for_feed().get(pk=statement.pk), HouseStyle.current())
    assert "<p><strong>The &lt;deck&gt;</strong></p>" in html
    assert "Pier 1" in html
    assert f'<img src="http://testserver/files/{image.sha256}/320.jpg" width="320" height="240"' in html
    assert "In spring Photo: A. Person" in html
    assert "<p>Washington, D.C. — Two reports were released today.</p>" in html
