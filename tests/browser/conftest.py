"""Real Chromium for what a person sees and does."""

import os
import re
import shutil
import threading
from importlib.resources import files
from urllib.parse import urlsplit

import pytest
from django.db import connection
from playwright.sync_api import sync_playwright

from tests import factories

FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def pytest_collection_modifyitems(items):
    for item in items:
        if "/browser/" in str(item.path):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(tmp_path_factory):
    """In memory, the server's threads and the test would share one connection, and end each other's transactions."""
    if connection.vendor == "sqlite":
        connection.settings_dict["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "newsroom.sqlite3")


@pytest.fixture(scope="session")
def browser():
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        if os.environ.get("CI"):
            pytest.fail("Chromium is not installed; nothing may be skipped here.")
        pytest.skip("Chromium is not installed.")
    # Playwright keeps an event loop in this thread, and Django would not touch the database beside one.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=chromium, args=FLAGS)
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def newsroom(transactional_db, groups):
    """As everywhere, but committed: the server is another thread."""
    return factories.publisher()


@pytest.fixture
def open_page(browser, live_server):
    """Opens an address in a context of its own; fails the test on errors in the console and on foreign requests."""
    contexts, faults = [], []

    def watch(page, may_be_refused):
        page.on("console", lambda message: faults.append(message.text) if is_fault(message, may_be_refused) else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda request: _refuse_foreign(request, live_server.url, faults))

    def open_(
        path: str,
        *,
        width: int = 1280,
        height: int = 900,
        scheme: str = "light",
        may_be_refused: bool = False,
        **options,
    ):
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce", **options
        )
        contexts.append(context)
        context.on("page", lambda page: watch(page, may_be_refused=may_be_refused))
        page = context.new_page()
        page.set_default_timeout(30_000)  # two engines are tried at the same time
        page.goto(live_server.url + path)
        return page

    yield open_
    found = list(faults)
    for context in contexts:
        context.set_offline(True)  # what a page still wants to say reaches no later test
        context.close()
    for thread in threading.enumerate():
        if "process_request" in thread.name:  # one that answers; it shares the database with the test that follows
            thread.join(10)
    assert not found, found


def is_fault(message, may_be_refused: bool) -> bool:
    """A page may itself be the answer that there is nothing."""
    is_refusal = may_be_refused and re.search(r"status of (404|410)", message.text)
    return message.type == "error" and not is_refusal


def _refuse_foreign(request, own: str, faults: list[str]) -> None:
    address = urlsplit(request.url)
    if address.scheme in {"http", "https"} and not request.url.startswith(own):
        faults.append(f"foreign request: {request.url}")


@pytest.fixture
def sign_in(open_page):
    """Opens a page of the desk as that user."""

    def sign_in_(user, path: str = "/admin/", **options):
        page = open_page("/admin/login/?next=" + path, **options)
        page.get_by_label("Username").fill(user.get_username())
        page.get_by_label("Password").fill(factories.PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url(lambda address: urlsplit(address).path == path)
        return page

    return sign_in_


@pytest.fixture
def violations():
    """What axe-core has against a page, a line each; `exclude` takes selectors of markup that is not ours."""

    def violations_(page, exclude: tuple[str, ...] = ()) -> list[str]:
        page.evaluate(AXE)
        found = page.evaluate(
            """([rules, exclude]) => axe.run({include: [['html']], exclude: exclude.map(each => [each])},
                {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations'], preload: false})""",
            [RULES, list(exclude)],
        )["violations"]
        return [f"{each['id']}: {node['target']} {node['failureSummary']}" for each in found for node in each["nodes"]]

    return violations_
