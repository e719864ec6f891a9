"""The desk as a press officer meets it, in real Chromium under the real policy."""

import re

import pytest
from django.urls import reverse

from statements.models import Role, Statement
from tests import factories

ADD = "/admin/statements/statement/add/"
NOT_OURS = (".select2-selection--multiple > ul", ".prose-menubar")


@pytest.fixture
def publisher(newsroom):
    return factories.user("Publisher")


def text_of(page):
    """The editor itself: before it starts, the bare text field has the same name."""
    return page.get_by_role("textbox", name="Text", exact=True).and_(page.locator("[contenteditable]"))


def choose(page, field: str, term: str) -> None:
    """Type into an autocompletion and take the first answer; `page` may be the frame of a dialog."""
    page.locator(f"{field} + .select2-container").click()
    search = page.locator(".select2-container--open .select2-search__field")
    search.press_sequentially(term)
    page.locator(".select2-results__option--highlighted", has_text=term).wait_for()
    search.press("Enter")


def new(page, noun: str):
    return page.get_by_role("link", name=f"New {noun}")


def dialog(page):
    return page.frame_locator("dialog[open] iframe")


def save_dialog(page) -> None:
    dialog(page).get_by_role("button", name="Save", exact=True).click()
    page.locator("dialog[open]").wait_for(state="detached")


def test_a_statement_is_entered_by_hand_and_published(sign_in, publisher):
    office = factories.organization(name="Office of Inspector General")
    second = factories.report(number="OIG-12-64", publisher=office)
    factories.topic("Immigration")
    page = sign_in(publisher, ADD)
    page.get_by_label("Headline", exact=True).fill("Reports Confirm Program Failed")
    page.get_by_label("Dateline").fill("Washington, D.C.")
    text_of(page).click()
    page.keyboard.type('Two reports came out. The following is a statement:\n"They confirm it -- all of it."')

    new(page, "speaker").click()
    dialog(page).locator("#id_name").fill("Ali Noorani")
    dialog(page).locator("#id_roles-0-title").fill("Executive Director")
    choose(page.frame(url=re.compile("speaker/add")), "#id_roles-0-organization", "Open Water")
    save_dialog(page)

    new(page, "report").click()
    dialog(page).get_by_label("Title").fill("Communication Regarding Participation")
    dialog(page).get_by_label("Number").fill("OIG-12-66")
    choose(page.frame(url=re.compile("report/add")), "#id_publisher", "Office of")
    save_dialog(page)

    page.get_by_role("button", name="Add a report").click()
    choose(page, "#id_citations-1-report", second.number)
    choose(page, "#id_topics", "Immigration")
    page.get_by_role("button", name="Publish now").click()
    page.get_by_role("link", name="See it on the public site").first.click()

    page.get_by_role("heading", name="Reports Confirm Program Failed").wait_for()
    shown = page.inner_text("main")
    for words in (
        "“They confirm it – all of it.”",
        "Ali Noorani",
        "Executive Director",
        "OIG-12-66",
        "OIG-12-64",
        "Immigration",
    ):
        assert words in shown
    assert Role.objects.get(speaker__name="Ali Noorani").title == "Executive Director"


def test_a_dialog_closes_by_escape_and_by_its_button_and_focus_returns(sign_in, publisher):
    page = sign_in(publisher, ADD)
    link = new(page, "topic")
    for close in ("Escape", "button"):
        link.click()
        dialog(page).locator("#id_name").wait_for()
        if close == "Escape":
            dialog(page).locator("#id_name").press("Escape")
        else:
            page.get_by_role("button", name="Close").click()
        page.locator("dialog").wait_for(state="detached")
        assert link.evaluate("link => link === document.activeElement")
    assert len(page.context.pages) == 1


def test_a_noun_made_in_a_dialog_of_a_dialog_is_chosen_there(sign_in, publisher):
    page = sign_in(publisher, ADD)
    new(page, "report").click()
    outer = dialog(page)
    new(outer, "organization").click()
    inner = outer.frame_locator("dialog[open] iframe")
    inner.locator("#id_name").fill("Audit Office")
    inner.get_by_role("button", name="Save", exact=True).click()
    outer.locator("dialog").wait_for(state="detached")
    assert "Audit Office" in outer.locator("#id_publisher").inner_text()


def test_a_form_that_comes_back_keeps_what_was_typed(sign_in, publisher):
    page = sign_in(publisher, ADD)
    page.get_by_label("Headline", exact=True).fill("x" * 5000)
    text_of(page).click()
    page.keyboard.type("What I wrote.")
    page.get_by_role("button", name="Publish now").click()
    page.get_by_text("This has 5000 characters; 250 fit.").wait_for()
    assert page.get_by_label("Headline", exact=True).input_value() == "x" * 5000
    assert text_of(page).inner_text().strip() == "What I wrote."
    assert not Statement.objects.exists()


def paste(page, html: str) -> str:
    """The text after the paste."""
    text_of(page).click()
    text_of(page).evaluate(
        """(surface, html) => {
            const data = new DataTransfer()
            data.setData("text/html", html)
            surface.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }))
        }""",
        html,
    )
    return text_of(page).inner_html()


def test_a_list_out_of_word_stays_a_list(sign_in, publisher):
    page = sign_in(publisher, ADD)
    item = "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>{}</span>{}</p>"
    html = paste(page, item.format("1.", "One") + item.format("2.", "Two") + "<p>After</p>" + item.format("·", "Three"))
    assert html.index("<ol") < html.index("One") < html.index("Two") < html.index("</ol>") < html.index("After")
    assert html.index("<ul") < html.index("Three")
    page.get_by_text("4 words").wait_for()


def test_what_is_bold_in_google_docs_is_bold_and_nothing_else(sign_in, publisher):
    page = sign_in(publisher, ADD)
    bold, italic = "<span style='font-weight:700'>bold</span>", "<span style='font-style:italic'>slanted</span>"
    html = paste(page, f"<b style='font-weight:normal'><p>Plain, {bold} and {italic}</p></b>")
    assert "<p>Plain, <strong>bold</strong> and <em>slanted</em></p>" in html


def test_without_script_a_draft_can_still_be_written(sign_in, publisher):
    page = sign_in(publisher, ADD, java_script_enabled=False)
    page.get_by_label("Headline", exact=True).fill("By Hand")
    page.get_by_label("Text", exact=True).fill("<p>Words</p>")
    page.get_by_role("button", name="Save draft").click()
    assert Statement.objects.get().body == "<p>Words</p>"


def test_the_focal_point_follows_a_click_and_the_numbers(sign_in, publisher):
    page = sign_in(publisher, reverse("admin:statements_image_change", args=[factories.image().pk]))
    page.locator(".preview .frame").click(position={"x": 80, "y": 60})
    assert page.get_by_label("from the left").input_value() == "25"
    page.get_by_label("from the left").fill("75")
    assert page.locator(".preview .mark").evaluate("mark => mark.style.left") == "75%"
