"""Who may write, change, publish and delete statements at the desk."""

import pytest
from django.urls import reverse

from statements.models import Statement
from tests import factories

from .conftest import data_of, statement_data

ADD = "/admin/statements/statement/add/"


def change(statement) -> str:
    return reverse("admin:statements_statement_change", args=[statement.pk])


def delete(statement) -> str:
    return reverse("admin:statements_statement_delete", args=[statement.pk])


def previews(statement) -> str:
    return reverse("admin:statements_statement_previews", args=[statement.pk])


def asking(statement) -> str:
    return reverse("admin:statements_statement_consent", args=[statement.pk])


def redact(statement) -> str:
    return reverse("admin:statements_statement_redact", args=[statement.pk])


def withdraw(statement) -> str:
    return reverse("admin:statements_statement_withdraw", args=[statement.pk])


@pytest.mark.parametrize(
    ("role", "state", "is_open"),
    [
        ("Writer", "draft", True),
        ("Writer", "scheduled", False),
        ("Writer", "withdrawn", False),
        ("Editor", "draft", True),
        ("Editor", "scheduled", False),
        ("Editor", "withdrawn", False),
        ("Publisher", "draft", True),
        ("Publisher", "scheduled", True),
        ("Publisher", "published", True),
        ("Publisher", "withdrawn", True),
    ],
)
def test_drafts_are_everybodys_and_the_rest_is_the_publishers(at_the_desk, newsroom, role, state, is_open):
    """Of what is public the others may propose a change: `test_statement_proposals.py`."""
    client, statement = at_the_desk(role), factories.IN_EVERY_STATE[state]()
    page = client.get(change(statement))
    assert page.status_code == 200
    assert (b'name="headline"' in page.content) is is_open
    answer = client.post(change(statement), data_of(statement, newsroom, headline="Changed by Hand"))
    assert answer.status_code == (302 if is_open else 403)
    statement.refresh_from_db()
    assert (statement.headline == "Changed by Hand") is is_open


def test_who_may_only_read_is_told_why_and_sees_the_text_as_text(writer):
    statement = factories.scheduled(body="<p>Plain <strong>words</strong></p>")
    page = writer.get(change(statement)).content.decode()
    assert "only a publisher can change it" in page
    assert "<p>Plain <strong>words</strong></p>" in page


@pytest.mark.parametrize("role", ["Writer", "Editor"])
def test_writers_and_editors_are_not_offered_to_publish(at_the_desk, role):
    client = at_the_desk(role)
    for page in (client.get(ADD), client.get(change(factories.statement()))):
        assert b"Save draft" in page.content
        assert b'value="publish"' not in page.content


@pytest.mark.parametrize("role", ["Writer", "Editor"])
@pytest.mark.parametrize(
    ("state", "verb"), [("draft", "publish"), ("scheduled", "unschedule"), ("published", "withdraw")]
)
def test_a_forged_move_is_refused_and_changes_nothing(at_the_desk, newsroom, role, state, verb):
    statement = factories.IN_EVERY_STATE[state]()
    before = Statement.objects.values().get(pk=statement.pk)
    forged = data_of(statement, newsroom, headline="Forged", _move=verb)
    assert at_the_desk(role).post(change(statement), forged).status_code == 403
    assert Statement.objects.values().get(pk=statement.pk) == before


def test_a_writer_who_forges_a_new_public_statement_leaves_none_behind(writer, newsroom):
    assert writer.post(ADD, statement_data(newsroom, _move="publish")).status_code == 403
    assert not Statement.objects.exists()


def test_columns_that_are_not_in_the_form_cannot_be_sent(writer, newsroom):
    writer.post(
        ADD, statement_data(newsroom, status="published", release_day="2012-04-06", first_public_at="2012-04-06")
    )
    assert Statement.objects.get().status == "draft"


def test_only_a_publisher_may_withdraw(writer, editor, publisher):
    statement = factories.published()
    for client in (writer, editor):
        assert client.get(withdraw(statement)).status_code == 403
        assert client.post(withdraw(statement)).status_code == 403
    assert publisher.get(withdraw(statement)).status_code == 200


def test_a_move_that_nobody_knows_is_a_bad_request(publisher, newsroom):
    assert publisher.post(ADD, statement_data(newsroom, _move="bless")).status_code == 400
    assert not Statement.objects.exists()


def test_whoever_is_not_signed_in_is_asked_to(client, newsroom):
    statement = factories.statement()
    own = (change(statement), withdraw(statement), previews(statement), asking(statement), redact(statement))
    for address in ("/admin/", ADD, *own, "/admin/statements/image/1/preview/"):
        assert client.get(address)["Location"].startswith("/admin/login/")


@pytest.mark.parametrize(
    ("role", "noun", "may_add", "may_change"),
    [
        ("Writer", "speaker", True, False),
        ("Writer", "report", True, False),
        ("Writer", "image", True, False),
        ("Writer", "topic", False, False),
        ("Writer", "organization", False, False),
        ("Editor", "speaker", True, True),
        ("Editor", "topic", True, True),
        ("Editor", "organization", True, True),
        ("Editor", "presscontact", True, True),
        ("Publisher", "report", True, True),
    ],
)
def test_writers_add_what_they_need_and_editors_keep_it_in_order(at_the_desk, role, noun, may_add, may_change):
    user = at_the_desk(role).user
    assert user.has_perm(f"statements.view_{noun}")
    assert user.has_perm(f"statements.add_{noun}") is may_add
    assert user.has_perm(f"statements.change_{noun}") is may_change


def test_the_house_style_is_the_publishers(editor, publisher, newsroom):
    address = reverse("admin:statements_organization_change", args=[newsroom.pk])
    assert b'name="house_style-0-accent_color"' not in editor.get(address).content
    assert b'name="house_style-0-accent_color"' in publisher.get(address).content


def test_a_draft_can_be_deleted(editor):
    statement = factories.statement(speakers=[factories.speaker()], topics=[factories.topic()])
    assert editor.post(delete(statement), {"post": "yes"}).status_code == 302
    assert not Statement.objects.exists()


@pytest.mark.parametrize("state", ["scheduled", "published", "withdrawn"])
def test_what_is_beyond_a_draft_is_never_deleted(publisher, state):
    statement = factories.IN_EVERY_STATE[state]()
    action = {"action": "delete_selected", "_selected_action": [statement.pk], "post": "yes"}
    for answer in (
        publisher.get(delete(statement)),
        publisher.post(delete(statement), {"post": "yes"}),
        publisher.post("/admin/statements/statement/", action),
    ):
        assert "only drafts can be deleted" in answer.content.decode()
    assert Statement.objects.filter(pk=statement.pk).exists()


def test_a_writer_cannot_delete(writer):
    assert writer.post(delete(factories.statement()), {"post": "yes"}).status_code == 403
    assert writer.post(delete(factories.published()), {"post": "yes"}).status_code == 403
