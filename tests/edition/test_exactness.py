"""
What is sent is what the database says at that moment, from every process and with none of them told.

`CHANGES=1000` for as many; the suite makes a few dozen.
"""

import json
import os
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.delivery.processes import Answer

from .servers import serving, settings_of

CHANGES = int(os.environ.get("CHANGES", "30"))


@pytest.fixture(scope="module")
def installed(installations):
    """One installation, and two servers on it."""
    installation = installations.new()
    with serving(installation, number=2) as ports:
        yield installation, ports


def found_by(installed, *arguments) -> dict:
    installation, ports = installed
    command = ("-m", "tests.edition.changes", *map(str, arguments), *map(str, ports))
    return json.loads(installation.run(*command, env=settings_of(installation, EDITION_MEMORY="0")))


def test_after_each_change_every_process_says_what_is_so(installed):
    found = found_by(installed, "each", CHANGES)
    assert found["wrong"] == []
    assert found["hits"] > found["read"] / 3, "hardly a page came from what was kept"


def test_beside_a_writer_no_page_is_stale_and_none_torn(installed):
    found = found_by(installed, "at-once", CHANGES)
    assert found["wrong"] == []
    assert found["read"] > 64


def test_a_page_that_many_ask_for_at_once_is_made_once_in_each_process(installed):
    installation, ports = installed
    installation.shell("from statements.models import HouseStyle; HouseStyle.objects.update(place_of_clocks='Paris')")
    with ThreadPoolExecutor(64) as readers:
        answers = list(readers.map(lambda each: Answer(ports[each % 2], "/statements/"), range(64)))
    assert {answer.status for answer in answers} == {200}
    made = [answer for answer in answers if "stored" in answer.headers["Cache-Status"]]
    assert len(made) == len(ports)
