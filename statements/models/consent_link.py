"""Links that ask somebody without an account for their yes: to what they are quoted with, or to a whole text."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .secret_link import SecretLink, secret_link_rules


class ConsentLink(SecretLink):
    statement = models.ForeignKey("Statement", models.CASCADE, related_name="consent_links")
    speaker = models.ForeignKey(
        "Speaker",
        models.PROTECT,
        null=True,
        related_name="+",
        help_text="Whose words it asks about; without one, it asks about the whole text.",
    )
    name = models.CharField(max_length=250, help_text="Of whoever is asked.")
    email = models.EmailField(blank=True)
    was_shown = models.BooleanField(default=False, help_text="To who made it; else it went out by mail alone.")

    class Meta:
        verbose_name = _("consent link")
        verbose_name_plural = _("consent links")
        constraints = [
            *secret_link_rules("consent_link"),
            models.CheckConstraint(name="consent_link_asks_somebody", condition=~Q(name="")),
        ]

    def __str__(self):
        return f"{self.name}, asked for their yes"
