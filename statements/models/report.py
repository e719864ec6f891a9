"""Documents that statements refer to."""

from datetime import datetime

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from statements import search

from .copy import Copy
from .copy_page import CopyPage
from .in_use import KeptWhileUsed
from .old_address import Addressed
from .public_id import WithPublicId
from .rules import Ruled, in_order
from .slug import SlugField, holds_a_letter
from .visit import Link
from .web_address import WebAddressField
from .words import PAGES


class ReportQuerySet(models.QuerySet):
    def public(self, at=None):
        """What a public statement refers to."""
        from .citation import Citation

        return self.filter(Exists(Citation.objects.public(at).filter(report=OuterRef("pk"))))

    def in_need(self):
        """What statements refer to and might be lost: the publisher's link is dead, or there is no copy."""
        has_copy = Exists(Copy.objects.filter(report=OuterRef("pk")))
        cited = self.exclude(citations=None).annotate(has_copy=has_copy)
        return cited.filter(Q(link=Link.GONE) | Q(has_copy=False)).order_by(
            F("link_since").desc(nulls_last=True), "-pk"
        )

    def holding(self, query: search.Query):
        """Whose title or number has the words, or a page that readers may have."""
        words = [term.written.strip('“”"') for term in query.wanted]
        named = [Q(title__icontains=word) | Q(number__icontains=word) for word in words]
        pages = search.narrow(CopyPage.objects.public(), PAGES, query).filter(copy__report=OuterRef("pk"))
        return self.filter(Exists(pages) | Q(*named)) if query.wanted else self.none()


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
    revision_note = models.CharField(
        _("about the revision"), max_length=300, blank=True, help_text=_("What its publisher changed, in one sentence.")
    )
    retracted_on = models.DateField(
        _("retracted"), null=True, blank=True, help_text=_("When its publisher took it back.")
    )
    retraction_note = models.CharField(
        _("about the retraction"), max_length=300, blank=True, help_text=_("Why, in one sentence.")
    )
    url = WebAddressField(_("address"), blank=True, help_text=_("Where its publisher offers it."))
    summary = models.TextField(_("summary"), blank=True, help_text=_("One sentence for readers of the report's page."))

    link = models.CharField(max_length=8, choices=Link.choices, blank=True, editable=False)
    link_since = models.DateTimeField(null=True, editable=False, help_text="Of the visits that all found the same.")
    moved_to = WebAddressField(blank=True, editable=False)
    visited_at = models.DateTimeField(null=True, editable=False)

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
            models.CheckConstraint(
                name="report_retracted_after_issue",
                condition=in_order("issued_on", "retracted_on"),
                violation_error_code="retracted_on",
                violation_error_message=_("This report is retracted before it is issued."),
            ),
            models.CheckConstraint(
                name="report_revision_has_a_date",
                condition=Q(revision_note="") | Q(revised_on__isnull=False),
                violation_error_code="revised_on",
                violation_error_message=_("Say when it was revised."),
            ),
            models.CheckConstraint(
                name="report_retraction_has_a_date",
                condition=Q(retraction_note="") | Q(retracted_on__isnull=False),
                violation_error_code="retracted_on",
                violation_error_message=_("Say when it was retracted."),
            ),
            models.CheckConstraint(
                name="report_link_since_known",
                condition=Q(link="", link_since=None) | Q(link__in=Link.values, link_since__isnull=False),
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

    @property
    def dead_since(self) -> datetime | None:
        """When its publisher's address was first found dead, where it is."""
        return self.link_since if self.link == Link.GONE else None

    def get_absolute_url(self):
        return reverse("report", args=[self.slug])

    def get_short_url(self):
        return reverse("short", args=[self.public_id])

    def derive(self):
        self._meta.get_field("slug").fill(self)


class ReportAlias(models.Model):
    """Another name by which the report is found: a number, a title, or an address at which it lay."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="aliases", verbose_name=_("report"))
    name = models.CharField(_("other number, title or address"), max_length=1000)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        constraints = [
            models.UniqueConstraint(
                name="report_alias_once",
                fields=["report", "name"],
                violation_error_message=_("This name is listed already."),
            )
        ]

    def __str__(self):
        return self.name
