"""Queries per page: at most eight, and the same number however much there is."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from statements.models import Attribution, Citation, Origin, Quotation, Statement, StatementTopic
from tests import factories

MOST = 8


@pytest.fixture
def archive():
    """One of each noun, and a way to make more statements that use them, quickly."""
    assert connection.features.supports_json_field  # which is asked once a connection
    speaker = factories.speaker(portrait=factories.image())
    report = factories.report()
    factories.copy(report)
    topic = factories.topic()
    first = factories.published(
        speakers=[speaker],
        reports=[report],
        topics=[topic],
        lead_image=factories.image(),
        source_file=factories.source_file(),
        slug="first",
    )
    Origin.objects.create(statement=first, key="record:1", how="imported")
    first.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2)

    def grow(to: int) -> None:
        more = range(Statement.objects.count(), to)
        made = Statement.objects.bulk_create(
            Statement(
                headline=f"Statement number {number}",
                slug=f"statement-number-{number}",
                body=factories.BODY,
                issuer=first.issuer,
                status="published",
                publish_at=first.publish_at + timedelta(hours=number),
                first_public_at=first.publish_at,
                release_day=(first.publish_at + timedelta(hours=number)).date(),
            )
            for number in more
        )
        Attribution.objects.bulk_create(Attribution(statement=each, speaker=speaker) for each in made)
        Quotation.objects.bulk_create(
            Quotation(statement=each, speaker=speaker, first_paragraph=2, last_paragraph=2, anchor="q1", words="So.")
            for each in made
        )
        Citation.objects.bulk_create(Citation(statement=each, report=report) for each in made)
        StatementTopic.objects.bulk_create(StatementTopic(content_object=each, tag=topic) for each in made)

    return first, grow


def addresses(first) -> dict[str, str]:
    names = ("home", "statements", "speakers", "reports", "topics", "press", "about-archive")
    nouns = {
        "topic": first.statement_topics.get().tag,
        "speaker": first.attributions.get().speaker,
        "report": first.citations.get().report,
    }
    chosen = "&".join(f"{name}={noun.slug}" for name, noun in nouns.items()) + "&year=2012"
    return {name: reverse(name) for name in names} | {
        "quotations": reverse("quotations"),
        "search": "/statements/?q=two+reports&page=2",
        "search within choices": f"/statements/?q=reports&{chosen}&kind=statement",
        "reports searched": "/reports/?q=report",
        "within a report": f"{nouns['report'].get_absolute_url()}?q=report",
        "nothing found": f"/statements/?q=two+zebras&{chosen}",
        "search of quotations": f"/quotations/?q=so&{chosen}",
        "page 2": reverse("statements") + "?page=2",
        "year": "/statements/2012/",
        "month": "/statements/2012/04/",
        "statement": first.get_absolute_url(),
        "plain text": reverse("statement-text", args=[first.year, first.slug]),
        "data for news systems": reverse("statement-data", args=[first.year, first.slug]),
        "version": first.versions.get().get_absolute_url(),
        "changes": f"{first.get_absolute_url()}changes/",
        "citation": f"{first.get_absolute_url()}cite.ris",
        "citation of a version": f"{first.versions.get().get_absolute_url()}cite.ris",
        "citation of a quotation": f"{first.get_absolute_url()}q1/cite/",
        "citation of a report": f"{first.citations.get().report.get_absolute_url()}cite.ris",
        "card": f"{first.get_absolute_url()}card.png",
        "quotation card": f"{first.get_absolute_url()}q1.png",
        "oembed": f"/oembed?url=http://testserver{first.get_absolute_url()}%23q1",
        "speaker": first.attributions.get().speaker.get_absolute_url(),
        "report": first.citations.get().report.get_absolute_url(),
        "topic": first.statement_topics.get().tag.get_absolute_url(),
        "organization": first.issuer.get_absolute_url(),
        "feed": "/feed.json",
        "feed of a topic": first.statement_topics.get().tag.get_absolute_url() + "feed.atom",
        "sitemap": reverse("sitemap"),
        "part of the sitemap": "/sitemap-statements-1.xml",
        "sitemap of news": reverse("news-sitemap"),
    }


def count(client, address: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def test_no_page_takes_more_than_eight_queries_and_none_grows(client, archive):
    first, grow = archive
    grow(30)
    few = {name: count(client, address) for name, address in addresses(first).items()}
    grow(1000)
    many = {name: count(client, address) for name, address in addresses(first).items()}
    assert many == few
    assert max(few.values()) <= MOST, few


# What still takes longer the more there is: counted or read anew each time. Whoever mends one takes it from here.
GROWS = {
    "quotations", "speaker", "report", "topic", "organization", "about-archive", "sitemap", "part of the sitemap",
    "within a report", "search", "search within choices", "nothing found", "search of quotations",
}  # fmt: skip
EVERY = 50  # steps of SQLite's machine between two looks


def steps(client, address: str) -> int:
    """How much the database does for a page, on whatever machine."""
    looks = 0

    def look() -> None:
        nonlocal looks
        looks += 1

    connection.connection.set_progress_handler(look, EVERY)
    try:
        assert client.get(address).status_code == 200
    finally:
        connection.connection.set_progress_handler(None, 0)
    return looks * EVERY


@pytest.mark.engine("sqlite")
def test_what_the_database_does_for_a_page_does_not_grow(client, archive):
    """Of ten times as many statements at most one and a half times the work."""
    first, grow = archive
    done = []
    for number in (200, 2000):
        grow(number)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        count(client, "/")
        done.append({name: steps(client, address) for name, address in addresses(first).items()})
    few, many = done
    grown = {name for name in few if many[name] > 1.5 * few[name] + 2000}
    assert grown == GROWS, {name: (few[name], many[name]) for name in grown ^ GROWS}


def test_a_full_list_page_stays_under_sixty_kilobytes(client, archive):
    _, grow = archive
    grow(60)
    assert len(client.get(reverse("statements")).content) < 60_000
