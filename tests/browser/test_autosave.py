"""What was typed outlives a session that ends and a page that is closed."""

from urllib.parse import urlsplit

from django.contrib.sessions.models import Session
from django.urls import reverse

from statements.models import Autosave
from tests import factories

TYPED = "Six Dams Are Safe"


def headline(page):
    return page.get_by_label("Headline", exact=True)


def sign_in_again(page, person) -> None:
    page.get_by_label("Username").fill(person.get_username())
    page.get_by_label("Password").fill(factories.PASSWORD)
    page.keyboard.press("Enter")


def test_text_typed_in_a_session_that_ends_is_there_after_signing_in_again(sign_in, newsroom):
    writer, other = factories.user("Writer"), factories.user("Writer")
    statement = factories.statement(headline="Five Dams Are Safe")
    form = reverse("admin:statements_statement_change", args=[statement.pk])
    page = sign_in(writer, form)
    headline(page).fill(TYPED)
    Session.objects.all().delete()
    page.get_by_role("button", name="Save draft").click()
    page.get_by_text("You are signed out. Your text is kept in this browser.").wait_for()
    page.get_by_role("link", name="Sign in again").click()

    sign_in_again(page, other)
    page.wait_for_url(lambda address: urlsplit(address).path == form)
    page.get_by_text("Draft", exact=True).first.wait_for()
    assert not page.get_by_text("This browser holds").is_visible()
    page.context.clear_cookies()
    page.goto(page.url)
    sign_in_again(page, writer)
    page.get_by_text("This browser holds what you typed on").wait_for()
    assert headline(page).input_value() == "Five Dams Are Safe"
    page.get_by_role("button", name="Take it up", exact=True).click()
    page.wait_for_url("**/?kept=1")
    assert headline(page).input_value() == TYPED
    headline(page).fill(TYPED + " Now")
    page.get_by_role("button", name="Save draft").click()
    page.get_by_text("Saved.", exact=True).wait_for()
    statement.refresh_from_db()
    assert statement.headline == TYPED + " Now"
    assert page.evaluate("localStorage.length") == 0

    for person in (writer, other):
        page.evaluate("key => localStorage.setItem(key, '{}')", f"typed:{person.pk}:new")
    page.get_by_role("group").get_by_text(writer.username).click()
    with page.expect_navigation():
        page.get_by_role("button", name="Sign out").click()
    assert page.evaluate("Object.keys(localStorage)") == [f"typed:{other.pk}:new"]
    assert not Autosave.objects.exists()


def test_text_and_rows_are_offered_after_the_page_was_closed(sign_in, newsroom, violations):
    factories.speaker("Ali Noorani")
    writer = factories.user("Writer")
    page = sign_in(writer, "/admin/statements/statement/add/")
    page.get_by_role("textbox", name="Text", exact=True).and_(page.locator("[contenteditable]")).click()
    page.keyboard.type("We looked at six dams.")
    page.locator("#id_attributions-0-speaker + .select2-container").click()
    page.locator(".select2-container--open .select2-search__field").press_sequentially("Ali")
    page.locator(".select2-results__option--highlighted", has_text="Ali Noorani").wait_for()
    page.keyboard.press("Enter")
    page.get_by_text("Kept at").wait_for()
    page.close()

    again = sign_in(writer, "/admin/statements/statement/add/")
    again.get_by_text("and did not save it.").wait_for()
    again.get_by_text("0 words").wait_for()
    assert violations(again, exclude=(".select2-selection--multiple > ul", ".prose-menubar")) == []
    again.get_by_role("link", name="Take it up again").click()
    again.get_by_text("It is not saved yet.").wait_for()
    assert "We looked at six dams." in again.locator("[contenteditable]").first.inner_text()
    assert "Ali Noorani" in again.locator("#id_attributions-0-speaker + .select2-container").inner_text()
