"""The words by which something is found follow it, whoever writes, and go when it is not published any more."""

from datetime import timedelta

import pytest
from django.db import connection

from statements import search, workflow
from statements.models import (
    Attribution,
    Citation,
    CopyPage,
    Organization,
    Quotation,
    QuotationWords,
    Report,
    ReportAlias,
    Speaker,
    Statement,
    StatementTopic,
    StatementWords,
    Topic,
)
from statements.models.words import PAGES, QUOTATIONS, STATEMENTS
from tests import factories

from .test_gate import migrating

pytestmark = pytest.mark.django_db


def finds(text: str) -> bool:
    """Whatever its hour: whether the words are there."""
    return bool(search.find(Statement.objects.all(), STATEMENTS, search.read(text)))


def finds_quotation(text: str) -> bool:
    return bool(search.find(Quotation.objects.all(), QUOTATIONS, search.read(text)))


def quoted(state: str = "published", **fields) -> Statement:
    statement = factories.IN_EVERY_STATE[state](headline="Canary", body="<p>One.</p><p>“Canary two.”</p>", **fields)
    statement.quotations.create(first_paragraph=2, last_paragraph=2)
    return statement


@pytest.mark.parametrize("state", factories.IN_EVERY_STATE)
def test_only_what_is_published_has_words_and_what_is_ahead_is_behind_the_gate(state):
    quoted(state)
    assert finds("canary") == finds_quotation("canary") == (state in {"published", "scheduled"})
    public = search.find(Statement.objects.public(), STATEMENTS, search.read("canary"))
    said = search.find(Quotation.objects.public(), QUOTATIONS, search.read("canary"))
    assert bool(public) == bool(said) == (state == "published")


def test_a_report_is_found_by_its_other_names_and_not_by_words_of_its_addresses():
    report = factories.report()
    factories.published(reports=[report])
    for name in ("Zebra Census", "https://gnu.example/okapi.pdf"):
        ReportAlias.objects.create(report=report, name=name)
    assert finds("zebra")
    assert not finds("okapi")
    report.aliases.all().delete()
    assert not finds("zebra")


def test_the_text_of_a_saved_copy_is_found_page_by_page():
    copy = factories.copy()
    first, second = (copy.pages.create(number=number, language="en") for number in (1, 2))
    CopyPage.objects.filter(pk=second.pk).update(text="The zebras were counted.")
    assert search.find(CopyPage.objects.all(), PAGES, search.read("zebra count")) == [second.pk]
    CopyPage.objects.filter(pk=second.pk).update(text="")
    CopyPage.objects.filter(pk=first.pk).update(text="Zebra")
    assert search.find(CopyPage.objects.all(), PAGES, search.read("zebra")) == [first.pk]
    first.delete()
    assert search.find(CopyPage.objects.all(), PAGES, search.read("zebra")) == []


@pytest.mark.parametrize("state", factories.IN_EVERY_STATE)
@pytest.mark.parametrize("offered", [True, False])
def test_readers_find_pages_of_what_a_public_statement_refers_to_and_they_may_have(state, offered):
    copy = factories.copy(is_offered=offered)
    factories.IN_EVERY_STATE[state](reports=[copy.report])
    copy.pages.create(number=1, text="zebra")
    found = search.find(CopyPage.objects.public(), PAGES, search.read("zebra"))
    assert bool(found) is (offered and state == "published")


@pytest.mark.parametrize("column", ["headline", "subheadline", "summary", "body"])
def test_a_changed_text_is_found_by_its_new_words_alone(column):
    statement = quoted()
    for text, found in {"<p>Zebra</p>": True, "<p>Gnu</p>": False}.items():
        Statement.objects.filter(pk=statement.pk).update(**{column: text})
        assert finds("zebra") is found


def test_a_changed_language_has_other_stems():
    statement = factories.published(headline="Communities", language="fr")
    assert not finds("community")
    Statement.objects.filter(pk=statement.pk).update(language="en-GB")
    assert finds("community")


def test_its_place_follows_its_hour():
    first, second = factories.published(headline="Canary"), factories.published(headline="Canary two")
    later = second.publish_at + timedelta(days=1)
    Statement.objects.filter(pk=first.pk).update(publish_at=later)
    found = search.find(Statement.objects.public(), STATEMENTS, search.read("canary"), ranked=False)
    assert found == [first.pk, second.pk]


@pytest.mark.parametrize("year", [1000, 1900, 1969, 9998])
def test_any_hour_has_a_place(year):
    statement = factories.published(headline="Canary", publish_at=factories.LONG_AGO.replace(year=year))
    assert search.find(Statement.objects.all(), STATEMENTS, search.read("canary")) == [statement.pk]


def with_everything() -> Statement:
    office = factories.organization(name="Office", abbreviation="OFC")
    office.aliases.create(name="Bureau")
    topic = factories.topic("Borders")
    topic.aliases.create(name="Frontiers")
    speaker = factories.speaker("Ana Ruiz", employer=factories.organization(name="Institute"))
    report = factories.report(title="Findings", number="A-1", publisher=office)
    statement = factories.published(topics=[topic], reports=[report])
    role = speaker.roles.get()
    printed = {"name_as_printed": "A. Ruiz", "title_as_printed": "Chief"}
    Attribution.objects.create(statement=statement, speaker=speaker, role=role, **printed)
    statement.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2)
    return statement


@pytest.mark.parametrize(
    "word", ["office", "ofc", "bureau", "border", "frontier", "ana", "institute", "chief", "findings", "a1", "a-1"]
)
def test_all_its_names_find_it(word):
    with_everything()
    assert finds(word)


def rename(queryset, **columns):
    return lambda: queryset.update(**columns)


SHARED = {
    "speaker": (lambda: Speaker.objects.update(name="Zebra"), "ana"),
    "credit": (lambda: Attribution.objects.update(title_as_printed="Zebra"), "chief"),
    "employer": (lambda: Organization.objects.filter(name="Institute").update(name="Zebra"), "institute"),
    "abbreviation": (lambda: Organization.objects.filter(name="Office").update(abbreviation="Zebra"), "ofc"),
    "alias": (lambda: Organization.objects.get(name="Office").aliases.update(name="Zebra"), "bureau"),
    "report": (lambda: Report.objects.update(title="Zebra"), "findings"),
    "number": (lambda: Report.objects.update(number="Zebra"), "a1"),
    "wording": (lambda: Citation.objects.update(wording="Zebra"), None),
    "topic": (lambda: Topic.objects.update(name="Zebra"), "border"),
    "topic's alias": (lambda: Topic.objects.get().aliases.update(name="Zebra"), "frontier"),
}


@pytest.mark.parametrize("what", SHARED)
def test_a_changed_name_is_followed(what):
    change, before = SHARED[what]
    with_everything()
    change()
    assert finds("zebra")
    assert before is None or not finds(before)
    if what in {"speaker", "credit"}:
        assert finds_quotation("zebra")


GONE = {
    "credit": (lambda: Attribution.objects.all().delete(), "chief"),
    "citation": (lambda: Citation.objects.all().delete(), "findings"),
    "topic": (lambda: StatementTopic.objects.all().delete(), "border"),
    "alias": (lambda: Organization.objects.get(name="Office").aliases.all().delete(), "bureau"),
    "topic's alias": (lambda: Topic.objects.get().aliases.all().delete(), "frontier"),
}


@pytest.mark.parametrize("what", GONE)
def test_a_name_that_is_gone_does_not_find_any_more(what):
    change, before = GONE[what]
    with_everything()
    change()
    assert not finds(before)


def test_a_quotation_that_is_changed_or_deleted_is_followed():
    statement = quoted()
    Quotation.objects.update(words="Zebra")
    assert finds_quotation("zebra")
    assert not finds_quotation("canary")
    statement.quotations.get().delete()
    assert not QuotationWords.objects.exists()


def test_a_withdrawn_statement_that_comes_back_is_found_again():
    statement = factories.scheduled(headline="Canary")
    workflow.move(statement, "unschedule")
    assert not StatementWords.objects.exists()
    workflow.publish(statement)
    assert finds("canary")


def test_a_save_that_changes_nothing_that_is_found_writes_no_words():
    statement = with_everything()
    StatementWords.objects.update(names="kept")
    statement.save()
    statement.attributions.get().save()
    assert StatementWords.objects.get().names == "kept"


def test_what_a_migration_publishes_is_caught_up_with():
    quoted()
    with migrating():
        StatementWords.objects.all().delete()
        QuotationWords.objects.all().delete()
    assert finds("canary")
    assert finds_quotation("canary")


@pytest.mark.engine("sqlite")
def test_the_index_of_sqlite_agrees_with_its_words():
    statement = with_everything()
    Speaker.objects.update(name="Zebra")
    Statement.objects.filter(pk=statement.pk).update(headline="Other")
    with connection.cursor() as cursor:
        for index in (STATEMENTS, QUOTATIONS):
            cursor.execute(f"INSERT INTO {index.table}_fts ({index.table}_fts, rank) VALUES ('integrity-check', 1)")
