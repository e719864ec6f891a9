"""Preview links at the desk."""

import re
from datetime import timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from statements import workflow
from statements.models import PreviewLink, Statement
from statements.models.preview_link import COUNTED, PreviewView
from tests import factories

ANA = {"label": "Ana Ruiz, Daily Courier", "days": "3"}


def previews(statement) -> str:
    return reverse("admin:statements_statement_previews", args=[statement.pk])


def form(statement) -> str:
    return reverse("admin:statements_statement_change", args=[statement.pk])


def text_of(answer) -> str:
    assert answer.status_code == 200
    return " ".join(re.sub(r"<[^>]*>", "", answer.content.decode()).split())


@pytest.mark.parametrize(
    ("role", "state", "may"),
    [
        ("Writer", "draft", True),
        ("Writer", "scheduled", False),
        ("Editor", "draft", True),
        ("Editor", "scheduled", False),
        ("Publisher", "draft", True),
        ("Publisher", "scheduled", True),
    ],
)
def test_who_may_change_a_statement_may_make_links_for_it(at_the_desk, role, state, may):
    client, statement = at_the_desk(role), factories.IN_EVERY_STATE[state]()
    assert client.get(previews(statement)).status_code == (200 if may else 403)
    assert client.post(previews(statement), ANA).status_code == (200 if may else 403)
    assert PreviewLink.objects.exists() is may
    assert (previews(statement) in client.get(form(statement)).content.decode()) is may


def test_who_may_only_look_can_neither_make_nor_see_nor_revoke_links(at_the_desk):
    viewer, statement = at_the_desk("Writer"), factories.statement()
    factories.preview_token(statement)
    viewer.user.groups.clear()
    viewer.user.user_permissions.add(Permission.objects.get(codename="view_statement"))
    assert viewer.get(form(statement)).status_code == 200
    assert viewer.get(previews(statement)).status_code == 403
    assert viewer.post(previews(statement), ANA).status_code == 403
    link = PreviewLink.objects.get()
    assert viewer.post(previews(statement), {"revoke": link.pk}).status_code == 403
    assert PreviewLink.objects.get().revoked_at is None


def test_the_link_is_shown_once_and_opens_the_statement(writer, client):
    statement = factories.statement(headline="Four Dams")
    answer = writer.post(previews(statement), ANA)
    assert "no-store" in answer["Cache-Control"]
    [link] = re.findall(r'value="http://testserver(/preview/[^"]+)"', answer.content.decode())
    assert "Four Dams" in client.get(link).content.decode()
    assert link not in writer.get(previews(statement)).content.decode()
    for entry in LogEntry.objects.all():
        assert link.split("/")[2] not in str(vars(entry))


@pytest.mark.parametrize("days", [1, 3, 7, 30])
def test_it_lasts_as_long_as_was_chosen(writer, days):
    writer.post(previews(factories.statement()), ANA | {"days": days})
    link = PreviewLink.objects.get()
    assert link.expires_at - link.made_at == timedelta(days=days)
    assert (link.label, link.made_by) == (ANA["label"], writer.user)


@pytest.mark.parametrize(
    ("sent", "field", "sentence"),
    [
        ({"label": " "}, "label", "Say for whom it is, so that you can tell the links apart."),
        ({"label": "x" * 81}, "label", "Ensure this value has at most 80 characters (it has 81)."),
        ({"days": "365"}, "days", "Select a valid choice. 365 is not one of the available choices."),
        ({"days": ""}, "days", "This field is required."),
    ],
)
def test_what_is_missing_or_too_much_is_said_beside_its_field(writer, sent, field, sentence):
    answer = writer.post(previews(factories.statement()), ANA | sent)
    assert answer.context["form"].errors[field] == [sentence]
    assert sentence in answer.content.decode()
    assert not PreviewLink.objects.exists()


def test_a_label_is_printed_as_text(writer):
    answer = writer.post(previews(factories.statement()), ANA | {"label": "<script>alert(1)</script>"})
    assert "<script>alert" not in answer.content.decode()


def test_the_list_says_for_whom_by_whom_until_when_and_how_often(writer, client):
    statement = factories.statement()
    unread = factories.preview_token(statement, label="Bo Ames", made_by=writer.user)
    read = reverse("preview", args=[factories.preview_token(statement, label="Ana Ruiz")])
    for _ in range(2):
        client.get(read)
    text = text_of(writer.get(previews(statement)))
    assert text.index("Ana Ruiz") < text.index("2 views, the last ") < text.index("Bo Ames")
    assert f"Made by {writer.user.username}" in text
    assert text.index("Bo Ames") < text.index("Not opened yet")
    assert text.count("Expires ") == 2
    assert unread not in text


def test_of_many_views_the_list_says_at_least(writer):
    statement = factories.statement()
    factories.preview_token(statement)
    PreviewView.objects.create(link=PreviewLink.objects.get(), number=COUNTED, at=timezone.now())
    assert "At least 1000 views" in text_of(writer.get(previews(statement)))


def test_a_revoked_link_leads_nowhere_and_says_so(writer, client):
    statement = factories.statement()
    token = factories.preview_token(statement)
    link = PreviewLink.objects.get()
    answer = writer.post(previews(statement), {"revoke": link.pk}, follow=True)
    assert "The link for Ana Ruiz leads nowhere any more." in text_of(answer)
    assert "Revoked" in text_of(answer)
    assert b'name="revoke"' not in answer.content
    assert client.get(reverse("preview", args=[token])).status_code == 404


def test_an_expired_link_says_so_and_needs_no_revoking(writer):
    statement = factories.statement()
    factories.preview_token(statement)
    PreviewLink.objects.update(made_at=factories.LONG_AGO, expires_at=factories.LONG_AGO + timedelta(days=1))
    answer = writer.get(previews(statement))
    assert "Expired April 7, 2012" in text_of(answer)
    assert b'name="revoke"' not in answer.content


@pytest.mark.parametrize("sent", ["other", "0", "", "one", "²"])
def test_a_link_of_another_statement_is_not_revoked_here(writer, sent):
    factories.preview_token(factories.scheduled())
    link = PreviewLink.objects.get()
    mine = previews(factories.statement())
    assert writer.post(mine, {"revoke": link.pk if sent == "other" else sent}).status_code == 404
    assert PreviewLink.objects.get().revoked_at is None


def test_making_and_revoking_stand_in_the_history(writer):
    statement = factories.statement()
    writer.post(previews(statement), ANA)
    writer.post(previews(statement), {"revoke": PreviewLink.objects.get().pk})
    history = text_of(writer.get(reverse("admin:statements_statement_history", args=[statement.pk])))
    assert "Made a preview link for Ana Ruiz, Daily Courier." in history
    assert "Revoked the preview link for Ana Ruiz, Daily Courier." in history


@pytest.mark.parametrize(
    ("state", "sentence"), [("published", "This statement is public"), ("withdrawn", "This statement is withdrawn")]
)
def test_what_is_public_needs_no_link_and_keeps_the_list_of_those_it_had(publisher, state, sentence):
    statement = factories.IN_EVERY_STATE[state]()
    assert previews(statement) not in publisher.get(form(statement)).content.decode()
    factories.preview_token(statement)
    assert previews(statement) in publisher.get(form(statement)).content.decode()
    answer = publisher.post(previews(statement), ANA)
    assert sentence in text_of(answer)
    assert "Ana Ruiz" in text_of(answer)
    assert b'name="label"' not in answer.content
    assert PreviewLink.objects.count() == 1


def test_a_form_sent_from_elsewhere_makes_no_link(writer):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(writer.user)
    assert browser.post(previews(factories.statement()), ANA).status_code == 403
    assert not PreviewLink.objects.exists()


def test_a_statement_that_is_not_there_has_no_links(writer):
    assert writer.get("/admin/statements/statement/4711/previews/").status_code == 404


def test_a_draft_with_links_can_be_deleted_and_they_go_with_it(editor):
    statement = factories.statement()
    factories.preview_token(statement)
    address = reverse("admin:statements_statement_delete", args=[statement.pk])
    assert "Preview link for Ana Ruiz" in text_of(editor.get(address))
    assert editor.post(address, {"post": "yes"}).status_code == 302
    assert not Statement.objects.exists()
    assert not PreviewLink.objects.exists()


def test_a_published_statement_keeps_who_saw_it_before(publisher, client):
    statement = factories.statement()
    client.get(reverse("preview", args=[factories.preview_token(statement)]))
    workflow.publish(statement)
    assert "1 view, the last " in text_of(publisher.get(previews(statement)))
