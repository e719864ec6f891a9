"""A writer proposes a change to a public text, a publisher applies it, and corrects a misprint with two clicks."""

from django.urls import reverse

from tests import factories


def write(page, words: str) -> None:
    """In the headline, which readers of every page see."""
    page.get_by_label("Headline", exact=True).fill(words)


def test_a_proposal_is_applied_and_a_misprint_takes_two_clicks(sign_in, open_page, newsroom, violations):
    statement = factories.published(headline="Five Dams Are Safe")
    form = reverse("admin:statements_statement_change", args=[statement.pk])
    desk = sign_in(factories.user("Writer"), form)
    write(desk, "Six Dams Are Saef")
    desk.get_by_label("What kind of change is it?").select_option("Correction")
    desk.get_by_label("What readers are told of it").fill("It was six dams.")
    desk.get_by_role("button", name="Propose this change").click()
    desk.get_by_text("waits for a publisher").wait_for()
    statement.refresh_from_db()
    assert statement.headline == "Five Dams Are Safe"

    publisher = sign_in(factories.user("Publisher"), "/admin/")
    publisher.set_viewport_size({"width": 390, "height": 844})
    publisher.locator(".worklist", has_text="Proposed changes").get_by_role("link", name="Five Dams").click()
    publisher.get_by_role("button", name="Apply").wait_for()
    assert publisher.evaluate("document.documentElement.scrollWidth") <= 390
    publisher.get_by_role("button", name="Apply").click()
    publisher.get_by_text("Applied.").wait_for()

    write(publisher, "Six Dams Are Safe")
    publisher.get_by_text("Correct a misprint", exact=True).click()
    publisher.get_by_role("button", name="Save the correction").click()
    publisher.get_by_text("Saved.", exact=True).wait_for()
    assert violations(publisher) == []
    page = open_page(statement.get_absolute_url()).content()
    assert "Six Dams Are Safe" in page
    assert statement.versions.last().note == "A misprint was corrected."
