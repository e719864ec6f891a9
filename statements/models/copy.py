"""Archived files of reports; a changed file is a new copy, never a replacement."""

from django.db import models
from django.db.models import Exists, OuterRef
from django.urls import reverse

from .stored_file import StoredFile
from .web_address import WebAddressField


class CopyQuerySet(models.QuerySet):
    def public(self, at=None):
        """Copies that readers may have: the report is public and the rights allow it."""
        from .report import Report

        return self.filter(Exists(Report.objects.public(at).filter(pk=OuterRef("report"))), is_offered=True)


class Copy(StoredFile):
    report = models.ForeignKey("Report", models.CASCADE, related_name="copies")
    label = models.CharField(max_length=120, blank=True, help_text="Which one it is: “as released”, “revised”.")
    source_url = WebAddressField("fetched from", blank=True)
    rights = models.CharField(
        "rights note", max_length=300, blank=True, help_text="Why readers may have the file, or not."
    )
    is_offered = models.BooleanField(
        "readers get the file", default=False, help_text="Otherwise they see only that it is kept, and its fingerprint."
    )

    objects = CopyQuerySet.as_manager()

    class Meta:
        ordering = ["-added_at", "-pk"]
        verbose_name = "saved copy"
        verbose_name_plural = "saved copies"
        constraints = [
            models.UniqueConstraint(
                name="copy_once_per_report",
                fields=["report", "sha256"],
                violation_error_message="This very file is kept already.",
            )
        ]

    def __str__(self):
        return f"{self.label or 'Copy'} of {self.report.label}"

    def get_absolute_url(self):
        return reverse("file", args=[self.sha256, self.extension])
