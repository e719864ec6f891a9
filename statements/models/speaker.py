"""People who are quoted, and what they were when."""

from datetime import date

from django.db import models
from django.db.models import Exists, F, Max, Min, OuterRef, Prefetch, Q, Subquery
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .in_use import KeptWhileUsed
from .old_address import Addressed
from .public_id import WithPublicId
from .rules import Ruled, in_order
from .slug import SlugField, holds_a_letter


class SpeakerQuerySet(models.QuerySet):
    def public(self, at=None):
        """Whom a public statement credits."""
        from .attribution import Attribution

        return self.filter(Exists(Attribution.objects.public(at).filter(speaker=OuterRef("pk"))))

    def with_portrait(self):
        return self.filter(portrait__isnull=False).select_related("portrait")

    def with_present_title(self, at=None):
        """`present_title` and `present_organization` as the newest public credit prints them; roles may be private."""
        from .attribution import Attribution

        newest = Attribution.objects.public(at).filter(speaker=OuterRef("pk")).order_by("-public_from", "-statement_id")
        return self.annotate(
            present_title=Subquery(newest.values("title_as_printed")[:1]),
            present_organization=Subquery(newest.values("organization_as_printed")[:1]),
        )


class Speaker(Addressed, Ruled, KeptWhileUsed, WithPublicId):
    name = models.CharField(_("name"), max_length=160, help_text=_("As it is printed, without honorific."))
    slug = SlugField(
        _("slug"),
        source="name",
        unique=True,
        help_text=_("The end of the address. Left empty, it is made from the name."),
    )
    biography = models.TextField(_("biography"), blank=True, help_text=_("A sentence or two that a paper may use."))
    portrait = models.ForeignKey(
        "Image", models.PROTECT, null=True, blank=True, related_name="portrait_of", verbose_name=_("portrait")
    )

    objects = SpeakerQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name = _("speaker")
        verbose_name_plural = _("speakers")
        constraints = [holds_a_letter("speaker_slug_holds_a_letter")]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("speaker", args=[self.slug])

    def derive(self):
        self._meta.get_field("slug").fill(self)

    def titles_in_public(self, at=None):
        """Each title as public statements printed it, with the first and the last day; the newest first."""
        return (
            self.attributions.public(at)
            .values("title_as_printed", "organization_as_printed")
            .annotate(first=Min("statement__release_day"), last=Max("statement__release_day"))
            .order_by("-last", "-first")
        )

    def words_in(self, statements):
        """
        Those of the statements that credit the speaker, newest first, with what each has of that person.

        That is `title_then` and `organization_then` as printed, and the quotations as `words`.
        """
        from .citation import Citation
        from .quotation import Quotation

        return (
            statements.crediting(self)
            .with_opening()
            .annotate(
                title_then=F("attributions__title_as_printed"),
                organization_then=F("attributions__organization_as_printed"),
            )
            .prefetch_related(
                Prefetch("quotations", Quotation.objects.public().by(self), to_attr="words"),
                Prefetch("citations", Citation.objects.select_related("report")),
            )
        )


class RoleQuerySet(models.QuerySet):
    def held_on(self, day: date):
        """Roles of that day, the latest begun first."""
        return self.filter(
            Q(since__isnull=True) | Q(since__lte=day), Q(until__isnull=True) | Q(until__gte=day)
        ).order_by(models.F("since").desc(nulls_last=True), "-pk")


class Role(Ruled, KeptWhileUsed):
    """A title that a speaker held at an organization, from a day to a day; either may be unknown."""

    speaker = models.ForeignKey(Speaker, models.CASCADE, related_name="roles", verbose_name=_("speaker"))
    organization = models.ForeignKey(
        "Organization", models.PROTECT, related_name="roles", verbose_name=_("organization")
    )
    title = models.CharField(_("title"), max_length=200, help_text=_("Executive Director"))
    since = models.DateField(_("from"), null=True, blank=True)
    until = models.DateField(_("until"), null=True, blank=True, help_text=_("Empty while it lasts."))

    objects = RoleQuerySet.as_manager()

    class Meta:
        ordering = [models.F("since").desc(nulls_last=True), "-pk"]
        verbose_name = _("role")
        verbose_name_plural = _("roles")
        constraints = [
            models.CheckConstraint(
                name="role_dates_in_order",
                condition=in_order("since", "until"),
                violation_error_code="until",
                violation_error_message=_("This role ends before it begins."),
            )
        ]

    def __str__(self):
        return f"{self.title}, {self.organization}"
