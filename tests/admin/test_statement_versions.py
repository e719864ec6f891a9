"""What the form of a statement freezes, and what it asks before readers see another text."""

import pytest
from django.urls import reverse

from tests import factories

from .conftest import data_of, errors_of, statement_data

ADD = "/admin/statements/statement/add/"


def save(client, statement, newsroom, **fields):
    address = reverse("admin:statements_statement_change", args=[statement.pk])
    return client.post(address, data_of(statement, newsroom, **fields))


def test_each_save_of_a_draft_is_a_version_of_who_saved_it(writer, editor, newsroom):
    writer.post(ADD, statement_data(newsroom))
    statement = factories.Statement.objects.get()
    save(editor, statement, newsroom, headline="Towns Ask Again")
    assert [version.made_by for version in statement.versions.order_by("pk")] == [writer.user, editor.user]
    assert {version.number for version in statement.versions.all()} == {None}


def test_publishing_from_the_form_is_one_version_and_a_decision_of_that_person(publisher, newsroom):
    publisher.post(ADD, statement_data(newsroom, _move="publish"))
    statement = factories.Statement.objects.get()
    assert statement.versions.get(number=1).made_by == publisher.user
    assert statement.decisions.get().by == publisher.user


def test_a_change_that_readers_see_says_what_kind_it_is(publisher, newsroom):
    statement = factories.published()
    refused = save(publisher, statement, newsroom, headline="Four Dams", change="")
    assert errors_of(refused) == {"change": ["Say what kind of change this is: readers have seen this statement."]}
    statement.refresh_from_db()
    assert statement.headline != "Four Dams"
    assert b'value="Four Dams"' in refused.content or b">Four Dams<" in refused.content.replace(b"\n", b"")


@pytest.mark.parametrize("kind", ["update", "correction"])
def test_what_is_new_or_was_wrong_is_told_in_a_sentence(publisher, newsroom, kind):
    statement = factories.published()
    refused = save(publisher, statement, newsroom, headline="Four Dams", change=kind)
    assert errors_of(refused) == {"change_note": ["Tell readers in a sentence what is new or what was wrong."]}
    save(publisher, statement, newsroom, headline="Four Dams", change=kind, change_note="There are four.")
    version = statement.versions.get(number=2)
    assert (version.change, version.note, version.made_by) == (kind, "There are four.", publisher.user)


def test_a_minor_change_needs_no_note(publisher, newsroom):
    statement = factories.published()
    save(publisher, statement, newsroom, headline="Four Dams", change="minor")
    assert statement.versions.get(number=2).change == "minor"


def test_a_kind_that_nobody_knows_is_refused(publisher, newsroom):
    statement = factories.published()
    assert "change" in errors_of(save(publisher, statement, newsroom, change="song"))


@pytest.mark.parametrize("state", ["draft", "scheduled"])
def test_what_nobody_has_seen_is_not_asked_about(publisher, newsroom, state):
    statement = factories.IN_EVERY_STATE[state]()
    page = publisher.get(reverse("admin:statements_statement_change", args=[statement.pk]))
    assert b'name="change"' not in page.content
    assert save(publisher, statement, newsroom, headline="Four Dams").status_code == 302


def test_a_forged_kind_of_a_draft_is_not_kept(writer, newsroom):
    statement = factories.statement()
    save(writer, statement, newsroom, headline="Four Dams", change="correction", change_note="There are four.")
    assert statement.versions.get().change == ""
