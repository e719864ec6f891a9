"""Archived files of reports; a changed file is a new copy, never a replacement."""

from django.db import models
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _

from .stored_file import StoredFile
from .web_address import WebAddressField


class CopyQuerySet(models.QuerySet):
    def public(self, at=None):
        """Copies that readers may have: the report is public and the rights allow it."""
        from .report import Report

        return self.filter(Exists(Report.objects.public(at).filter(pk=OuterRef("report"))), is_offered=True)


class Copy(StoredFile):
    report = models.ForeignKey("Report", models.CASCADE, related_name="copies", verbose_name=_("report"))
    label = models.CharField(
        _("label"), max_length=120, blank=True, help_text=_("Which one it is: “as released”, “revised”.")
    )
    source_url = WebAddressField(_("fetched from"), blank=True)
    rights = models.CharField(
        _("rights note"), max_length=300, blank=True, help_text=_("Why readers may have the file, or not.")
    )
    is_offered = models.BooleanField(
        _("readers get the file"),
        default=False,
        help_text=_("Otherwise they see only that it is kept, and its fingerprint."),
    )

    objects = CopyQuerySet.as_manager()

    class Meta:
        ordering = ["-added_at", "-pk"]
        verbose_name = _("saved copy")
        verbose_name_plural = _("saved copies")
        constraints = [
            models.UniqueConstraint(
                name="copy_once_per_report",
                fields=["report", "sha256"],
                violation_error_message=_("This very file is kept already."),
            )
        ]

    def __str__(self):
        return gettext("%(copy)s of %(report)s") % {
            "copy": self.label or pgettext("noun", "Copy"),
            "report": self.report.label,
        }

    def get_absolute_url(self):
        return reverse("file", args=[self.sha256, self.extension])
