"""A link for a journalist, from the desk to a browser without an account."""

from urllib.parse import urlsplit

from django.urls import reverse

from tests import factories


def test_a_link_is_made_copied_opened_and_revoked(sign_in, open_page, newsroom, violations):
    speaker = factories.speaker("Ali Noorani", portrait=factories.image())
    statement = factories.statement(headline="Four Dams", speakers=[speaker], lead_image=factories.image())
    desk = sign_in(factories.user("Writer"), reverse("admin:statements_statement_change", args=[statement.pk]))
    desk.get_by_role("link", name="Preview links").click()
    desk.get_by_label("For whom").fill("Ana Ruiz, Daily Courier")
    desk.get_by_label("Until when").select_option("A week")
    desk.get_by_role("button", name="Make a link").click()
    field = desk.get_by_label("Copy it now")
    desk.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desk.get_by_role("button", name="Copy").click()
    desk.get_by_text("Copied.").wait_for()
    link = field.input_value()
    assert desk.evaluate("navigator.clipboard.readText()") == link
    assert violations(desk) == []

    reader = open_page(urlsplit(link).path, width=390)
    assert reader.get_by_text("A draft: not published, may still change.").is_visible()
    assert reader.locator("img").evaluate_all("all => all.every(each => each.loading === 'lazy' || each.naturalWidth)")
    assert violations(reader) == []
    assert reader.evaluate("document.documentElement.scrollWidth") <= 390
    assert not reader.context.cookies()

    desk.get_by_role("button", name="Revoke the link for Ana Ruiz, Daily Courier").click()
    desk.get_by_text("leads nowhere any more").wait_for()
    assert desk.get_by_text("1 view, the last").is_visible()
    assert reader.request.get(reader.url).status == 404
