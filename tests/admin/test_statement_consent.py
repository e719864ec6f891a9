"""Asking somebody without an account for their yes, at the desk."""

import re
from datetime import timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from statements import workflow
from statements.models import Approval, ConsentLink, HouseStyle
from statements.workflow import consent
from tests import factories


@pytest.fixture
def speaker(newsroom):
    return factories.speaker("Ali Noorani")


@pytest.fixture
def statement(speaker):
    return quoting(factories.in_review(headline="Five Dams", speakers=[speaker]), speaker)


def quoting(statement, speaker):
    statement.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2, words="They confirm.")
    return statement


def asking(statement) -> str:
    return reverse("admin:statements_statement_consent", args=[statement.pk])


def form(statement) -> str:
    return reverse("admin:statements_statement_change", args=[statement.pk])


def text_of(answer) -> str:
    assert answer.status_code == 200
    return " ".join(re.sub(r"<[^>]*>", "", answer.content.decode()).split())


def ali(speaker, **fields) -> dict:
    return {"whom": speaker.pk, "days": "7"} | fields


def links_in(answer) -> list[str]:
    return re.findall(r'value="http://testserver(/approve/[^"]+)"', answer.content.decode())


def decide(statement, act: str, comment: str = "") -> None:
    [asked] = consent.asked(statement)
    if act == "yes":
        consent.say_yes(asked.link, asked.sha256)
    else:
        consent.ask_for_change(asked.link, asked.sha256, comment)


@pytest.mark.parametrize(
    ("role", "state", "may"),
    [
        ("Writer", "draft", True),
        ("Writer", "in review", True),
        ("Writer", "scheduled", False),
        ("Editor", "in review", True),
        ("Editor", "scheduled", False),
        ("Publisher", "approved", True),
        ("Publisher", "scheduled", True),
    ],
)
def test_who_may_change_a_statement_may_ask(at_the_desk, speaker, role, state, may):
    client, made = at_the_desk(role), quoting(factories.IN_EVERY_STATE[state](), speaker)
    assert client.get(asking(made)).status_code == (200 if may else 403)
    assert client.post(asking(made), ali(speaker)).status_code == (200 if may else 403)
    assert ConsentLink.objects.exists() is may
    assert (asking(made) in client.get(form(made)).content.decode()) is may


@pytest.mark.parametrize("state", ["published", "withdrawn"])
def test_where_nothing_is_to_be_approved_nobody_is_asked(publisher, speaker, state):
    made = quoting(factories.IN_EVERY_STATE[state](), speaker)
    assert "there is nothing to be approved" in text_of(publisher.post(asking(made), ali(speaker)))
    assert not ConsentLink.objects.exists()
    assert asking(made) not in publisher.get(form(made)).content.decode()


def test_without_a_mail_server_the_link_is_shown_once(writer, client, statement, speaker):
    answer = writer.post(asking(statement), ali(speaker, email="ali@water.example"))
    assert "No mail was sent to ali@water.example" in text_of(answer)
    [link] = links_in(answer)
    assert "They confirm." in text_of(client.get(link))
    assert links_in(writer.get(asking(statement))) == []
    assert link not in writer.get(form(statement)).content.decode()
    for entry in LogEntry.objects.all():
        assert link.split("/")[2] not in str(vars(entry))


@pytest.mark.parametrize("days", [1, 3, 7, 30])
def test_it_lasts_as_long_as_was_chosen(writer, statement, speaker, days):
    writer.post(asking(statement), ali(speaker, days=days))
    link = ConsentLink.objects.get()
    assert link.expires_at - link.made_at == timedelta(days=days)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({"days": "7"}, "Say who is to approve the whole text."),
        ({"days": "7", "name": "x" * 121}, "at most 120 characters"),
        ({"days": "7", "name": "Dana Reed", "email": "dana"}, "Enter a valid email address."),
        ({"days": "31", "name": "Dana Reed"}, "Select a valid choice."),
        ({"days": "7", "name": "Dana Reed", "whom": "4711"}, "Select a valid choice."),
    ],
)
def test_what_cannot_be_asked_is_said_in_a_sentence_and_nothing_typed_is_lost(writer, statement, data, sentence):
    answer = writer.post(asking(statement), data)
    assert sentence in text_of(answer)
    assert data.get("name", "") in answer.content.decode()
    assert not ConsentLink.objects.exists()


def test_a_text_of_ones_own_is_not_approved_by_oneself(editor, statement, writer):
    HouseStyle.objects.update(approval=Approval.SECOND)
    workflow.saved(statement, by=writer.user)
    statement.created_by = writer.user
    statement.save()
    answer = editor.post(asking(statement), {"days": "7", "name": writer.user.username})
    assert "somebody else has to approve it" in text_of(answer)


def test_who_wrote_it_is_told_that_a_link_they_saw_is_no_second_person(writer, statement):
    statement.created_by = writer.user
    statement.save()
    answer = writer.post(asking(statement), {"days": "7", "name": "Dana Reed"})
    assert "is not the approval of a second person" in text_of(answer)


def expire() -> None:
    ConsentLink.objects.update(made_at=factories.LONG_AGO, expires_at=factories.LONG_AGO + timedelta(days=1))


@pytest.mark.parametrize(
    ("happens", "words"),
    [
        (lambda made: None, "Not answered yet"),
        (lambda made: decide(made, "yes"), "Approved "),
        (lambda made: decide(made, "change", "It was six."), "Wants a change: It was six."),
        (lambda made: expire(), "Link expired"),
        (lambda made: ConsentLink.objects.get().revoke(), "Revoked"),
        (lambda made: decide(made, "yes") or made.quotations.update(words="Other."), "Void: changed since"),
    ],
)
def test_the_form_says_whom_was_asked_and_what_they_answered(writer, statement, speaker, happens, words):
    factories.consent_token(statement, speaker=speaker)
    happens(statement)
    for address in (form(statement), asking(statement)):
        text = text_of(writer.get(address))
        assert "Ali Noorani" in text
        assert words in text


def test_a_link_is_revoked(writer, client, statement, speaker):
    [link] = links_in(writer.post(asking(statement), ali(speaker)))
    writer.post(asking(statement), {"revoke": ConsentLink.objects.get().pk})
    assert client.get(link).status_code == 404


def test_asked_again_they_get_a_new_link_and_the_old_one_ends(writer, client, statement, speaker):
    [old] = links_in(writer.post(asking(statement), ali(speaker)))
    [new] = links_in(writer.post(asking(statement), {"again": ConsentLink.objects.get().pk}))
    assert (client.get(old).status_code, client.get(new).status_code) == (404, 200)


@pytest.mark.parametrize("verb", ["revoke", "again"])
@pytest.mark.parametrize("which", ["of another", "x", "4711"])
def test_links_of_another_statement_are_not_found(writer, statement, speaker, verb, which):
    factories.consent_token(factories.statement())
    key = ConsentLink.objects.get().pk if which == "of another" else which
    assert writer.post(asking(statement), {verb: key}).status_code == 404
    assert ConsentLink.objects.get().revoked_at is None


def test_the_queries_of_the_form_do_not_grow_with_those_who_were_asked(writer, statement, speaker):
    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert writer.get(form(statement)).status_code == 200
        return len(queries)

    def ask() -> None:
        token = factories.consent_token(statement, speaker=speaker)
        link = consent.asked_with(token).link
        consent.ask_for_change(link, workflow.words_sha256_of(statement, speaker), "It was six.")

    ask()
    count()
    few = count()
    for _ in range(4):
        ask()
    assert count() == few


def test_a_draft_that_somebody_answered_about_can_be_deleted(editor, statement, speaker):
    factories.consent_token(statement, speaker=speaker)
    decide(statement, "yes")
    workflow.move(statement, "return")
    deleting = reverse("admin:statements_statement_delete", args=[statement.pk])
    assert editor.post(deleting, {"post": "yes"}).status_code == 302
    assert not ConsentLink.objects.exists()
