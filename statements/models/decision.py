"""Who decided what about a statement, when, and about which exact text. Append-only in the database (`guard.py`)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from .status import Status


class Act(models.TextChoices):
    """What is decided: the verbs of `workflow.py` and what happens besides them."""

    PUBLISH = "publish", "Published"
    UNSCHEDULE = "unschedule", "Taken back to draft"
    WITHDRAW = "withdraw", "Withdrawn"
    IMPORT = "import", "Imported"


class Decision(models.Model):
    statement = models.ForeignKey("Statement", models.CASCADE, related_name="decisions")
    act = models.CharField(max_length=12, choices=Act.choices)
    source = models.CharField("from", max_length=10, choices=Status.choices, blank=True)
    target = models.CharField("to", max_length=10, choices=Status.choices)
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    note = models.TextField(blank=True)
    text_sha256 = models.CharField(max_length=64, help_text="Of the text that it was about.")

    class Meta:
        ordering = ["at", "pk"]
        indexes = [models.Index("statement", "at", name="decision_of_statement")]
        constraints = [
            models.CheckConstraint(name="decision_act_known", condition=Q(act__in=Act.values)),
            models.CheckConstraint(name="decision_leads_to_a_status", condition=Q(target__in=Status.values)),
            models.CheckConstraint(name="decision_pins_a_text", condition=Q(text_sha256__regex=r"^[0-9a-f]{64}$")),
        ]

    def __str__(self):
        return f"{self.get_act_display()} by {self.by or 'the installation'}"
