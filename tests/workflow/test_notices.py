"""Who is told of a move, by mail from a real server and on the start page: once, and never with a hidden text."""

import pytest
from django.db import transaction

from statements import workflow
from statements.models import Approval, HouseStyle, Notice
from statements.workflow import notices
from tests import factories

SECRET = "Cassowary"


@pytest.fixture
def people(db):
    factories.publisher()
    HouseStyle.objects.update(approval=Approval.SECOND)
    return {
        role: factories.user(role.capitalize(), username=role, email=f"{role}@water.example")
        for role in ("writer", "editor", "publisher")
    }


@pytest.fixture
def statement(people):
    made = factories.statement(
        headline=f"The {SECRET} Report", body=f"<p>On the {SECRET}.</p>", created_by=people["writer"]
    )
    workflow.saved(made, by=people["writer"])
    return made


def told(statement) -> dict[str, bool]:
    """Who was told of the last move, and whether it waits for them."""
    last = statement.decisions.last()
    return {notice.person.username: notice.waits for notice in last.notices.select_related("person")}


def test_those_who_must_act_next_are_told_and_those_who_wait(statement, people):
    workflow.move(statement, "submit", by=people["writer"])
    assert told(statement) == {"editor": True, "publisher": True}
    workflow.move(statement, "return", by=people["editor"])
    assert told(statement) == {"writer": True}
    workflow.move(statement, "submit", by=people["writer"])
    workflow.move(statement, "approve", by=people["editor"])
    assert told(statement) == {"publisher": True, "writer": False}
    workflow.move(statement, "publish", by=people["publisher"])
    assert told(statement) == {"editor": False, "writer": False}
    workflow.move(statement, "withdraw", by=people["publisher"])
    assert told(statement) == {"editor": False, "writer": False}


def test_whoever_wrote_a_text_is_not_asked_to_approve_it(people):
    statement = factories.statement(created_by=people["editor"])
    workflow.saved(statement, by=people["editor"])
    workflow.move(statement, "submit", by=people["writer"])
    assert told(statement) == {"publisher": True}


def test_of_a_misprint_whoever_approved_is_told(statement, people):
    workflow.move(statement, "submit", by=people["writer"])
    workflow.move(statement, "approve", by=people["editor"])
    workflow.move(statement, "publish", by=people["publisher"])
    statement.body = "<p>On the Cassowaries.</p>"
    statement.save()
    workflow.saved(statement, by=people["publisher"], change="minor")
    assert told(statement) == {"editor": False}


def test_of_a_misprint_whoever_approved_is_sent_what_differs(
    statement, people, mails, django_capture_on_commit_callbacks
):
    workflow.move(statement, "submit", by=people["writer"])
    workflow.move(statement, "approve", by=people["editor"])
    workflow.move(statement, "publish", by=people["publisher"])
    Notice.objects.all().delete()
    statement.body = f"<p>On teh {SECRET}.</p>"
    statement.save()
    with django_capture_on_commit_callbacks(execute=True):
        workflow.saved(statement, by=people["publisher"], change="minor", note="A misprint was corrected.")
    (mail,) = mails.mails
    assert "Paragraph 1: “the” is now “teh”" in mail.get_content()


def test_a_mail_about_a_proposal_holds_nothing_of_it(statement, people, mails, django_capture_on_commit_callbacks):
    workflow.move(statement, "at once", by=people["publisher"], note="It is urgent.")
    record = workflow.present_record(statement) | {"headline": "Quokka"}
    with django_capture_on_commit_callbacks(execute=True):
        workflow.propose(statement, record, by=people["writer"], change="update", note="About the quokka.")
    assert told(statement) == {"publisher": True}
    assert mails.mails
    assert not [mail for mail in mails.mails if "quokka" in str(mail).lower()]


def test_an_import_tells_nobody(people):
    workflow.came([factories.statement()])
    assert not Notice.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_mail_goes_out_once_the_move_is_made_and_holds_nothing_of_a_hidden_text(mails, groups, settings):
    settings.SITE_URL = "https://news.water.example"
    factories.publisher()
    writer = factories.user("Writer", first_name="Maya", last_name="Chen")
    factories.user("Publisher", email="pia@water.example")
    statement = factories.statement(
        headline=f"The {SECRET}", body=f"<p>{SECRET}</p>", slug=SECRET.lower(), created_by=writer
    )
    with transaction.atomic():
        workflow.move(statement, "submit", by=writer, note="By six, please.")
        assert mails.mails == []
    [mail] = mails.mails
    assert (mail["To"], mail["Subject"]) == (
        "pia@water.example",
        f"Open Water Forum: Sent for review: press statement {statement.public_id}",
    )
    text = mail.get_content()
    assert "Sent for review by Maya Chen" in text
    assert "“By six, please.”" in text
    assert f"It waits for you: https://news.water.example/admin/statements/statement/{statement.pk}/change/" in text
    assert SECRET.lower() not in mail.as_string().lower()
    notices.send()
    assert len(mails.mails) == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("fault", ["refuses", "is down"])
def test_a_mail_that_was_not_taken_goes_out_with_the_next_move(mails, groups, settings, fault):
    factories.publisher()
    person = factories.user("Publisher", email="pia@water.example")
    port = settings.EMAIL_PORT
    mails.is_refusing = fault == "refuses"
    settings.EMAIL_PORT = 1 if fault == "is down" else port
    workflow.move(factories.statement(), "submit")
    assert (mails.mails, person.notices.get().sent_at) == ([], None)
    mails.is_refusing, settings.EMAIL_PORT = False, port
    workflow.move(factories.statement(), "submit")
    assert len(mails.mails) == 2
    assert not Notice.objects.filter(sent_at=None).exists()


@pytest.mark.django_db(transaction=True)
def test_of_what_is_public_the_mail_says_the_headline(mails, groups):
    factories.publisher()
    writer = factories.user("Writer", email="maya@water.example")
    workflow.publish(factories.statement(headline="Five Dams", created_by=writer, publish_at=factories.LONG_AGO))
    assert mails.mails[0]["Subject"].strip() == "Open Water Forum: Published: “Five Dams”"


def test_without_a_mail_server_the_start_page_says_the_same(statement, people, client):
    workflow.move(statement, "submit", by=people["writer"], note="By six, please.")
    client.force_login(people["editor"])
    page = client.get("/admin/").content.decode()
    assert "No mail server is set up" in page
    assert "Sent for review by writer" in page
    assert "By six, please." in page
