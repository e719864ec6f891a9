"""
What is kept counts whatever is published, also what is still ahead, since a trigger never asks the clock.

What readers are told is what is kept less what is ahead: a few rows, found by an index.
"""

from collections import Counter

from django.apps import apps
from django.db import models
from django.db.models import Count, F, OuterRef, Subquery, Sum, Value
from django.db.models.functions import Cast, Coalesce, TruncMonth

from statements.models.clock import Now

MONTH, KIND, LANGUAGE = "month", "kind", "language"  # of statements; a month as in 2012-04
# Rows between statements and nouns, by the noun's column: each counts for its noun.
ROWS = {"topic": "statementtopic", "speaker": "attribution", "report": "citation"}


class TallyQuerySet(models.QuerySet):
    """Each answer takes one query."""

    def statements(self, *, year: int | None = None, month: int | None = None) -> int:
        """How many are public, of all, of a year, or of one of its months."""
        kept, ahead = self.filter(name=MONTH), _statements().scheduled()
        if month:
            kept, ahead = kept.filter(key=f"{year}-{month:02}"), ahead.in_month(year, month)
        elif year:
            kept, ahead = kept.filter(key__startswith=f"{year}-"), ahead.in_year(year)
        return kept.less(ahead)

    def of(self, noun: str, key: int) -> int:
        """How many public statements have that topic, speaker or report."""
        ahead = _rows(noun).objects.filter(**{_column(noun): key}, public_from__gt=Now())
        return self.filter(name=noun, key=str(key)).less(ahead)

    def less(self, ahead: models.QuerySet) -> int:
        return self.aggregate(number=Coalesce(Sum("number"), 0) - Coalesce(Subquery(_number(ahead)), 0))["number"]

    def months(self) -> dict[tuple[int, int], int]:
        """Those with something public in them, by year and month, the newest first."""
        kept = self.filter(name=MONTH).values_list("key", "number")
        days = _statements().scheduled().order_by().annotate(part=Value(-1), day=TruncMonth("release_day"))
        ahead = days.annotate(month=Cast("day", models.CharField(max_length=20))).values_list("month", "part")
        found: Counter[str] = Counter()
        for key, number in kept.union(ahead, all=True):
            found[key[:7]] += number
        return {(int(key[:4]), int(key[5:7])): found[key] for key in sorted(found, reverse=True) if found[key] > 0}


class Tally(models.Model):
    """One count; nobody writes it but triggers."""

    name = models.CharField(max_length=10)
    key = models.CharField(max_length=20)
    number = models.IntegerField()

    objects = TallyQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(name="tally_once", fields=["name", "key"])]
        indexes = [models.Index("name", F("number").desc(), name="tally_most_first")]

    def __str__(self):
        return f"{self.name} {self.key}: {self.number}"


def used(noun: str):
    """An expression over a queryset of that noun: how many public statements have it."""
    kept = Tally.objects.filter(name=noun, key=Cast(OuterRef("pk"), models.CharField(max_length=20))).values("number")
    ahead = _rows(noun).objects.filter(**{_column(noun): OuterRef("pk")}, public_from__gt=Now())
    return Coalesce(Subquery(kept), 0) - Coalesce(Subquery(_number(ahead)), 0)


def _number(rows: models.QuerySet) -> models.QuerySet:
    """Its only row; none where there are none."""
    return rows.order_by().annotate(one=Value(1)).values("one").annotate(number=Count("pk")).values("number")


def _statements() -> models.QuerySet:
    return apps.get_model("statements", "Statement").objects.all()


def _rows(noun: str) -> type[models.Model]:
    return apps.get_model("statements", ROWS[noun])


def _column(noun: str) -> str:
    return "tag" if noun == "topic" else noun
