"""What was published before a text could be looked up is found as well."""

from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection

from statements.models import Trace
from tests import factories

pytestmark = pytest.mark.django_db
migration = import_module("statements.migrations.0012_verify")


def test_each_version_with_a_number_gets_its_traces(newsroom, monkeypatch):
    monkeypatch.setattr(migration, "AT_ONCE", 2)
    for number in range(5):
        factories.published(body=f"<p>All of the dams along river {number} are safe.</p>")
    factories.in_review()
    before = set(Trace.objects.values_list("version", "hash"))
    assert len({version for version, _ in before}) == 5
    Trace.objects.all().delete()
    for _ in range(2):
        migration.leave_traces(apps, SimpleNamespace(connection=connection))
        assert set(Trace.objects.values_list("version", "hash")) == before
