"""
Two people, or two clicks, at the very same time: nothing is lost and nothing is made twice.

Real threads with connections of their own; `RACES=200` in the environment races more often than the suite does.
"""

import os
import re
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, connections
from django.test import Client
from django.urls import reverse

from statements import versions
from statements.models import Decision, Statement, Version
from tests import factories

from .conftest import data_of, statement_data
from .test_from_release import PAGE, fields_of, read

RACES = int(os.environ.get("RACES", "20"))
CLICKS = 20
ADD = reverse("admin:statements_statement_add")


@pytest.fixture(autouse=True)
def _as_installed(groups, tmp_path):
    """Threads that share SQLite in memory do not wait for each other; those of an installation, with its file, do."""
    if connection.vendor != "sqlite":
        yield
        return
    in_memory = connections["default"]
    name, in_memory.settings_dict["NAME"] = in_memory.settings_dict["NAME"], str(tmp_path / "newsroom.sqlite3")
    del connections["default"]
    connection.ensure_connection()
    in_memory.connection.backup(connection.connection)
    yield
    connection.close()
    connections["default"] = in_memory
    in_memory.settings_dict["NAME"] = name


def post_at_once(*posts: tuple[Client, str, dict]) -> list:
    """The answers; all begin together, each on a connection of its own."""
    start = Barrier(len(posts))

    def send(post):
        client, page, form = post
        start.wait()
        try:
            return client.post(page, form)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(posts)) as people:
        return list(people.map(send, posts))


def address(statement) -> str:
    return reverse("admin:statements_statement_change", args=[statement.pk])


def form_of(client, page: str) -> dict[str, str]:
    return {"_form": re.search(r'name="_form" value="([^"]+)"', client.get(page).content.decode())[1]}


def test_of_two_savers_one_is_saved_and_the_other_sees_both_texts(writer, editor, newsroom):
    first_saved = 0
    for number in range(RACES):
        statement = factories.statement(headline="Five Dams", body="<p>We looked.</p>")
        versions.freeze(statement)
        headlines = [f"Four Dams {number}", f"Six Dams {number}"]
        forms = [data_of(statement, newsroom, headline=headline) for headline in headlines]
        answers = post_at_once((writer, address(statement), forms[0]), (editor, address(statement), forms[1]))
        assert sorted(answer.status_code for answer in answers) == [200, 302], number
        saved, refused = sorted((0, 1), key=lambda which: answers[which].status_code == 200)
        first_saved += saved == 0
        page = answers[refused].content.decode()
        assert "saved this statement while you had it open" in page
        assert f">\n{headlines[refused]}</textarea>" in page.replace("\r", "")
        assert "<del>" in page
        statement.refresh_from_db()
        assert statement.headline == headlines[saved]
        newest = Version.objects.filter(statement=statement).newest_first().first()
        assert f'"headline":"{headlines[saved]}"' in newest.record
    print(f"{RACES} races, 0 lost edits; {first_saved} times the first was first")


def test_of_many_clicks_on_save_one_statement_comes(writer, newsroom):
    form = statement_data(newsroom, **form_of(writer, ADD))
    answers = post_at_once(*[(writer, ADD, form)] * CLICKS)
    only = Statement.objects.get()
    assert {(answer.status_code, answer.get("Location")) for answer in answers} == {(302, address(only))}


def test_of_many_clicks_on_publish_one_decision_comes(publisher, newsroom):
    statement = factories.statement(headline="Five Dams")
    form = data_of(statement, newsroom, _move="publish", **form_of(publisher, address(statement)))
    answers = post_at_once(*[(publisher, address(statement), form)] * CLICKS)
    assert {answer.status_code for answer in answers} == {302}
    assert Decision.objects.get().act == "publish"


def test_of_many_clicks_on_make_the_draft_one_comes(publisher):
    form = fields_of(read(publisher))
    answers = post_at_once(*[(publisher, PAGE, form)] * CLICKS)
    only = Statement.objects.get()
    assert {(answer.status_code, answer.get("Location")) for answer in answers} == {(302, address(only))}
