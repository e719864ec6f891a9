"""Visits to the addresses of reports: what was found there, and when."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .web_address import WebAddressField


class Link(models.TextChoices):
    """What became of the address at which a publisher offers a report."""

    LIVE = "live", _("There as it was")
    MOVED = "moved", _("Moved for good to another address")
    CHANGED = "changed", _("Another file than before")
    GONE = "gone", _("Gone")
    REFUSED = "refused", _("Not open to visits")
    SILENT = "silent", _("No answer")


class Visit(models.Model):
    """One a check; also what the next one sends along, so that an unchanged file is not fetched again."""

    report = models.ForeignKey("Report", models.CASCADE, related_name="visits", verbose_name=_("report"))
    address = WebAddressField(_("address"))
    at = models.DateTimeField(_("at"))
    found = models.CharField(_("found"), max_length=8, choices=Link.choices)
    status = models.PositiveSmallIntegerField(_("status"), null=True, help_text="Of HTTP; none without an answer.")
    reason = models.CharField(_("reason"), max_length=40, blank=True, help_text="Why there was no answer, as a word.")
    leads_to = WebAddressField(_("leads to"), blank=True, help_text="Where redirects ended.")
    sha256 = models.CharField("SHA-256", max_length=64, blank=True)
    etag = models.CharField(max_length=300, blank=True)
    modified = models.CharField(max_length=100, blank=True, help_text="Last-Modified, as it was sent.")

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("visit")
        verbose_name_plural = _("visits")
        indexes = [models.Index(fields=["report", "-at"], name="visit_newest")]
        constraints = [models.CheckConstraint(name="visit_found_known", condition=models.Q(found__in=Link.values))]

    def __str__(self):
        return f"{self.address}: {self.get_found_display()}"
