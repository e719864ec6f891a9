"""Each part of the wire copy, in its order."""

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from statements import workflow
from statements.formats.wire import wire_copy
from statements.intake.furniture import is_flag
from statements.models import HouseStyle, Kind, Organization, Statement, Version
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("newsroom")]


def copy_of(statement) -> str:
    return wire_copy(Statement.objects.for_page().get(pk=statement.pk), HouseStyle.current())


def change(statement, kind: str, note: str, at: datetime) -> None:
    """A new public version that says so."""
    last = statement.versions.on_record().last()
    Version.objects.create(
        statement=statement,
        number=last.number + 1,
        public_from=at,
        record=last.record,
        record_sha256="0" * 64,
        text_sha256="0" * 64,
        change=kind,
        note=note,
    )


def test_a_release_from_issuer_to_permanent_address(settings):
    settings.SITE_URL = "https://news.example"
    Organization.objects.update(boilerplate="The Forum speaks\n\nfor rivers.")
    report = factories.report(title="Low Water", number="R-7", url="https://r.example/7.pdf", publisher=None)
    statement = factories.published(
        kind="release",
        headline="Two Reports on the River",
        subheadline="Both say the same",
        body='<p>Two <a href="https://r.example/7.pdf">reports</a> were released.</p>'
        "<ul><li><p>one</p></li><li><p>two</p></li></ul><p>“They confirm it.</p><p>“So do we.”</p>",
        speakers=[factories.speaker("Ali Noorani")],
        reports=[report],
    )
    assert copy_of(statement) == (
        "Open Water Forum\n"
        "Clean water is common ground\n"
        "\n"
        "PRESS RELEASE – FOR IMMEDIATE RELEASE\n"
        "April 6, 2012\n"
        "\n"
        "Two Reports on the River\n"
        "\n"
        "Both say the same\n"
        "\n"
        "Washington, D.C., April 6, 2012 — Two reports were released.\n"
        "\n"
        "• one\n"
        "• two\n"
        "\n"
        "“They confirm it.\n"
        "\n"
        "“So do we.”\n"
        "\n"
        "Contact: Ben Okafor, Press Secretary, press@water.example\n"
        "\n"
        "About Open Water Forum\n"
        "The Forum speaks for rivers.\n"
        "\n"
        "###\n"
        "\n"
        "Quoted:\n"
        "Ali Noorani, Director, Open Water Forum\n"
        "\n"
        "Reports:\n"
        "In answer to: R-7, Low Water, https://r.example/7.pdf\n"
        "\n"
        "Links in the text:\n"
        "“reports”: https://r.example/7.pdf\n"
        "\n"
        "Released: April 6, 2012, 11 a.m. EDT (2012-04-06T11:00-04:00)\n"
        "Version: 1\n"
        f"Permanent address: https://news.example/s/{statement.public_id}/\n"
    )


@pytest.mark.parametrize(
    ("kind", "flag"),
    [
        ("statement", "PRESS STATEMENT – FOR IMMEDIATE RELEASE"),
        ("advisory", "MEDIA ADVISORY – FOR IMMEDIATE RELEASE"),
        ("testimony", "TESTIMONY"),
        ("op-ed", "OP-ED"),
    ],
)
def test_it_says_what_it_is(kind, flag):
    assert f"\n\n{flag}\nApril 6, 2012\n\n" in copy_of(factories.published(kind=kind))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("kind", Kind.values)
def test_its_own_line_of_what_it_is_is_known_to_intake(kind, language):
    flag = copy_of(factories.published(kind=kind, language=language)).split("\n\n")[1].split("\n")[0]
    assert is_flag(flag)


def test_a_correction_stands_before_everything_else_and_the_newest_first():
    statement = factories.published()
    change(statement, "update", "A second hearing was added.", datetime(2012, 4, 9, 14, 30, tzinfo=UTC))
    change(statement, "minor", "A comma.", datetime(2012, 4, 9, 15, 30, tzinfo=UTC))
    change(statement, "correction", "The number is 14,\nnot 41.", datetime(2012, 4, 10, 13, 0, tzinfo=UTC))
    text = copy_of(statement)
    assert text.startswith(
        "CORRECTION (April 10, 2012, 9 a.m. EDT): The number is 14, not 41.\n\n"
        "UPDATE (April 9, 2012, 10:30 a.m. EDT): A second hearing was added.\n\n"
        "Open Water Forum\n"
    )
    assert "A comma." not in text
    assert "\nVersion: 4\n" in text


def test_what_was_withdrawn_says_so_first_and_is_for_release_no_more():
    statement = factories.published()
    workflow.withdraw(statement, withdrawn_as="withdrawn", withdrawal_note="The figures were another year’s.")
    text = copy_of(statement)
    assert text.startswith("WITHDRAWN: This statement no longer stands. The figures were another year’s.\n\n")
    assert "FOR IMMEDIATE RELEASE" not in text
    assert "“They confirm what we have said.”" in text


def test_an_event_says_when_and_where():
    statement = factories.published(
        kind="advisory",
        event_starts_at=datetime(2012, 4, 9, 14, 0, tzinfo=UTC),
        event_ends_at=datetime(2012, 4, 9, 16, 0, tzinfo=UTC),
        event_place="Room 226",
    )
    assert (
        "\n\nBegins: April 9, 2012, 10 a.m. EDT\nEnds: April 9, 2012, noon EDT\nWhere: Room 226\n\nContact: "
    ) in copy_of(statement)


def test_whom_it_printed_stands_below_who_answers_today():
    contact = factories.PressContact.objects.create(name="Ana Ruiz", email="ana@water.example", phone="555-0101")
    text = copy_of(factories.published(contact=contact, contact_as_printed=contact.as_printed()))
    assert (
        "Contact: Ben Okafor, Press Secretary, press@water.example\n\n"
        "Contact as printed: Ana Ruiz, 555-0101, ana@water.example\n"
    ) in text


def test_an_hour_that_was_not_printed_is_not_made_up():
    text = copy_of(factories.published(publish_at=datetime(2012, 4, 6, 4, 0, tzinfo=UTC)))
    assert "Released: April 6, 2012 (2012-04-06)\n" in text


def test_a_text_that_begins_with_a_list_has_its_dateline_above():
    text = copy_of(factories.published(body="<ul><li>one</li></ul>"))
    assert "\n\nWashington, D.C., April 6, 2012 —\n\n• one\n\n" in text


def test_without_a_dateline_the_text_begins_at_once():
    assert "\n\nTwo reports were released today.\n\n" in copy_of(factories.published(dateline=""))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
def test_no_field_breaks_its_line(text):
    statement = Statement.objects.for_page().get(pk=_any().pk)
    statement.headline = statement.subheadline = statement.contact_as_printed = text
    parts = wire_copy(statement, HouseStyle.current()).split("\n\n")
    folded = " ".join(text.split())
    assert (folded in parts) or not folded
    assert "###" in parts


def _any() -> Statement:
    return Statement.objects.first() or factories.published()
