"""The lists of the desk: what they show, and that their queries do not grow with their rows."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import factories

LISTS = ["statement", "speaker", "report", "topic", "organization", "image", "presscontact", "oldaddress"]


def fill(number: int) -> None:
    """Statements in every state, each with nouns of its own and one that all share."""
    shared = factories.speaker()
    for at in range(number):
        make = list(factories.IN_EVERY_STATE.values())[at % len(factories.IN_EVERY_STATE)]
        own = factories.speaker()
        make(speakers=[shared, own], reports=[factories.report()], topics=[factories.topic()])
    for speaker in type(shared).objects.all()[:number]:
        speaker.slug += "-a"
        speaker.save()


def queries_of(client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def test_queries_of_a_list_are_the_same_with_10_and_with_200_rows(publisher):
    addresses = [f"/admin/statements/{noun}/" for noun in LISTS] + ["/admin/"]
    factories.image()
    fill(10)
    few = [queries_of(publisher, address) for address in addresses]
    fill(190)
    assert [queries_of(publisher, address) for address in addresses] == few
    assert max(few) <= 20, few


@pytest.mark.parametrize(
    ("asked", "state"),
    [
        ("draft", "Draft"),
        ("review", "In review"),
        ("approved", "Approved"),
        ("scheduled", "Scheduled"),
        ("public", "Published"),
        ("withdrawn", "Withdrawn"),
    ],
)
def test_statements_are_narrowed_down_by_state(writer, asked, state):
    made = {name: make(headline=f"The {name} one") for name, make in factories.IN_EVERY_STATE.items()}
    rows = writer.get("/admin/statements/statement/", {"state": asked}).context["cl"].result_list
    assert [statement.state for statement in rows] == [state]
    assert rows[0] in made.values()


def test_my_drafts_are_mine(writer):
    mine = factories.statement(created_by=writer.user)
    factories.statement(created_by=factories.user("Writer"))
    rows = writer.get("/admin/statements/statement/", {"state": "mine"}).context["cl"].result_list
    assert list(rows) == [mine]


def test_statements_are_narrowed_down_by_who_began_them(writer):
    mine = factories.statement(created_by=writer.user)
    theirs = factories.statement(created_by=factories.user("Writer", first_name="Ana", last_name="Reyes"))
    factories.user("Editor", first_name="Wrote", last_name="Nothing")
    page = writer.get("/admin/statements/statement/", {"person": str(theirs.created_by_id)})
    assert list(page.context["cl"].result_list) == [theirs]
    assert "Ana Reyes" in page.content.decode()
    assert "Wrote Nothing" not in page.content.decode()
    everything = writer.get("/admin/statements/statement/", {"person": "nobody"}).context["cl"].result_list
    assert set(everything) == {mine, theirs}


def test_what_waits_for_me_is_a_list(editor, publisher):
    waiting = factories.approved()
    factories.statement()
    assert list(publisher.get("/admin/statements/statement/", {"state": "waiting"}).context["cl"].result_list) == [
        waiting
    ]
    assert not editor.get("/admin/statements/statement/", {"state": "waiting"}).context["cl"].result_list


@pytest.mark.parametrize("words", ["dams", "ana", "oig-12-66"])
def test_statements_are_found_by_headline_speaker_and_report(writer, words):
    speaker, report = factories.speaker("Ana Reyes"), factories.report(number="OIG-12-66")
    found = factories.statement(headline="On Dams", speakers=[speaker], reports=[report])
    factories.statement(headline="On Rivers")
    assert list(writer.get("/admin/statements/statement/", {"q": words}).context["cl"].result_list) == [found]


def test_a_list_says_how_often_a_noun_is_used_and_what_a_speaker_is_today(writer):
    speaker = factories.speaker("Ana Reyes", title="Chair")
    for _ in range(3):
        factories.statement(speakers=[speaker])
    page = writer.get("/admin/statements/speaker/")
    row = page.context["cl"].result_list[0]
    assert (row.held_today, row.number) == ("Chair, Open Water Forum", 3)


def test_only_public_statements_are_linked_to_their_pages(writer):
    public, ahead = factories.published(), factories.scheduled()
    page = writer.get("/admin/statements/statement/").content.decode()
    assert public.get_absolute_url() in page
    assert ahead.get_absolute_url() not in page
