"""Which copy of a report goes with a reference to it."""

import pytest

from statements.models import Citation
from tests import factories

pytestmark = pytest.mark.django_db


def saved_copy(report):
    return Citation.objects.with_saved_copy().get(report=report).saved_copy


def test_it_is_the_newest_that_readers_may_have():
    report = factories.report()
    factories.published(reports=[report])
    factories.copy(report)
    newest = factories.copy(report, content=b"%PDF-1.4 revised")
    factories.copy(report, content=b"%PDF-1.4 internal", is_offered=False)
    found = saved_copy(report)
    assert (found.sha256, found.size, found.media_type) == (newest.sha256, newest.size, newest.media_type)
    assert found.get_absolute_url() == newest.get_absolute_url()


@pytest.mark.parametrize("make", [factories.statement, factories.scheduled, factories.withdrawn])
def test_of_a_report_that_is_not_public_there_is_none(make):
    report = factories.report()
    make(reports=[report])
    factories.copy(report)
    assert saved_copy(report) is None
