"""What somebody typed into the form of a statement and did not save yet."""

import json
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

LASTS = timedelta(days=30)
LARGEST = 1024 * 1024  # bytes


class TooLarge(ValueError):
    """Nothing was kept."""


class AutosaveQuerySet(models.QuerySet):
    def of(self, person, statement):
        """`statement` is None for the form of a new one."""
        return self.filter(person=person, statement=statement)

    def keep(self, person, statement, data: dict[str, list[str]]) -> "Autosave":
        """In place of what was kept before. What nobody came back for goes."""
        if len(json.dumps(data, ensure_ascii=False).encode()) > LARGEST:
            raise TooLarge
        now = timezone.now()
        self.filter(kept_at__lt=now - LASTS).delete()
        kept, _ = self.update_or_create(person=person, statement=statement, defaults={"data": data, "kept_at": now})
        return kept


class Autosave(models.Model):
    """Nothing of the statement itself: no version, no decision; only the person who typed it sees it."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    statement = models.ForeignKey("Statement", models.CASCADE, null=True, related_name="autosaves")
    data = models.JSONField(help_text="The fields as posted: a list of values for each name.")
    kept_at = models.DateTimeField(db_index=True)

    objects = AutosaveQuerySet.as_manager()

    class Meta:
        verbose_name = _("autosave")
        verbose_name_plural = _("autosaves")
        constraints = [
            models.UniqueConstraint(name="autosave_once_a_person_and_statement", fields=["person", "statement"]),
            models.UniqueConstraint(
                name="autosave_once_a_person_for_a_new_one", fields=["person"], condition=Q(statement__isnull=True)
            ),
        ]

    def __str__(self):
        return "What was typed and not saved"

    @property
    def as_posted(self) -> QueryDict:
        posted = QueryDict(mutable=True)
        for name, values in self.data.items():
            posted.setlist(name, values)
        return posted
