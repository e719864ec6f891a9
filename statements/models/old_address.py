"""Paths that once led somewhere public; they redirect for ever."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .rules import Ruled

TARGETS = ("statement", "speaker", "report", "topic", "organization")


class OldAddressQuerySet(models.QuerySet):
    def remember(self, path: str, noun: models.Model) -> None:
        """From now on `path` leads to the noun; when the noun itself comes back to it, the memory goes."""
        target = {noun._meta.model_name: noun}
        self.filter(path=noun.get_absolute_url(), **target).delete()
        self.update_or_create(path=path, defaults=dict.fromkeys(TARGETS) | target)

    def present_address(self, path: str) -> str | None:
        """Where the path leads today; None if it was never ours or its noun is not public."""
        old = self.filter(path=path).first() if "\0" not in path else None  # about which PostgreSQL cannot be asked
        if old is None:
            return None
        noun = old.noun
        return noun.get_absolute_url() if type(noun).objects.public().filter(pk=noun.pk).exists() else None

    def leads_elsewhere(self, path: str, noun: models.Model) -> bool:
        """Whether the path belongs to another noun, and so can never be this one's."""
        old = self.filter(path=path).first()
        return old is not None and old.noun != noun


class OldAddress(Ruled):
    path = models.CharField(
        _("path"), max_length=500, unique=True, help_text=_("Begins with a slash, as in /news/2009/ferry.html")
    )
    statement = models.ForeignKey(
        "Statement", models.CASCADE, null=True, blank=True, related_name="old_addresses", verbose_name=_("statement")
    )
    speaker = models.ForeignKey(
        "Speaker", models.CASCADE, null=True, blank=True, related_name="old_addresses", verbose_name=_("speaker")
    )
    report = models.ForeignKey(
        "Report", models.CASCADE, null=True, blank=True, related_name="old_addresses", verbose_name=_("report")
    )
    topic = models.ForeignKey(
        "Topic", models.CASCADE, null=True, blank=True, related_name="old_addresses", verbose_name=_("topic")
    )
    organization = models.ForeignKey(
        "Organization",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="old_addresses",
        verbose_name=_("organization"),
    )
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    objects = OldAddressQuerySet.as_manager()

    class Meta:
        verbose_name = _("old address")
        verbose_name_plural = _("old addresses")
        constraints = [
            models.CheckConstraint(
                name="old_address_begins_with_a_slash",
                condition=models.Q(path__startswith="/"),
                violation_error_code="path",
                violation_error_message=_("An address on this site begins with a slash."),
            ),
            models.CheckConstraint(
                name="old_address_leads_to_one_place",
                condition=models.Q(
                    *(models.Q(**{f"{target}__isnull": target != chosen for target in TARGETS}) for chosen in TARGETS),
                    _connector=models.Q.OR,
                ),
                violation_error_message=_("An old address leads to exactly one place."),
            ),
        ]

    def __str__(self):
        return self.path

    @property
    def noun(self) -> models.Model:
        return next(getattr(self, target) for target in TARGETS if getattr(self, f"{target}_id"))


class Addressed(models.Model):
    """A noun with a page of its own: when its slug changes, the old address is remembered."""

    class Meta:
        abstract = True

    @classmethod
    def from_db(cls, db, field_names, values):
        noun = super().from_db(db, field_names, values)
        if "slug" in field_names:
            noun._slug_as_loaded = noun.slug
        return noun

    def save(self, *args, **kwargs):
        loaded = getattr(self, "_slug_as_loaded", None)
        super().save(*args, **kwargs)
        if loaded and loaded != self.slug and self.was_public():
            OldAddress.objects.remember(self._address_with(loaded), self)
        self._slug_as_loaded = self.slug

    def validate_unique(self, exclude=None):
        super().validate_unique(exclude)
        if "slug" not in (exclude or ()) and OldAddress.objects.leads_elsewhere(self.get_absolute_url(), self):
            raise ValidationError(
                {"slug": gettext("This address led elsewhere once, and still does for old links; change a word.")}
            )

    def was_public(self) -> bool:
        """Whether readers can know the present address; nouns without a status of their own always may."""
        return True

    def _address_with(self, slug: str) -> str:
        present, self.slug = self.slug, slug
        try:
            return self.get_absolute_url()
        finally:
            self.slug = present
