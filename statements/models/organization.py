"""The newsroom's own organization, speakers' employers and publishers of reports."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .in_use import KeptWhileUsed
from .name_key import name_key
from .old_address import Addressed
from .rules import Ruled
from .slug import SlugField, holds_a_letter
from .web_address import WebAddressField


class OrganizationQuerySet(models.QuerySet):
    def public(self, at=None):
        """The publisher, and whom a public statement names: issuer, speakers' employers, publishers of reports."""
        from .attribution import Attribution
        from .citation import Citation
        from .statement import Statement

        return self.filter(
            Q(is_publisher=True)
            | Exists(Statement.objects.public(at).filter(issuer=OuterRef("pk")))
            | Exists(Attribution.objects.public(at).filter(role__organization=OuterRef("pk")))
            | Exists(Citation.objects.public(at).filter(report__publisher=OuterRef("pk")))
        )

    def publisher(self) -> "Organization | None":
        """The newsroom's own, with what every page needs of it."""
        return self.select_related("logo", "house_style__press_contact").filter(is_publisher=True).first()


class Organization(Addressed, Ruled, KeptWhileUsed):
    name = models.CharField(_("name"), max_length=200)
    name_key = models.CharField(max_length=220, editable=False)
    abbreviation = models.CharField(
        _("abbreviation"), max_length=30, blank=True, help_text=_("As readers know it: DHS.")
    )
    slug = SlugField(
        _("slug"),
        source="name",
        unique=True,
        help_text=_("The end of its address. Left empty, it is made from the name."),
    )
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name=_("part of"),
        help_text=_("The ministry of an office, the university of an institute."),
    )
    website = WebAddressField(_("website"), blank=True)
    is_publisher = models.BooleanField(
        _("this newsroom"), default=False, help_text=_("The organization whose newsroom this is. There is exactly one.")
    )
    tagline = models.CharField(
        _("tagline"), max_length=200, blank=True, help_text=_("Stands beside the name on every page.")
    )
    boilerplate = models.TextField(
        _("about paragraph"),
        blank=True,
        help_text=_("Two or three sentences that stand below every statement it issues."),
    )
    logo = models.ForeignKey(
        "Image", models.PROTECT, null=True, blank=True, related_name="logo_of", verbose_name=_("logo")
    )

    objects = OrganizationQuerySet.as_manager()
    derived_columns = frozenset({"name_key"})

    class Meta:
        ordering = ["name"]
        verbose_name = _("organization")
        verbose_name_plural = _("organizations")
        constraints = [
            models.UniqueConstraint(
                name="one_publisher",
                fields=["is_publisher"],
                condition=Q(is_publisher=True),
                violation_error_code="is_publisher",
                violation_error_message=_("Another organization is this newsroom already; there is only one."),
            ),
            models.UniqueConstraint(
                name="organization_name_unique",
                fields=["name_key"],
                violation_error_code="name",
                violation_error_message=_("An organization of this name is there already."),
            ),
            models.CheckConstraint(
                name="organization_not_part_of_itself",
                condition=~Q(parent=models.F("pk")),
                violation_error_code="parent",
                violation_error_message=_("An organization cannot be a part of itself."),
            ),
            holds_a_letter("organization_slug_holds_a_letter"),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("organization", args=[self.slug])

    def derive(self):
        self.name_key = name_key(self.name)
        self._meta.get_field("slug").fill(self)

    def clean(self):
        if self.pk and any(part == self for part in self.line_of_parents()):
            raise ValidationError(
                {"parent": gettext("“%(parent)s” is itself a part of this organization.") % {"parent": self.parent}}
            )

    def line_of_parents(self) -> list["Organization"]:
        """The parent, its parent and so on; a circle ends where it closes."""
        line: list[Organization] = []
        above = self.parent
        while above is not None and above not in line:
            line.append(above)
            above = above.parent
        return line


class OrganizationAlias(models.Model):
    """Another name by which texts call it, an earlier one for instance."""

    organization = models.ForeignKey(
        Organization, models.CASCADE, related_name="aliases", verbose_name=_("organization")
    )
    name = models.CharField(_("name"), max_length=200)

    class Meta:
        ordering = ["name"]
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        constraints = [models.UniqueConstraint(name="organization_alias_once", fields=["organization", "name"])]

    def __str__(self):
        return self.name
