"""A public text is put back as it was, and a reader finds that what was copied before is no longer what stands."""

from django.urls import reverse

from statements import workflow
from statements.models import Statement
from tests import factories

WORDS = "All of the dams along the river were looked at, and none of them was found to be safe."


def test_a_version_is_compared_and_restored_and_a_reader_compares_a_text(sign_in, open_page, newsroom, violations):
    statement = factories.published(headline="Five Dams", body=f"<p>{WORDS}</p>")
    statement = Statement.objects.get(pk=statement.pk)
    statement.body = f"<p>{WORDS.replace('none', 'each')}</p>"
    statement.save()
    workflow.saved(statement, change="update", note="They were looked at again.")

    desk = sign_in(factories.user("Publisher"), reverse("admin:statements_statement_change", args=[statement.pk]))
    desk.get_by_role("link", name="History").click()
    desk.get_by_role("group", name="Compare Version 1").get_by_label("from").check()
    desk.get_by_role("button", name="Compare the two").click()
    assert desk.locator("del").inner_text().strip() == "none"
    assert violations(desk) == []
    desk.get_by_role("link", name="Restore this version").click()
    desk.get_by_label("What kind of change").select_option("Correction")
    desk.get_by_label("What readers are told").fill("It was right before.")
    assert violations(desk) == []
    desk.get_by_role("button", name="Restore it").click()
    desk.get_by_text("Restored, as a new version.").wait_for()

    reader = open_page("/verify/", width=390)
    reader.get_by_label("The text, or a quotation").fill(f"“{WORDS.replace('none', 'each')}”")
    reader.get_by_role("button", name="Compare").click()
    reader.get_by_text("Changed since.").wait_for()
    assert violations(reader) == []
    assert reader.evaluate("document.documentElement.scrollWidth") <= 390
    assert not reader.context.cookies()
