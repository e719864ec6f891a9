"""What intake sees in a file, for a person and for a machine; no database is asked."""

import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

ROOT = Path(__file__).resolve().parents[2]
TEXT = """Harbor Forum

Ferry Line Must Stay

March 9, 2014

The following is a statement by Dana Quill, Director of the Harbor Forum:

“It carries people to work, to school and to the clinic.

“It has to stay, and the county has to say so this week.”
"""


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "ferry.txt"
    path.write_text(TEXT)
    return path


def read_statement(*arguments) -> tuple[str, str]:
    """What it printed, and its complaints."""
    out, err = StringIO(), StringIO()
    try:
        call_command("read_statement", *map(str, arguments), stdout=out, stderr=err)
    except CommandError as ended:
        err.write(str(ended))
    return out.getvalue(), err.getvalue()


def test_a_person_gets_a_listing(file):
    printed, complaints = read_statement(file)
    assert printed.splitlines()[0] == str(file)
    assert "Dana Quill" in printed
    assert complaints == ""


def test_a_machine_gets_an_object_and_of_several_files_an_array(file):
    one = json.loads(read_statement(file, "--json")[0])
    assert one["date"] == "2014-03-09"
    assert one["speakers"][0]["name"] == "Dana Quill"
    assert json.loads(read_statement(file, file, "--json")[0]) == [one, one]


def test_a_file_that_cannot_be_read_is_a_sentence_and_the_others_are_read(file, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    printed, complaints = read_statement(empty, file, tmp_path / "gone.txt", "--json")
    assert [each["date"] for each in json.loads(printed)] == ["2014-03-09"]
    assert complaints.splitlines() == [
        f"{empty}: This file is empty.",
        f"{tmp_path / 'gone.txt'}: There is no such file.",
        "2 of 3 could not be read.",
    ]


def test_of_one_file_that_cannot_be_read_nothing_is_printed(tmp_path):
    assert read_statement(tmp_path / "gone.txt", "--json")[0] == ""


def test_it_needs_no_database_at_all(file, tmp_path):
    env = os.environ | {"DATABASE_URL": "postgres://nobody@127.0.0.1:1/nothing", "DATA": str(tmp_path / "nothing")}
    command = [sys.executable, ROOT / "manage.py", "read_statement", "--json", file]
    done = subprocess.run(command, env=env, capture_output=True, check=True)
    assert b"Dana Quill" in done.stdout
    assert "“".encode() not in done.stdout.split(b'"findings"')[0]
    assert not (tmp_path / "nothing").exists()
    failed = subprocess.run([*command, tmp_path / "gone.txt"], env=env, capture_output=True, check=False)
    assert failed.returncode == 1


def test_a_file_of_records_is_no_release(tmp_path):
    records = tmp_path / "older.jsonl"
    records.write_text('{"slug": "a"}\n')
    out, complaints = read_statement(records)
    assert not out
    assert "This file holds records, one a line; import_statements --dry-run checks them." in complaints
