"""A statement before it is public, for whoever has a link."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from statements import workflow
from statements.models import HouseStyle, PressContact, PreviewLink, PreviewView, Statement
from tests import factories

NEVER_WAS = reverse("preview", args=["x" * 43])


def address(statement, **fields) -> str:
    return reverse("preview", args=[factories.preview_token(statement, **fields)])


def page(client, statement) -> str:
    answer = client.get(address(statement))
    assert answer.status_code == 200
    return answer.content.decode()


def words(text: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", "", text).split())


# What it says of itself


def test_an_embargo_is_named_with_day_hour_and_place(client):
    hour = timezone.now().replace(hour=14, minute=30, second=0, microsecond=0) + timedelta(days=2)
    statement = factories.scheduled(publish_at=hour)
    local = hour.astimezone(HouseStyle.current().zone)
    text = page(client, statement)
    until = f"{local:%A, %B} {local.day}, {local.year}, {local.hour % 12 or 12}:30 {'ap'[local.hour >= 12]}.m."
    assert f"Embargoed until {until} in Washington. Not for publication before." in words(text)
    assert f"<title>Under embargo: {statement.headline}" in text


def test_a_draft_says_that_it_is_one(client):
    text = page(client, factories.statement())
    assert "A draft: not published, may still change. Not for publication." in words(text)
    assert "Embargoed" not in text
    assert "Not dated yet" in text


def test_a_draft_whose_hour_is_planned_names_it(client):
    statement = factories.statement(publish_at=timezone.now() + timedelta(days=2))
    text = words(page(client, statement))
    assert "A draft: not published, may still change. It is planned for " in text
    assert "not for publication before" in text


def test_a_draft_of_an_old_text_has_its_date_and_no_plan(client):
    text = words(page(client, factories.statement(publish_at=factories.LONG_AGO)))
    assert "April 6, 2012, 11 a.m. in Washington" in text
    assert "planned" not in text


@pytest.mark.parametrize("state", ["draft", "scheduled"])
def test_no_list_and_no_cache_keeps_it_and_no_other_site_learns_of_it(client, state):
    answer = client.get(address(factories.IN_EVERY_STATE[state]()))
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in answer.content.decode()
    assert "ETag" not in answer


def test_it_sets_no_cookie_and_reads_none(client):
    answer = client.get(address(factories.statement()))
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")


# What it shows


def complete(make=factories.statement, **fields) -> Statement:
    speaker = factories.speaker("Ali Noorani", title="Executive Director", portrait=factories.image())
    shared = {"speakers": [speaker], "reports": [factories.report(number="OIG-12-66")], "topics": [factories.topic()]}
    statement = make(**shared | {"lead_image": factories.image(), "lead_image_caption": "At the river"} | fields)
    statement.quotations.create(
        speaker=speaker, first_paragraph=2, last_paragraph=2, words="They confirm what we have said."
    )
    return statement


@pytest.mark.parametrize("make", [factories.statement, factories.scheduled])
def test_it_is_the_statement_as_readers_will_see_it(client, make):
    contact = PressContact.objects.create(name="Odalys Then", email="then@water.example")
    statement = complete(make, contact=contact)
    text = page(client, statement)
    for seen in (statement.headline, "Two reports were released", "OIG-12-66", "At the river"):
        assert seen in text
    figure = words(re.search(r"<figure class=\"quotation.*?</figure>", text, re.DOTALL).group())
    assert figure == "“They confirm what we have said.” Ali Noorani, Executive Director, Open Water Forum"
    assert words(text).count("Executive Director, Open Water Forum") == 2
    assert "Odalys Then, then@water.example" in text


def test_looking_at_a_draft_prints_nothing_into_it(client):
    statement = complete()
    before = [*statement.attributions.values()], Statement.objects.values().get()
    page(client, statement)
    assert ([*statement.attributions.values()], Statement.objects.values().get()) == before


def test_it_shows_what_is_saved_now(client):
    statement = factories.statement()
    preview = address(statement)
    client.get(preview)
    statement.headline = "Said Differently"
    statement.save()
    assert "Said Differently" in client.get(preview).content.decode()


@pytest.mark.parametrize("make", [factories.statement, factories.scheduled])
def test_everything_that_it_links_to_is_there_and_nothing_links_to_it(client, make):
    statement = complete(make)
    preview = address(statement)
    text = client.get(preview).content.decode()
    addresses = {
        one
        for found in re.findall(r'(?:href|src|srcset|cite)="([^"]*)"', text)
        for one in re.findall(r"[/#]\S*", found)
    }
    own = {each for each in addresses if each.startswith(preview)}
    assert {each.rpartition(".")[2] for each in own} >= {"webp", "jpg"}
    for each in addresses - {"#main"}:
        if not each.startswith("/static/"):
            assert client.get(each).status_code == 200, each
    assert not [each for each in own if not re.search(r"/[0-9a-f]{64}(\.|/)", each)]


def test_related_statements_are_public_ones(client):
    report = factories.report()
    factories.published(headline="Out already", reports=[report])
    factories.statement(headline="Still secret", reports=[report])
    text = page(client, factories.statement(reports=[report]))
    assert "Out already" in text
    assert "Still secret" not in text


def test_the_queries_do_not_grow_with_the_archive(client):
    report, topic = factories.report(), factories.topic()
    preview = address(complete(reports=[report], topics=[topic]))

    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(preview).status_code == 200
        return len(queries)

    count()
    few = count()
    for _ in range(8):
        factories.published(reports=[report], topics=[topic])
    assert count() == few


# Its pictures


def pictures_of(statement) -> list:
    return [statement.lead_image, statement.attributions.get().speaker.portrait]


def beneath(preview: str, image) -> list[str]:
    return [f"{preview}{image.sha256}.{image.extension}", f"{preview}{image.sha256}/320.webp"]


@pytest.mark.parametrize("make", [factories.statement, factories.scheduled])
def test_its_pictures_stand_beneath_it_while_the_public_addresses_stay_closed(client, make):
    statement = complete(make)
    preview = address(statement)
    for image in pictures_of(statement):
        for picture in beneath(preview, image):
            answer = client.get(picture)
            assert answer.status_code == 200
            assert b"".join(answer)
            assert answer["Cache-Control"] == "private, no-store"
            assert answer["X-Robots-Tag"] == "noindex"
            assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
            assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
        for public in (image.get_absolute_url(), image.get_rendition_url(320, "webp")):
            assert client.get(public).status_code == 404


def test_a_picture_of_another_draft_is_not_beneath_it(client):
    preview, other = address(complete()), factories.statement(lead_image=factories.image())
    missing = client.get(NEVER_WAS)
    for picture in [*beneath(preview, other.lead_image), f"{preview}{'0' * 64}.jpg"]:
        answer = client.get(picture)
        assert (answer.status_code, answer.content) == (404, missing.content)


def test_a_rendition_that_the_row_does_not_name_is_not_found(client):
    statement = complete()
    preview = address(statement)
    assert client.get(f"{preview}{statement.lead_image.sha256}/321.webp").status_code == 404


def test_nginx_is_told_to_send_a_picture_and_to_keep_it_private(client, settings):
    settings.ACCEL_LOCATION = "/private"
    statement = complete()
    answer = client.get(beneath(address(statement), statement.lead_image)[1])
    assert answer["X-Accel-Redirect"].endswith(f"/{statement.lead_image.sha256}/320.webp")
    assert answer["Cache-Control"] == "private, no-store"


# When it ends


def expire(statement) -> None:
    now = timezone.now()
    PreviewLink.objects.update(made_at=now - timedelta(days=3), expires_at=now - timedelta(seconds=1))


def expire_after_publishing(statement) -> None:
    expire(statement)
    workflow.publish(statement)


def revoke(statement) -> None:
    PreviewLink.objects.get().revoke()


def revoke_after_publishing(statement) -> None:
    workflow.publish(statement)
    revoke(statement)


def withdraw(statement) -> None:
    workflow.publish(statement)
    workflow.withdraw(statement)


def delete(statement) -> None:
    statement.delete()


def forget(statement) -> None:
    PreviewLink.objects.all().delete()


ENDS = [expire, expire_after_publishing, revoke, revoke_after_publishing, withdraw, delete, forget]


@pytest.mark.parametrize("end", ENDS)
def test_a_dead_link_answers_byte_for_byte_as_an_address_that_never_was(client, end):
    statement = complete()
    preview = address(statement)
    pictures = beneath(preview, statement.lead_image)
    for each in (preview, *pictures):
        assert client.get(each).status_code == 200
    PreviewView.objects.all().delete()
    end(statement)
    never_was = client.get("/nothing/at/this/address/")
    for each in (preview, NEVER_WAS, *pictures):
        answer = client.get(each)
        assert answer.status_code == 404, each
        assert answer.content == never_was.content, each
        assert answer.headers == never_was.headers, each
    assert not PreviewView.objects.exists()


@pytest.mark.parametrize("token", ["x", "x" * 42, "x" * 44, "x" * 42 + ".", "é" * 43, "x" * 43 + "/more"])
def test_what_cannot_be_a_token_is_not_found_either(client, token):
    never_was = client.get(NEVER_WAS)
    answer = client.get(f"/preview/{token}/")
    assert (answer.status_code, answer.content) == (404, never_was.content)


def test_as_soon_as_the_statement_is_public_it_leads_there(client):
    statement = factories.scheduled()
    preview = address(statement)
    assert client.get(preview).status_code == 200
    now = timezone.now() - timedelta(seconds=1)
    Statement.objects.update(publish_at=now, first_public_at=now)
    answer = client.get(preview)
    assert (answer.status_code, answer["Location"]) == (302, statement.get_absolute_url())
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert PreviewView.objects.count() == 1


def test_taken_back_to_draft_it_goes_on(client):
    statement = factories.scheduled()
    preview = address(statement)
    workflow.unschedule(statement)
    assert "A draft" in client.get(preview).content.decode()


# What is noted


def test_a_page_that_is_read_is_a_view_and_its_pictures_are_none(client):
    statement = complete()
    preview = address(statement)
    client.get(preview)
    client.get(preview)
    for picture in beneath(preview, statement.lead_image):
        b"".join(client.get(picture))
    assert client.head(preview).status_code == 200
    assert [view.number for view in PreviewLink.objects.get().views.all()] == [2, 1]


def test_nothing_can_be_sent_to_it(client):
    statement = complete()
    preview = address(statement)
    for each in (preview, *beneath(preview, statement.lead_image)):
        assert client.post(each).status_code == 405
