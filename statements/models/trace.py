"""By which a public version is found by its words: hashes of some runs of them (`formats.wording`), never the words."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from django.db import models
from django.db.models import Count, Exists, OuterRef

from .version import Version

COMMON = 100  # texts; a run of words that stands in so many tells none apart, and is kept of no more
AT_ONCE = 500


class TraceQuerySet(models.QuerySet):
    def leave(self, traces: Mapping[int, Collection[int]]) -> None:
        """By the key of their version. What was left before is left once."""
        known = Counter[int]()
        hashes = list({each for of_one in traces.values() for each in of_one})
        for some in (hashes[start : start + AT_ONCE] for start in range(0, len(hashes), AT_ONCE)):
            known.update(dict(self.filter(hash__in=some).values_list("hash").annotate(Count("pk")).order_by()))
        rows = []
        for version, of_one in traces.items():
            rows += [self.model(version_id=version, hash=each) for each in of_one if known[each] < COMMON]
            known.update(of_one)
        self.bulk_create(rows, batch_size=AT_ONCE, ignore_conflicts=True)

    def leading_to(self, hashes: Iterable[int], most: int) -> list[int]:
        """Keys of versions that readers may see, those with most in common first; of as many, the newest."""
        from .statement import Statement

        shown = Version.objects.on_record().order_by().filter(pk=OuterRef("version"))
        among = Exists(shown.filter(Exists(Statement.objects.on_record().filter(pk=OuterRef("statement")))))
        found = self.filter(among, hash__in=list(hashes)).values("version").annotate(shared=Count("pk"))
        return list(found.order_by("-shared", "-version").values_list("version", flat=True)[:most])


class Trace(models.Model):
    version = models.ForeignKey("Version", models.CASCADE, related_name="traces")
    hash = models.BigIntegerField()

    objects = TraceQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(name="trace_once", fields=["hash", "version"])]

    def __str__(self):
        return f"{self.hash:x} of {self.version_id}"
