"""What is unpublished does not exist for the public."""

import re

import pytest
from django.shortcuts import resolve_url
from django.urls import reverse

from statements.api.urls import urlpatterns as api_patterns
from statements.formats.site import absolute
from statements.models import Image, OldAddress, Organization, Origin
from statements.models.guard import lifted
from statements.urls import urlpatterns
from tests import factories

CANARY = "zanzibarquux"

FORMATS = ["csv", "jsonl"]
FILES = [
    f"/{name}/?format={format_}"
    for name in ("statements", "quotations", "speakers", "reports", "topics")
    for format_ in FORMATS
]
LISTS = ["home", "statements", "quotations", "speakers", "reports", "topics", "press", "press-kit", "about-archive"]
FEEDS = ["atom", "rss", "json"]
LISTS += [*(f"/feed.{ending}" for ending in FEEDS), "sitemap"]


def make(state: str, **fields):
    """A statement every field and noun of which holds a word that is nowhere else."""
    employer = factories.organization(name=f"{CANARY} Institute", website=f"https://{CANARY}.example/")
    speaker = factories.speaker(f"{CANARY} Person", employer=employer, portrait=factories.image(alt=CANARY))
    report = factories.report(title=f"{CANARY} Findings", number=f"{CANARY}-1", publisher=employer)
    factories.copy(report, label=CANARY)
    statement = factories.IN_EVERY_STATE[state](
        headline=f"{CANARY} headline",
        subheadline=f"{CANARY} deck",
        dateline=CANARY,
        summary=f"{CANARY} in short",
        body=f"<p>“{CANARY} text.”</p>",
        lead_image=factories.image(alt=f"{CANARY} picture"),
        speakers=[speaker],
        reports=[report],
        topics=[factories.topic(f"{CANARY} topic")],
        source_file=factories.source_file(name=f"{CANARY}.docx"),
        source_url=f"https://{CANARY}.example/old",
        **fields,
    )
    statement.quotations.create(speaker=speaker, first_paragraph=1, last_paragraph=1, words=f"{CANARY} text.")
    Origin.objects.create(statement=statement, key=CANARY, how="imported", place=CANARY)
    return statement


@pytest.fixture(params=["draft", "scheduled", "withdrawn"])
def hidden(request):
    return make(request.param)


def content(response) -> str:
    return b"".join(response).decode("latin-1")


def addresses_of(statement) -> list[str]:
    """Everything that would show the statement or its nouns, were it public."""
    speaker = statement.attributions.get().speaker
    report = statement.citations.get().report
    images = [statement.lead_image, speaker.portrait]
    topic = statement.statement_topics.get().tag
    nouns = [speaker, report, report.publisher, topic]
    return [
        *(f"{noun.get_absolute_url()}?format={format_}" for noun in nouns for format_ in FORMATS),
        *(f"{noun.get_absolute_url()}feed.{ending}" for noun in (speaker, report, topic) for ending in FEEDS),
        f"/feed.json?topic={topic.slug}&speaker={speaker.slug}&report={report.slug}",
        speaker.get_absolute_url(),
        report.get_absolute_url(),
        f"{report.get_absolute_url()}cite.ris",
        report.publisher.get_absolute_url(),
        topic.get_absolute_url(),
        reverse("short", args=[speaker.public_id]),
        reverse("short", args=[report.public_id]),
        report.copies.get().get_absolute_url(),
        *(image.get_absolute_url() for image in images),
        *(reverse("rendition", args=[image.sha256, 320, "webp"]) for image in images),
    ]


# What somebody asks who knows a word of it, or guesses one.
ASKED = (CANARY, f"{CANARY[:6]}&typing=1", f"{CANARY}+person", f"{CANARY}&order=date", f"{CANARY}&year=2012")
SEARCHES = [f"/{list_}/?q={asked}" for list_ in ("statements", "quotations") for asked in ASKED]
ECHO = re.compile(r"<title>.*?</title>|<input[^>]*>|“[^”]*”|href=\"[^\"]*\"")


@pytest.mark.parametrize("name", LISTS)
def test_no_list_holds_a_word_of_it(client, hidden, name):
    assert CANARY not in content(client.get(resolve_url(name)))


@pytest.mark.parametrize("address", FILES)
def test_no_file_holds_a_word_of_it(client, hidden, address):
    assert CANARY not in content(client.get(address))


def test_no_search_finds_it(client, hidden):
    factories.published(headline="Nothing of it")
    for address in SEARCHES:
        page = client.get(address).content.decode()
        assert "Nothing found." in page, address
        assert "What to try" not in page, address
        assert CANARY[:6] not in ECHO.sub("", page), address
    for noun in ("topic", "speaker", "report"):
        assert client.get(f"/statements/?{noun}={CANARY}-{noun}").status_code == 404
    for format_ in FORMATS:
        assert f"{CANARY} " not in content(client.get(f"/feed.{format_}?q={CANARY}"))


def test_every_page_around_it_is_the_same_404_as_one_that_never_was(client, hidden):
    never_was = client.get("/speakers/nobody-of-this-name/")
    for address in addresses_of(hidden):
        response = client.get(address)
        assert response.status_code == 404, address
        assert response.content == never_was.content, address


def test_a_preview_link_opens_nothing_but_itself(client, hidden):
    token = factories.preview_token(hidden)
    page = client.get(reverse("preview", args=[token]))
    assert (CANARY in content(page)) is hidden.is_not_public_yet
    for address in addresses_of(hidden):
        assert client.get(address).status_code == 404, address
    for name in LISTS:
        listed = content(client.get(resolve_url(name)))
        assert CANARY not in listed, name
        assert token not in listed, name


def test_a_request_for_approval_opens_nothing_but_itself(client, hidden):
    token = factories.consent_token(hidden)
    page = client.get(reverse("consent", args=[token]))
    assert (CANARY in content(page)) is (hidden.status in {"in review", "approved"} or hidden.is_scheduled)
    for address in addresses_of(hidden):
        assert client.get(address).status_code == 404, address
    for name in LISTS:
        listed = content(client.get(resolve_url(name)))
        assert CANARY not in listed, name
        assert token not in listed, name


def test_year_and_month_of_nothing_else_are_not_found(client, hidden):
    day = hidden.release_day or factories.LONG_AGO.date()
    assert client.get(f"/statements/{day.year}/").status_code == 404
    assert client.get(f"/statements/{day.year}/{day.month:02}/").status_code == 404


def beneath(address: str) -> list[str]:
    """Everything of a statement at its address."""
    versions = [f"{address}versions/1/", f"{address}changes/", f"{address}timemap/"]
    citations = [f"{address}cite.ris", f"{address}versions/1/cite.bib", f"{address}q1/cite.csl.json"]
    cards = [f"{address}card.png", f"{address}q1.png"]
    formats = [f"{address.removesuffix('/')}.{ending}" for ending in ("txt", "json")]
    return [address, *versions, *cards, *citations, *formats, f"{address}q1/cite/"]


def test_its_own_addresses_are_found_only_on_record(client, hidden):
    address = hidden.get_absolute_url() or f"/statements/2012/{hidden.slug}/"
    expected = 200 if hidden.is_withdrawn else 404
    for own in beneath(address):
        assert client.get(own).status_code == expected, own
    assert client.get(hidden.get_short_url()).status_code == (301 if hidden.is_withdrawn else 404)
    for embedded in (address, f"{address}?version=1#q1", hidden.get_short_url()):
        answer = client.get("/oembed", {"url": absolute(embedded)})
        assert answer.status_code == expected, embedded
    assert client.get(f"{address}timegate/").status_code == (302 if hidden.is_withdrawn else 404)


def test_a_public_neighbor_says_nothing_of_it(client, hidden):
    shared = {
        "reports": [hidden.citations.get().report],
        "topics": [hidden.statement_topics.get().tag],
        "speakers": [hidden.attributions.get().speaker],
    }
    public = factories.published(**shared)
    page = content(client.get(public.get_absolute_url()))
    assert f"{CANARY} headline" not in page
    assert f"{CANARY} deck" not in page
    for noun in (*shared["reports"], *shared["topics"], *shared["speakers"]):
        page = noun.get_absolute_url()
        feeds = (f"{page}feed.{ending}" for ending in FEEDS)
        for address in (page, *feeds, *(f"{page}?format={format_}" for format_ in FORMATS)):
            around = content(client.get(address))
            assert f"{CANARY} headline" not in around
            assert f"{CANARY} text" not in around


def test_the_archive_does_not_count_it(client, hidden):
    without = content(client.get(reverse("about-archive")))
    Origin.objects.all().delete()
    hidden.quotations.all().delete()
    hidden.attributions.all().delete()
    hidden.citations.all().delete()
    with lifted():
        type(hidden).objects.all().delete()
    assert content(client.get(reverse("about-archive"))) == without


def test_published_its_words_are_on_its_speakers_page(client):
    speaker = make("published").attributions.get().speaker
    assert f"{CANARY} text" in content(client.get(speaker.get_absolute_url()))


def test_an_old_address_of_it_does_not_tell_the_new_one(client, hidden):
    OldAddress.objects.create(path="/news/2009/old.html", statement=hidden)
    assert client.get("/news/2009/old.html").status_code == 404


def test_published_it_is_everywhere(client):
    """The other way round: were the canary let out, these tests would see it."""
    statement = make("published")
    for name in LISTS:
        assert CANARY in content(client.get(resolve_url(name))), name
    for address in FILES:
        assert CANARY in content(client.get(address)), address
    for address in addresses_of(statement):
        assert client.get(address).status_code in {200, 301}, address
    for address in SEARCHES:
        assert CANARY in content(client.get(address)).partition("<article")[2], address


def test_a_logo_belongs_to_the_public_organization_only(client):
    logo = factories.image()
    other = factories.organization(logo=logo)
    assert client.get(logo.get_absolute_url()).status_code == 404
    Organization.objects.filter(is_publisher=True).update(logo=logo)
    assert client.get(logo.get_absolute_url()).status_code == 200
    assert other not in Organization.objects.public()
    assert logo in Image.objects.public()


def test_every_public_pattern_is_tried_by_this_file():
    """A new address has to be thought of here before it can be forgotten."""
    thought_of = {
        *LISTS, "year", "month", "statement", "speaker", "report", "topic", "organization", "short", "file",
        "rendition", "healthz", "version", "changes", "preview", "preview-file", "preview-rendition", "consent",
        "card", "quotation-card", "oembed",
        "cite", "cite-version", "cite-quotation", "cite-report", "quotation-cited",
        "timegate", "timemap",
        "verify", "statement-text", "statement-data",
        "feed", "topic-feed", "speaker-feed", "report-feed", "sitemap-part", "news-sitemap", "robots",
    }  # fmt: skip
    of_the_api = {pattern.name for pattern in api_patterns}  # which tests/api/test_gate.py tries
    assert {pattern.name for pattern in urlpatterns} - of_the_api == {name for name in thought_of if "/" not in name}


def test_the_404_page_does_not_repeat_what_was_asked_for(client):
    assert CANARY not in content(client.get(f"/{CANARY}/"))
