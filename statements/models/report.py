"""Documents that statements refer to."""

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .in_use import KeptWhileUsed
from .old_address import Addressed
from .public_id import WithPublicId
from .rules import Ruled, in_order
from .slug import SlugField, holds_a_letter
from .web_address import WebAddressField


class ReportQuerySet(models.QuerySet):
    def public(self, at=None):
        """What a public statement refers to."""
        from .citation import Citation

        return self.filter(Exists(Citation.objects.public(at).filter(report=OuterRef("pk"))))


class Report(Addressed, Ruled, KeptWhileUsed, WithPublicId):
    title = models.CharField(_("title"), max_length=300)
    number = models.CharField(_("number"), max_length=60, blank=True, help_text=_("As printed: OIG-12-66."))
    slug = SlugField(
        _("slug"),
        source="number_and_title",
        unique=True,
        help_text=_("The end of its address. Left empty, it is made from number and title."),
    )
    publisher = models.ForeignKey(
        "Organization", models.PROTECT, null=True, blank=True, related_name="reports", verbose_name=_("publisher")
    )
    issued_on = models.DateField(_("issued"), null=True, blank=True, help_text=_("The date on its cover."))
    released_on = models.DateField(_("released"), null=True, blank=True, help_text=_("When the public got it."))
    revised_on = models.DateField(_("revised"), null=True, blank=True)
    url = WebAddressField(_("address"), blank=True, help_text=_("Where its publisher offers it."))
    summary = models.TextField(_("summary"), blank=True, help_text=_("One sentence for readers of the report's page."))

    objects = ReportQuerySet.as_manager()

    class Meta:
        ordering = [models.F("released_on").desc(nulls_last=True), "title"]
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        constraints = [
            models.UniqueConstraint(
                name="report_number_once_per_publisher",
                fields=["publisher", "number"],
                condition=~Q(number=""),
                violation_error_code="number",
                violation_error_message=_("This publisher has a report of this number already."),
            ),
            models.CheckConstraint(
                name="report_released_after_issue",
                condition=in_order("issued_on", "released_on"),
                violation_error_code="released_on",
                violation_error_message=_("This report is released before it is issued."),
            ),
            models.CheckConstraint(
                name="report_revised_after_issue",
                condition=in_order("issued_on", "revised_on"),
                violation_error_code="revised_on",
                violation_error_message=_("This report is revised before it is issued."),
            ),
            holds_a_letter("report_slug_holds_a_letter"),
        ]

    def __str__(self):
        return f"{self.number}: {self.title}" if self.number else self.title

    @property
    def number_and_title(self) -> str:
        return f"{self.number} {self.title}".strip()

    @property
    def label(self) -> str:
        """The short name: the number, else the title."""
        return self.number or self.title

    def get_absolute_url(self):
        return reverse("report", args=[self.slug])

    def get_short_url(self):
        return reverse("short", args=[self.public_id])

    def derive(self):
        self._meta.get_field("slug").fill(self)
