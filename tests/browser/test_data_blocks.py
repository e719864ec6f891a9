"""Data for machines in a page, under its strict policy."""

from django.urls import reverse

from tests import factories


def test_chromium_reads_the_data_of_a_page_and_runs_nothing_of_it(open_page, live_server, newsroom):
    """`open_page` fails on whatever the console says, such as a breach of the policy."""
    speaker = factories.speaker("Ali Noorani")
    report = factories.report()
    headline = "</script><script>document.title = 'run'</script>"
    statement = factories.published(headline=headline, speakers=[speaker], reports=[report])
    statement.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2)
    expected = {
        reverse("home"): "Organization",
        statement.get_absolute_url(): "NewsArticle",
        speaker.get_absolute_url(): "ProfilePage",
        report.get_absolute_url(): "Report",
    }
    page = open_page("/")
    for address, kind in expected.items():
        page.goto(live_server.url + address)
        data = page.evaluate("JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)")
        assert data["@graph"][0]["@type"] == kind, address
        assert page.title() != "run"
    page.goto(live_server.url + statement.get_absolute_url())
    for format_ in ("Plain text", "Data for news systems"):
        assert headline in page.request.get(page.get_by_role("link", name=format_).evaluate("link => link.href")).text()
