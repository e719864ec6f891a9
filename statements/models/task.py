"""What somebody at the desk should look at because of a report."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Why(models.TextChoices):
    CHANGED = "changed", _("Its publisher offers another file than before")
    GONE = "gone", _("Its publisher’s address is dead")
    REVISED = "revised", _("It was revised")
    RETRACTED = "retracted", _("It was retracted")


class TaskQuerySet(models.QuerySet):
    def open(self):
        return self.filter(done_at=None)


class Task(models.Model):
    """Of a report alone, or of a statement that refers to it; open until somebody says that it is done."""

    report = models.ForeignKey("Report", models.CASCADE, related_name="tasks", verbose_name=_("report"))
    statement = models.ForeignKey(
        "Statement", models.CASCADE, null=True, blank=True, related_name="tasks", verbose_name=_("statement")
    )
    why = models.CharField(_("why"), max_length=9, choices=Why.choices)
    opened_at = models.DateTimeField(_("opened at"), auto_now_add=True)
    done_at = models.DateTimeField(_("done at"), null=True, blank=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("done by")
    )

    objects = TaskQuerySet.as_manager()

    class Meta:
        ordering = ["opened_at", "pk"]
        verbose_name = _("task")
        verbose_name_plural = _("tasks")
        indexes = [models.Index(fields=["opened_at"], name="task_open", condition=Q(done_at=None))]
        constraints = [
            models.UniqueConstraint(
                name="task_open_once", fields=["report", "why"], condition=Q(done_at=None, statement=None)
            ),
            models.UniqueConstraint(
                name="task_open_once_a_statement",
                fields=["report", "statement", "why"],
                condition=Q(done_at=None, statement__isnull=False),
            ),
            models.CheckConstraint(name="task_why_known", condition=Q(why__in=Why.values)),
        ]

    def __str__(self):
        return f"{self.report.label}: {self.get_why_display()}"
