"""What a record says is what its statement says, and once read back it never changes again."""

from datetime import datetime

import pytest
from django.db import transaction
from hypothesis import given, settings

from statements import workflow
from statements.formats.record import Nouns, apply_record, canonical, problems, record_of
from statements.models import Statement
from tests.formats.record.records import complete

pytestmark = pytest.mark.django_db

# Names are matched without case and accents, so one that is there keeps its writing; the day follows from the moment.
AS_GIVEN = ("id", "slug", "kind", "language", "headline", "subheadline", "dateline", "summary", "body_html",
            "source_url", "contact", "source", "corrections", "lead_image", "translation_of")  # fmt: skip


def there_and_back(record: dict) -> dict:
    """In a newsroom without anything."""
    with transaction.atomic():
        pk = apply_record(record, Nouns(), enter=workflow.enter).pk
        back = record_of(Statement.objects.for_record().get(pk=pk))
        transaction.set_rollback(True)
    return back


def moments(record: dict) -> list:
    event, source = record["event"] or {}, record["source"] or {}
    found = [record["published_at"], record["modified_at"], event.get("start"), source.get("received_at")]
    return [datetime.fromisoformat(each) if each else None for each in found]


def plain(record: dict, name: str):
    value = record[name]
    return {key: each for key, each in value.items() if key != "received_at"} if isinstance(value, dict) else value


def is_part_of(printed: list[dict], credited: list[dict]) -> bool:
    """In order; two names that differ in accents only are one person, credited once."""
    given = iter(each["as_printed"] for each in credited)
    return all(each in given for each in printed)


@given(complete())
@settings(max_examples=60)
def test_a_record_comes_back_and_stays(record):
    assert problems(record) == []
    once = there_and_back(record)
    assert {name: plain(once, name) for name in AS_GIVEN} == {name: plain(record, name) for name in AS_GIVEN}
    assert moments(once) == moments(record)
    assert is_part_of([each["as_printed"] for each in once["speakers"]], record["speakers"])
    assert canonical(there_and_back(once)) == canonical(once)
    assert problems(once) == []
