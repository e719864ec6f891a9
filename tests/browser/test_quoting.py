"""Taking a quotation along."""

import pypdfium2
import pytest

from tests import factories


@pytest.fixture
def statement(newsroom):
    speaker = factories.speaker("Ali Noorani", title="Executive Director")
    made = factories.published(speakers=[speaker], slug="two-reports")
    made.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2)
    return made


SOURCE = "Ali Noorani, executive director of the Open Water Forum"


def test_a_quotation_is_copied_by_keyboard_and_a_screen_reader_is_told(open_page, violations, statement, live_server):
    page = open_page(statement.get_absolute_url(), permissions=["clipboard-read", "clipboard-write"])
    page.get_by_text("Quote Ali Noorani").focus()
    page.keyboard.press("Enter")
    assert not violations(page)
    for button, held in (
        ("Copy with source", f"“They confirm what we have said.” — {SOURCE}, April 6, 2012. http"),
        ("Copy the words only", "“They confirm what we have said.”"),
        ("Copy as HTML", "<blockquote cite="),
        ("Copy the link", "http"),
    ):
        page.get_by_role("button", name=button, exact=True).press("Enter")
        page.get_by_role("status").filter(has_text="copied").wait_for()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.startswith(held), button
        page.evaluate("document.querySelector('[role=status]').textContent = ''")
    assert copied.endswith("/statements/2012/two-reports/?version=1#q1")
    page.keyboard.press("Escape")
    assert page.get_by_role("button", name="Copy the link").is_hidden()
    assert "Quote" in page.evaluate("document.activeElement.textContent")


def test_without_script_what_would_be_copied_stands_there_to_be_selected(open_page, statement):
    page = open_page(statement.get_absolute_url(), java_script_enabled=False)
    page.get_by_text("Quote Ali Noorani").click()
    assert page.get_by_text(f"“They confirm what we have said.” — {SOURCE}").is_visible()
    assert page.get_by_role("button", name="Copy with source").is_hidden()
    with page.expect_download() as saved:
        page.get_by_role("link", name="RIS").click()
    assert saved.value.suggested_filename == "2012-two-reports-q1.ris"
    page.get_by_role("link", name="APA").click()
    assert page.locator(":target").text_content().startswith("Open Water Forum. (2012, April 6).")


@pytest.mark.parametrize("has_touch", [False, True])
def test_beside_a_quotation_stands_one_control_that_is_seen_and_hit_also_by_a_finger(open_page, statement, has_touch):
    page = open_page(statement.get_absolute_url(), width=320, has_touch=has_touch)
    caption = page.locator("#q1 .quote")
    controls = caption.locator("a, button, summary").filter(visible=True)
    assert controls.count() == 1
    assert controls.bounding_box()["height"] >= 24
    assert controls.evaluate("control => getComputedStyle(control).opacity") == "1"
    controls.tap() if has_touch else controls.click()
    for link, target in (("Picture of this quote", "q1.png"), ("Link to this quote", "?version=1#q1")):
        assert caption.get_by_role("link", name=link).get_attribute("href").endswith(target)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_what_a_quotation_opens_has_an_edge_in_forced_colors(open_page, statement):
    page = open_page(statement.get_absolute_url(), forced_colors="active")
    page.get_by_text("Quote Ali Noorani").click()
    border = "each => [getComputedStyle(each).borderTopStyle, getComputedStyle(each).borderTopColor]"
    assert page.locator("#q1 .offered").evaluate(border) == ["solid", "rgb(0, 0, 0)"]


def test_on_paper_a_statement_has_its_address_and_version_and_nothing_to_click(open_page, newsroom):
    report = factories.report(url="https://oig.example/OIG-12-64.pdf")
    made = factories.published(reports=[report], body='<p>See <a href="https://law.example/">the law</a>.</p>' * 40)
    page = open_page(made.get_absolute_url(), scheme="dark")
    for size in ("A4", "Letter"):
        with pypdfium2.PdfDocument(page.pdf(format=size)) as printed:
            sheets = [sheet.get_textpage().get_text_range() for sheet in printed]
        assert "Version 1" in sheets[0]
        assert made.get_short_url() in sheets[0]
        text = "".join(sheets)
        assert "the law (https://law.example/)" in text
        assert "https://oig.example/OIG-12-64.pdf" in text
        assert text.count(newsroom.house_style.press_contact.email) == 1
        for absent in ("¶", "Link to", "All statements", "Related", "Cite"):
            assert absent not in text
    page.emulate_media(media="print", color_scheme="dark")
    colors = "[getComputedStyle(document.body).color, getComputedStyle(document.querySelector('.byline')).color]"
    assert page.evaluate(colors) == ["rgb(0, 0, 0)", "rgb(68, 68, 68)"]
