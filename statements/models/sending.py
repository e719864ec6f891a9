"""That something of a statement was sent: which thing, as which version said it, by whom and when."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Sending(models.Model):
    """The newsroom sends nothing by itself: somebody copied it, sent it and says so here."""

    statement = models.ForeignKey("Statement", models.CASCADE, related_name="sendings")
    version = models.ForeignKey("Version", models.PROTECT, related_name="sendings")
    item = models.CharField(max_length=40, help_text="As `distribution` names it: mail, post-q1.")
    sent_at = models.DateTimeField(default=timezone.now)
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-sent_at", "-pk"]
        verbose_name = _("sending")
        verbose_name_plural = _("sendings")
        constraints = [
            models.UniqueConstraint(name="sending_told_once_a_version", fields=["statement", "version", "item"]),
            models.CheckConstraint(name="sending_says_what", condition=~Q(item="")),
        ]

    def __str__(self):
        return f"{self.item}, {self.sent_at:%Y-%m-%d %H:%M}"
