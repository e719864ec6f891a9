"""
Imports that are killed at any moment, or run at the same time, give what one clean run gives.

Real processes; `KILLS=20` in the environment kills more often than the suite does.
"""

import json
import os
import random
import re
import signal
import time

import pytest

from .records import record, write_records

KILLS = int(os.environ.get("KILLS", "6"))
RECORDS, TEXTS = 250, 60


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """Records that share nouns, translations before their originals, and texts."""
    folder = tmp_path_factory.mktemp("archive")
    write_records(folder / "a.jsonl", *map(numbered, range(RECORDS)))
    for number in range(TEXTS):
        (folder / f"release-{number:02}.txt").write_text(
            TEXT.format(number=number, day=number % 28 + 1, who="QRSTU"[number % 5])
        )
    return folder


TEXT = """Harbor Forum

Ferry Line {number} Must Stay

March {day}, 2014

The following is a statement by Dana {who}uill, Director of the Harbor Forum:

“Line {number} carries people to work, to school and to the clinic.

“It has to stay, and the county has to say so this week.”
"""


def numbered(number: int) -> dict:
    fields = {
        "id": f"id{number}",
        "speakers": [{"name": f"Ines {'ABCDEFG'[number % 7]}bel", "role": "Director", "organization": "Harbor Forum"}],
        "quotations": [{"first_paragraph": 2, "last_paragraph": 3, "speaker": f"Ines {'ABCDEFG'[number % 7]}bel"}],
        "topics": [{"name": f"Topic {'ABC'[number % 3]}"}],
        "reports": [
            {"title": f"Report {'ABCDE'[number % 5]}", "publisher": "County Auditor", "number": f"R-{number % 5}"}
        ],
        "old_addresses": [f"/old/{number}"],
    }
    if number % 10 == 0:
        fields |= {"translation_of": f"id{number + 9}", "language": "es"}
    return record(number, **fields)


@pytest.fixture(scope="module")
def undisturbed(installations, archive):
    installation = installations.new()
    installation.import_all(archive, "--publish")
    return installation


@pytest.fixture(scope="module")
def clean(undisturbed):
    """What one run gives that nobody disturbed."""
    return undisturbed.dump(), undisturbed.files()


def test_killed_at_random_moments_and_run_again_it_is_one_clean_run(installations, archive, clean):
    installation = installations.new()
    progress = []
    for _ in range(KILLS):
        with installation.importing(archive, "--publish") as process:
            process.stdout.readline()  # it has begun
            time.sleep(random.uniform(0, 0.5))
            process.send_signal(signal.SIGKILL)
        progress.append(installation.count("statements_statement"))
    installation.import_all(archive, "--publish")
    assert installation.dump() == clean[0], progress
    assert installation.files() == clean[1]
    assert progress == sorted(progress)


def test_two_at_once_make_everything_once(installations, archive, clean):
    installation = installations.new()
    both = [installation.importing(archive, "--publish") for _ in range(2)]
    printed = [process.communicate()[0] for process in both]
    assert [process.returncode for process in both] == [0, 0], printed
    dump = installation.dump()
    assert dump["rows"] == clean[0]["rows"]
    assert dump["keys"] == clean[0]["keys"]
    numbers = [number(text, "published") + number(text, "here already") for text in printed]
    assert numbers == [RECORDS + TEXTS] * 2
    assert sum(number(text, "published") for text in printed) == RECORDS + TEXTS


def test_an_export_that_is_imported_elsewhere_is_the_same_newsroom(installations, undisturbed, clean, tmp_path):
    undisturbed.run("manage.py", "export_statements", tmp_path / "export")
    elsewhere = installations.new()
    printed = elsewhere.import_all(tmp_path / "export", "--publish")
    assert number(printed, "published") == RECORDS + TEXTS
    dump = elsewhere.dump()
    assert without_source(dump) == without_source(clean[0])
    assert dump["rows"] == clean[0]["rows"]
    assert elsewhere.files() == clean[1]
    assert number(elsewhere.import_all(tmp_path / "export", "--publish"), "here already") == RECORDS + TEXTS


def without_source(dump: dict) -> list[dict]:
    """An export does not tell in which folder or line a text was found."""
    return [json.loads(statement) | {"source": None} for statement in dump["statements"]]


def number(printed: str, what: str) -> int:
    found = re.search(rf"^  ([\d,]+) {what}$", printed, re.MULTILINE)
    return int(found[1].replace(",", "")) if found else 0
