"""The command: what may be asked, what is printed, how it ends."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from statements import importing
from statements.importing import Stopped
from statements.models import Statement
from tests.importing.records import record, write_records

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("newsroom")]


@pytest.fixture
def file(tmp_path):
    return write_records(tmp_path / "archive.jsonl", record(1), record(2))


def import_statements(*arguments) -> str:
    out = StringIO()
    call_command("import_statements", *map(str, arguments), stdout=out)
    return out.getvalue()


def test_it_ends_with_numbers(file):
    assert import_statements(file).splitlines() == ["Importing: 2 items …", "Done:", "  2 made, all drafts"]
    assert import_statements(file, "--publish").splitlines()[1:] == ["Done:", "  2 here already"]


def test_something_refused_is_said_with_its_place_and_as_the_exit_status(tmp_path):
    out = StringIO()
    file = write_records(tmp_path / "archive.jsonl", record(1), "{", record(2))
    with pytest.raises(CommandError, match="1 not as asked; the reasons stand above."):
        call_command("import_statements", str(file), stdout=out)
    assert f"{file}:2: This line is no JSON" in out.getvalue()
    assert "  2 made, all drafts\n  1 refused\n" in out.getvalue()
    assert Statement.objects.count() == 2


def test_a_dry_run_says_that_nothing_was_kept(file):
    printed = import_statements(file, "--dry-run", "--publish")
    assert "Nothing was kept; an import would give:\n  2 published\n" in printed
    assert not Statement.objects.exists()


def test_the_report_has_every_item(file, tmp_path):
    report = tmp_path / "report.jsonl"
    import_statements(tmp_path, "--publish", "--report", report)
    items = [json.loads(line) for line in report.read_text().splitlines()]
    assert [(item["path"], item["line"], item["outcome"]) for item in items] == [
        (str(file), 1, "published"),
        (str(file), 2, "published"),
        (str(report), None, "skipped"),
    ]
    assert items[2]["reasons"] == ["the report itself"]
    assert items[0]["address"] == "/statements/2014/ferry-1-stays/"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--old-address", "news/{stem}"], "does not begin with a slash"),
        (["--issuer", "nobody"], "There is no organization “nobody”"),
        (["--report", "/nowhere/at/all.jsonl"], "The report cannot be written to /nowhere/at/all.jsonl"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_read(file, arguments, sentence):
    with pytest.raises(CommandError, match=sentence):
        import_statements(file, *arguments)
    assert not Statement.objects.exists()


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (
            Stopped("The database did not take it: disk is full."),
            "The database did not take it: disk is full. What was",
        ),
        (KeyboardInterrupt(), "Stopped. What was made stays; run the same command again for the rest."),
    ],
)
def test_a_run_that_stops_says_how_to_go_on(file, monkeypatch, fault, sentence):
    def stop(*arguments, **options):
        raise fault

    monkeypatch.setattr(importing.Import, "take", stop)
    with pytest.raises(CommandError, match=sentence):
        import_statements(file)
