"""A yes from a phone, from the mail to a statement that can be approved."""

import re
from urllib.parse import urlsplit

from django.urls import reverse

from statements import workflow
from statements.models import Approval, HouseStyle
from tests import factories

PHONE = {"width": 390, "height": 844, "has_touch": True, "is_mobile": True}
SMALL = """() => [...document.querySelectorAll("button, summary, textarea")].filter(each => each.checkVisibility()
    && each.getBoundingClientRect().height < 44).map(each => each.textContent)"""


def is_in_view(page, name: str) -> bool:
    box = page.get_by_role("button", name=name).bounding_box()
    return box["y"] >= 0 and box["y"] + box["height"] <= PHONE["height"]


def test_a_mail_a_link_a_tap_and_the_statement_can_be_approved(sign_in, open_page, newsroom, violations, mails):
    HouseStyle.objects.update(approval=Approval.QUOTED)
    speaker = factories.speaker("Ali Noorani")
    body = "".join(f"<p>Paragraph {number} of the text.</p>" for number in range(12)) + "<p>“We saw five dams.”</p>"
    statement = factories.in_review(headline="Five Dams Are Safe", body=body, speakers=[speaker])
    quotation = statement.quotations.create(
        speaker=speaker, first_paragraph=13, last_paragraph=13, words="We saw five dams. " * 60
    )
    workflow.saved(statement)
    form = reverse("admin:statements_statement_change", args=[statement.pk])
    desk = sign_in(factories.user("Editor", first_name="Ana", last_name="Ruiz", email="ana@water.example"), form)
    desk.get_by_role("link", name="Ask for a yes").click()
    desk.get_by_label("Their mail address").fill("ali@water.example")
    desk.get_by_role("button", name="Ask", exact=True).click()
    desk.get_by_text("A mail to ali@water.example asks Ali Noorani for their yes.").wait_for()
    assert violations(desk) == []

    [mail] = mails.mails
    assert "dams" not in mail.as_string().lower()
    [token] = re.findall(r"/approve/(\S+)/", mail.get_content())
    phone = open_page(f"/approve/{token}/", **PHONE)
    assert is_in_view(phone, "I approve these words")
    assert violations(phone) == []
    phone.get_by_text("In its place in the text").tap()
    assert phone.get_by_text("Paragraph 11 of the text.").is_visible()
    phone.get_by_text("Change this").tap()
    assert phone.evaluate(SMALL) == []
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    phone.get_by_role("button", name="Send this to the newsroom").tap()
    phone.get_by_text("Say what has to change.").wait_for()
    phone.get_by_label("What has to change?").fill("It was six.")
    phone.get_by_role("button", name="Send this to the newsroom").tap()
    phone.get_by_text("You asked for a change on").wait_for()
    assert not statement.decisions.filter(act="words").exists()

    type(quotation).objects.update(words="We saw six dams.")
    workflow.saved(statement)
    phone.get_by_role("button", name="I approve these words").tap()
    phone.get_by_text("Nothing was decided: the words changed while you had them open.").wait_for()
    assert phone.get_by_role("button", name="I approve these words").is_visible()
    phone.get_by_role("button", name="I approve these words").tap()
    phone.get_by_text("You approved these words on").wait_for()
    assert violations(phone) == []
    assert not phone.context.cookies()

    desk.goto(urlsplit(desk.url)._replace(path=form).geturl())
    assert desk.get_by_text("Ali Noorani, asked").is_visible()
    desk.get_by_role("button", name="Approve", exact=True).click()
    desk.get_by_text("Approved, this text and no other").wait_for()
    statement.refresh_from_db()
    assert workflow.possible_moves(statement, factories.user("Publisher"))
    assert [each.act for each in statement.decisions.all()] == ["submit", "object", "words", "approve"]
