"""Two people save the same statement: nothing is overwritten without being seen."""

import pytest
from django.db import transaction
from django.urls import reverse

from statements import versions
from statements.admin.statement_conflict import opened
from tests import factories

from .conftest import data_of, rows

THEIRS, MINE = "Four Dams Are Safe", "Six Dams Are Safe"


@pytest.fixture
def statement():
    made = factories.statement(headline="Five Dams Are Safe", body="<p>We looked at five dams.</p>")
    versions.freeze(made)
    return made


def address(statement) -> str:
    return reverse("admin:statements_statement_change", args=[statement.pk])


def headline(statement) -> str:
    return type(statement).objects.values_list("headline", flat=True).get(pk=statement.pk)


@pytest.fixture
def after_theirs(statement, newsroom, editor):
    """What a form that was opened before them sends, once an editor has saved."""
    mine = data_of(statement, newsroom, headline=MINE)
    assert editor.post(address(statement), data_of(statement, newsroom, headline=THEIRS)).status_code == 302
    return mine


def test_the_second_sees_what_the_first_saved_and_nothing_is_lost(writer, editor, statement, after_theirs):
    answer = writer.post(address(statement), after_theirs)
    page = answer.content.decode()
    assert f"{editor.user.get_username()} saved this statement while you had it open" in page
    assert "<del>Four </del><ins>Six </ins>" in page
    assert f">\n{MINE}</textarea>" in page.replace("\r", "")
    assert headline(statement) == THEIRS


def test_whoever_has_seen_it_may_put_the_own_text_in_its_place(writer, statement, after_theirs):
    seen = writer.post(address(statement), after_theirs).context["opened"]
    assert seen == opened(statement)
    assert writer.post(address(statement), after_theirs | {"_opened": seen}).status_code == 302
    assert headline(statement) == MINE
    assert [each.made_by for each in statement.versions.order_by("pk")][-1] == writer.user


def test_a_third_save_in_between_is_seen_as_well(writer, editor, statement, newsroom, after_theirs):
    seen = writer.post(address(statement), after_theirs).context["opened"]
    editor.post(address(statement), data_of(statement, newsroom, headline="Three Dams"))
    again = writer.post(address(statement), after_theirs | {"_opened": seen})
    assert "<del>Three Dams</del>" in again.content.decode()
    assert headline(statement) == "Three Dams"


def test_a_form_that_does_not_say_what_it_was_opened_with_overwrites_nothing(writer, statement, after_theirs):
    del after_theirs["_opened"]
    assert writer.post(address(statement), after_theirs).status_code == 200
    assert headline(statement) == THEIRS


def test_a_move_from_a_form_that_is_behind_is_not_made(publisher, statement, after_theirs):
    assert publisher.post(address(statement), after_theirs | {"_move": "publish"}).status_code == 200
    statement.refresh_from_db()
    assert statement.status == "draft"


def test_rows_that_are_behind_overwrite_nothing(writer, editor, statement, newsroom):
    speaker = factories.speaker("Ann Lee")
    mine = data_of(statement, newsroom)
    credit = rows("attributions", {"speaker": speaker.pk, "position": 0})
    assert editor.post(address(statement), data_of(statement, newsroom, **credit)).status_code == 302
    assert writer.post(address(statement), mine).status_code == 200
    assert statement.attributions.count() == 1


def test_the_same_words_from_another_form_are_seen_as_well(writer, statement, newsroom, after_theirs):
    assert writer.post(address(statement), after_theirs | {"headline": THEIRS}).status_code == 200


def test_an_error_beside_a_field_does_not_hide_a_conflict(writer, statement, newsroom, editor):
    wrong = data_of(statement, newsroom, headline="")
    assert writer.post(address(statement), wrong).context["opened"] == wrong["_opened"]
    editor.post(address(statement), data_of(statement, newsroom, headline=THEIRS))
    assert writer.post(address(statement), wrong | {"headline": MINE}).status_code == 200
    assert headline(statement) == THEIRS


def test_after_a_move_the_form_is_not_behind(publisher, statement, newsroom):
    publisher.post(address(statement), data_of(statement, newsroom, _move="publish"))
    statement.refresh_from_db()
    assert publisher.post(address(statement), data_of(statement, newsroom, headline=MINE)).status_code == 302


@pytest.mark.engine("postgresql")
def test_of_two_that_save_at_once_the_later_waits_and_sees_the_earlier(meanwhile, at_the_desk, newsroom, statement):
    """SQLite has one writer at a time."""
    first, second = at_the_desk(None), at_the_desk(None)
    theirs = data_of(statement, newsroom, headline=THEIRS)
    mine = data_of(statement, newsroom, headline=MINE)
    with transaction.atomic():
        assert first.post(address(statement), theirs).status_code == 302
        later = meanwhile(lambda: second.post(address(statement), mine))
    assert later.result().status_code == 200
    assert headline(statement) == THEIRS
