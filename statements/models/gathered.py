"""In which lists statements stand: by time, and by the nouns that they have in common."""

from datetime import date, timedelta

from django.db import models
from django.db.models import Exists, OuterRef, Q, Subquery
from django.db.models.functions import Greatest

from .attribution import Attribution
from .clock import Now

TOUCHED_AT = Greatest("modified_at", "publish_at", "created_at")


class GatheredQuerySet(models.QuerySet):
    def newest_first(self):
        return self.order_by("-publish_at", "-pk")

    def behind(self, publish_at, public_id: str):
        """What stands behind that one in `newest_first`, whatever became of it since."""
        here = self.model.objects.filter(public_id=public_id).values("pk")
        return self.filter(publish_at__lte=publish_at).exclude(publish_at=publish_at, pk__gte=Subquery(here))

    def in_order_of_change(self):
        """With `touched_at`: when it was last saved, entered, or its hour came; readers see no change that is later."""
        return self.annotate(touched_at=TOUCHED_AT).order_by("touched_at", "pk")

    def touched_behind(self, touched_at, public_id: str):
        """What stands behind that one in `in_order_of_change`."""
        here = self.model.objects.filter(public_id=public_id).values("pk")
        return self.filter(touched_at__gte=touched_at).exclude(touched_at=touched_at, pk__lte=Subquery(here))

    def in_year(self, year: int):
        return self.filter(year=year)

    def in_month(self, year: int, month: int):
        first = date(year, month, 1)
        after = date(year + month // 12, month % 12 + 1, 1) if (year, month) != (date.max.year, 12) else date.max
        return self.filter(release_day__gte=first, release_day__lt=after)

    def newest_day_first(self):
        """The same order as `newest_first`, along another index: for what is narrowed down by day."""
        return self.order_by("-release_day", "-publish_at", "-pk")

    def years(self) -> list[int]:
        return list(self.order_by("-year").values_list("year", flat=True).distinct())

    def crediting(self, speaker):
        """Published ones, newest first, as the gate's index has them; so with `citing` and `about`."""
        return self.filter(attributions__speaker=speaker, attributions__public_from__isnull=False).order_by(
            "-attributions__public_from", "-attributions__statement_id"
        )

    def citing(self, report):
        return self.filter(citations__report=report, citations__public_from__isnull=False).order_by(
            "-citations__public_from", "-citations__statement_id"
        )

    def about(self, topic):
        return self.filter(statement_topics__tag=topic, statement_topics__public_from__isnull=False).order_by(
            "-statement_topics__public_from", "-statement_topics__content_object_id"
        )

    def speaking_for(self, organization):
        """What the organization issued, or somebody said in a role there."""
        in_role = Attribution.objects.filter(statement=OuterRef("pk"), role__organization=organization)
        return self.filter(Q(issuer=organization) | Exists(in_role))

    def with_event_ahead(self, at=None):
        """Advisories whose event has not begun, the next first."""
        return self.filter(event_starts_at__gt=at or Now()).order_by("event_starts_at")

    def first_public_within(self, span: timedelta):
        """On the database's clock, as everything that is public."""
        since = Now() - span
        return self.filter(publish_at__gt=since, first_public_at__gt=since)
