"""A release becomes a statement in front of a person: paste or drop, look it through, make the draft, publish."""

from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from statements.models import Statement
from tests import factories
from tests.releases import DIRECTOR, MASTHEAD, QUOTED, TEXT

from .test_desk import NOT_OURS

PAGE = "/admin/statements/statement/from-release/"
SEED = (Path(__file__).parent / "data" / "secure-communities.txt").read_text(encoding="utf-8")
LOOKS = [(390, "light"), (390, "dark"), (1280, "light"), (1280, "dark")]


@pytest.fixture
def publisher(newsroom):
    return factories.user("Publisher")


@pytest.fixture
def page(sign_in, publisher):
    return sign_in(publisher, PAGE)


def read(page, text: str = TEXT):
    page.get_by_label("Text of the release").fill(text)
    page.get_by_role("button", name="Read it").click()
    page.get_by_role("button", name="Make the draft").wait_for()


def drop(page, name: str, text: str) -> None:
    """A file falls onto the headline of the page, as far from the file field as can be."""
    page.locator("h1").evaluate(
        """(target, [name, text]) => {
            const data = new DataTransfer()
            data.items.add(new File([text], name))
            for (const type of ["dragover", "drop"]) {
                target.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
            }
        }""",
        [name, text],
    )


def test_a_pasted_release_is_looked_through_and_published(page, publisher):
    read(page)
    assert "Reservoir Sell-Off Was Never Properly Costed" in page.get_by_label("The source").inner_text()
    assert page.get_by_label("Headline", exact=True).input_value() == MASTHEAD[2]
    speaker = page.get_by_role("group", name="Speaker 1")
    speaker.get_by_label("Name as printed").fill("Marisol A. Teague")
    page.get_by_role("button", name="Make the draft").click()
    page.get_by_text("The draft is made.").wait_for()
    page.get_by_role("button", name="Publish now").click()
    page.get_by_role("link", name="See it on the public site").first.click()
    figure = page.locator("figure#q1")
    assert figure.locator("blockquote p").all_inner_texts() == list(QUOTED)
    assert "Marisol A. Teague" in figure.inner_text()
    assert Statement.objects.public().count() == 1


def test_the_statement_that_this_was_begun_for(page):
    read(page, SEED)
    page.get_by_role("button", name="Make the draft").click()
    page.get_by_text("The draft is made.").wait_for()
    statement = Statement.objects.get()
    quotation = statement.quotations.get()
    assert (quotation.first_paragraph, quotation.last_paragraph) == (2, 5)
    assert statement.attributions.get().credit == "Ali Noorani, Executive Director, National Immigration Forum"
    assert statement.citations.count() == 2
    assert "Crossroads" not in statement.body


def test_a_file_is_dropped_anywhere(page):
    drop(page, "reservoir.txt", TEXT)
    page.get_by_text("reservoir.txt is ready to be read.").wait_for()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Make the draft").click()
    page.get_by_text("from reservoir.txt").wait_for()
    assert Statement.objects.get().origin.how == "uploaded"


def test_a_paste_out_of_a_web_page_keeps_its_links(page):
    html = "".join(f"<p>{part}</p>" for part in TEXT.split("\n\n")).replace(
        "a review", '<a href="https://lub.example/review">a review</a>'
    )
    field = page.get_by_label("Text of the release")
    field.focus()
    page.evaluate(
        """([html, text]) => {
            const data = new DataTransfer()
            data.setData("text/html", html)
            data.setData("text/plain", text)
            const field = document.querySelector("textarea")
            field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }))
            document.execCommand("insertText", false, text)
        }""",
        [html, TEXT],
    )
    page.wait_for_function("document.querySelector('input[name=html]').value")
    page.get_by_role("button", name="Read it").click()
    page.get_by_role("button", name="Make the draft").click()
    page.get_by_text("The draft is made.").wait_for()
    assert '<a href="https://lub.example/review">a review</a>' in Statement.objects.get().body


def test_who_goes_on_typing_sends_what_was_typed(page):
    page.evaluate("document.querySelector('input[name=html]').value = '<p>old</p>'")
    page.get_by_label("Text of the release").press_sequentially("New")
    assert page.evaluate("document.querySelector('input[name=html]').value") == ""


def lit(page) -> list[str]:
    return page.locator(".source mark.lit").evaluate_all("marks => marks.map(mark => mark.dataset.findings)")


def test_a_field_and_its_places_in_the_source_point_at_each_other(page):
    read(page)
    page.get_by_role("group", name="Quote 1").get_by_label("Said by").focus()
    assert lit(page) == ["quotations-0", "quotations-0"]
    page.get_by_label("Headline", exact=True).hover()
    assert lit(page) == ["headline"]
    page.locator(".source mark", has_text="Marisol Teague").first.click()
    assert page.locator("#finding-speakers-0.lit").count() == 1


def test_the_page_goes_to_the_field_of_a_mark_on_which_the_pointer_rests(page):
    read(page)
    field = page.get_by_role("group", name="Report 1")
    assert field.evaluate("field => field.getBoundingClientRect().top > innerHeight")
    page.locator(".source mark.on-reports").first.hover()
    expect(field.get_by_role("link", name="In the source")).to_be_in_viewport()
    assert page.locator("#finding-reports-0.lit").count() == 1


def test_a_speaker_who_was_not_suggested_is_found_by_typing(page):
    known = factories.speaker("Sol Teague-Marr", title="Deputy", employer=factories.organization(name="Tarn Review"))
    read(page)
    speaker = page.get_by_role("group", name="Speaker 1")
    speaker.get_by_text("Another speaker, known already").click()
    speaker.locator("details.other").first.get_by_role("combobox").first.click()
    page.keyboard.type("teague-m")
    page.get_by_role("option", name="Sol Teague-Marr").click()
    page.get_by_role("button", name="Make the draft").click()
    page.get_by_text("The draft is made.").wait_for()
    assert Statement.objects.get().attributions.get().speaker == known


def test_who_goes_back_or_loads_again_sees_the_release_once_more(page):
    read(page)
    page.reload()
    page.get_by_role("button", name="Make the draft").click()
    page.get_by_text("The draft is made.").wait_for()
    page.go_back()
    page.get_by_text("This release was made into a statement already").wait_for()


def test_the_list_of_what_is_wrong_has_the_focus_and_leads_to_the_fields(page):
    read(page)
    page.get_by_role("group", name="Quote 1").get_by_label("To paragraph").fill("1")
    page.get_by_role("button", name="Make the draft").click()
    expect(page.locator(".errornote")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("group", name="Quote 1").get_by_label("To paragraph")).to_be_focused()


def test_the_keyboard_walks_through_the_findings(page):
    read(page)
    page.locator(".source a.tag").first.focus()
    first = page.evaluate("document.activeElement.id")
    page.keyboard.press("ArrowDown")
    second = page.evaluate("document.activeElement.id")
    assert first != second
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == first
    page.keyboard.press("Enter")
    assert page.url.endswith(first.replace("place-", "#finding-"))


def test_a_namesake_is_chosen_by_a_person(page):
    poet = factories.speaker(DIRECTOR.name, title="Poet", employer=factories.organization(name="Tarn Review"))
    read(page)
    page.get_by_role("button", name="Make the draft").click()
    page.get_by_text("Choose one.", exact=True).wait_for()
    page.get_by_label("Marisol Teague (Poet, Tarn Review)").check()
    page.get_by_role("button", name="Make the draft").click()
    page.get_by_text("The draft is made.").wait_for()
    assert Statement.objects.get().attributions.get().speaker == poet


def test_without_script_all_of_it_works(sign_in, publisher):
    page = sign_in(publisher, PAGE, java_script_enabled=False)
    read(page)
    page.get_by_role("link", name="In the source (Headline)").click()
    assert page.url.endswith("#place-headline")
    page.get_by_role("button", name="Make the draft").click()
    page.get_by_text("The draft is made.").wait_for()


@pytest.mark.parametrize("look", LOOKS)
def test_neither_step_has_an_accessibility_fault_or_scrolls_sideways(sign_in, publisher, violations, look):
    width, scheme = look
    factories.speaker(DIRECTOR.name, title="Poet", employer=factories.organization(name="Tarn Review"))
    page = sign_in(publisher, PAGE, width=width, scheme=scheme)
    for step in ("source", "proposal", "errors"):
        if step == "proposal":
            read(page)
            page.get_by_role("group", name="Quote 1").get_by_label("Said by").focus()
        elif step == "errors":
            page.get_by_role("button", name="Make the draft").click()
            page.get_by_text("Choose one.", exact=True).wait_for()
        assert not violations(page, NOT_OURS), (step, look)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (step, look)
    page.goto(page.url.split("/admin/")[0] + reverse("admin:statements_statement_changelist"))
    assert not violations(page, NOT_OURS)
