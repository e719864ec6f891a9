"""A form of the desk that was sent, so that what arrives twice is done once."""

from django.db import models
from django.db.models import Q
from django.utils import timezone


class SentForm(models.Model):
    """`sha256` is of all that was sent and by whom; each form holds a token of its own, so no two are alike."""

    statement = models.ForeignKey("Statement", models.CASCADE, related_name="sent_forms")
    sha256 = models.CharField(max_length=64, editable=False)
    at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="sent_form_once", fields=["sha256"]),
            models.CheckConstraint(name="sent_form_keeps_a_sha256", condition=Q(sha256__regex=r"^[0-9a-f]{64}$")),
        ]

    def __str__(self):
        return f"Form sent {self.at:%Y-%m-%d %H:%M}"
