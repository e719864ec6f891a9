"""What a news system gets of a statement."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from statements import workflow
from statements.formats.ninjs import ninjs
from statements.models import HouseStyle, Kind, Organization, Statement, Version
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("newsroom")]

SCHEMA = Path(__file__).parent.parent / "schemas" / "ninjs-3.1.json"
VALIDATOR = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


@pytest.fixture(autouse=True)
def _site(settings):
    settings.SITE_URL = "https://news.example"


def item(statement, translations=()) -> dict:
    fetched = Statement.objects.for_page().get(pk=statement.pk)
    made = json.loads(json.dumps(ninjs(fetched, HouseStyle.current(), translations)))
    assert not [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(made)]
    return made


def full(**fields) -> Statement:
    """With something of everything."""
    Organization.objects.update(website="https://water.example/")
    HouseStyle.objects.update(archive_terms="Free to quote.")
    employer = factories.organization(name="Tarn University", website="https://tarn.example/")
    speaker = factories.speaker("Ali Noorani", title="Dean", employer=employer)
    report = factories.report(title="Low Water", number="R-7", url="https://r.example/7.pdf", publisher=employer)
    factories.copy(report)
    defaults = {
        "headline": "On the River",
        "subheadline": "A deck",
        "summary": "In short.",
        "lead_image": factories.image(terms="Free with credit."),
        "lead_image_caption": "A river.",
        "source_url": "https://old.example/7",
        "event_starts_at": datetime(2012, 4, 9, 14, 0, tzinfo=UTC),
        "event_ends_at": datetime(2012, 4, 9, 16, 0, tzinfo=UTC),
        "event_place": "Room 226",
    }
    made = factories.published(
        speakers=[speaker], reports=[report], topics=[factories.topic("Oversight")], **defaults | fields
    )
    made.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2, words="They confirm it.")
    return made


@pytest.mark.parametrize("kind", Kind.values)
def test_every_kind_of_statement_is_valid(kind):
    assert item(full(kind=kind))["genres"][0]["literal"] == kind
    assert item(factories.published(kind=kind, dateline="", body="<p>Only this.</p>"))["type"] == "text"


def test_it_says_what_the_statement_says():
    statement = full()
    made = item(statement)
    assert made["uri"] == f"https://news.example/s/{statement.public_id}/"
    assert (made["pubStatus"], made["version"], made["language"]) == ("usable", "1", "en")
    assert made["firstCreated"] == made["versionCreated"] == "2012-04-06T11:00:00-04:00"
    assert [each["value"] for each in made["headlines"]] == ["On the River", "A deck"]
    assert made["located"] == "Washington, D.C."
    assert made["by"] == "Ali Noorani, Dean, Tarn University"
    assert made["usageTerms"] == "Free to quote."
    assert [(each["name"], each["rel"]) for each in made["people"]] == [
        ("Ali Noorani", "speaker"),
        ("Ben Okafor", "contact"),
    ]
    assert [(each["name"], each["rel"]) for each in made["organisations"]] == [
        ("Open Water Forum", "issuer"),
        ("Tarn University", "spokenFor"),
    ]
    assert [each["name"] for each in made["subjects"]] == ["Oversight"]
    assert {each["role"] for each in made["altIds"]} == {"publicId", "webPage", "sha256", "firstPublishedAt"}


def test_both_bodies_hold_the_text_and_count_it():
    plain, rich = item(factories.published(body="<p>Two &amp; two.</p><p>“Four.”</p>"))["bodies"]
    assert plain["value"] == "Two & two.\n\n“Four.”"
    assert "<p>Two &amp; two.</p><p>“Four.”</p></div>" in rich["value"]
    for body in (plain, rich):
        assert (body["charCount"], body["wordCount"]) == (len("Two & two.\n\n“Four.”"), 4)


def test_what_goes_with_it_is_associated():
    statement = full()
    by_rel = {each["rel"]: each for each in item(statement)["associations"]}
    assert set(by_rel) == {"quotation", "references", "mainPicture", "announces"}
    quotation, report = by_rel["quotation"], by_rel["references"]
    assert quotation["uri"] == f"https://news.example/s/{statement.public_id}/#q1"
    assert (quotation["type"], quotation["bodies"][0]["value"]) == ("component", "They confirm it.")
    assert quotation["people"][0]["name"] == "Ali Noorani"
    copy = statement.citations.get().report.copies.get()
    assert report["altIds"] == [{"role": "reportNumber", "value": "R-7"}, {"role": "sha256", "value": copy.sha256}]
    assert [each["href"] for each in report["renditions"]] == [
        "https://r.example/7.pdf",
        f"https://news.example{copy.get_absolute_url()}",
    ]
    assert by_rel["announces"]["eventDetails"]["dates"]["startDate"] == "2012-04-09T10:00:00-04:00"


def test_a_copy_that_readers_may_not_have_is_not_told():
    report = factories.report(url="")
    factories.copy(report, is_offered=False)
    associated = item(factories.published(reports=[report]))["associations"][0]
    assert "renditions" not in associated
    assert [each["role"] for each in associated["altIds"]] == ["reportNumber"]


def test_a_translation_and_its_original_name_each_other():
    original = factories.published(headline="On the River")
    spanish = factories.published(headline="Sobre el río", language="es", translation_of=original)
    public = Statement.objects.public()
    of_original = item(original, public.in_other_languages(original))["associations"]
    of_spanish = item(spanish, public.in_other_languages(spanish))["associations"]
    assert [(each["rel"], each["name"], each["language"]) for each in of_original] == [
        ("translation", "Sobre el río", "es")
    ]
    assert [(each["rel"], each["name"]) for each in of_spanish] == [("translationOf", "On the River")]


def test_a_withdrawn_one_is_canceled_and_says_why():
    statement = full()
    workflow.withdraw(statement, withdrawn_as="withdrawn", withdrawal_note="Other figures.")
    made = item(statement)
    assert (made["pubStatus"], made["edNote"]) == ("canceled", "Other figures.")
    assert "mainPicture" not in {each["rel"] for each in made["associations"]}


def test_corrections_are_told_to_the_desks_that_took_it():
    statement = factories.published()
    Version.objects.create(
        statement=statement,
        number=2,
        public_from=datetime(2012, 4, 10, 13, 0, tzinfo=UTC),
        record="{}",
        record_sha256="0" * 64,
        text_sha256="0" * 64,
        change="correction",
        note="It is 14.",
    )
    made = item(statement)
    assert (made["edNote"], made["version"]) == ("Correction: It is 14.", "2")
    assert made["versionCreated"] == "2012-04-10T09:00:00-04:00"
    assert made["firstCreated"] == "2012-04-06T11:00:00-04:00"
