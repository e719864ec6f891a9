"""The desk as a place: its start page, its clock, its dialogs and its doors."""

import json
import re
from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse

from tests import factories

from .conftest import rows


def test_today_shows_my_drafts_first_then_those_of_others(writer):
    factories.statement(headline="Of a colleague", created_by=factories.user("Writer", first_name="Bo"))
    factories.statement(headline="Of mine", created_by=writer.user)
    page = writer.get("/admin/").content.decode()
    assert (
        page.index("Your drafts")
        < page.index("Of mine")
        < page.index("Drafts of others")
        < page.index("Of a colleague")
    )


def test_today_tells_the_hour_of_what_is_scheduled_in_the_newsrooms_zone(writer):
    factories.scheduled(headline="Ahead", publish_at=datetime(2099, 1, 1, 3, 30, tzinfo=UTC))
    page = writer.get("/admin/").content.decode()
    assert "December 31, 2098, 10:30 p.m. in Washington" in page


def test_today_links_what_came_out_last(writer):
    statement = factories.published()
    assert f'href="{statement.get_absolute_url()}"' in writer.get("/admin/").content.decode()


@pytest.mark.parametrize(("role", "may_add_topics"), [("Writer", False), ("Editor", True)])
def test_shortcuts_are_those_that_one_may_use(at_the_desk, role, may_add_topics):
    page = at_the_desk(role).get("/admin/").content.decode()
    assert "New statement" in page
    assert ("New topic" in page) is may_add_topics


def test_hours_in_lists_are_the_newsrooms_own(writer):
    factories.published(publish_at=datetime(2012, 4, 7, 2, 30, tzinfo=UTC))
    assert "April 6, 2012, 10:30 p.m." in writer.get("/admin/statements/statement/").content.decode()


def test_the_desk_never_calls_itself_administration(writer, client):
    for page in (client.get("/admin/login/"), writer.get("/admin/"), writer.get("/admin/statements/statement/")):
        words = page.content.decode()
        assert "Editing" in words
        assert "administration" not in words


def test_an_administrator_without_a_newsroom_starts_one(client, db):
    client.force_login(factories.user())
    assert client.get("/admin/")["Location"] == reverse("admin:start")


def test_the_list_of_apps_is_the_start_page(writer):
    assert writer.get("/admin/statements/")["Location"] == "/admin/"


def test_a_form_in_a_dialog_may_be_framed_by_ourselves_and_a_page_by_nobody(writer):
    page, dialog = (writer.get(reverse("admin:statements_speaker_add") + query) for query in ("", "?_popup=1"))
    assert "frame-ancestors 'none'" in page["Content-Security-Policy"]
    assert "frame-ancestors 'self'" in dialog["Content-Security-Policy"]
    assert dialog["X-Frame-Options"] == "SAMEORIGIN"
    assert page["X-Frame-Options"] == "DENY"
    assert "frame-src 'self'" in page["Content-Security-Policy"]


def test_the_sign_in_page_may_be_framed_by_nobody(client, newsroom):
    assert "frame-ancestors 'none'" in client.get("/admin/login/?_popup=1")["Content-Security-Policy"]


def test_a_saved_dialog_answers_with_the_new_noun_and_without_an_inline_script(writer):
    answer = writer.post(
        reverse("admin:statements_speaker_add"), {"name": "Ana “A.” Reyes", "slug": "", "_popup": "1", **rows("roles")}
    )
    assert json.loads(answer.context["popup_response_data"])["obj"] == "Ana “A.” Reyes"
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]
    assert answer.content.decode().count("<script") == answer.content.decode().count('<script type="module" src=')


def test_the_editors_import_map_carries_the_nonce_of_the_policy(writer):
    answer = writer.get(reverse("admin:statements_statement_add"))
    nonce = str(answer.wsgi_request.csp_nonce)
    assert f"'nonce-{nonce}'" in answer["Content-Security-Policy"]
    import_map = re.search(r"<script[^>]*importmap[^>]*>", answer.content.decode()).group()
    assert f'nonce="{nonce}"' in import_map


def test_no_page_of_the_desk_has_inline_styles_or_handlers(publisher, newsroom):
    statement = factories.published(speakers=[factories.speaker()])
    for address in (
        "/admin/",
        "/admin/statements/statement/",
        reverse("admin:statements_statement_change", args=[statement.pk]),
        reverse("admin:statements_organization_change", args=[newsroom.pk]),
    ):
        page = publisher.get(address).content.decode()
        assert " style=" not in page
        assert " onclick=" not in page


def test_a_form_without_its_token_is_answered_with_a_sentence(publisher):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = publisher.cookies
    answer = strict.post("/admin/statements/topic/add/", {"name": "Water"})
    assert answer.status_code == 403
    assert "Go back, load the page again, and send it once more." in answer.content.decode()


def test_what_is_too_much_at_once_is_answered_with_a_sentence(publisher, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 10
    publisher.raise_request_exception = False
    answer = publisher.post("/admin/statements/topic/add/", "name=" + "x" * 100, "application/x-www-form-urlencoded")
    assert answer.status_code == 400
    assert "save it as a file and upload that" in answer.content.decode()
