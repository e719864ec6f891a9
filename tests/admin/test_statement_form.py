"""Writing, publishing and withdrawing through the form of a statement."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from statements.models import HouseStyle, Statement
from tests import factories

from .conftest import data_of, errors_of, rows, statement_data

ADD = "/admin/statements/statement/add/"


def change(statement) -> str:
    return reverse("admin:statements_statement_change", args=[statement.pk])


def test_a_statement_goes_from_the_form_to_its_public_page(publisher, newsroom, client):
    director = factories.speaker("Ana Reyes", title="Executive Director")
    report, topic = factories.report(), factories.topic("Oversight")
    answer = publisher.post(
        ADD,
        statement_data(
            newsroom,
            topics=[topic.pk],
            _move="publish",
            **rows("attributions", {"speaker": director.pk, "position": 0}),
            **rows("citations", {"report": report.pk, "how": "in answer to", "position": 0}),
            **rows("quotations", {"speaker": director.pk, "first_paragraph": 1, "last_paragraph": 1}),
        ),
        follow=True,
    )
    statement = Statement.objects.get()
    assert "Published." in answer.content.decode()
    assert statement.created_by == publisher.user
    assert statement.attributions.get().credit == "Ana Reyes, Executive Director, Open Water Forum"
    page = client.get(statement.get_absolute_url()).content.decode()
    for words in (statement.headline, "Ana Reyes", report.number, "Oversight"):
        assert words in page


def test_the_form_begins_with_the_publisher_and_its_contact_of_today(writer, newsroom):
    form = writer.get(ADD).context["adminform"].form
    assert form["issuer"].value() == newsroom.pk
    assert form["contact"].value() == HouseStyle.current().press_contact_id


def test_a_draft_needs_a_headline_and_a_text_only(writer, newsroom):
    assert writer.post(ADD, statement_data(newsroom, dateline="")).status_code == 302
    statement = Statement.objects.get()
    assert (statement.status, statement.slug) == ("draft", "towns-ask-for-answers")


def test_line_breaks_in_a_headline_are_folded(writer, newsroom):
    writer.post(ADD, statement_data(newsroom, headline=" Towns Ask\r\nfor Answers "))
    assert Statement.objects.get().headline == "Towns Ask for Answers"


def test_an_hour_ahead_is_a_schedule_in_the_newsrooms_zone(publisher, newsroom):
    day = (timezone.now() + timedelta(days=200)).date()
    answer = publisher.post(ADD, statement_data(newsroom, publish_at=f"{day}T23:30", _move="publish"), follow=True)
    statement = Statement.objects.get()
    assert statement.is_scheduled
    assert statement.publish_at.astimezone(HouseStyle.current().zone).isoformat()[:16] == f"{day}T23:30"
    assert statement.release_day == day
    assert "Scheduled. Public on" in answer.content.decode()


def test_the_form_says_whose_clock_it_follows(publisher):
    assert "Time in Washington</label>" in publisher.get(ADD).content.decode()


def test_a_scheduled_statement_goes_back_to_draft(publisher, newsroom):
    statement = factories.scheduled()
    publisher.post(change(statement), data_of(statement, newsroom, _move="unschedule"))
    statement.refresh_from_db()
    assert statement.status == "draft"


def test_the_hour_of_what_is_scheduled_or_public_is_not_a_field(publisher, newsroom):
    statement = factories.published()
    publisher.post(change(statement), data_of(statement, newsroom, publish_at="2020-01-01T10:00"))
    statement.refresh_from_db()
    assert statement.publish_at == factories.LONG_AGO


def test_withdrawing_asks_once_and_then_does_it(publisher, client):
    statement = factories.published()
    address = reverse("admin:statements_statement_withdraw", args=[statement.pk])
    assert "Withdraw this statement?" in publisher.get(address).content.decode()
    assert "Withdrawn." in publisher.post(address, {"withdrawn_as": "withdrawn"}, follow=True).content.decode()
    statement.refresh_from_db()
    assert statement.is_withdrawn


def test_a_move_that_does_not_fit_is_refused_with_a_sentence(publisher):
    statement = factories.statement()
    address = reverse("admin:statements_statement_withdraw", args=[statement.pk])
    assert (
        "This statement is draft, so it cannot be withdrawn."
        in publisher.post(address, {"withdrawn_as": "withdrawn"}, follow=True).content.decode()
    )


def test_what_is_worth_checking_is_said_and_does_not_stop_anyone(publisher, newsroom):
    answer = publisher.post(ADD, statement_data(newsroom, dateline="", _move="publish"), follow=True)
    assert "Worth checking: There is no dateline." in answer.content.decode()
    assert Statement.objects.get().is_public


def test_a_new_credit_of_a_public_statement_keeps_the_title_of_its_day(publisher, newsroom):
    statement, speaker = factories.published(), factories.speaker("Ana Reyes", title="Chair")
    credit = rows("attributions", {"speaker": speaker.pk, "position": 0})
    publisher.post(change(statement), data_of(statement, newsroom, **credit))
    assert statement.attributions.get().title_as_printed == "Chair"


def test_a_public_page_is_linked_and_a_draft_has_none(publisher):
    statement = factories.published()
    assert f'href="{statement.get_absolute_url()}"' in publisher.get(change(statement)).content.decode()
    assert "See it on the public site" not in publisher.get(change(factories.statement())).content.decode()


@pytest.mark.parametrize(
    ("fields", "field", "sentence"),
    [
        ({"body": ""}, "body", "The text is empty."),
        ({"body": "<p></p>"}, "body", "The text is empty."),
        ({"headline": ""}, "headline", "A statement needs a headline."),
        ({"headline": "x" * 5000}, "headline", "This has 5000 characters; 250 fit."),
        ({"slug": "04"}, "slug", "“04” alone would be April"),
        ({"slug": "taken"}, "slug", "has the address “taken” already"),
        ({"source_url": "javascript:alert(1)"}, "source_url", "begins with http:// or https://"),
        ({"publish_at": "tomorrow"}, "publish_at", "Enter a valid date."),
        (
            {"event_starts_at": "2026-05-01T10:00", "event_ends_at": "2026-05-01T09:00"},
            "event_ends_at",
            "This event ends before it begins.",
        ),
    ],
)
def test_bad_input_gets_a_sentence_next_to_its_field_and_nothing_typed_is_lost(
    publisher, newsroom, fields, field, sentence
):
    factories.published(slug="taken", publish_at=timezone.now())
    for button in ({}, {"_move": "publish"}):
        page = publisher.post(ADD, statement_data(newsroom, summary="What I typed.", **fields, **button))
        assert sentence in " ".join(errors_of(page)[field])
        assert "What I typed." in page.content.decode()
    assert Statement.objects.count() == 1


def test_an_address_that_was_left_to_the_headline_stops_only_publishing(publisher, newsroom):
    factories.published(slug="towns-ask-for-answers", publish_at=timezone.now())
    draft = statement_data(newsroom)
    assert "change a word" in " ".join(errors_of(publisher.post(ADD, draft | {"_move": "publish"}))["slug"])
    assert publisher.post(ADD, draft).status_code == 302


def test_a_slug_of_another_year_is_free(publisher, newsroom):
    factories.published(slug="taken", publish_at=datetime(2012, 4, 6, tzinfo=UTC))
    assert publisher.post(ADD, statement_data(newsroom, slug="taken", _move="publish")).status_code == 302


def test_a_public_statement_whose_slug_was_emptied_beside_another_error_comes_back(publisher, newsroom):
    statement = factories.published()
    page = publisher.post(change(statement), data_of(statement, newsroom, slug="", source_url="nowhere at all"))
    assert "source_url" in errors_of(page)


def test_a_lead_image_without_alt_text_stands_in_the_way(publisher, newsroom):
    image = factories.image(alt="")
    page = publisher.post(ADD, statement_data(newsroom, lead_image=image.pk, _move="publish"))
    assert errors_of(page)["lead_image"] == ["The lead image has no alt text."]


@pytest.mark.parametrize(
    ("prefix", "row", "sentence"),
    [
        ("quotations", {"first_paragraph": 1, "last_paragraph": 9}, "The text ends with paragraph 1."),
        ("quotations", {"first_paragraph": 1, "last_paragraph": 0}, "the last one cannot come before the first"),
        ("attributions", {"role": "other", "position": 0}, "This is a role of Bo Lund, not of Ana Reyes."),
    ],
)
def test_rows_say_what_is_wrong_with_them(publisher, newsroom, prefix, row, sentence):
    ana, bo = factories.speaker("Ana Reyes"), factories.speaker("Bo Lund")
    row = {"speaker": ana.pk} | row
    if "role" in row:
        row["role"] = bo.roles.get().pk
    page = publisher.post(ADD, statement_data(newsroom, **rows(prefix, row)))
    assert page.status_code == 200
    assert sentence in page.content.decode()


def test_a_draft_shows_what_is_in_the_way_before_anyone_tries(publisher):
    page = publisher.get(change(factories.statement(dateline=""))).content.decode()
    assert "Before you can publish" in page
    assert "There is no dateline." in page


def test_the_headline_can_be_pasted_whole(writer):
    assert "maxlength" not in str(writer.get(ADD).context["adminform"].form["headline"])


@pytest.mark.parametrize("field", ["topics", "issuer", "contact", "lead_image", "translation_of"])
@pytest.mark.parametrize("sent", ["x", "-1", "9" * 30, "\N{SUPERSCRIPT TWO}"])
def test_a_choice_that_was_sent_by_hand_is_refused_with_a_sentence(writer, newsroom, field, sent):
    statement = factories.statement()
    answer = writer.post(change(statement), data_of(statement, newsroom, **{field: sent}))
    assert set(errors_of(answer)) == {field}


def test_whoever_corrects_a_public_statement_is_told_that_its_report_was_taken_back(publisher):
    report = factories.report(number="OIG-12-64", retracted_on="2012-05-03")
    statement = factories.published(reports=[report], dateline="")
    page = publisher.get(f"/admin/statements/statement/{statement.pk}/change/").content.decode()
    assert "Before you correct it" in page
    assert "<strong>Worth checking</strong> OIG-12-64 was retracted by its publisher on May 3, 2012." in page
    assert "There is no dateline" not in page
