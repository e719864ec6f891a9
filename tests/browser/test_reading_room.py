"""The reading room as a reader meets it."""

import pytest

from . import kinds


@pytest.fixture
def addresses(newsroom) -> dict[str, str]:
    return kinds.of_the_reading_room()


def test_no_page_needs_more_than_five_requests_besides_its_pictures(browser, live_server, addresses):
    for name, address in addresses.items():
        page, requests = browser.new_page(), []
        page.on("request", lambda request, requests=requests: requests.append(request))
        page.goto(live_server.url + address)
        assert sum(request.resource_type != "image" for request in requests) <= 5, name
        page.close()


def test_a_statement_is_read_without_script(open_page, addresses):
    page = open_page(addresses["statement"], java_script_enabled=False)
    assert page.locator("blockquote").get_by_text("They confirm what we have said.").is_visible()


def test_an_address_of_a_quotation_leads_to_it_wherever_it_stands(open_page, live_server, addresses):
    page = open_page("/")
    for anchor, words in (("q1", "Ask"), ("q2", "Again"), ("q3", "Now")):
        page.goto(f"{live_server.url}{addresses['release']}#{anchor}")
        text = page.get_by_text(f"“{words},”")
        top = text.evaluate("paragraph => paragraph.getBoundingClientRect().top")
        assert 0 <= top < 900, anchor


def test_speech_inside_narrative_weighs_no_more_than_the_narrative(open_page, addresses):
    page = open_page(addresses["release"])
    run_in, narrative = page.get_by_text("“Ask,”"), page.get_by_text("Then.").first
    size = "each => [getComputedStyle(each).fontSize, each.getBoundingClientRect().left]"
    assert run_in.evaluate(size) == narrative.evaluate(size)


def test_from_a_speakers_page_a_quotation_is_read_in_its_place(open_page, addresses):
    page = open_page(addresses["speaker"])
    page.goto(page.url + "?page=2")
    page.get_by_role("link", name="Quote in its place").first.click()
    assert page.url.endswith("#q1")
    page.locator(":target").wait_for()


def test_the_keyboard_reaches_the_text_first_and_its_focus_is_seen(open_page, addresses):
    page = open_page(addresses["statement"])
    page.keyboard.press("Tab")
    skip = page.get_by_text("Skip to the text")
    assert skip.is_visible()
    assert skip.evaluate("link => getComputedStyle(link).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")


def test_the_newsrooms_color_is_on_the_page(open_page, newsroom):
    newsroom.house_style.accent_color = "#0f4c5c"
    newsroom.house_style.save()
    page = open_page("/")
    color = page.locator(".masthead").evaluate("header => getComputedStyle(header).borderTopColor")
    assert color == "rgb(15, 76, 92)"


def test_a_nothing_page_looks_like_the_site(browser, live_server, newsroom):
    page = browser.new_page()
    response = page.goto(live_server.url + "/nothing/here/")
    assert response.status == 404
    assert page.get_by_role("heading", name="There is nothing at this address").is_visible()
    page.close()
