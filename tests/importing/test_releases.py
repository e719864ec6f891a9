"""Files become statements that keep their file, whatever the reading of them found."""

import hashlib
import os
import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.files import storage

from statements.importing import releases, transactions
from statements.importing import run as run_module
from statements.intake import Finding, Span
from statements.intake.readers import Unreadable, read_document
from statements.models import OldAddress, SourceFile, Speaker, Statement
from statements.quotations import Person
from tests import factories
from tests.releases import release

from .records import record, write_records
from .running import run

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("newsroom")]

SPAN = (Span(0, 1),)


def found(value) -> Finding:
    return Finding(value, SPAN, 0.9)


@pytest.fixture(autouse=True)
def reading(monkeypatch):
    """What is found in every file but its headline, which is its first line; set other findings in it."""
    findings = {}

    def read(data: bytes, name: str = ""):
        document = read_document(data, name)
        return release(**{"headline": found(document.text.splitlines()[0])} | findings)

    monkeypatch.setattr(releases, "read", read)
    return findings


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "releases"
    made.mkdir()
    return made


def write(folder, *names: str):
    for name in names:
        (folder / name).write_text(f"Statement on {name.partition('.')[0]}\n\nA text.\n")
    return folder


def test_a_file_becomes_a_draft_that_keeps_it(folder):
    write(folder, "ferry.txt")
    ran = run(folder)
    assert ran.outcomes == {"made": 1}
    made = Statement.objects.get()
    data = (folder / "ferry.txt").read_bytes()
    assert (made.status, made.headline) == ("draft", "Statement on ferry")
    assert (made.origin.place, made.origin.line) == (str(folder / "ferry.txt"), None)
    assert made.origin.key == f"sha256:{hashlib.sha256(data).hexdigest()}"
    assert (made.source_file.name, made.source_file.size) == ("ferry.txt", len(data))
    with made.source_file.open() as kept:
        assert kept.read() == data
    assert made.quotations.get().speaker.name == "Marisol Teague"


def test_the_same_bytes_are_one_statement_wherever_they_lie(folder):
    write(folder, "ferry.txt")
    (folder / "again.txt").write_bytes((folder / "ferry.txt").read_bytes())
    (folder / "sub").mkdir()
    (folder / "sub/ferry.md").write_bytes((folder / "ferry.txt").read_bytes())
    assert run(folder).outcomes == {"made": 1, "already there": 2}
    assert run(folder, publish=True).outcomes == {"already there": 3}
    assert Statement.objects.count() == SourceFile.objects.count() == 1


def test_speakers_that_several_texts_quote_are_one(folder):
    run(write(folder, "a.txt", "b.txt", "c.txt"))
    assert Statement.objects.count() == 3
    assert [speaker.name for speaker in Speaker.objects.all()] == ["Marisol Teague"]


def test_a_speaker_whom_somebody_else_adds_meanwhile_is_known(folder, monkeypatch):
    """Between two transactions of one run."""
    monkeypatch.setattr(transactions, "SECONDS", -1)
    read = releases.read

    def reading(data, name):
        if name == "b.txt":
            factories.speaker("Ines Halloran")
        return replace(read(data, name), speakers=(found(Person("Ines Halloran")),) if name == "c.txt" else ())

    monkeypatch.setattr(run_module, "AT_ONCE", 1)
    monkeypatch.setattr(releases, "read", reading)
    run(write(folder, "a.txt", "b.txt", "c.txt"))
    assert Speaker.objects.filter(name="Ines Halloran").count() == 1


def test_a_speaker_whom_a_record_adds_is_known_to_the_release_after_it(folder, monkeypatch):
    read = releases.read

    def reading(data, name):
        return replace(read(data, name), speakers=(found(Person("Ines Halloran")),) if name == "c.txt" else ())

    monkeypatch.setattr(releases, "read", reading)
    write_records(folder / "b.jsonl", record(1, speakers=[{"name": "Ines Halloran"}]))
    run(write(folder, "a.txt", "c.txt"))
    assert Statement.objects.count() == 3
    assert Speaker.objects.filter(name="Ines Halloran").count() == 1


def test_published_it_is_public_since_the_midnight_of_its_date(folder):
    ran = run(write(folder, "ferry.txt"), publish=True)
    assert ran.outcomes == {"published": 1}
    assert Statement.objects.public().get().publish_at == datetime(2016, 3, 9, 5, tzinfo=UTC)
    assert ran.entries[0].address == "/statements/2016/statement-on-ferry/"


@pytest.mark.parametrize(
    ("findings", "reason"),
    [
        ({"date": None}, "No date was found in it; it stays a draft until somebody says when it was released."),
        (
            {"date": None, "possible_dates": (date(2021, 3, 4), date(2021, 4, 3))},
            "Its date can be read as 2021-03-04 or 2021-04-03; it stays a draft until somebody says which.",
        ),
    ],
)
def test_without_a_certain_date_it_stays_a_draft(folder, reading, findings, reason):
    reading |= findings
    ran = run(write(folder, "ferry.txt"), publish=True)
    assert ran.outcomes == {"kept as draft": 1}
    assert ran.reasons("kept as draft") == [reason]
    assert "The source prints no release date." not in ran.entries[0].doubts
    assert Statement.objects.drafts().count() == 1


@pytest.mark.parametrize(("days_ago", "outcome"), [(-1, "kept as draft"), (3, "kept as draft"), (60, "published")])
def test_only_an_embargo_of_long_ago_is_over_for_certain(folder, reading, days_ago, outcome):
    released = (datetime.now(UTC) - timedelta(days=days_ago)).date()
    reading |= {"date": found(released), "embargo": found("EMBARGOED UNTIL TUESDAY")}
    assert run(write(folder, "ferry.txt"), publish=True).outcomes == {outcome: 1}
    assert Statement.objects.public().exists() == (outcome == "published")


def test_published_credits_are_those_of_the_day_where_the_text_prints_none(folder, reading):
    speaker = factories.speaker("Ines Halloran", title="Harbor Master")
    reading |= {"speakers": (Person("Ines Halloran"),)}
    run(write(folder, "ferry.txt"), publish=True)
    credit = Statement.objects.public().get().attributions.get()
    assert (credit.speaker, credit.title_as_printed) == (speaker, "Harbor Master")


def test_an_address_that_leads_elsewhere_since_long_ago_is_not_taken(folder):
    other = factories.published()
    OldAddress.objects.create(path="/statements/2016/statement-on-ferry/", statement=other)
    assert run(write(folder, "ferry.txt"), publish=True).outcomes == {"published": 1}
    assert (
        Statement.objects.get(source_file__isnull=False).get_absolute_url() == "/statements/2016/statement-on-ferry-2/"
    )


def test_an_address_that_became_an_old_one_in_the_same_run_is_not_taken(folder):
    write(folder, "ferry.txt", "z.txt")
    (folder / "z.txt").write_text("Ferry\n\nA text.\n")
    run(folder, publish=True, old_address="/statements/{year}/{stem}/")
    assert set(Statement.objects.values_list("slug", flat=True)) == {"statement-on-ferry", "ferry-2"}


def test_what_a_deleted_statement_was_read_from_is_taken_up_again(folder):
    run(write(folder, "ferry.txt"))
    Statement.objects.all().delete()
    assert run(folder, publish=True).outcomes == {"published": 1}
    assert Statement.objects.get().source_file == SourceFile.objects.get()


def test_what_killed_imports_left_unfinished_a_day_ago_is_cleared(folder, settings):
    unfinished = settings.MEDIA_ROOT / "unfinished"
    unfinished.mkdir(parents=True)
    for name, hours in (("old", 25), ("young", 23)):
        (unfinished / name).write_text("half of it")
        os.utime(unfinished / name, (time.time() - hours * 3600,) * 2)
    run(folder, dry_run=True)
    assert {path.name for path in unfinished.iterdir()} == {"old", "young"}
    run(folder)
    assert {path.name for path in unfinished.iterdir()} == {"young"}


def test_two_texts_of_one_headline_both_get_an_address(folder):
    for number in (1, 2):
        (folder / f"{number}.txt").write_text(f"Ferry Stays\n\nText {number}.")
    assert run(folder, publish=True).outcomes == {"published": 2}
    assert sorted(Statement.objects.values_list("slug", flat=True)) == ["ferry-stays", "ferry-stays-2"]


def test_doubts_are_told_with_the_file(folder, reading):
    reading["doubts"] = ("The dateline may be a place.",)
    ran = run(write(folder, "ferry.txt"))
    assert f"{folder / 'ferry.txt'}: The dateline may be a place." in ran.lines
    assert ran.report.with_doubts == 1
    assert ran.report.failures == 0


def test_language_and_issuer_are_those_of_the_command_line(folder):
    issuer = factories.organization(name="Harbor Forum", slug="harbor-forum")
    run(write(folder, "ferry.txt"), language="es", issuer="harbor-forum")
    made = Statement.objects.get()
    assert (made.language, made.issuer) == ("es", issuer)


def test_its_old_address_leads_to_it(folder):
    run(write(folder, "ferry.html"), publish=True, old_address="/news/{year}/{stem}.php")
    assert OldAddress.objects.present_address("/news/2016/ferry.php") == "/statements/2016/statement-on-ferry/"


def test_an_old_address_that_cannot_be_made_is_a_doubt(folder, reading):
    reading["date"] = None
    ran = run(write(folder, "ferry.html"), old_address="/news/{year}/{stem}.php")
    assert "It has no date, so the old address that needs its year was not made." in ran.entries[0].doubts
    assert not OldAddress.objects.exists()


@pytest.mark.parametrize("seconds", [10, -1])
def test_a_dry_run_leaves_neither_rows_nor_files(folder, monkeypatch, seconds):
    """Whether it is one transaction or many."""
    monkeypatch.setattr(transactions, "SECONDS", seconds)
    write(folder, "a.txt", "b.txt")
    (folder / "c.txt").write_bytes((folder / "a.txt").read_bytes())
    dry = run(folder, publish=True, dry_run=True)
    assert dry.outcomes == {"published": 2, "already there": 1}
    assert not Statement.objects.exists()
    assert not Speaker.objects.exists()
    assert not SourceFile.objects.exists()
    assert not storage.default_storage.exists("files")
    assert run(folder, publish=True).outcomes == dry.outcomes


def test_a_file_that_cannot_be_kept_is_a_sentence_and_no_statement(folder, monkeypatch):
    def full(name, file):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(releases, "write_once", full)
    ran = run(write(folder, "ferry.txt"))
    assert ran.lines == [f"{folder / 'ferry.txt'}: Its file cannot be kept: no space left on device."]
    assert not Statement.objects.exists()
    assert not SourceFile.objects.exists()


def test_a_fault_of_the_program_is_one_sentence_and_the_others_are_imported(folder, monkeypatch, caplog):
    read = releases.read
    monkeypatch.setattr(releases, "read", lambda data, name: 1 / 0 if "b" in name else read(data, name))
    ran = run(write(folder, "a.txt", "b.txt", "c.txt"))
    assert ran.outcomes == {"made": 2, "refused": 1}
    sentence = "It was left out, for the program failed on it (ZeroDivisionError); the log says where."
    assert ran.reasons("refused") == [sentence]
    assert "ZeroDivisionError" in caplog.text


def test_what_a_rolled_back_text_brought_is_forgotten(folder, monkeypatch):
    """The speaker of a text that is refused is no speaker of the next one."""
    write_once = releases.write_once
    faults = [OSError(5, "Input/output error")]

    def failing_once(name, file):
        if faults:
            raise faults.pop()
        write_once(name, file)

    monkeypatch.setattr(releases, "write_once", failing_once)
    ran = run(write(folder, "a.txt", "b.txt"))
    assert ran.outcomes == {"refused": 1, "made": 1}
    assert Statement.objects.get().attributions.get().speaker == Speaker.objects.get()


def sparse(path):
    with path.open("wb") as file:
        file.truncate(1_000_000_000)


def fifo(path):
    os.mkfifo(path)


BAD = {
    "empty.txt": b"",
    "blank.txt": b" \n\n ",
    "binary.txt": bytes(range(256)) * 40,
    "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "paper.txt": b"%PDF-1.7 ...",
    "nul.txt": b"A headline\x00\x00\x00\n\n\x00text\x00" * 20,
    "no-word.docx": b"PK\x03\x04 but no more of a zip",
    "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "locked.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") + bytes(600),
    "huge.txt": sparse,
    "gone.txt": lambda path: path.symlink_to(path.parent / "nothing"),
    "pipe.txt": fifo,
    "records.jsonl": b'{"slug": ',
    "utf-16.jsonl": '{"slug": "a"}\n'.encode("utf-16"),
    "empty.jsonl": b"",
    "zip.jsonl": b"PK\x03\x04\x00\x00\n\n{}\n",
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_exactly_one_sentence_and_the_run_goes_on(folder, name):
    bad = BAD[name]
    if callable(bad):
        bad(folder / name)
    else:
        (folder / name).write_bytes(bad)
    write(folder, "a.txt", "z.txt")
    ran = run(folder / "a.txt", folder / name, folder / "z.txt")
    assert ran.outcomes == {"made": 2, "refused": 1}
    [sentence] = ran.reasons("refused")
    assert sentence.endswith(".")
    [line] = [line for line in ran.lines if str(folder / name) in line]
    assert line.endswith(sentence)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody who may not read")
def test_a_file_that_nobody_may_read_is_a_sentence(folder):
    write(folder, "closed.txt")
    (folder / "closed.txt").chmod(0)
    for parent in folder.parents[:4]:
        parent.chmod(parent.stat().st_mode | 0o055)
    os.seteuid(65534)
    try:
        with pytest.raises(Unreadable, match="cannot be opened"):
            releases.ReleaseFile(folder / "closed.txt")
    finally:
        os.seteuid(0)


def test_a_file_that_vanishes_meanwhile_is_a_sentence(folder, monkeypatch):
    write(folder, "a.txt", "b.txt")
    read_file = releases.read_file

    def vanishing(path):
        (folder / "b.txt").unlink(missing_ok=True)
        return read_file(path)

    monkeypatch.setattr(releases, "read_file", vanishing)
    ran = run(folder)
    assert ran.outcomes == {"made": 1, "refused": 1}
    assert ran.reasons("refused") == ["There is no such file."]
