"""A change to a published statement that waits for whoever may publish."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .version import Change, Version


class ProposalState(models.TextChoices):
    OPEN = "open", _("Open")
    APPLIED = "applied", _("Applied")
    DECLINED = "declined", _("Declined")


class ProposalQuerySet(models.QuerySet):
    def open(self):
        return self.filter(state=ProposalState.OPEN).order_by("made_at", "pk")


class Proposal(models.Model):
    """One that is decided stays as it is (`guard.py`); an open one is its author's, to change or to take back."""

    statement = models.ForeignKey("Statement", models.CASCADE, related_name="proposals")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    based_on = models.ForeignKey(Version, models.CASCADE, related_name="+", help_text="The text that it changes.")
    record = models.TextField(help_text="Canonical JSON, as `formats.record` writes it.")
    record_sha256 = models.CharField(max_length=64)
    text_sha256 = models.CharField(max_length=64, help_text="Of the text that is proposed.")
    change = models.CharField(max_length=10, choices=Change.choices)
    note = models.CharField(max_length=400, blank=True, help_text="What readers would be told of the change.")
    state = models.CharField(max_length=10, choices=ProposalState.choices, default=ProposalState.OPEN)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    answer = models.TextField(blank=True, help_text="What its author is told.")

    objects = ProposalQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")
        constraints = [
            models.UniqueConstraint(
                name="proposal_one_open_of_a_person", fields=["statement", "by"], condition=Q(state="open")
            ),
            models.CheckConstraint(
                name="proposal_is_open_or_decided",
                condition=Q(state="open", decided_at__isnull=True)
                | Q(state__in=["applied", "declined"], decided_at__isnull=False),
            ),
            models.CheckConstraint(name="proposal_change_known", condition=Q(change__in=Change.values)),
            models.CheckConstraint(name="proposal_change_is_told", condition=Q(change=Change.MINOR) | ~Q(note="")),
            models.CheckConstraint(
                name="proposal_hashes_are_sha256",
                condition=Q(record_sha256__regex=r"^[0-9a-f]{64}$", text_sha256__regex=r"^[0-9a-f]{64}$"),
            ),
        ]

    def __str__(self):
        return gettext("Proposal of %(moment)s by %(who)s") % {
            "moment": f"{self.made_at:%Y-%m-%d %H:%M}",
            "who": self.who,
        }

    @property
    def who(self) -> str:
        return self.by.get_full_name() or self.by.get_username()

    @property
    def is_open(self) -> bool:
        return self.state == ProposalState.OPEN
