"""Which statement refers to which report, how, and in which words."""

from datetime import UTC, datetime

from django.db import models
from django.db.models import Exists, OuterRef, Subquery
from django.db.models.functions import JSONObject
from django.utils.translation import gettext_lazy as _

from .copy import Copy
from .gate import GatedQuerySet, GatedRow, newest_public

OF_COPY = ("sha256", "extension", "media_type", "size", "added_at", "is_offered", "is_held")


class How(models.TextChoices):
    IN_ANSWER_TO = "in answer to", _("In answer to")
    RELIES_ON = "relies on", _("Relies on")
    DISPUTES = "disputes", _("Disputes")
    MENTIONS = "mentions", _("Reports mentioned")


class CitationQuerySet(GatedQuerySet):
    def with_saved_copy(self, at=None):
        """Each then knows its `saved_copy`, without a query of its own."""
        copies = Copy.objects.public(at).filter(report=OuterRef("report")).order_by("-added_at", "-pk")
        return self.annotate(columns_of_copy=_first(copies))

    def with_change_since(self, at=None):
        """
        Each then knows since when its publisher has offered another file than at the time of the statement, and the
        `copy_as_cited`: of the files fetched from the publisher the last before that, else the first of all.

        The first file that was fetched is no change, however late it came.
        """
        from .report import Report

        is_public = Exists(Report.objects.public(at).filter(pk=OuterRef("report")))
        fetched = Copy.objects.filter(report=OuterRef("report"), source_url=OuterRef("report__url")).exclude(
            source_url=""
        )
        earlier = Copy.objects.filter(
            report=OuterRef("report"), source_url=OuterRef("source_url"), added_at__lt=OuterRef("added_at")
        )
        others = fetched.filter(is_public, Exists(earlier), added_at__gt=OuterRef("statement__publish_at"))
        before = fetched.filter(added_at__lt=OuterRef("changed_at")).order_by("-added_at", "-pk")
        return self.annotate(
            changed_at=Subquery(others.order_by("added_at", "pk").values("added_at")[:1]),
            columns_of_cited_copy=_first(before),
        )

    def with_addresses(self):
        """Each then knows the `addresses` at which its report lay, without a query of its own."""
        from .report import ReportAlias

        names = ReportAlias.objects.filter(report=OuterRef("report")).order_by()
        fetched = Copy.objects.filter(report=OuterRef("report")).order_by()
        return self.annotate(
            alias_lines=Subquery(names.values("report").annotate(lines=Lines("name")).values("lines")),
            source_lines=Subquery(fetched.values("report").annotate(lines=Lines("source_url")).values("lines")),
        )


class Lines(models.Aggregate):
    """Each value in a line of its own."""

    function = "GROUP_CONCAT"
    template = "%(function)s(%(expressions)s, char(10))"
    output_field = models.TextField()

    def as_postgresql(self, compiler, connection):
        return self.as_sql(
            compiler, connection, function="STRING_AGG", template="%(function)s(%(expressions)s, chr(10))"
        )


def _first(copies: models.QuerySet) -> Subquery:
    return Subquery(copies.values(columns=JSONObject(**{name: name for name in OF_COPY}))[:1])


class Citation(GatedRow):
    statement = models.ForeignKey("Statement", models.CASCADE, related_name="citations", verbose_name=_("statement"))
    report = models.ForeignKey("Report", models.PROTECT, related_name="citations", verbose_name=_("report"))
    how = models.CharField(_("how"), max_length=12, choices=How.choices, default=How.IN_ANSWER_TO)
    wording = models.CharField(
        _("wording"), max_length=300, blank=True, help_text=_("How the text names it, where that differs.")
    )
    passage = models.CharField(
        _("where in the report"),
        max_length=120,
        blank=True,
        help_text=_("A page or section: “page 14”, “section 3.2”."),
    )
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    objects = CitationQuerySet.as_manager()

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("report of the statement")
        verbose_name_plural = _("reports")
        indexes = [newest_public("report", "statement", name="report_newest_public")]
        constraints = [
            models.UniqueConstraint(
                name="report_cited_once",
                fields=["statement", "report"],
                violation_error_message=_("This report is listed already."),
            ),
            models.CheckConstraint(name="citation_how_known", condition=models.Q(how__in=How.values)),
        ]

    def __str__(self):
        return f"{self.get_how_display()} {self.report}"

    @property
    def saved_copy(self) -> Copy | None:
        """The newest that readers may have of the report; read with `with_saved_copy()`."""
        return _as_copy(self.columns_of_copy)

    @property
    def addresses(self) -> list[str]:
        """Where its publisher offers the report or did, and other names of it; read with `with_addresses()`."""
        lines = (self.report.url, self.report.moved_to, self.alias_lines or "", self.source_lines or "")
        return "\n".join(lines).split("\n")

    @property
    def copy_as_cited(self) -> Copy | None:
        """Of a file that was changed since, whether or not readers may have it; read with `with_change_since()`."""
        return _as_copy(self.columns_of_cited_copy)


def _as_copy(columns: dict | None) -> Copy | None:
    if not columns:
        return None
    added = datetime.fromisoformat(columns["added_at"])
    return Copy(**columns | {"added_at": added if added.tzinfo else added.replace(tzinfo=UTC)})
