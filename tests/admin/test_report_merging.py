"""Whoever may publish merges two entries, after both were seen beside each other."""

import pytest
from django.test import Client
from django.urls import reverse

from statements.models import Report
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def publisher(groups):
    factories.publisher()
    client = Client()
    client.force_login(factories.user("Publisher"))
    return client


@pytest.fixture
def two():
    gone, into = factories.report(title="Operations of ICE"), factories.report(title="Operations", number="")
    return gone, into, reverse("admin:statements_report_merge", args=[gone.pk])


def test_both_are_seen_beside_each_other_before_anything_happens(publisher, two):
    gone, into, address = two
    page = publisher.post(address, {"into": into.pk, "note": "Merged."}).content.decode()
    assert page.index("Operations of ICE</td>") < page.index("<td>Operations</td>")
    assert Report.objects.filter(pk=gone.pk).exists()


def test_then_they_are_merged_and_it_is_said_how_many_statements_refer_to_it(publisher, two):
    gone, into, address = two
    statement = factories.published(reports=[gone])
    answer = publisher.post(address, {"into": into.pk, "note": "Merged.", "_merge": ""}, follow=True)
    assert "Merged; 1 statement refers to this entry now." in answer.content.decode()
    assert statement.citations.get().report == into
    assert statement.versions.newest_first().first().note == "Merged."


def test_one_is_not_merged_with_itself(publisher, two):
    gone, _, address = two
    page = publisher.post(address, {"into": gone.pk, "note": "Merged.", "_merge": ""}).content.decode()
    assert "This is the entry itself; choose the other one." in page


def test_who_may_not_publish_merges_nothing(publisher, two):
    _, into, address = two
    publisher.force_login(factories.user("Editor"))
    assert publisher.post(address, {"into": into.pk, "note": "Merged.", "_merge": ""}).status_code == 403
    assert Report.objects.count() == 2


def test_what_contradicts_is_said_beside_the_field_and_both_stay(publisher, two):
    gone, into, address = two
    Report.objects.filter(pk=gone.pk).update(revised_on="2012-04-20")
    Report.objects.filter(pk=into.pk).update(issued_on="2012-05-01")
    page = publisher.post(address, {"into": into.pk, "note": "Merged.", "_merge": ""}).content.decode()
    assert "This report is revised before it is issued." in page
    assert Report.objects.count() == 2
