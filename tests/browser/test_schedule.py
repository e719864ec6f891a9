"""The hour of a statement: presets, the sentence that follows what is typed, and the question about the second hour."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils.translation import override

from statements.admin.moment.local_time import instants_of
from statements.admin.moment.schedule import schedule
from tests import factories
from tests.admin.moment.sentences import SENTENCES, house, instant
from tests.admin.moment.test_local_time import INSTANTS

from .test_desk import NOT_OURS

ADD = "/admin/statements/statement/add/"
NOW = "2026-04-09T11:46:00Z"  # 7:46 a.m. in Washington, 13:46 in Berlin


def open_form(sign_in, **options):
    page = sign_in(factories.user("Publisher"), **options)
    page.clock.set_fixed_time(NOW)
    page.goto(page.url.split("/admin/")[0] + ADD)
    return page


def test_the_sentence_follows_presets_and_typing_and_names_the_hour_where_you_are(sign_in, newsroom):
    page = open_form(sign_in, timezone_id="Europe/Berlin")
    sentence, hour = page.locator("output"), page.get_by_role("group", name="Public from")
    day, time = hour.get_by_label("Day"), hour.get_by_label("Time in Washington")

    def says(words: str, button: str) -> None:
        assert sentence.inner_text() == words
        assert page.get_by_role("button", name=button, exact=True).is_visible()

    says("Public the moment it is published", "Publish now")
    hour.get_by_role("button", name="In an hour").click()
    says("Public on Thursday, April 9, 2026, 8:46 a.m. in Washington, in 1 h (14:46 where you are)", "Schedule")
    hour.get_by_role("button", name="Tomorrow, 6:00 a.m.").click()
    says("Public on Friday, April 10, 2026, 6:00 a.m. in Washington, in 22 h 14 min (12:00 where you are)", "Schedule")
    hour.get_by_role("button", name="Now").click()
    says("Public the moment it is published", "Publish now")
    day.fill("2026-04-09")
    says("Give a day and a time", "Publish now")
    time.fill("10:00")
    says("Public on Thursday, April 9, 2026, 10:00 a.m. in Washington, in 2 h 14 min (16:00 where you are)", "Schedule")
    time.fill("20:00")
    assert sentence.inner_text().endswith("in 12 h 14 min (Friday, 02:00 where you are)")
    day.fill("2012-04-06")
    assert sentence.inner_text().startswith("Public the moment it is published, dated Friday, April 6, 2012, 8:00 p.m.")
    assert page.get_by_role("button", name="Publish now").is_visible()


def test_a_time_that_comes_twice_is_answered_on_the_page_and_another_is_another_question(sign_in, newsroom, violations):
    page = open_form(sign_in, timezone_id="America/Toronto")
    page.get_by_label("Headline", exact=True).fill("What I typed")
    page.locator("#id_publish_at_day").fill("2026-11-01")
    page.locator("#id_publish_at_time").fill("01:30")
    assert page.locator("output").inner_text() == "This time comes twice: the clocks are put back"
    page.get_by_role("button", name="Save draft").click()
    page.get_by_role("radio", name="1:30 a.m. standard time (EST)").check()
    assert not violations(page, NOT_OURS)
    said = page.locator("output").inner_text()
    assert said.startswith("Public on Sunday, November 1, 2026, 1:30 a.m. standard time (EST) in Washington, in ")
    assert "where you are" not in said
    assert page.get_by_label("Headline", exact=True).input_value() == "What I typed"
    page.locator("#id_publish_at_time").fill("01:45")
    page.get_by_role("radio").first.wait_for(state="hidden")
    page.locator("#id_publish_at_day").fill("2026-03-08")
    page.locator("#id_publish_at_time").fill("02:30")
    assert page.locator("output").inner_text() == "This time does not exist: the clocks are put forward"


@pytest.mark.parametrize("language", ["en", "es"])
def test_page_and_server_use_the_same_words_and_find_the_same_instants(open_page, newsroom, settings, language):
    settings.LANGUAGE_CODE = language
    page = open_page("/admin/login/")
    in_page = page.evaluate(
        """async (table) => {
            const { sentence } = await import("/static/js/desk/sentence.js")
            return table.map(([[style, zone, place], at, now]) =>
                sentence(at && Date.parse(at), Date.parse(now), { style, zone, place }))
        }""",
        [((style, zone, house(style, zone, place).place), *rest) for (style, zone, place), *rest in SENTENCES],
    )
    with override(language):
        assert in_page == [schedule(instant(at), house(*place), instant(now)) for place, at, now, _ in SENTENCES]
    found = page.evaluate(
        """async (table) => {
            const { instantsOf } = await import("/static/js/desk/local-time.js")
            return table.map(([zone, local]) => instantsOf(local, zone).map((each) => each / 1000))
        }""",
        INSTANTS,
    )
    for (zone, local, _), seconds in zip(INSTANTS, found, strict=True):
        instants = instants_of(datetime.fromisoformat(local), ZoneInfo(zone))
        assert seconds == [each.timestamp() for each in instants], (zone, local)
