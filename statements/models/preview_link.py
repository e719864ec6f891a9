"""Links with which somebody without an account reads one statement before it is public."""

from django.db import models, transaction
from django.db.models import Max, Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .secret_link import SecretLink, secret_link_rules

COUNTED = 1000  # views of one link that have a row each


class PreviewLink(SecretLink):
    statement = models.ForeignKey("Statement", models.CASCADE, related_name="preview_links")
    label = models.CharField(
        _("for whom"),
        max_length=80,
        help_text=_("Name and paper, for your own list: whoever has the link does not see it."),
    )

    class Meta:
        verbose_name = _("preview link")
        verbose_name_plural = _("preview links")
        constraints = secret_link_rules("preview_link")

    def __str__(self):
        return gettext("Preview link for %(name)s") % {"name": self.label}

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
