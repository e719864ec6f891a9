"""Who has the form of a statement open now."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone

STALE = timedelta(seconds=90)  # three beats


class OpenFormQuerySet(models.QuerySet):
    def beat(self, person, statement) -> None:
        """That person still has it open. A form that no longer says so is closed."""
        now = timezone.now()
        self.filter(seen_at__lt=now - STALE).delete()
        self.update_or_create(
            person=person,
            statement=statement,
            defaults={"seen_at": now},
            create_defaults={"seen_at": now, "since": now},
        )

    def of_others(self, person, statement):
        is_open = self.filter(statement=statement, seen_at__gte=timezone.now() - STALE)
        return is_open.exclude(person=person).select_related("person").order_by("since", "pk")


class OpenForm(models.Model):
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    statement = models.ForeignKey("Statement", models.CASCADE, related_name="+")
    since = models.DateTimeField()
    seen_at = models.DateTimeField(db_index=True)

    objects = OpenFormQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(name="open_form_once_a_person", fields=["statement", "person"])]

    def __str__(self):
        return f"Open since {self.since}"

    @property
    def who(self) -> str:
        return self.person.get_full_name() or self.person.get_username()
