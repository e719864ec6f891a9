"""A statement's credit of a speaker: the role held that day and the title as it was printed."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .gate import GatedQuerySet, GatedRow, newest_public


class Attribution(GatedRow):
    """Name, title and organization are kept as printed; a later promotion never rewrites them."""

    statement = models.ForeignKey("Statement", models.CASCADE, related_name="attributions", verbose_name=_("statement"))
    speaker = models.ForeignKey("Speaker", models.PROTECT, related_name="attributions", verbose_name=_("speaker"))
    role = models.ForeignKey(
        "Role", models.PROTECT, null=True, blank=True, related_name="attributions", verbose_name=_("role")
    )
    name_as_printed = models.CharField(_("name as printed"), max_length=160, blank=True)
    title_as_printed = models.CharField(_("title as printed"), max_length=200, blank=True)
    organization_as_printed = models.CharField(_("organization as printed"), max_length=200, blank=True)
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    objects = GatedQuerySet.as_manager()

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("speaker of the statement")
        verbose_name_plural = _("speakers")
        indexes = [newest_public("speaker", "statement", name="speaker_newest_public")]
        constraints = [
            models.UniqueConstraint(
                name="speaker_credited_once",
                fields=["statement", "speaker"],
                violation_error_message=_("This speaker is credited already."),
            )
        ]

    def __str__(self):
        return self.credit

    @property
    def credit(self) -> str:
        """As papers print it: name, title, organization."""
        printed = (self.name_as_printed, self.title_as_printed, self.organization_as_printed)
        return ", ".join(part for part in printed if part)

    def print_role_of(self, day) -> None:
        """Fill what is still empty from the role that the speaker held on that day."""
        self.name_as_printed = self.name_as_printed or self.speaker.name
        self.role = self.role or self.speaker.roles.held_on(day).select_related("organization").first()
        if self.role:
            self.title_as_printed = self.title_as_printed or self.role.title
            self.organization_as_printed = self.organization_as_printed or self.role.organization.name
