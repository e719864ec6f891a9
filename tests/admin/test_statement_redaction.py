"""Blacking out words at the desk."""

import re

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group
from django.urls import reverse

from statements.models import Redaction
from statements.models.redaction import MARK
from tests import factories

from .conftest import data_of, rows

NAME = "Ana Ruiz"


@pytest.fixture
def statement(newsroom):
    return factories.published(headline="Ana Ruiz Is Missing", body="<p>ANA <em>Ruiz</em> was taken.</p>")


@pytest.fixture
def protector(at_the_desk):
    """A publisher who is in the group as well."""
    client = at_the_desk("Publisher")
    client.user.groups.add(Group.objects.get(name="Protector"))
    return client


def redact(statement) -> str:
    return reverse("admin:statements_statement_redact", args=[statement.pk])


def form(statement) -> str:
    return reverse("admin:statements_statement_change", args=[statement.pk])


def boxes(answer, name: str) -> list[str]:
    return re.findall(rf'name="{name}" value="(\w+)"', answer.content.decode())


def sent(client, statement, **more):
    """The second step as the browser sends it when nothing was unchecked."""
    answer = client.post(redact(statement), {"words": NAME, "find": ""})
    return {
        "words": NAME,
        "shown": boxes(answer, "shown"),
        "chosen": boxes(answer, "chosen"),
        "reason": "She is threatened.",
        "confirmation": "Black out",
        "redact": "",
    } | more


@pytest.mark.parametrize("role", ["Writer", "Editor", "Publisher"])
def test_no_group_that_there_was_may(at_the_desk, statement, role):
    client = at_the_desk(role)
    assert client.get(redact(statement)).status_code == 403
    assert client.post(redact(statement), {"words": NAME, "find": ""}).status_code == 403
    assert redact(statement) not in client.get(form(statement)).content.decode()


def test_whoever_is_only_a_protector_sees_and_blacks_out_and_changes_nothing_else(at_the_desk, statement, newsroom):
    client = at_the_desk("Writer")
    client.user.groups.set([Group.objects.get(name="Protector")])
    assert redact(statement) in client.get(form(statement)).content.decode()
    assert client.post(form(statement), data_of(statement, newsroom)).status_code == 403
    assert client.post(redact(statement), sent(client, statement)).status_code == 302


def test_every_place_is_shown_with_its_surroundings_and_nothing_is_done(protector, statement):
    answer = protector.post(redact(statement), {"words": NAME, "find": ""})
    page = answer.content.decode()
    for shown in ("<mark>Ana Ruiz</mark> Is Missing", "<mark>ANA Ruiz</mark> was taken.", "Headline · Version 1"):
        assert shown in page
    assert "no-store" in answer["Cache-Control"]
    assert not Redaction.objects.exists()


def test_it_is_done_and_said_and_no_word_of_it_stays(protector, statement):
    answer = protector.post(redact(statement), sent(protector, statement), follow=True)
    page = answer.content.decode()
    assert "Done. The words are gone" in page
    assert "She is threatened." in page
    assert "Ruiz" not in page
    assert protector.get(form(statement)).content.decode().count("Ruiz") == 0
    assert Redaction.objects.get().by == protector.user
    assert LogEntry.objects.latest("pk").change_message == "Blacked out words."


@pytest.mark.parametrize(
    ("sent_", "field", "sentence"),
    [
        ({"reason": " "}, "reason", "Say why: it stays with the record."),
        ({"reason": "ana-ruiz is in danger"}, "reason", "This has the words themselves in it"),
        ({"public_note": "Asked for by Ana Ruiz"}, "public_note", "This has the words themselves in it"),
        ({"confirmation": "yes"}, "confirmation", "Type “black out”, so that it does not happen by mistake."),
        ({"confirmation": ""}, "confirmation", "Type “black out”, so that it does not happen by mistake."),
        ({"chosen": []}, "__all__", "No place is chosen, so there is nothing to black out."),
        ({"shown": ["another"]}, "__all__", "The statement was changed while you chose"),
    ],
)
def test_what_is_missing_is_said_and_the_choice_is_kept(protector, statement, sent_, field, sentence):
    data = sent(protector, statement, **sent_)
    data["chosen"] = data["chosen"][:1]
    answer = protector.post(redact(statement), data)
    assert answer.status_code == 200
    assert sentence in str(answer.context["form"].errors[field])
    assert sentence in answer.content.decode()
    assert answer.content.decode().count(" checked") == len(data["chosen"])
    assert not Redaction.objects.exists()


@pytest.mark.parametrize("words", ["", " \n ", "a", "Ana Ruiz\n!!", "x" * 201, "\n".join(["Ana Ruiz"] * 21)])
def test_words_that_are_no_words_are_refused_beside_their_field(protector, statement, words):
    for step in ("find", "redact"):
        answer = protector.post(redact(statement), {"words": words, step: ""})
        assert answer.context["words_form"].errors["words"]
    assert not Redaction.objects.exists()


def test_words_that_stand_nowhere_are_answered_so(protector, statement):
    assert b"stand nowhere in this statement" in protector.post(redact(statement), {"words": "Eva", "find": ""}).content


def test_a_form_that_was_open_meanwhile_does_not_bring_the_words_back(protector, statement, newsroom):
    data = data_of(statement, newsroom)
    protector.post(redact(statement), sent(protector, statement))
    answer = protector.post(form(statement), data)
    assert b"Words were blacked out in this statement while you had it open" in answer.content
    statement.refresh_from_db()
    assert statement.headline == f"{MARK} Is Missing"


@pytest.mark.parametrize(
    ("field", "text"),
    [("headline", "Ana Ruiz Is Free"), ("body", "<p>It was <b>ana</b> RUÍZ.</p>"), ("change_note", "Of Ana Ruiz.")],
)
def test_words_that_are_typed_again_are_refused_beside_their_field(protector, statement, newsroom, field, text):
    protector.post(redact(statement), sent(protector, statement))
    statement.refresh_from_db()
    answer = protector.post(form(statement), data_of(statement, newsroom, **{field: text}))
    assert answer.context["adminform"].form.errors[field] == [
        "Words in this were blacked out to protect a person. They cannot come back."
    ]
    statement.refresh_from_db()
    assert "Ruiz" not in statement.body + statement.headline


def test_nor_do_they_come_back_in_a_row(protector, statement, newsroom):
    credit = statement.attributions.create(speaker=factories.speaker("Somebody"), name_as_printed=NAME)
    protector.post(redact(statement), sent(protector, statement))
    statement.refresh_from_db()
    row = {"id": credit.pk, "statement": statement.pk, "speaker": credit.speaker_id, "name_as_printed": NAME}
    answer = protector.post(form(statement), data_of(statement, newsroom, **rows("attributions", row, kept=1)))
    assert b"They cannot come back." in answer.content
    credit.refresh_from_db()
    assert credit.name_as_printed == MARK


def test_another_text_is_saved_as_ever(protector, statement, newsroom):
    protector.post(redact(statement), sent(protector, statement))
    statement.refresh_from_db()
    answer = protector.post(form(statement), data_of(statement, newsroom, headline=f"{MARK} is free, says Ana"))
    assert answer.status_code == 302


def test_what_somebody_brings_is_compared_with_the_seals(protector, statement):
    fingerprint = statement.versions.get().record_sha256
    protector.post(redact(statement), sent(protector, statement))
    for brought, answer in ((NAME, "Yes"), (fingerprint, "Yes"), ("Eva Luna", "No"), ("0" * 64, "No")):
        page = protector.post(redact(statement), {"brought": brought, "check": ""}).content.decode()
        assert f"{answer}: " in page
        assert brought not in page


def test_a_statement_that_is_not_there_is_not_found(protector):
    assert protector.get("/admin/statements/statement/999/redact/").status_code == 404
