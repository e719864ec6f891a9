"""Who has to approve, and that an approval is of one exact text."""

import pytest

from statements import workflow
from statements.models import Act, Approval, HouseStyle, Status
from tests import factories

pytestmark = pytest.mark.django_db

LATER = {"headline": "Another Headline", "body": "<p>Another text.</p>", "subheadline": "More", "summary": "In short"}
NOT_TEXT = {"slug": "another-address", "source_url": "https://example.org/before"}


@pytest.fixture
def people(db):
    factories.publisher()
    HouseStyle.objects.update(approval=Approval.SECOND)
    return {role: factories.user(role.capitalize()) for role in ("writer", "editor", "publisher")}


@pytest.fixture
def approved(people):
    statement = factories.statement(speakers=[factories.speaker()])
    workflow.saved(statement, by=people["writer"])
    workflow.move(statement, "submit", by=people["writer"])
    workflow.move(statement, "approve", by=people["editor"])
    return statement


def change(statement, by, **fields):
    for name, value in fields.items():
        setattr(statement, name, value)
    statement.save()
    workflow.saved(statement, by=by, change="update" if statement.is_public else "", note="More is known.")


def acts(statement) -> list[str]:
    return [decision.act for decision in statement.decisions.all()]


def refusal(statement, verb, by, **more) -> str:
    with pytest.raises(workflow.Refused) as refused:
        workflow.move(statement, verb, by=by, **more)
    return str(refused.value)


def test_what_was_approved_is_what_is_published(approved, people):
    text = approved.decisions.last().text_sha256
    workflow.move(approved, "publish", by=people["publisher"])
    assert acts(approved) == ["submit", "approve", "publish"]
    assert {decision.text_sha256 for decision in approved.decisions.all()} == {text}


@pytest.mark.parametrize("field", LATER)
def test_a_change_of_the_text_voids_the_approval(approved, people, field):
    change(approved, people["writer"], **{field: LATER[field]})
    assert approved.status == Status.IN_REVIEW
    assert acts(approved)[-1] == Act.VOID
    assert refusal(approved, "publish", people["publisher"]).startswith("A second person has to approve this text")


@pytest.mark.parametrize("field", NOT_TEXT)
def test_a_change_of_anything_else_does_not(approved, people, field):
    change(approved, people["writer"], **{field: NOT_TEXT[field]})
    assert approved.status == Status.APPROVED
    workflow.move(approved, "publish", by=people["publisher"])


def test_a_text_that_was_changed_around_the_desk_is_not_taken_for_approved(approved, people):
    type(approved).objects.update(body="<p>Another text.</p>")
    assert "has to approve this text" in refusal(approved, "publish", people["publisher"])


def test_an_approval_that_was_taken_back_does_not_count(approved, people):
    workflow.move(approved, "return", by=people["writer"])
    assert "has to approve this text" in refusal(approved, "publish", people["publisher"])


def test_a_schedule_that_was_taken_back_keeps_the_approval_of_its_text(approved, people):
    approved.publish_at = approved.created_at.replace(year=2999)
    approved.save()
    workflow.move(approved, "publish", by=people["publisher"])
    workflow.move(approved, "unschedule", by=people["publisher"])
    workflow.move(approved, "publish", by=people["publisher"])
    assert approved.is_scheduled


def test_nobody_approves_what_they_wrote_themselves(people):
    statement = factories.statement()
    workflow.saved(statement, by=people["editor"])
    workflow.move(statement, "submit", by=people["editor"])
    assert refusal(statement, "approve", people["editor"]) == (
        "You wrote this text last; somebody else has to approve it."
    )
    workflow.move(statement, "approve", by=people["publisher"])


def test_one_person_alone_may_approve_where_nobody_has_to(people):
    HouseStyle.objects.update(approval=Approval.NOBODY)
    statement = factories.statement()
    workflow.saved(statement, by=people["editor"])
    workflow.move(statement, "submit", by=people["editor"])
    workflow.move(statement, "approve", by=people["editor"])


def test_in_a_crisis_it_is_public_at_once_with_a_reason_and_waits_for_approval(people):
    statement = factories.statement()
    assert refusal(statement, "at once", people["publisher"], note=" ") == "Say why it cannot wait for an approval."
    workflow.move(statement, "at once", by=people["publisher"], note="The river rises.")
    assert statement.is_public
    assert list(type(statement).objects.unconfirmed()) == [statement]
    assert refusal(statement, "confirm", people["publisher"]).startswith("You published this text yourself")
    workflow.move(statement, "confirm", by=people["editor"])
    assert not type(statement).objects.unconfirmed().exists()


def test_at_once_gives_up_a_schedule_but_not_a_day_in_the_past(people):
    ahead = factories.statement(publish_at=factories.LONG_AGO.replace(year=2999))
    past = factories.statement(publish_at=factories.LONG_AGO)
    for statement in (ahead, past):
        workflow.move(statement, "at once", by=people["publisher"], note="Now.")
        assert statement.is_public
    assert past.publish_at == factories.LONG_AGO


@pytest.mark.parametrize(
    ("kind", "change", "waits"),
    [
        ("minor", lambda text: text.replace("released", "releesed"), False),
        ("update", lambda text: text.replace("released", "releesed"), True),
        ("correction", lambda text: text.replace("released", "releesed"), True),
        ("minor", lambda text: "<p>Another text.</p>", True),
        ("minor", lambda text: text.replace("were released", "were not released"), True),
        ("minor", lambda text: text.replace("Two", "2"), True),
    ],
)
def test_a_changed_public_text_waits_for_approval_unless_a_misprint_was_corrected(
    approved, people, kind, change, waits
):
    workflow.move(approved, "publish", by=people["publisher"])
    approved.body = change(approved.body)
    approved.save()
    workflow.saved(approved, by=people["publisher"], change=kind, note="What was wrong.")
    assert type(approved).objects.unconfirmed().exists() is waits
    assert acts(approved)[-1] == (Act.AT_ONCE if waits else Act.CHANGE)


def test_a_save_that_leaves_the_text_alone_is_no_decision(approved, people):
    workflow.move(approved, "publish", by=people["publisher"])
    before = acts(approved)
    workflow.saved(approved, by=people["publisher"])
    assert acts(approved) == before


def test_who_is_quoted_has_to_say_yes_to_these_words(people):
    HouseStyle.objects.update(approval=Approval.QUOTED)
    speaker = factories.speaker("Ali Noorani")
    statement = factories.statement(speakers=[speaker])
    quotation = statement.quotations.create(
        speaker=speaker, first_paragraph=2, last_paragraph=2, words="“They confirm.”"
    )
    workflow.saved(statement, by=people["writer"])
    workflow.move(statement, "submit", by=people["writer"])
    assert refusal(statement, "approve", people["editor"]) == "The words of Ali Noorani still need their yes."
    say_yes(statement, speaker)
    workflow.move(statement, "approve", by=people["editor"])
    workflow.move(statement, "return", by=people["editor"])
    workflow.move(statement, "submit", by=people["writer"])
    type(quotation).objects.update(words="“They deny.”")
    assert refusal(statement, "approve", people["editor"]) == "The words of Ali Noorani still need their yes."


def say_yes(statement, speaker):
    statement.decisions.create(
        act=Act.WORDS,
        source=statement.status,
        target=statement.status,
        speaker=speaker,
        name=speaker.name,
        text_sha256=workflow.words_sha256_of(statement, speaker),
    )


def test_why_it_cannot_go_on_is_said_in_sentences(people):
    statement = factories.statement()
    workflow.saved(statement, by=people["publisher"])
    workflow.move(statement, "submit", by=people["publisher"])
    assert workflow.hindrances(statement, people["publisher"]) == [
        "Approve: you wrote this text last; somebody else has to approve it.",
        "Publish: a second person has to approve this text before it is published.",
    ]
    assert workflow.hindrances(statement, people["writer"]) == [
        "Approve: only an editor or a publisher can do this.",
        "Publish: only a publisher can do this.",
        "Publish at once: only a publisher can do this.",
    ]
