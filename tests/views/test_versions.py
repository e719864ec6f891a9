"""Each public version at its own address, and what changed between them."""

import json

import pytest

from statements import versions, workflow
from statements.models import Version
from tests import factories


def changed(statement, *, change="correction", note="A word was wrong.", **fields):
    for name, value in fields.items():
        setattr(statement, name, value)
    statement.save()
    return versions.freeze(statement, change=change, note=note)


@pytest.fixture
def statement():
    made = factories.published(
        headline="Five Dams Are Safe",
        body="<p>We looked at <em>five</em> dams.</p><p>All of them are safe.</p>",
        speakers=[factories.speaker("Ann Lee")],
    )
    four = "<p>We looked at <em>five</em> dams.</p><p>Four of them are safe.</p>"
    changed(made, headline="Four Dams Are Safe", body=four)
    return made


def page(client, statement, rest: str = "") -> str:
    response = client.get(f"{statement.get_absolute_url()}{rest}")
    assert response.status_code == 200
    return response.content.decode()


def test_a_version_reads_as_it_did_then_and_says_that_it_no_longer_stands(client, statement):
    first = page(client, statement, "versions/1/").split("<main")[1].split("</main>")[0]
    assert "Five Dams Are Safe" in first
    assert "Four" not in first
    assert "<em>five</em>" in first
    assert "This is how it read then." in first
    assert "Version 1 of 2" in first
    assert "This version stands." in page(client, statement, "versions/2/")


def test_a_version_keeps_the_names_as_printed(client, statement):
    speaker = statement.attributions.get().speaker
    speaker.name = "Ann Other"
    speaker.save()
    assert "Ann Lee" in page(client, statement, "versions/1/")
    assert "Ann Other" not in page(client, statement, "versions/1/")


def test_a_version_has_its_fingerprint(client, statement):
    assert statement.versions.get(number=1).record_sha256 in page(client, statement, "versions/1/")


def test_what_a_version_holds_is_sanitized_again(client, statement):
    kept = statement.versions.get(number=2)
    hostile = json.loads(kept.record) | {"body_html": "<p>Hi<script>alert(1)</script></p>"}
    Version.objects.create(
        statement=statement,
        number=3,
        public_from=kept.public_from,
        record=json.dumps(hostile),
        record_sha256=kept.record_sha256,
        text_sha256=kept.text_sha256,
    )
    assert "alert(1)" not in page(client, statement, "versions/3/")


@pytest.mark.parametrize("number", ["3", "0", "01", "1234567", "x"])
def test_a_version_that_never_was_is_not_found(client, statement, number):
    assert client.get(f"{statement.get_absolute_url()}versions/{number}/").status_code == 404


def test_the_changes_show_what_went_and_what_came_with_the_note(client, statement):
    changes = page(client, statement, "changes/")
    assert "<del>Five </del><ins>Four </ins>" in changes
    assert "<del>All </del><ins>Four </ins>" in changes
    assert "A word was wrong." in changes
    assert "Correction" in changes
    assert f"{statement.get_absolute_url()}versions/1/" in changes


def test_where_nothing_changed_the_page_says_so(client):
    assert "Nothing has changed since it was published." in page(client, factories.published(), "changes/")


def test_corrections_and_updates_stand_on_the_page_and_minor_changes_do_not(client, statement):
    changed(statement, change="update", note="There is a map now.", body="<p>We looked at five dams, on a map.</p>")
    changed(statement, change="minor", note="", headline="Four dams are safe")
    now = page(client, statement).partition("<main")[2]
    assert now.index("There is a map now.") < now.index("A word was wrong.")
    assert "Minor change" not in now
    assert f"{statement.get_absolute_url()}changes/" in now
    assert f"{statement.get_absolute_url()}versions/4/" in now


def test_a_statement_that_was_never_changed_says_nothing_of_changes(client):
    assert "changes/" not in page(client, factories.published())


def test_withdrawn_its_versions_stay_and_are_not_indexed(client, statement):
    workflow.withdraw(statement)
    assert "noindex" in page(client, statement, "versions/1/")
    assert "noindex" in page(client, statement, "changes/")
