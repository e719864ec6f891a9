"""What has to be possible on a phone, with a thumb, from the mail that asks for it."""

import re

import pytest

from statements import workflow
from statements.models import Approval, HouseStyle, Status, Withdrawal
from tests import factories

from .test_desk import text_of

MOST_TAPS = 5  # from the mail's link to the end
THUMB = 44  # pixels, what a thumb hits (WCAG 2.5.5)
PHONE = {"width": 390, "height": 844, "has_touch": True, "is_mobile": True}
BODY = "<p>We looked at five dams.</p><p>All of them are save.</p><p>Nobody has to move.</p>"


@pytest.fixture
def people(newsroom, mails):
    HouseStyle.objects.update(approval=Approval.SECOND)
    return {
        role: factories.user(role, email=f"{role.lower()}@water.example") for role in ("Writer", "Editor", "Publisher")
    }


@pytest.fixture
def statement(people):
    made = factories.statement(body=BODY, created_by=people["Writer"])
    workflow.saved(made, by=people["Writer"])
    workflow.move(made, "submit", by=people["Writer"])
    return made


class Thumb:
    """Taps what is called so, and counts; what is asked for has to be in view already where it is an action."""

    def __init__(self, page):
        self.page, self.taps = page, 0

    def tap(self, target) -> None:
        self.taps += 1
        target.tap()
        self.page.wait_for_load_state()

    def act(self, name: str, role: str = "button") -> None:
        action = self.page.get_by_role(role, name=name, exact=True)
        action.wait_for()
        for place in (0, 0.5, 1):
            self.page.evaluate("(part) => scrollTo(0, part * document.documentElement.scrollHeight)", place)
            box = action.bounding_box()
            assert 0 <= box["y"] <= PHONE["height"] - box["height"], (name, place, box)
            assert box["height"] >= THUMB, (name, box)
        self.tap(action)


@pytest.fixture
def follow_mail(sign_in, mails, live_server):
    """Opens the link of the newest mail to that person on their phone, where they are signed in."""

    def follow_mail_(person):
        mail = next(mail for mail in reversed(mails.mails) if mail["To"] == person.email)
        path = re.search(r"https?://[^/]+(\S+)", mail.get_content()).group(1)
        page = sign_in(person, path, **PHONE)
        return Thumb(page)

    return follow_mail_


def test_a_text_is_approved_and_published(statement, people, follow_mail):
    editor = follow_mail(people["Editor"])
    editor.act("Approve")
    editor.page.get_by_text("Approved, this text and no other").wait_for()
    publisher = follow_mail(people["Publisher"])
    publisher.act("Publish now")
    publisher.page.get_by_text("Published. See it on the public site").wait_for()
    assert max(editor.taps, publisher.taps) + 1 <= MOST_TAPS


def test_a_statement_is_withdrawn(statement, people, follow_mail):
    workflow.move(statement, "at once", by=factories.user("Publisher"), note="The dam breaks.")
    thumb = follow_mail(people["Publisher"])
    thumb.act("Withdraw…", role="link")
    thumb.tap(thumb.page.get_by_label("It was published in error"))
    thumb.act("Withdraw it")
    thumb.page.get_by_text("Its address says that it was published in error").wait_for()
    statement.refresh_from_db()
    assert (statement.status, statement.withdrawn_as) == (Status.WITHDRAWN, Withdrawal.IN_ERROR)
    assert thumb.taps + 1 <= MOST_TAPS


def test_a_word_is_corrected(statement, people, follow_mail):
    workflow.move(statement, "at once", by=factories.user("Publisher"), note="The dam breaks.")
    thumb = follow_mail(people["Publisher"])
    text = text_of(thumb.page)
    thumb.tap(text.get_by_text("All of them are save."))
    thumb.page.keyboard.press("End")
    thumb.page.wait_for_function("getSelection().anchorOffset === getSelection().anchorNode.data?.length")
    for key in ("ArrowLeft", "ArrowLeft", "Backspace"):
        thumb.page.keyboard.press(key)
    thumb.page.keyboard.type("f")
    thumb.tap(thumb.page.get_by_text("Correct a misprint", exact=True))
    thumb.act("Save the correction")
    thumb.page.get_by_text("Saved.", exact=True).wait_for()
    statement.refresh_from_db()
    assert "All of them are safe." in statement.body
    assert statement.versions.newest_first()[0].note == workflow.READY_NOTE
    assert thumb.taps + 1 <= MOST_TAPS


def test_typing_enter_and_backspace_lose_no_word(statement, people, sign_in):
    page = sign_in(people["Writer"], f"/admin/statements/statement/{statement.pk}/change/", **PHONE)
    text = text_of(page)
    text.get_by_text("All of them").tap()
    page.keyboard.press("Home")
    page.wait_for_function("getSelection().anchorOffset === 0 && getSelection().anchorNode.data.startsWith('All')")
    for _ in range(3):
        page.keyboard.press("Backspace")  # the first joins the paragraphs, two more take "s."
    page.keyboard.type("s, and more")
    page.keyboard.press("Enter")
    page.keyboard.type("Then. ")
    page.get_by_role("button", name="Save", exact=True).tap()
    page.get_by_text("Saved.", exact=True).wait_for()
    statement.refresh_from_db()
    assert statement.body == (
        "<p>We looked at five dams, and more</p><p>Then. All of them are save.</p><p>Nobody has to move.</p>"
    )
