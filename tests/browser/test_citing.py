"""Citing, as a reader does it."""

from tests import factories


def test_a_citation_is_copied_by_keyboard_and_a_file_is_saved_also_without_script(open_page, newsroom):
    address = factories.published(headline="Two “Reports”", slug="reports", kind="release").get_absolute_url()
    page = open_page(address, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_text("Cite", exact=True).focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Copy (APA)").focus()
    page.keyboard.press("Enter")
    page.get_by_role("status").get_by_text("APA: copied.").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    page.keyboard.press("Escape")
    assert page.get_by_text("Cite", exact=True).evaluate("control => control === document.activeElement")
    assert page.get_by_role("button", name="Copy (APA)").is_hidden()
    assert copied.startswith("Open Water Forum. (2012, April 6). Two “Reports” [Press release]. http")

    page = open_page(address, java_script_enabled=False)
    page.get_by_text("Cite", exact=True).click()
    assert page.get_by_text("“Two ‘Reports.’” Press release, April 6, 2012.").is_visible()
    assert not page.get_by_role("button", name="Copy (APA)").is_visible()
    with page.expect_download() as saved:
        page.get_by_role("link", name="Download .bib").click()
    assert saved.value.suggested_filename == "2012-reports.bib"
