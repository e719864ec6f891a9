"""The statement that this project was begun for: entered by hand, published, and read everywhere it belongs."""

import re
from pathlib import Path

import pytest

from statements.models import Statement
from tests import factories

from .test_desk import ADD, choose, dialog, new, save_dialog, text_of

PRINTED = (Path(__file__).parent / "data" / "secure-communities.txt").read_text(encoding="utf-8")
DATELINE = "Washington, D.C."
LINES = [line for line in PRINTED.splitlines() if line.strip()]
ORGANIZATION, TAGLINE, HEADLINE, _, LEAD, *QUOTED, _ = LINES
REPORTS = {
    "OIG-12-66": "Communication Regarding Participation in Secure Communities",
    "OIG-12-64": "Operations of United States Immigration and Customs Enforcement’s Secure Communities",
}


@pytest.fixture
def publisher(newsroom):
    newsroom.name, newsroom.tagline = ORGANIZATION, TAGLINE
    newsroom.save()
    factories.organization(name="DHS Office of Inspector General", abbreviation="OIG")
    factories.topic("Secure Communities")
    return factories.user("Publisher")


def write(page) -> None:
    """Headline, dateline, release date, and the text paragraph by paragraph, as a person types it."""
    page.get_by_label("Headline", exact=True).fill(HEADLINE)
    page.get_by_label("Dateline").fill(DATELINE)
    public_from = page.get_by_role("group", name="Public from")
    public_from.get_by_label("Day").fill("2012-04-06")
    public_from.get_by_label("Time in").fill("11:00")
    text_of(page).click()
    paragraphs = [LEAD.removeprefix(f"{DATELINE} — "), *QUOTED]
    for number, paragraph in enumerate(paragraphs):
        if number:
            page.keyboard.press("Enter")
        page.keyboard.insert_text(paragraph)


def add_speaker(page) -> None:
    new(page, "speaker").first.click()
    dialog(page).locator("#id_name").fill("Ali Noorani")
    dialog(page).locator("#id_roles-0-title").fill("Executive Director")
    choose(page.frame(url=re.compile("speaker/add")), "#id_roles-0-organization", ORGANIZATION)
    save_dialog(page)


def add_report(page, row: int, number: str) -> None:
    if row:
        page.get_by_role("button", name="Add a report").click()
    new(page, "report").nth(row).click()
    dialog(page).get_by_label("Title").fill(REPORTS[number])
    dialog(page).get_by_label("Number").fill(number)
    dialog(page).get_by_label("Issued").fill("2012-03-27")
    choose(page.frame(url=re.compile("report/add")), "#id_publisher", "DHS Office")
    save_dialog(page)


def add_quotation(page) -> None:
    page.get_by_role("button", name="Add a quote").click()
    choose(page, "#id_quotations-0-speaker", "Ali Noorani")
    page.locator("#id_quotations-0-first_paragraph").fill("2")
    page.locator("#id_quotations-0-last_paragraph").fill("5")


def test_the_statement_goes_from_the_desk_to_every_page_that_it_belongs_to(sign_in, publisher):
    page = sign_in(publisher, ADD)
    write(page)
    add_speaker(page)
    for row, number in enumerate(REPORTS):
        add_report(page, row, number)
    add_quotation(page)
    choose(page, "#id_topics", "Secure Communities")
    page.get_by_role("button", name="Publish now").click()
    page.get_by_role("link", name="See it on the public site").first.click()

    page.get_by_role("heading", name=HEADLINE).wait_for()
    assert page.url.endswith("/statements/2012/secure-communities-program-requires-meaningful-oversight/")
    body = page.locator(".body")
    assert body.locator("#p1").inner_text() == LEAD
    quotation = body.locator("figure#q1")
    assert quotation.locator("blockquote p").all_inner_texts() == QUOTED
    assert "Ali Noorani, Executive Director, National Immigration Forum" in quotation.inner_text()
    references = page.get_by_label("What it refers to").inner_text()
    for number, title in REPORTS.items():
        assert f"{number} · DHS Office of Inspector General" in references
        assert title in references
    assert "April 6, 2012, 11 a.m. in Washington" in page.locator(".byline").inner_text()

    for noun in ("Ali Noorani", REPORTS["OIG-12-64"], REPORTS["OIG-12-66"], "Secure Communities"):
        page.get_by_role("link", name=noun, exact=True).first.click()
        page.get_by_role("heading", level=1, name=noun).wait_for()
        page.get_by_role("link", name=HEADLINE, exact=True).first.click()
        page.get_by_role("heading", level=1, name=HEADLINE).wait_for()

    assert Statement.objects.public().get().attributions.get().role.title == "Executive Director"
