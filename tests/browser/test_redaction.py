"""Words are blacked out at the desk, from the statement's form to what readers see."""

from django.urls import reverse

from statements.models.redaction import MARK
from tests import factories


def test_a_name_is_found_chosen_confirmed_and_gone(sign_in, open_page, newsroom, violations):
    speaker = factories.speaker("Ana Ruiz")
    statement = factories.published(
        headline="Ana Ruiz Is Missing",
        body="<p>Ana Ruiz was taken from her house in Ruizville.</p><p>“I am <em>Ana</em> Ruiz.”</p>",
        speakers=[speaker],
    )
    desk = sign_in(factories.user(), reverse("admin:statements_statement_change", args=[statement.pk]), width=390)
    desk.get_by_role("link", name="Black out words").click()
    desk.get_by_label("The words to black out").fill("Ana Ruiz\nRuiz")
    desk.get_by_role("button", name="Show every place").click()
    assert not desk.get_by_label("a part of a longer word").is_checked()
    assert desk.get_by_label("Speaker “Ana Ruiz”").is_checked()
    assert violations(desk) == []
    assert desk.evaluate("document.documentElement.scrollWidth") <= 390
    desk.get_by_label("Why").fill("She is threatened.")
    desk.get_by_label("What readers are told").fill("Her family asked for it.")
    desk.get_by_role("button", name="Black out for good").click()
    desk.get_by_text("so that it does not happen by mistake").wait_for()
    assert desk.get_by_label("Why").input_value() == "She is threatened."
    desk.get_by_label("Type “black out”").fill("black out")
    desk.get_by_role("button", name="Black out for good").click()
    desk.get_by_text("Done. The words are gone").wait_for()
    assert violations(desk) == []

    statement.refresh_from_db()
    reader = open_page(f"{statement.get_absolute_url()}changes/", width=390)
    assert reader.get_by_text("Her family asked for it.").is_visible()
    assert violations(reader) == []
    reader.get_by_role("link", name="[redacted] Is Missing").click()
    assert reader.get_by_role("heading", level=1).inner_text() == f"{MARK} Is Missing"
    assert reader.get_by_text("in Ruizville").is_visible()
    assert "Ana Ruiz" not in reader.content()
    assert violations(reader) == []
