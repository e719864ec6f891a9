"""Searching and narrowing down: the address is the search, and whatever stands in it is answered with a page."""

import re
from html import unescape

import pytest
from django.utils.html import strip_tags

from statements import search
from tests import factories


@pytest.fixture
def archive(newsroom):
    ana, ben = factories.speaker("Ana Ruiz", title="Director"), factories.speaker("Ben Ito", title="Counsel")
    water, ports = factories.topic("Water"), factories.topic("Ports")
    audit = factories.report(title="An Audit", number="A-1")
    body = "<p>Two pipes were laid.</p><p>“The pipes are old,” she said of the river.</p>"
    first = factories.published(headline="Old pipes", body=body, speakers=[ana], topics=[water], reports=[audit])
    first.quotations.create(speaker=ana, first_paragraph=2, last_paragraph=2, words="The pipes are old.")
    second = factories.published(
        headline="Harbor", body="<p>Pipes & boats.</p>", speakers=[ben], topics=[ports, water], kind="speech",
        publish_at=factories.LONG_AGO.replace(year=2013), language="es",
    )  # fmt: skip
    second.quotations.create(speaker=ben, first_paragraph=1, last_paragraph=1, words="Boats are not old.")
    factories.published(headline="Ferries", body="<p>Nothing else.</p>", speakers=[ana])


def page(client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return unescape(response.content.decode())


def headlines(html: str) -> list[str]:
    found = re.findall(r'<h2 class="headline"[^>]*><a [^>]*>(.*?)</a></h2>', html, re.DOTALL)
    return [re.sub(r"<[^>]*>", "", each).strip() for each in found]


def facet(html: str, title: str) -> dict[str, int]:
    section = (
        html.partition('<aside id="facets"')[2]
        .partition(f'<h2 class="label">{title}</h2>')[2]
        .partition("</section>")[0]
    )
    choices = re.findall(r"<li><a [^>]*>(.*?) <span>([\d,]+)", section, re.DOTALL)
    return {re.sub(r"<[^>]*>.*", "", label): int(number) for label, number in choices}


def test_words_are_found_ranked_counted_and_marked(client, archive):
    html = page(client, "/statements/?q=pipes")
    assert headlines(html) == ["Old pipes", "Harbor"]
    assert '<p role="status" id="found" class="found">2 statements</p>' in html
    assert "Old <mark>pipes</mark>" in html
    assert "Two <mark>pipes</mark> were laid." in html
    assert "<mark>Pipes</mark> & boats." in html


def test_the_order_can_be_chosen(client, archive):
    assert headlines(page(client, "/statements/?q=pipes&order=date")) == ["Harbor", "Old pipes"]
    assert headlines(page(client, "/statements/?q=pipes&order=relevance")) == ["Old pipes", "Harbor"]


def test_facets_count_what_each_choice_leaves(client, archive):
    html = page(client, "/statements/?q=pipes")
    assert facet(html, "Topic") == {"Water": 2, "Ports": 1}
    assert facet(html, "Speaker") == {"Ana Ruiz": 1, "Ben Ito": 1}
    assert facet(html, "Type") == {"Press statement": 1, "Speech": 1}
    assert list(facet(html, "Year")) == ["2013", "2012"]
    assert facet(html, "Language") == {"English": 1, "Spanish": 1}
    assert not facet(html, "Report")  # of one there is nothing to choose


def test_choices_combine_and_each_facet_still_shows_the_others_of_its_own(client, archive):
    html = page(client, "/statements/?speaker=ana-ruiz")
    assert headlines(html) == ["Ferries", "Old pipes"]
    assert facet(html, "Speaker") == {"Ana Ruiz": 2, "Ben Ito": 1}
    assert facet(html, "Topic") == {}
    both = page(client, "/statements/?speaker=ana-ruiz&topic=water")
    assert headlines(both) == ["Old pipes"]
    assert facet(both, "Topic") == {"Water": 1}
    assert 'href="/statements/?speaker=ana-ruiz"' in both
    assert "Topic: Water" in both


def test_only_what_is_public_is_counted(client, archive):
    factories.scheduled(headline="Pipes tomorrow", topics=[factories.topic("Secret")])
    html = page(client, "/statements/?q=pipes")
    assert facet(html, "Topic") == {"Water": 2, "Ports": 1}
    assert "2 statements" in html


def test_page_numbers_keep_the_selection(client, newsroom):
    for number in range(21):
        factories.published(headline=f"Pipe {factories.words(100 + number)}")
    first = page(client, "/statements/?q=pipe&year=2012")
    assert 'href="/statements/?page=2&q=pipe&year=2012"' in first
    second = page(client, "/statements/?page=2&q=pipe&year=2012")
    assert len(headlines(second)) == 1
    assert 'rel="prev" href="/statements/?q=pipe&year=2012"' in second


def test_of_very_many_the_page_says_more_than(client, archive, monkeypatch):
    monkeypatch.setattr(search, "MOST", 1)
    html = page(client, "/statements/?q=pipes")
    assert "More than 1,000 found; these are of the newest 1,000." in html
    assert len(headlines(html)) == 1


def test_where_nothing_is_found_it_says_what_to_try(client, archive):
    html = page(client, "/statements/?q=pipes+zebra&topic=ports")
    assert "Nothing found." in html
    assert 'href="/statements/?q=pipes&topic=ports">Without “zebra”</a> <span class="small">1<' in html
    assert "Without “pipes”" not in html
    narrowed = page(client, "/statements/?q=boats&speaker=ana-ruiz")
    assert 'href="/statements/?q=boats">In any “Speaker”</a>' in narrowed
    assert "only to leave words out" in page(client, "/statements/?q=-pipes")


def test_while_typing_the_last_word_may_go_on(client, archive):
    assert headlines(page(client, "/statements/?q=harb")) == []
    assert headlines(page(client, "/statements/?q=harb&typing=1")) == ["Harbor"]


def test_every_page_has_a_field_and_search_pages_are_not_for_other_engines(client, archive):
    assert 'role="search" action="/statements/"' in page(client, "/")
    assert page(client, "/statements/?q=pipes").count('role="search"') == 1
    assert "noindex" in page(client, "/statements/?q=pipes")
    assert "noindex" not in page(client, "/statements/")


def quotes(html: str) -> list[str]:
    return [re.sub(r"<[^>]*>", "", each) for each in re.findall(r"<blockquote[^>]*>(.*?)</blockquote>", html)]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("", ["“Boats are not old.”", "“The pipes are old.”"]),
        ("?q=pipe", ["“The pipes are old.”"]),
        ("?q=old", ["“Boats are not old.”", "“The pipes are old.”"]),
        ("?q=ruiz+old", ["“The pipes are old.”"]),
        ("?speaker=ben-ito", ["“Boats are not old.”"]),
        ("?role=Counsel", ["“Boats are not old.”"]),
        ("?role=Minister", []),
        ("?topic=water&year=2012", ["“The pipes are old.”"]),
        ("?report=a-1-an-audit", ["“The pipes are old.”"]),
        ("?q=laid", []),
    ],
)
def test_who_said_what(client, archive, address, said):
    for attribution in (each for each in factories.Attribution.objects.all()):
        attribution.print_role_of(None)
        attribution.save()
    assert sorted(quotes(page(client, f"/quotations/{address}"))) == sorted(said)


def test_a_quotation_that_is_found_has_its_credit_and_its_place(client, archive):
    factories.Attribution.objects.update(name_as_printed="Ana R.", title_as_printed="Chief")
    html = page(client, "/quotations/?q=pipes")
    assert "“The <mark>pipes</mark> are old.”" in html
    assert '<a href="/speakers/ana-ruiz/"><strong>Ana R.</strong></a>, Chief' in html
    assert 'href="/statements/2012/old-pipes/#q1"' in html
    assert facet(page(client, "/quotations/"), "Year") == {"2013": 1, "2012": 1}


HOSTILE = {
    "marks": '"' * 10_000, "brackets": "(" * 10_000, "stars": "* " * 5000, "minus": "- " * 5000, "nul": "a\0b",
    "control": "".join(map(chr, range(32))), "long": "x" * 100_000, "words": "word " * 20_000, "near": "NEAR(a b, 5)",
    "column": "headline : a", "operators": "AND OR NOT", "percent": "100%s %d %(a)s", "quote": "'; DROP TABLE x; --",
    "tsquery": "a & | ! <-> :* \\", "surrogates": "\ud83d".encode("utf-8", "surrogatepass"), "rtl": "\u202eabc\u0300",
    "emoji": "😀😀", "one": "é", "caret": "^a", "markup": "<script>alert(1)</script>", "braces": "{a}{0}",
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("address", ["/statements/", "/quotations/", "/reports/"])
def test_whatever_is_searched_for_gets_a_page(client, archive, address, name):
    for typing in ({}, {"typing": "1"}):
        response = client.get(address, {"q": HOSTILE[name]} | typing)
        assert response.status_code == 200
        assert "<script>alert" not in response.content.decode()


ODD = [
    "topic=%00", "speaker=" + "a" * 100_000, "report=%FF", "year=" + "9" * 30, "year=-1", "kind=%00", "language=%0A",
    "order=best", "order=date&order=relevance", "q=a&q=b", "page=0", "page=x", "page=" + "9" * 40, "page=-1",
    "topic[]=a&topic=b", "role=%00",
]  # fmt: skip


@pytest.mark.parametrize("query", ODD)
@pytest.mark.parametrize("address", ["/statements/", "/quotations/"])
def test_whatever_else_stands_in_the_address_gets_a_page(client, archive, address, query):
    response = client.get(f"{address}?{query}")
    assert response.status_code in {200, 404}
    assert b"</html>" in response.content


def test_beneath_a_hit_stands_one_line_who_in_which_role_and_how_many_more(client):
    speakers = [factories.speaker(name, title=f"Head of {name[:3]}") for name in ("Ali Noorani", "Bo Ames", "Cy Dean")]
    report, topic = factories.report(number="OIG-12-64"), factories.topic("Oversight")
    factories.published(headline="Ferries", speakers=speakers, reports=[report], topics=[topic])
    factories.published(headline="Ferries alone", speakers=speakers[1:2])
    found = re.findall(r'<p class="small">(.*?)</p>\s*</article>', page(client, "/statements/?q=ferries"), re.DOTALL)
    lines = [" ".join(strip_tags(line).split()) for line in found]
    assert sorted(lines) == [
        "Press statement · Ali Noorani, Head of Ali, and 2 more",
        "Press statement · Bo Ames, Head of Bo",
    ]


def test_a_hit_shows_the_number_of_the_report_by_which_it_was_found(client, archive):
    html = page(client, "/statements/?q=A-1")
    assert headlines(html) == ["Old pipes"]
    assert re.search(r'refers to\s+<a href="/reports/a-1-an-audit/"><mark>A-1</mark></a>', html)
    assert "/reports/a-1-an-audit/" not in page(client, "/statements/?q=pipes").partition('id="facets"')[0]
