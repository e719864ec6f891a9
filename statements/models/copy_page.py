"""The text of a saved copy, one row a page."""

from django.db import models
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .copy import Copy


class CopyPageQuerySet(models.QuerySet):
    def public(self, at=None):
        """Pages of copies that readers may have."""
        return self.filter(Exists(Copy.objects.public(at).filter(pk=OuterRef("copy"))))


class CopyPage(models.Model):
    copy = models.ForeignKey(Copy, models.CASCADE, related_name="pages", verbose_name=_("saved copy"))
    number = models.PositiveIntegerField(help_text="The first is 1, whatever is printed on it.")
    language = models.CharField(max_length=2, blank=True, help_text="Whose stems its words have: en, es or none.")
    text = models.TextField(blank=True)

    objects = CopyPageQuerySet.as_manager()

    class Meta:
        ordering = ["copy", "number"]
        verbose_name = _("page of a saved copy")
        verbose_name_plural = _("pages of saved copies")
        constraints = [
            models.UniqueConstraint(name="copy_page_once", fields=["copy", "number"]),
            models.CheckConstraint(name="copy_page_counts_from_one", condition=models.Q(number__gte=1)),
        ]

    def __str__(self):
        return gettext("page %(number)d") % {"number": self.number}
