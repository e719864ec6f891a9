"""A record that is put back says again what it said, whatever stood there meanwhile."""

import json

import pytest
from django.db import transaction
from hypothesis import given, settings

from statements import workflow
from statements.formats.record import Nouns, apply_record, canonical, fill_in, put_back, record_of
from statements.models import Statement
from tests.formats.record.records import complete

pytestmark = pytest.mark.django_db

# What is no part of a text stays as it is; so does the hour of what is published.
NOT_OF_THEN = {"id", "date", "published_at", "modified_at", "old_addresses", "source"}


def present(pk: int) -> Statement:
    return Statement.objects.for_record().get(pk=pk)


def of_then(record: dict) -> str:
    return canonical({key: value for key, value in record.items() if key not in NOT_OF_THEN})


@given(then=complete(), meanwhile=complete())
@settings(max_examples=25)
def test_what_is_put_back_exports_as_it_did(then, meanwhile):
    with transaction.atomic():
        nouns = Nouns()
        statement = apply_record(then, nouns, enter=workflow.enter)
        frozen = canonical(record_of(present(statement.pk)))
        other = apply_record(meanwhile | {"id": "other", "slug": "other-a", "old_addresses": []}, nouns)
        passing = record_of(present(other.pk))
        for record in (passing, json.loads(frozen)):
            filled = present(statement.pk)
            assert fill_in(filled, record) == []
            foreseen = of_then(record_of(filled))
            put_back(filled)
            assert of_then(record_of(present(statement.pk))) == foreseen == of_then(record)
        transaction.set_rollback(True)
