"""What is imported is frozen as it is on the record, although it is not read again for that."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.formats.record import canonical, record_of, text_sha256_of
from statements.models import Attribution, Citation, Quotation, Statement, StatementTopic, Version

from .records import record, write_records
from .running import run

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("newsroom")]

RELEASE = """HARBOR FORUM

FERRIES SHOULD NOT BE CUT

March 9, 2014

PORT ALMA, N.D. — Two reports on the ferries came out today: “Ferries at Risk,” by the Office of Inspector General, and
“The Cost of Crossings,” by the Transport Review Board. The following is a statement by Ines Halloran, Executive
Director of the Harbor Forum, and not by Bo Lindqvist, Treasurer of the Harbor Forum:

“It sails, and it has to.

“Nobody here can swim.”

“I agree,” said Bo Lindqvist, Treasurer of the Harbor Forum.

Press contact: Mara Quill, (701) 555-0142, mara@harbor.example

###
"""
EVERYTHING = {
    "id": "abcdefgh",
    "modified_at": "2015-01-02T03:04:05.000006Z",
    "published_at": "2014-03-09T12:30:00Z",
    "summary": "A summary, with e\u0301.",
    "topics": [{"slug": "ferries", "name": "Ferries"}, {"slug": "harbors", "name": "Harbors"}],
    "reports": [{"title": "Ferries at Risk", "number": "OIG-12", "publisher": "Office of Inspector General"}],
    "event": {"start": "2014-03-10T09:00:00+01:00", "end": None, "place": "Pier 2"},
    "contact": {"email": "nobody@harbor.example", "as_printed": "Mara Quill"},
    "old_addresses": ["/old/ferry.html"],
}


def assert_frozen_as_it_is():
    for statement in Statement.objects.for_record():
        version = statement.versions.get()
        present = record_of(statement)
        assert json.loads(version.record) == json.loads(canonical(present))
        assert version.text_sha256 == text_sha256_of(present)


@pytest.mark.parametrize("publish", [False, True])
def test_releases_with_known_and_with_new_nouns(tmp_path, publish):
    for number in (1, 2):
        text = RELEASE.replace("FERRIES SHOULD", f"ALL {number} FERRIES SHOULD")
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    run(tmp_path, publish=publish, old_address="/earlier/{stem}.html")
    statement = Statement.objects.for_record().first()
    for rows in (statement.attributions, statement.citations, statement.quotations):
        assert rows.count() == 2
    assert statement.old_addresses.exists()
    assert_frozen_as_it_is()
    assert Version.objects.count() == 2


@pytest.mark.parametrize("publish", [False, True])
def test_records_that_say_much_and_that_say_little(tmp_path, publish):
    run(write_records(tmp_path / "a.jsonl", record(1, **EVERYTHING), record(2), record(3)), publish=publish)
    assert_frozen_as_it_is()
    assert Version.objects.count() == 3


def test_a_translation_whose_original_comes_in_a_later_run(tmp_path):
    spanish = record(1, id="eseseses", language="es", translation_of="enenenen", slug="el-ferry-se-queda")
    run(write_records(tmp_path / "a.jsonl", spanish, record(2)), publish=True)
    run(write_records(tmp_path / "b.jsonl", record(3, id="enenenen")), publish=True)
    assert Version.objects.count() == 3
    assert json.loads(Version.objects.get(statement__public_id="eseseses").record)["translation_of"] is None


@pytest.mark.parametrize("model", [Attribution, Citation, Quotation, StatementTopic])
def test_no_row_of_a_release_is_read_again_for_its_version(tmp_path, model):
    (tmp_path / "1.txt").write_text(RELEASE, encoding="utf-8")
    with CaptureQueriesContext(connection) as captured:
        run(tmp_path)
    assert Version.objects.exists()
    assert not [each["sql"] for each in captured if f'SELECT "{model._meta.db_table}"' in each["sql"]]
