"""Everybody can read it: each kind of page is opened once a language, and then looked at in every way."""

import itertools
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.test import Client
from pypdfium2 import PdfDocument

from tests import factories

from . import kinds

FAULTS = (Path(__file__).parent / "faults.js").read_text(encoding="utf-8")
# Made by scripts that are not ours: the bar of the editor, and the list in Django's choice of several.
NOT_OURS = (".select2-selection--multiple > ul", ".prose-menubar")
LANGUAGES = ("en", "es")
# Which widths and colors axe-core sees in which language: each color and each width is seen in both.
BY_AXE = {"en": ((320, "light"), (1280, "dark")), "es": ((320, "dark"), (1280, "light"))}
BIGGER_TEXT = "document.documentElement.style.fontSize = '200%'"
# Where the page itself sets the focus, Tab would go on from there.
FROM_THE_TOP = (
    "scrollTo(0, 0); document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')"
)
MOST_STOPS = 500
PLANT = """style => {
    document.adoptedStyleSheets = [new CSSStyleSheet()]
    document.adoptedStyleSheets[0].replaceSync(style)
}"""


def faults(page, name: str) -> list[str]:
    return page.evaluate(f"name => ({FAULTS})[name]()", name)


def looks(page, violations, language: str):
    """Each way of looking at a page that is open, and what is wrong with it so."""
    for width, scheme in BY_AXE[language]:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        yield f"axe at {width} in {scheme}", violations(page, NOT_OURS)
    page.emulate_media(color_scheme="light")
    yield "moves for who wants no motion", faults(page, "moves")
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        for name in ("sideways", "tooLow", "cutOff", "overlaps"):
            yield f"{name} at {width}", faults(page, name)
    page.set_viewport_size({"width": 320, "height": 256})
    for name in ("sideways", "stuck"):
        yield f"{name} at 400 %", faults(page, name)
    page.emulate_media(forced_colors="active")
    yield "told apart by color only", faults(page, "onlyInColor")
    page.emulate_media(forced_colors="none", media="print")
    if page.locator("body:not(.desk)").count():
        yield "on paper", faults(page, "onPaper")
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 320 if language == "en" else 1280, "height": 700})
    yield "by keyboard", by_keyboard(page)
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate(BIGGER_TEXT)
        for name in ("cutOff", "overlaps", *(["sideways"] if width == 1280 else [])):
            yield f"{name} at {width} with text of 200 %", faults(page, name)


def by_keyboard(page) -> list[str]:
    """Tab goes through everything that can be used, in the order of the page; where it is, is seen."""
    expected = faults(page, "stops")
    page.evaluate(FROM_THE_TOP)
    reached, found = [], []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = faults(page, "stop")
        if stop is None:
            break
        found += [f"{stop['tag']} {fault}" for fault in stop["faults"]]
        if stop["place"] >= 0 and stop["place"] not in reached:
            reached.append(stop["place"])
    else:
        return ["It does not get out of the page."]
    missed = [expected[place] for place in range(len(expected)) if place not in reached]
    late = [expected[later] for before, later in itertools.pairwise(reached) if later < before]
    found += [f"{each} is not reached" for each in missed] + [f"{each} comes late" for each in late]
    return [*dict.fromkeys(found)]


def look_at(page, violations, language: str, addresses: dict[str, str]) -> None:
    """All of it before it fails, with a line for each fault."""
    root, found = page.url.split("/", 3)[:3], []
    for name, address in addresses.items():
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto("/".join(root) + address)
        if page.locator(".prose-editor").count():
            page.locator(".ProseMirror[contenteditable]").wait_for()
        found += [f"{name}: {way}: {fault}" for way, lines in looks(page, violations, language) for fault in lines]
    assert not found, "\n".join(["", *found])


@pytest.fixture
def by_hand(open_page, live_server):
    """Signed in without the page for it, which is looked at by itself."""

    def by_hand_(user):
        client, page = Client(), open_page("/")
        client.force_login(user)
        key = client.cookies[django_settings.SESSION_COOKIE_NAME].value
        page.context.add_cookies([{"name": django_settings.SESSION_COOKIE_NAME, "value": key, "url": live_server.url}])
        return page

    return by_hand_


def spoken(addresses: dict[str, str], language: str) -> dict[str, str]:
    return {
        name: f"{address}{'&' if '?' in address else '?'}language={language}" if language != "en" else address
        for name, address in addresses.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_everybody_can_read_the_reading_room(open_page, violations, newsroom, language):
    page = open_page("/")
    look_at(page, violations, language, spoken(kinds.of_the_reading_room(), language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_everybody_can_read_what_a_link_opens_and_what_is_not_there(open_page, violations, newsroom, language):
    page = open_page("/", may_be_refused=True)
    look_at(page, violations, language, spoken(kinds.behind_links(), language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_everybody_can_work_at_the_desk(by_hand, violations, newsroom, settings, language):
    settings.LANGUAGE_CODE = language
    look_at(by_hand(factories.user()), violations, language, kinds.of_the_desk())


@pytest.mark.parametrize("language", LANGUAGES)
def test_everybody_can_sign_in(open_page, violations, newsroom, settings, language):
    settings.LANGUAGE_CODE = language
    look_at(open_page("/"), violations, language, {"sign-in": "/admin/login/"})


def test_on_paper_a_statement_and_a_version_say_what_they_are_and_from_where(open_page, live_server, newsroom):
    statement = kinds.corrected()
    page = open_page("/")
    for address, version in ((statement.get_absolute_url(), 2), (f"{statement.get_absolute_url()}versions/1/", 1)):
        page.goto(live_server.url + address)
        pdf = PdfDocument(page.pdf())
        printed = " ".join(" ".join(sheet.get_textpage().get_text_bounded() for sheet in pdf).split())
        for words in (statement.headline, statement.get_short_url(), f"Version {version}", "April 6, 2012"):
            assert words.lower() in printed.lower(), (address, words)
        for words in ("Skip to the text", "All statements", "Search"):
            assert words not in printed, (address, words)


def test_escape_closes_the_menu_of_the_account_and_the_focus_returns(by_hand, live_server, newsroom):
    page = by_hand(factories.user("Writer", username="ana"))
    page.goto(live_server.url + "/admin/")
    summary = page.locator(".account summary")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.get_by_role("link", name="Change password").and_(page.locator(":focus")).wait_for()
    page.keyboard.press("Escape")
    page.locator(".account details:not([open])").wait_for()
    assert summary.evaluate("summary => summary === document.activeElement")


def test_a_choice_and_what_is_marked_are_seen_in_colors_of_the_system(open_page, live_server, newsroom):
    """As computed; that nothing is told by color only is asked of every page above."""
    changed = kinds.corrected()
    page = open_page("/statements/?q=report", forced_colors="active")
    colors = page.locator("mark").first.evaluate(
        "mark => [mark, mark.parentElement].map(each => getComputedStyle(each).backgroundColor)"
    )
    assert colors[0] != colors[1]
    page.goto(f"{live_server.url}{changed.get_absolute_url()}changes/")
    line = "each => getComputedStyle(each).textDecorationLine"
    assert page.locator("del").first.evaluate(line) == "line-through"
    assert page.locator("ins").first.evaluate(line) == "underline"


def test_the_looks_find_what_is_planted(open_page, violations, newsroom):
    """Each guard above is tried with the fault that it is there for."""
    page = open_page("/statements/?q=nothing")
    page.set_viewport_size({"width": 320, "height": 256})
    planted = {
        "sideways": "main { width: 600px }",
        "tooLow": "main a { display: block; height: 12px; line-height: 12px; overflow: hidden; padding: 0 !important }",
        "cutOff": "h1 { width: 3rem; height: 1rem; overflow: hidden }",
        "overlaps": "h1 { margin-bottom: -2rem }",
        "stuck": "main { position: sticky; top: 0 }",
        "moves": "a { transition: color 1s }",
        "onlyInColor": ".masthead nav a { border-color: transparent !important; font-weight: 400 !important }",
        "onPaper": "nav { display: block !important }",
    }
    for name, style in planted.items():
        page.evaluate(PLANT, style)
        assert faults(page, name), name
    no_ring, in_front = "* { outline: none !important }", "main::before { content: ''; position: fixed; inset: 0 }"
    for style in (no_ring, in_front):
        page.evaluate(PLANT, style)
        assert by_keyboard(page), style
    page.evaluate("document.adoptedStyleSheets = []; document.querySelector('main a').tabIndex = 3")
    assert by_keyboard(page)
