"""What is unpublished does not exist for the public."""

import re

import pytest
from django.urls import reverse

from statements.models import Image, OldAddress, Organization, Origin
from statements.models.guard import lifted
from tests import factories, surfaces
from tests.surfaces import DOWNLOADS, FEEDS, FORMATS, LISTS

CANARY = "zanzibarquux"

ECHO = re.compile(r"<title>.*?</title>|<input[^>]*>|“[^”]*”|href=\"[^\"]*\"")
ASKED = (CANARY, f"{CANARY}+person")
SEARCHES = [*(address for word in ASKED for address in surfaces.searches(word)), *surfaces.typed(CANARY)]


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


@pytest.mark.parametrize("name", LISTS)
def test_no_list_holds_a_word_of_it(client, hidden, name):
    assert CANARY not in content(client.get(name))


@pytest.mark.parametrize("address", DOWNLOADS)
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
        listed = content(client.get(name))
        assert CANARY not in listed, name
        assert token not in listed, name


def test_a_request_for_approval_opens_nothing_but_itself(client, hidden):
    token = factories.consent_token(hidden)
    page = client.get(reverse("consent", args=[token]))
    assert (CANARY in content(page)) is (hidden.status in {"in review", "approved"} or hidden.is_scheduled)
    for address in addresses_of(hidden):
        assert client.get(address).status_code == 404, address
    for name in LISTS:
        listed = content(client.get(name))
        assert CANARY not in listed, name
        assert token not in listed, name


def test_year_and_month_of_nothing_else_are_not_found(client, hidden):
    day = hidden.release_day or factories.LONG_AGO.date()
    assert client.get(f"/statements/{day.year}/").status_code == 404
    assert client.get(f"/statements/{day.year}/{day.month:02}/").status_code == 404


def addresses_of(statement) -> list[str]:
    """Everything that would show its nouns, were it public."""
    return surfaces.for_readers(surfaces.nouns_around(statement))


def test_its_own_addresses_are_found_only_on_record(client, hidden):
    address = hidden.get_absolute_url() or f"/statements/2012/{hidden.slug}/"
    expected = 200 if hidden.is_withdrawn else 404
    for own in surfaces.beneath(address):
        assert client.get(own).status_code == expected, own
    for other in surfaces.leading_to(address, hidden.get_short_url()):
        leads_on = other.startswith(hidden.get_short_url()) or other.endswith("timegate/")
        found = {200, 301, 302} if leads_on and hidden.is_withdrawn else {expected}
        assert client.get(other).status_code in found, other


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
        assert CANARY in content(client.get(name)), name
    for address in DOWNLOADS:
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


def test_the_404_page_does_not_repeat_what_was_asked_for(client):
    assert CANARY not in content(client.get(f"/{CANARY}/"))
