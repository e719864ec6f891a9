"""From where, when and how a statement came that was not written here."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Arrival(models.TextChoices):
    PASTED = "pasted", _("Pasted")
    UPLOADED = "uploaded", _("Uploaded")
    IMPORTED = "imported", _("Imported")


class Origin(models.Model):
    """One for each statement that was read; the key makes the same source one statement, also for two runs at once."""

    statement = models.OneToOneField("Statement", models.CASCADE, related_name="origin")
    key = models.CharField(
        max_length=80,
        unique=True,
        editable=False,
        help_text="`sha256:` of what was read, or `record:` and its id.",
    )
    how = models.CharField(max_length=10, choices=Arrival.choices)
    place = models.CharField(
        _("from"), max_length=1000, blank=True, help_text="The file or folder as it was named then."
    )
    line = models.PositiveIntegerField(null=True, blank=True, help_text="Of a file of records, counted from 1.")
    received_at = models.DateTimeField(auto_now_add=True)
    received_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [models.CheckConstraint(name="origin_how_known", condition=models.Q(how__in=Arrival.values))]

    def __str__(self):
        return f"{self.get_how_display()} {self.place}".strip()
