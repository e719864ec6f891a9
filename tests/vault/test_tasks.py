"""What was revised or retracted is a task for each statement on the record that refers to it."""

from datetime import date

import pytest

from statements.models import Task, Why
from statements.vault import tasks
from tests import factories

pytestmark = pytest.mark.django_db


def before_and_after(**fields):
    report = factories.report(issued_on=date(2012, 3, 1))
    before = {name: getattr(report, name) for name in ("revised_on", "retracted_on")}
    for name, value in fields.items():
        setattr(report, name, value)
    report.save()
    return before, report


@pytest.mark.parametrize(("field", "why"), [("revised_on", Why.REVISED), ("retracted_on", Why.RETRACTED)])
def test_each_statement_on_the_record_gets_one_and_a_draft_none(field, why):
    before, report = before_and_after(**{field: date(2012, 5, 1)})
    shown = [factories.published(reports=[report]), factories.withdrawn(reports=[report])]
    factories.statement(reports=[report])
    factories.published()
    assert tasks.standing_changed(before, report) == 2
    assert {(task.statement, task.why) for task in Task.objects.open()} == {(each, why) for each in shown}
    assert tasks.standing_changed(before, report) == 2
    assert Task.objects.count() == 2


def test_a_report_that_is_as_it_was_is_no_task():
    before, report = before_and_after(summary="Something else")
    factories.published(reports=[report])
    assert tasks.standing_changed(before, report) == 0


def test_a_task_about_the_report_is_open_once_and_again_after_it_was_done():
    report, person = factories.report(), factories.user()
    for _ in range(2):
        tasks.open_task(report, Why.GONE)
    assert tasks.done(Task.objects.filter(report=report), person) == 1
    tasks.open_task(report, Why.GONE)
    assert [task.done_by for task in Task.objects.order_by("pk")] == [person, None]
