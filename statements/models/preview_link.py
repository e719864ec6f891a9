"""Links with which somebody without an account reads one statement before it is public."""

import hashlib
import secrets
from datetime import timedelta

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Max, Q
from django.db.models.functions import Now
from django.utils import timezone

from .status import Status

LONGEST = timedelta(days=30)
COUNTED = 1000  # views of one link that have a row each
TOKEN_BYTES = 32


class PreviewLinkQuerySet(models.QuerySet):
    def live(self, at=None):
        """Neither run out, by the database's clock, nor revoked, and of a statement that was not withdrawn."""
        return self.filter(expires_at__gt=at or Now(), revoked_at__isnull=True).exclude(
            statement__status=Status.WITHDRAWN
        )

    def with_token(self, token: str):
        return self.filter(sha256=_fingerprint(token))

    def make(self, *, lasts: timedelta, **fields) -> str:
        """A new link. Returns its token, which is kept nowhere: whoever has it can read."""
        token, now = secrets.token_urlsafe(TOKEN_BYTES), timezone.now()
        self.create(sha256=_fingerprint(token), made_at=now, expires_at=now + lasts, **fields)
        return token

    def newest_first(self):
        return self.order_by("-pk")


class PreviewLink(models.Model):
    statement = models.ForeignKey("Statement", models.CASCADE, related_name="preview_links")
    label = models.CharField(
        "for whom", max_length=80, help_text="Name and paper, for your own list: whoever has the link does not see it."
    )
    sha256 = models.CharField(max_length=64, editable=False, help_text="Of its token, which is kept nowhere.")
    made_at = models.DateTimeField(default=timezone.now, editable=False)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, editable=False, related_name="+")
    expires_at = models.DateTimeField(editable=False)
    revoked_at = models.DateTimeField(null=True, editable=False)

    objects = PreviewLinkQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="preview_link_token_once", fields=["sha256"]),
            models.CheckConstraint(name="preview_link_keeps_a_sha256", condition=Q(sha256__regex=r"^[0-9a-f]{64}$")),
            models.CheckConstraint(
                name="preview_link_expires_after_it_is_made", condition=Q(expires_at__gt=F("made_at"))
            ),
            models.CheckConstraint(
                name="preview_link_lasts_thirty_days_at_most", condition=Q(expires_at__lte=F("made_at") + LONGEST)
            ),
        ]

    def __str__(self):
        return f"Preview link for {self.label}"

    @property
    def has_expired(self) -> bool:
        return self.expires_at <= timezone.now()

    def revoke(self) -> None:
        """At once and for good; the first time counts."""
        type(self).objects.filter(pk=self.pk, revoked_at__isnull=True).update(revoked_at=timezone.now())

    def note_view(self) -> None:
        """One row a view, in their order. After the last that is counted, its row keeps the time of the newest."""
        with transaction.atomic():
            if type(self).objects.select_for_update().filter(pk=self.pk).first():
                last = self.views.aggregate(last=Max("number"))["last"] or 0
                self.views.update_or_create(number=min(last + 1, COUNTED), defaults={"at": timezone.now()})


class PreviewView(models.Model):
    """
    That a link was opened, and when. Nothing is kept of the reader, not even a part of their address.

    The label says whose link it is, and an address would not tell whether it was passed on: many people share one, and
    one person has many. Where a journalist reads is a matter of their sources, and not ours.
    """

    link = models.ForeignKey(PreviewLink, models.CASCADE, related_name="views")
    number = models.PositiveSmallIntegerField()
    at = models.DateTimeField()

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(name="preview_view_number_once", fields=["link", "number"]),
            # Whoever holds a link, or a program that follows it for ever, cannot fill the table.
            models.CheckConstraint(
                name="preview_view_is_one_of_a_thousand", condition=Q(number__gte=1, number__lte=COUNTED)
            ),
        ]

    def __str__(self):
        return f"View {self.number}"


def _fingerprint(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
