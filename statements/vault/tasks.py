"""What the desk should look at because of a report."""

from datetime import date

from django.contrib.auth.models import AbstractBaseUser
from django.utils import timezone

from statements.models import Report, Statement, Task, Why
from statements.models.task import TaskQuerySet


def open_task(report: Report, why: Why) -> None:
    """About the report itself; one that is open already stays the only one."""
    Task.objects.bulk_create([Task(report=report, why=why)], ignore_conflicts=True)


def open_tasks(report: Report, why: Why) -> int:
    """One for each statement on the record that refers to the report; returns how many are open then."""
    statements = Statement.objects.on_record().filter(citations__report=report)
    rows = [Task(report=report, statement=statement, why=why) for statement in statements.only("pk")]
    Task.objects.bulk_create(rows, ignore_conflicts=True)
    return Task.objects.open().filter(report=report, statement__isnull=False, why=why).count()


def standing_changed(before: dict[str, date | None], report: Report) -> int:
    """
    After a save: what was revised or retracted meanwhile is a task for each statement that refers to it.

    `before` are the days as they were, by the names of their fields.
    """
    opened = 0
    for why, name in ((Why.REVISED, "revised_on"), (Why.RETRACTED, "retracted_on")):
        day = getattr(report, name)
        if day and day != before[name]:
            opened += open_tasks(report, why)
    return opened


def done(tasks: TaskQuerySet, by: AbstractBaseUser) -> int:
    return tasks.open().update(done_at=timezone.now(), done_by=by)
