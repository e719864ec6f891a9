"""The start page says which reports need somebody, and one button says that it is done."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from statements.models import Task, Why
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(groups):
    factories.publisher()
    client = Client()
    client.force_login(factories.user("Editor"))
    return client


def today(client) -> str:
    return client.get(reverse("admin:index")).content.decode()


def save(client, report, **fields):
    rows = {f"{name}-{count}_FORMS": 0 for name in ("copies", "aliases") for count in ("TOTAL", "INITIAL")}
    given = {"title": report.title, "number": report.number, "publisher": report.publisher_id, "slug": report.slug}
    answer = client.post(
        reverse("admin:statements_report_change", args=[report.pk]),
        rows | given | {"issued_on": report.issued_on} | fields,
        follow=True,
    )
    return answer.content.decode()


def test_a_retracted_report_is_a_task_for_each_statement_until_somebody_did_it(client):
    report = factories.report()
    statement = factories.published(headline="What we said of it", reports=[report])
    said = save(client, report, retracted_on="2012-05-03", retraction_note="Its figures were wrong.")
    assert "1 statement that refers to it is to be looked at" in said
    assert "What we said of it" in today(client)
    task = Task.objects.get(statement=statement, why=Why.RETRACTED)
    client.post(reverse("admin:statements_report_done", args=[task.pk]))
    task.refresh_from_db()
    assert task.done_at is not None
    assert "Reports to look at" not in today(client)


def test_saving_it_again_opens_nothing(client):
    report = factories.report(retracted_on="2012-05-03")
    factories.published(reports=[report])
    assert "to be looked at" not in save(client, report, retracted_on="2012-05-03", summary="Another")
    assert not Task.objects.exists()


def test_dead_links_and_reports_without_a_copy_are_listed_where_statements_refer_to_them(client):
    dead = factories.report(title="Dead one", link="gone", link_since=timezone.now())
    factories.copy(dead)
    bare, unused = factories.report(title="Bare one"), factories.report(title="Unused one")
    factories.published(reports=[dead, bare])
    page = today(client)
    assert (
        page.index("Reports that might be lost") < page.index("Dead one") < page.index("its link has been dead since")
    )
    assert page.index("Bare one") < page.index("without a saved copy")
    assert str(unused) not in page


def test_who_only_looks_at_reports_has_no_such_list_and_no_button(client):
    task = Task.objects.create(report=factories.report(title="Secret duty"), why=Why.CHANGED)
    client.force_login(factories.user("Writer"))
    assert "Secret duty" not in today(client)
    assert client.post(reverse("admin:statements_report_done", args=[task.pk])).status_code == 403
    assert Task.objects.open().exists()


def test_looking_at_the_address_does_nothing(client):
    task = Task.objects.create(report=factories.report(), why=Why.CHANGED)
    assert client.get(reverse("admin:statements_report_done", args=[task.pk])).status_code == 405
    assert Task.objects.open().exists()
