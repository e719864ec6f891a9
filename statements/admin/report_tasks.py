"""What somebody has to look at because of a report: listed on the start page, done with one button."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext

from statements.models import Report, Task
from statements.vault import tasks

MAY_CARE = "statements.change_report"


def panel(user, most: int) -> dict:
    """For the start page, in two queries: open tasks, and reports that could be lost."""
    if not user.has_perm(MAY_CARE):
        return {}
    open_tasks = Task.objects.open().select_related("report", "statement").defer("statement__body")
    return {"tasks": open_tasks[:most], "poor_reports": Report.objects.in_need().select_related("publisher")[:most]}


class TaskDone:
    """Of the admin of reports."""

    def done_view(self, request, task):
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        if not request.user.has_perm(MAY_CARE):
            raise PermissionDenied
        found = get_object_or_404(Task, pk=task)
        if tasks.done(Task.objects.filter(pk=found.pk), request.user):
            messages.success(request, gettext("Done: %(task)s.") % {"task": found})
        return redirect("admin:index")
