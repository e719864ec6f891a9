"""
Words that were taken out of the record to protect a person: where, when, by whom and why stay, and a seal of the words.

It is the one update that the guards let through (`guard.py`): only while the redaction that names the row is
unfinished, and an unfinished one cannot be committed.
"""

import secrets

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .version import Version

MARK = "█████"  # as wide for every name, so that it says nothing of its length
NOTHING = -1  # no redaction has this id, so a row that points to it cannot be committed


def new_salt() -> str:
    return secrets.token_hex(32)


class RedactionQuerySet(models.QuerySet):
    def begin(self, **fields) -> "Redaction":
        """From now on, and until it is finished, the rows that its places name can be changed."""
        return self.create(unfinished_id=NOTHING, **fields)

    def of_version(self, version: Version):
        """Those that changed its record, and so its fingerprint."""
        places = RedactedPlace.objects.filter(table_name=Version._meta.db_table, row_id=version.pk)
        return self.filter(pk__in=places.filter(part="record_sha256").values("redaction"))


class Redaction(models.Model):
    """`by` is nobody where an import brought it; then it has no places either."""

    statement = models.ForeignKey("Statement", models.CASCADE, related_name="redactions")
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    reason = models.TextField(blank=True, help_text="For the newsroom alone.")
    public_note = models.CharField(max_length=400, blank=True, help_text="What readers are told besides the day.")
    salt = models.CharField(max_length=64, default=new_salt, editable=False)
    unfinished = models.ForeignKey("self", models.DO_NOTHING, null=True, editable=False, related_name="+")

    objects = RedactionQuerySet.as_manager()

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = _("redaction")
        verbose_name_plural = _("redactions")
        constraints = [
            models.CheckConstraint(name="redaction_id_is_positive", condition=Q(id__gt=0)),
            models.CheckConstraint(
                name="redaction_is_finished_or_points_nowhere", condition=Q(unfinished=None) | Q(unfinished=NOTHING)
            ),
            models.CheckConstraint(name="redaction_of_a_person_has_a_reason", condition=Q(by=None) | ~Q(reason="")),
        ]

    def __str__(self):
        return f"Redaction of {self.at:%Y-%m-%d}"

    @property
    def who(self) -> str:
        return (self.by.get_full_name() or self.by.get_username()) if self.by else gettext("an import")

    def finish(self) -> None:
        self.unfinished = None
        self.save(update_fields=["unfinished"])

    def seal(self, text: str, *, secret: str | None = None) -> str:
        """Of the exact text. Nobody can try names against it who does not have the installation's secret key."""
        return salted_hmac(f"statements.redaction.{self.salt}", text, secret=secret, algorithm="sha256").hexdigest()

    def took_out(self, text: str) -> bool:
        """Whether these are the words, the fingerprint or the file's hash that stood at one of its places."""
        seals = [self.seal(text, secret=key) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
        kept = self.places.values_list("seal", flat=True)
        return any(constant_time_compare(seal, each) for seal in seals for each in kept)


class RedactedPlaceQuerySet(models.QuerySet):
    def where_words_stood(self):
        """Without the seals of what was typed, which is at no place."""
        return self.exclude(table_name="")


class RedactedPlace(models.Model):
    """
    What stood at one place. `offset` is where the mark stands now; the length of what it covers is not kept.

    A hash or a file that went with the words is a place too; it has no offset. What was typed has a seal as well, so
    that it is known when it comes back; it has no table.
    """

    redaction = models.ForeignKey(Redaction, models.CASCADE, related_name="places")
    table_name = models.CharField(max_length=64)
    row_id = models.BigIntegerField()
    part = models.CharField(max_length=100, help_text="The column, and the way into its record: record.body_html")
    paragraph = models.PositiveIntegerField(null=True)
    offset = models.PositiveIntegerField(null=True)
    seal = models.CharField(max_length=64)

    objects = RedactedPlaceQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index("redaction", "table_name", "row_id", name="redacted_place_of_row")]

    def __str__(self):
        return f"{self.table_name} {self.row_id}, {self.part}"
