"""The first screen of a new newsroom, the invitations, and the checklist until the first statement is public."""

import pytest
from django.urls import reverse

from statements.models import DemoItem, Organization
from tests import factories

ANSWERS = {
    "name": "Tarn Union",
    "tagline": "Work is worth it",
    "accent_color": "#0f4c5c",
    "time_zone": "Europe/Madrid",
    "date_style": "british",
    "contact_name": "Ana Ruiz",
    "contact_email": "press@tarn.example",
    "boilerplate": "",
    "colleagues": "",
}
START = "/admin/start/"


@pytest.fixture
def first(client, db):
    """The administrator of an installation without a newsroom."""
    client.force_login(factories.user())
    return client


def text(response) -> str:
    return response.content.decode()


def test_the_first_sign_in_leads_to_the_screen(first):
    assert first.get("/admin/")["Location"] == START


def test_one_screen_makes_the_newsroom(first):
    response = first.post(START, ANSWERS)
    assert (response.status_code, response["Location"]) == (302, "/admin/")
    publisher = Organization.objects.publisher()
    assert (publisher.name, publisher.house_style.time_zone) == ("Tarn Union", "Europe/Madrid")
    assert "Tarn Union" in text(first.get("/"))


def test_the_links_of_colleagues_are_shown_once_and_never_stored(first):
    response = first.post(START, ANSWERS | {"colleagues": "bo@tarn.example publisher"})
    assert "http://testserver/admin/invited/" in text(response)
    assert "no-store" in response["Cache-Control"]


def test_a_wrong_answer_comes_back_with_its_sentence_and_everything_typed(first):
    logo = factories.picture_file(format_="GIF")
    logo.name = "logo.gif"
    response = first.post(START, ANSWERS | {"contact_email": "nobody", "colleagues": "x", "logo": logo})
    page = text(response)
    for sentence in (
        "Enter a valid email address.",
        "“x” does not begin with a mail address.",
        "no picture that we",
    ):
        assert sentence in page
    for typed in ("Tarn Union", "Work is worth it", "nobody", "Ana Ruiz"):
        assert typed in page
    assert not Organization.objects.exists()


def test_it_is_for_administrators_and_for_newsrooms_that_have_not_started(at_the_desk):
    assert at_the_desk("Publisher").get(START).status_code == 403
    assert at_the_desk(None).get(START).status_code == 302
    assert at_the_desk(None).post(START, ANSWERS).status_code == 302
    assert Organization.objects.count() == 1


def test_from_the_demo_one_can_still_start(at_the_desk, newsroom):
    DemoItem.objects.create(item=newsroom)
    admin = at_the_desk(None)
    assert START in text(admin.get("/admin/"))
    admin.post(START, ANSWERS)
    assert Organization.objects.publisher().name == "Tarn Union"
    assert START not in text(admin.get("/admin/"))


def test_colleagues_are_invited_by_who_may_add_people(at_the_desk):
    assert at_the_desk("Publisher").get(reverse("admin:invite")).status_code == 403
    response = at_the_desk(None).post(reverse("admin:invite"), {"colleagues": "bo@tarn.example editor"})
    assert "bo@tarn.example" in text(response)
    assert "/admin/invited/" in text(response)
    refused = at_the_desk(None).post(reverse("admin:invite"), {"colleagues": "bo@tarn.example"})
    assert "bo@tarn.example has an account already." in text(refused)


def test_the_checklist_stays_until_the_first_statement_is_public(at_the_desk):
    admin = at_the_desk(None)
    assert "Until your first statement is public" in text(admin.get("/admin/"))
    statement = factories.statement()
    assert "Until your first statement is public" in text(admin.get("/admin/"))
    factories.workflow.publish(statement)
    assert "Until your first statement is public" not in text(admin.get("/admin/"))
