"""A link that lets whoever has it do one thing with one statement, without an account."""

import hashlib
import secrets
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from .clock import Now
from .status import Status

LONGEST = timedelta(days=30)
TOKEN_BYTES = 32


class SecretLinkQuerySet(models.QuerySet):
    def live(self, at=None):
        """Neither run out, by the database's clock, nor revoked, and of a statement that was not withdrawn."""
        return self.filter(expires_at__gt=at or Now(), revoked_at__isnull=True).exclude(
            statement__status=Status.WITHDRAWN
        )

    def with_token(self, token: str):
        return self.filter(sha256=_fingerprint(token))

    def make(self, *, lasts: timedelta, **fields) -> str:
        """A new link. Returns its token, which is kept nowhere: whoever has it can use the link."""
        token, now = secrets.token_urlsafe(TOKEN_BYTES), timezone.now()
        self.create(sha256=_fingerprint(token), made_at=now, expires_at=now + lasts, **fields)
        return token

    def newest_first(self):
        return self.order_by("-pk")


class SecretLink(models.Model):
    """Each kind has its `statement`, and says in `secret_link_rules` what the database holds it to."""

    sha256 = models.CharField(max_length=64, editable=False, help_text="Of its token, which is kept nowhere.")
    made_at = models.DateTimeField(default=timezone.now, editable=False)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, editable=False, related_name="+")
    expires_at = models.DateTimeField(editable=False)
    revoked_at = models.DateTimeField(null=True, editable=False)

    objects = SecretLinkQuerySet.as_manager()

    class Meta:
        abstract = True

    @property
    def has_expired(self) -> bool:
        return self.expires_at <= timezone.now()

    def revoke(self) -> None:
        """At once and for good; the first time counts."""
        type(self).objects.filter(pk=self.pk, revoked_at__isnull=True).update(revoked_at=timezone.now())


def secret_link_rules(name: str) -> list[models.BaseConstraint]:
    return [
        models.UniqueConstraint(name=f"{name}_token_once", fields=["sha256"]),
        models.CheckConstraint(name=f"{name}_keeps_a_sha256", condition=Q(sha256__regex=r"^[0-9a-f]{64}$")),
        models.CheckConstraint(name=f"{name}_expires_after_it_is_made", condition=Q(expires_at__gt=F("made_at"))),
        models.CheckConstraint(
            name=f"{name}_lasts_thirty_days_at_most", condition=Q(expires_at__lte=F("made_at") + LONGEST)
        ),
    ]


def _fingerprint(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
