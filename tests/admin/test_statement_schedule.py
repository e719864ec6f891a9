"""The hour of a statement at its form: said in a sentence, asked about where it comes twice, and kept."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse

from statements.models import Statement
from tests import factories

from .conftest import data_of, errors_of, moment, statement_data

ADD = "/admin/statements/statement/add/"
TWICE = "2099-11-01T01:30"  # in Washington
FIRST, SECOND = (datetime(2099, 11, 1, hour, 30, tzinfo=UTC) for hour in (5, 6))
SAID = "Public on Sunday, November 1, 2099, 1:30 a.m. standard time (EST) in Washington, in "


def change(statement) -> str:
    return reverse("admin:statements_statement_change", args=[statement.pk])


def answer(instant: datetime) -> str:
    return instant.isoformat(timespec="minutes")


@pytest.mark.parametrize("field", ["publish_at", "event_starts_at", "event_ends_at"])
def test_a_time_that_comes_twice_is_asked_about_with_everything_typed_still_there(publisher, newsroom, field):
    page = publisher.post(ADD, statement_data(newsroom, summary="What I typed.", **{field: TWICE}))
    assert "comes twice" in errors_of(page)[field][0]
    shown = page.content.decode()
    assert "What I typed." in shown
    assert f'name="{field}_which" value="{answer(FIRST)}"> 1:30 a.m. daylight time (EDT)' in shown
    assert not Statement.objects.exists()


@pytest.mark.parametrize("instant", [FIRST, SECOND])
def test_the_answer_is_saved_and_saving_again_does_not_move_it(publisher, newsroom, instant):
    answered = moment("publish_at", TWICE, answer(instant))
    publisher.post(ADD, statement_data(newsroom) | answered)
    statement = Statement.objects.get()
    assert statement.publish_at == instant
    assert f'value="{answer(instant)}" checked' in publisher.get(change(statement)).content.decode()
    publisher.post(change(statement), data_of(statement, newsroom, _move="publish") | answered)
    statement.refresh_from_db()
    assert statement.publish_at == instant
    assert statement.is_scheduled


def test_the_sentence_stands_in_the_form_before_and_after_publishing(publisher, newsroom):
    answered = moment("publish_at", TWICE, answer(SECOND))
    draft = publisher.post(ADD, statement_data(newsroom) | answered, follow=True)
    assert SAID in draft.content.decode()
    statement = Statement.objects.get()
    scheduled = publisher.post(
        change(statement), data_of(statement, newsroom, _move="publish") | answered, follow=True
    ).content.decode()
    assert f"Scheduled. {SAID}" in scheduled
    assert f'<div class="readonly">{SAID}' in scheduled


def test_a_form_that_comes_back_says_when_as_well(publisher, newsroom):
    page = publisher.post(ADD, statement_data(newsroom, headline="", publish_at="2099-04-09T10:00"))
    assert "Public on Thursday, April 9, 2099, 10:00 a.m. in Washington, in " in page.content.decode()


def test_a_time_that_does_not_exist_is_refused_next_to_its_field(publisher, newsroom):
    page = publisher.post(ADD, statement_data(newsroom, publish_at="2099-03-08T02:30", _move="publish"))
    assert "1:59 a.m. and 3:00 a.m. are the nearest times." in errors_of(page)["publish_at"][0]
    assert 'aria-describedby="id_publish_at_helptext id_publish_at_error"' in page.content.decode()
    assert not Statement.objects.exists()


def test_half_a_moment_is_not_published_at_once(publisher, newsroom):
    page = publisher.post(ADD, statement_data(newsroom, publish_at="2099-04-09", _move="publish"))
    assert "At what time?" in errors_of(page)["publish_at"][0]
    assert not Statement.objects.exists()


def test_what_is_public_says_since_when_and_what_was_withdrawn_says_from_when(publisher):
    for made, begins in ((factories.published(), "Public since"), (factories.withdrawn(), "First public on")):
        page = publisher.get(change(made)).content.decode()
        assert f'<div class="readonly">{begins} Friday, April 6, 2012, 11:00 a.m. in Washington' in page


def test_the_inputs_are_named_and_their_group_has_the_name_of_the_field(publisher):
    page = publisher.get(ADD).content.decode()
    assert '<fieldset aria-describedby="id_publish_at_helptext"><legend>Public from</legend>' in page
    assert '<label for="id_publish_at_time">Time in Washington</label>' in page
    assert "Public the moment it is published</output>" in page


def test_an_address_with_a_moment_that_is_none_opens_the_form_all_the_same(publisher):
    assert publisher.get(f"{ADD}?publish_at=tomorrow").status_code == 200
