"""The reading room as a reader meets it."""

import pytest
from django.urls import reverse

from statements.models import Origin
from tests import factories

WIDTHS = [(320, "light"), (320, "dark"), (1280, "light"), (1280, "dark")]
# What is pressed and too low for a finger; links that are a part of a sentence are as high as its lines (WCAG 2.5.8).
TOO_LOW = """() => {
  const length = node => node.textContent.replace(/\\s+/g, "").length;
  const inSentence = link => {
    const around = link.closest("p, li, dd, td, figcaption, cite, blockquote");
    return getComputedStyle(link).display === "inline" && around && length(around) > length(link);
  };
  return [...document.querySelectorAll("a[href], button, summary, select")]
    .filter(each => each.checkVisibility() && each.getBoundingClientRect().top + scrollY >= 0)
    .filter(each => Math.round(each.getBoundingClientRect().height) < 24 && !inSentence(each))
    .map(each => each.outerHTML.slice(0, 120));
}"""
IN_SPANISH = {(320, "dark"), (1280, "light")}  # each color and each width in both languages


@pytest.fixture
def addresses(newsroom) -> dict[str, str]:
    """Every kind of page, with something of everything on it."""
    factories.Organization.objects.update(logo=factories.image(), boilerplate="Founded in 1991, the Forum speaks up.")
    university = factories.organization(name="Tarn University", website="https://tarn.example/")
    speaker = factories.speaker("Ali Noorani", portrait=factories.image(), biography="A lawyer.", employer=university)
    report = factories.report(publisher=university, url="https://tarn.example/report.pdf", summary="What was found.")
    factories.copy(report)
    topic = factories.topic("Oversight", description="Who watches.")
    uses = {"speakers": [speaker], "reports": [report], "topics": [topic]}
    image = factories.image(terms="Free with credit.")
    statement = factories.published(lead_image=image, lead_image_caption="A river.", subheadline="A deck", **uses)
    statement.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2)
    other = factories.speaker("Bo Ames")
    release = factories.published(
        kind="release",
        speakers=[speaker, other],
        body="<p>“Ask,” said Ali Noorani. “Again,” said Bo Ames.</p>" + "<p>Then.</p>" * 40 + "<p>“Now,” he said.</p>",
        source_file=factories.source_file(name="a-release-with-a-long-name-of-2012-04-06-final-version.docx"),
    )
    Origin.objects.create(statement=release, key="record:1", how="imported")
    for speaker_, paragraph, words in ((speaker, 1, "Ask,"), (other, 1, "Again,"), (None, 42, "Now,")):
        release.quotations.create(speaker=speaker_, first_paragraph=paragraph, last_paragraph=paragraph, words=words)
    factories.published(kind="advisory", event_starts_at=factories.LONG_AGO, event_place="Room 226", language="es")
    translation = factories.published(language="es", translation_of=statement, body="<p>Hola.</p>", **uses)
    for _ in range(21):
        factories.published(**uses)
    names = ("home", "statements", "speakers", "reports", "topics", "press", "about-archive", "api")
    return {name: reverse(name) for name in names} | {
        "year": "/statements/2012/",
        "month": "/statements/2012/04/",
        "statement": statement.get_absolute_url(),
        "release": release.get_absolute_url(),
        "cited": f"{statement.get_absolute_url()}q1/cite/",
        "version": f"{statement.get_absolute_url()}?version=1",
        "translation": translation.get_absolute_url(),
        "withdrawn": factories.withdrawn(**uses).get_absolute_url(),
        "speaker": speaker.get_absolute_url(),
        "report": report.get_absolute_url(),
        "topic": topic.get_absolute_url(),
        "organization": university.get_absolute_url(),
    }


@pytest.mark.parametrize("look", WIDTHS)
def test_no_page_has_an_accessibility_fault_or_scrolls_sideways(open_page, live_server, violations, addresses, look):
    width, scheme = look
    page = open_page("/", width=width, scheme=scheme)
    for name, address in addresses.items():
        spoken = ("&" if "?" in address else "?") + "language=es" if look in IN_SPANISH else ""
        page.goto(live_server.url + address + spoken)
        assert not violations(page), name
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name


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


def test_what_is_pressed_is_high_enough_for_a_finger(open_page, live_server, addresses):
    page, too_low = open_page("/", width=320), {}
    for name, address in addresses.items():
        page.goto(live_server.url + address)
        too_low[name] = page.evaluate(TOO_LOW)
    assert [f"{name}: {each}" for name, found in too_low.items() for each in found] == []


def test_every_stop_of_the_keyboard_is_seen_and_none_is_a_trap(open_page, addresses):
    page = open_page(addresses["statement"])
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    else:
        pytest.fail("The keyboard does not get out of the page.")


def test_the_newsrooms_color_is_on_the_page(open_page, newsroom):
    newsroom.house_style.accent_color = "#0f4c5c"
    newsroom.house_style.save()
    page = open_page("/")
    color = page.locator(".masthead").evaluate("header => getComputedStyle(header).borderTopColor")
    assert color == "rgb(15, 76, 92)"


def test_a_nothing_page_looks_like_the_site(browser, live_server, violations, newsroom):
    page = browser.new_page()
    response = page.goto(live_server.url + "/nothing/here/")
    assert response.status == 404
    assert page.get_by_role("heading", name="There is nothing at this address").is_visible()
    assert not violations(page)
    page.close()
