"""Whom a decision was told: by mail where there is a server for it, and on their start page."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .decision import Decision

OLD = timedelta(days=1)  # a mail that could not be sent for so long would only confuse
RECENT = timedelta(days=14)


class NoticeQuerySet(models.QuerySet):
    def unsent(self):
        """Those that a mail server that answers again may still have."""
        return self.filter(sent_at=None, decision__at__gt=timezone.now() - OLD, person__is_active=True).exclude(
            person__email=""
        )

    def recent(self):
        return self.filter(decision__at__gt=timezone.now() - RECENT).order_by("-decision__at", "-pk")


class Notice(models.Model):
    decision = models.ForeignKey(Decision, models.CASCADE, related_name="notices")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notices")
    waits = models.BooleanField(help_text="Whether the statement waits for this person now.")
    sent_at = models.DateTimeField(null=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        constraints = [models.UniqueConstraint(name="notice_once", fields=["decision", "person"])]
        indexes = [models.Index("decision", name="notice_unsent", condition=models.Q(sent_at=None))]

    def take(self) -> bool:
        """Whether it is ours to send."""
        return bool(Notice.objects.filter(pk=self.pk, sent_at=None).update(sent_at=timezone.now()))

    def give_back(self) -> None:
        Notice.objects.filter(pk=self.pk).update(sent_at=None)

    def __str__(self):
        return gettext("%(decision)s, told to %(person)s") % {"decision": self.decision, "person": self.person}
