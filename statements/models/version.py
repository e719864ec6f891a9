"""A statement as it was: its record, frozen at a save. What was public is never changed or deleted (`guard.py`)."""

from django.conf import settings
from django.db import models
from django.db.models import Case, Q, When
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .clock import Now


class Change(models.TextChoices):
    """What readers are told of a change to a public text."""

    MINOR = "minor", _("Minor change")
    UPDATE = "update", _("Update")
    CORRECTION = "correction", _("Correction")


TOLD = (Change.UPDATE, Change.CORRECTION)  # to the readers of the statement, not only to those of its changes


class VersionQuerySet(models.QuerySet):
    def on_record(self, at=None):
        """Those that readers have seen, in their order; whether their statement is on record is asked of it."""
        return self.filter(public_from__lte=at or Now()).order_by("number")

    def with_record_of(self, number: int | None):
        """Without their records, but for that one: `named_record`."""
        return self.defer("record").annotate(named_record=Case(When(number=number, then="record")))

    def told(self):
        return self.filter(change__in=TOLD)

    def newest_first(self):
        return self.order_by("-pk")


class Version(models.Model):
    """`number` and `public_from` are those of what was published; saves in between have neither."""

    statement = models.ForeignKey("Statement", models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField(null=True)
    public_from = models.DateTimeField(null=True)
    record = models.TextField(help_text="Canonical JSON, as `formats.record` writes it.")
    record_sha256 = models.CharField(max_length=64)
    text_sha256 = models.CharField(max_length=64)
    made_at = models.DateTimeField(default=timezone.now)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    change = models.CharField(max_length=10, choices=Change.choices, blank=True)
    note = models.CharField(max_length=400, blank=True, help_text="What readers are told of the change.")

    objects = VersionQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("version")
        verbose_name_plural = _("versions")
        constraints = [
            models.UniqueConstraint(name="version_number_once", fields=["statement", "number"]),
            models.CheckConstraint(
                name="version_public_has_number",
                condition=Q(number__isnull=True, public_from__isnull=True)
                | Q(number__gte=1, public_from__isnull=False),
            ),
            models.CheckConstraint(name="version_change_known", condition=Q(change__in=["", *Change.values])),
            models.CheckConstraint(
                name="version_change_is_told", condition=Q(change__in=["", Change.MINOR]) | ~Q(note="")
            ),
            models.CheckConstraint(
                name="version_hashes_are_sha256",
                condition=Q(record_sha256__regex=r"^[0-9a-f]{64}$", text_sha256__regex=r"^[0-9a-f]{64}$"),
            ),
        ]

    def get_absolute_url(self) -> str:
        """Where readers find it; empty for what they have never seen."""
        page = self.statement.get_absolute_url() if self.number else ""
        return f"{page}versions/{self.number}/" if page else ""

    def __str__(self):
        return (
            gettext("Version %(number)d") % {"number": self.number}
            if self.number
            else gettext("Saved %(moment)s") % {"moment": f"{self.made_at:%Y-%m-%d %H:%M}"}
        )
