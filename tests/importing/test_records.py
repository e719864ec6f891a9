"""Records become statements, each once; those that cannot are a sentence with file and line."""

from datetime import UTC, datetime

import pytest

from statements.models import OldAddress, Origin, Speaker, Statement
from statements.models.origin import Arrival
from tests import factories

from .records import record, write_records
from .running import run

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("newsroom")]


@pytest.fixture
def file(tmp_path):
    return tmp_path / "archive.jsonl"


def test_a_record_becomes_a_draft_that_says_where_it_came_from(file):
    ran = run(write_records(file, record(1), record(2)))
    assert ran.outcomes == {"made": 2}
    second = Statement.objects.get(slug="ferry-2-stays")
    assert (second.status, second.origin.how) == ("draft", Arrival.IMPORTED)
    assert (second.origin.place, second.origin.line) == (str(file), 2)
    assert [quotation.speaker.name for quotation in second.quotations.all()] == ["Ines Halloran"]
    assert Speaker.objects.count() == 1


def test_published_with_its_own_date_midnight_stands_for_an_hour_that_is_not_printed(file):
    known = record(2, published_at="2014-03-09T14:20:00-04:00")
    ran = run(write_records(file, record(1), known), publish=True)
    assert ran.outcomes == {"published": 2}
    assert [str(entry.address) for entry in ran.entries] == [
        "/statements/2014/ferry-1-stays/",
        "/statements/2014/ferry-2-stays/",
    ]
    midnight, exact = Statement.objects.public().order_by("slug")
    assert midnight.publish_at == datetime(2014, 3, 9, 5, tzinfo=UTC)  # New York, standard time until that night
    assert exact.publish_at == datetime(2014, 3, 9, 18, 20, tzinfo=UTC)


def test_the_same_records_twice_are_there_once(file):
    write_records(file, record(1), record(2), record(1))
    assert run(file, publish=True).outcomes == {"published": 2, "already there": 1}
    assert run(file, publish=True).outcomes == {"already there": 3}
    assert run(file).outcomes == {"already there": 3}
    assert Statement.objects.count() == Origin.objects.count() == 2


def test_a_record_of_a_statement_that_was_written_here_is_here_already(file):
    written = factories.published()
    ran = run(write_records(file, record(1, id=written.public_id)))
    assert ran.outcomes == {"differs": 1}
    assert Statement.objects.count() == 1


def test_one_that_is_here_and_differs_is_left_as_it_is_and_said(file):
    run(write_records(file, record(1, id="ferry1")))
    ran = run(write_records(file, record(1, id="ferry1", headline="Another Headline", dateline="Pell Harbor")))
    assert ran.lines == [f"{file}:1: It is here already and differs in headline, dateline; it was left as it is."]
    assert Statement.objects.get().headline == "Ferry 1 Stays"


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ('{"slug": "a"', "This line is no JSON: Expecting ',' delimiter at character 13."),
        ("[]", "A record must be an object."),
        ("{}", "“slug” is missing."),
        ('{"date": NaN}', "This line is no record: it nests too deep, or a number in it is no number."),
        ("[" * 100_000, "This line is no record: it nests too deep, or a number in it is no number."),
        ("1" * 5000, "This line is no record: it nests too deep, or a number in it is no number."),
        (record(7, headline="x" * 251), "“headline” has 251 characters; 250 are the most."),
        (record(7, headline="\0"), "“headline” holds a character that cannot be kept: a NUL, or half of a pair."),
        (record(7, headline="\ud800"), "“headline” holds a character that cannot be kept: a NUL, or half of a pair."),
        (record(7, date="9 March 2014"), "“date” is no day; write it like 2012-04-06."),
    ],
)
def test_a_bad_line_is_a_sentence_with_its_number_and_the_others_are_imported(file, line, sentence):
    import json

    broken = line if isinstance(line, str) else json.dumps(line)
    good = [record(number) for number in range(1, 10)]
    ran = run(write_records(file, *good[:6], broken, *good[6:]))
    assert ran.outcomes == {"made": 9, "refused": 1}
    assert ran.lines[0] == f"{file}:7: {sentence}"


def test_bytes_that_are_no_text_are_a_sentence(file):
    file.write_bytes(b'{"slug": "caf\xe9"}\n')
    assert run(file).lines == [f"{file}:1: This line is not UTF-8."]


def test_what_cannot_be_published_stays_a_draft_with_the_reason(file):
    factories.published(slug="ferry-1-stays", publish_at=datetime(2014, 1, 1, 12, tzinfo=UTC))
    ran = run(write_records(file, record(1), record(2)), publish=True)
    assert ran.outcomes == {"kept as draft": 1, "published": 1}
    assert ran.lines == [f"{file}:1: Another statement of 2014 has the address “ferry-1-stays” already; change a word."]
    assert Statement.objects.drafts().get().slug == "ferry-1-stays"
    assert ran.report.failures == 1


def test_unknown_keys_are_counted_and_ignored(file):
    ran = run(write_records(file, record(1, mood="calm"), record(2, mood="calm", speakers=[{"name": "A B", "age": 7}])))
    assert ran.report.unknown_keys == {"mood": 2, "speakers.age": 1}
    assert "3 ignored under keys that are not known (2 mood, 1 speakers.age)" in ran.report.numbers()


def test_a_translation_finds_its_original_that_comes_later(file):
    spanish = record(1, id="es1", language="es", translation_of="en1", slug="el-ferry-se-queda")
    run(write_records(file, spanish, record(2, id="en1")))
    assert Statement.objects.get(public_id="es1").translation_of.public_id == "en1"


def test_a_translation_finds_its_original_that_a_later_run_brings(file):
    """As after a run that was killed in between."""
    spanish = record(1, id="es1", language="es", translation_of="en1", slug="el-ferry-se-queda")
    run(write_records(file, spanish))
    run(write_records(file, spanish, record(2, id="en1")))
    assert Statement.objects.get(public_id="es1").translation_of.public_id == "en1"


def test_a_dry_run_says_the_same_and_leaves_nothing(file):
    write_records(file, record(1), record(2), record(1), "{", record(3, mood="calm"))
    dry = run(file, publish=True, dry_run=True)
    assert not Statement.objects.exists()
    assert not Speaker.objects.exists()
    real = run(file, publish=True)
    assert dry.outcomes == real.outcomes == {"published": 3, "already there": 1, "refused": 1}
    assert dry.lines == real.lines
    assert dry.report.numbers() == real.report.numbers()


def test_language_and_issuer_fill_what_a_record_leaves_open(file):
    issuer = factories.organization(name="Harbor Forum", slug="harbor-forum")
    run(write_records(file, record(1), record(2, language="pt")), language="es", issuer="harbor-forum")
    one, two = Statement.objects.order_by("slug")
    assert (one.language, two.language) == ("es", "pt")
    assert one.issuer == two.issuer == issuer


def test_the_address_on_the_earlier_site_leads_on_from_now_on(file, settings, client):
    settings.SITE_URL = "https://news.example.org"
    own = record(1, source_url="http://www.news.example.org/2014/ferry%201.html")
    other = record(2, source_url="https://paper.example/ferry.html")
    run(write_records(file, own, other, record(3, old_addresses=["/ferry3"])), publish=True)
    assert {*OldAddress.objects.values_list("path", flat=True)} == {"/2014/ferry 1.html", "/ferry3"}
    assert client.get("/2014/ferry%201.html", secure=True)["Location"] == "/statements/2014/ferry-1-stays/"


def test_an_old_address_that_is_taken_is_said_and_stays_where_it_was(file, settings):
    settings.SITE_URL = "https://news.example.org"
    taken = record(2, source_url="https://news.example.org/ferry.html", old_addresses=["/ferry"])
    run(write_records(file, record(1, old_addresses=["/ferry", "/ferry.html"])))
    ran = run(write_records(file, taken))
    assert ran.outcomes == {"made": 1}
    assert ran.lines == [
        f"{file}:1: The old address /ferry leads to another page already.",
        f"{file}:1: The old address /ferry.html leads to another page already.",
    ]
    assert {old.statement.slug for old in OldAddress.objects.all()} == {"ferry-1-stays"}


def test_a_pattern_makes_the_old_address_of_each(file):
    run(write_records(file, record(1), record(2)), old_address="/news/{year}/{slug}.html")
    assert sorted(OldAddress.objects.values_list("path", flat=True)) == [
        "/news/2014/ferry-1-stays.html",
        "/news/2014/ferry-2-stays.html",
    ]


def test_every_line_of_the_report_can_be_read_by_a_machine(file, tmp_path):
    import json
    from io import StringIO

    from statements.importing import Import, Options, Report

    out = StringIO()
    write_records(file, record(1, id="ferry1"), "{", record(1, id="ferry1"))
    Import(Options(publish=True), Report(lambda line: None, out)).take([file])
    first, second, third = map(json.loads, out.getvalue().splitlines())
    assert first == {
        "path": str(file),
        "line": 1,
        "outcome": "published",
        "statement": "ferry1",
        "address": "/statements/2014/ferry-1-stays/",
        "reasons": [],
        "doubts": [],
    }
    assert (second["line"], second["outcome"], second["statement"]) == (2, "refused", None)
    assert (third["line"], third["outcome"], third["statement"]) == (3, "already there", "ferry1")
