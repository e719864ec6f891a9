"""What readers are led to from a statement: what came before and after, what is related, and its translations."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import EmptyResultSet
from django.db import models
from django.db.models import DateTimeField, OuterRef, Subquery, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import Coalesce, Least, NullIf

from .citation import Citation
from .clock import Now
from .topic import StatementTopic

RELATED = 4  # statements beside a statement
REASONS = 10  # reports, and topics, by which the related are looked for
CANDIDATES = 12  # newest statements per reason among which the related are chosen


@dataclass(frozen=True)
class Beside:
    """
    `neighbors` are two at most, in the order of time; `is_earlier` tells them apart.

    `related` are the newest few that share a report, then those that share a topic. Each says why: `shared_report` is
    that report's number or title, `shared_topic` that topic's name.
    """

    neighbors: list[models.Model]
    related: list[models.Model]
    translations: list[models.Model]


class BesideQuerySet(models.QuerySet):
    def beside(self, statement) -> Beside:
        """Of the queryset, in one query; reads `citations` and `statement_topics`, so prefetch them."""
        neighbors = self._neighbors(statement)
        translations = self.in_other_languages(statement).order_by()
        by_report, by_topic = _sharing(statement)
        newest = [
            rows.filter(**{noun: one}).order_by("-public_from").values(of)[:CANDIDATES]
            for rows, noun, of, shared in (
                (by_report, "report", "statement", [citation.report_id for citation in statement.citations.all()]),
                (by_topic, "tag", "content_object", [row.tag_id for row in statement.statement_topics.all()]),
            )
            for one in shared[:REASONS]
        ]
        label = Coalesce(NullIf("report__number", Value("")), "report__title")
        found = (
            self.filter(pk__in=_any_of([*neighbors, translations.values("pk"), *newest], self.db))
            .annotate(
                shared_report=Subquery(by_report.filter(statement=OuterRef("pk")).values_list(label)[:1]),
                shared_topic=Subquery(by_topic.filter(content_object=OuterRef("pk")).values("tag__name")[:1]),
            )
            .defer("body")
            .order_by("publish_at", "pk")
        )
        return _told_apart(list(found), statement)

    def _neighbors(self, statement) -> list[models.QuerySet]:
        """Right before and right after; a draft has no place in time."""
        at, pk = statement.publish_at, statement.pk
        if at is None:
            return []
        # With one upper bound: of two, SQLite may walk down from the other, past everything that is newer.
        public_then = self.model._default_manager.public(Least(Value(at, DateTimeField()), Now()))
        before = public_then.exclude(publish_at=at, pk__gte=pk).order_by("-publish_at", "-pk")
        after = self.filter(publish_at__gte=at).exclude(publish_at=at, pk__lte=pk).order_by("publish_at", "pk")
        return [before.values("pk")[:1], after.values("pk")[:1]]


def _sharing(statement) -> tuple[models.QuerySet, models.QuerySet]:
    """Rows of what is public and has a report, or a topic, in common with the statement."""
    reports = [citation.report_id for citation in statement.citations.all()]
    topics = [row.tag_id for row in statement.statement_topics.all()]
    return (
        Citation.objects.public().filter(report__in=reports).exclude(statement=statement),
        StatementTopic.objects.public().filter(tag__in=topics).exclude(content_object=statement),
    )


def _any_of(querysets: Iterable[models.QuerySet], using: str) -> RawSQL:
    """The keys of all of them; each is looked up by its own index, which `OR` between them would not be."""
    parts, parameters = [], []
    for number, queryset in enumerate(querysets):
        try:
            sql, values = queryset.query.get_compiler(using).as_sql()
        except EmptyResultSet:
            continue
        parts.append(f"SELECT * FROM ({sql}) part{number}")  # noqa: S608 -- compiled from querysets
        parameters += values
    return RawSQL(" UNION ALL ".join(parts), parameters)  # noqa: S611


def _told_apart(found: list[models.Model], statement) -> Beside:
    """`found` is in the order of time."""
    original = statement.translation_of_id or statement.pk
    translations = [each for each in found if original in {each.pk, each.translation_of_id}]
    alike = [each for each in found if each not in translations and (each.shared_report or each.shared_topic)]
    alike.sort(key=lambda each: (each.shared_report is not None, _place(each)), reverse=True)
    return Beside(
        neighbors=_nearest(found, statement),
        related=alike[:RELATED],
        translations=sorted(translations, key=lambda each: each.language),
    )


def _nearest(found: list[models.Model], statement) -> list[models.Model]:
    if statement.publish_at is None:
        return []
    for each in found:
        each.is_earlier = _place(each) < _place(statement)
    earlier = [each for each in found if each.is_earlier]
    return earlier[-1:] + [each for each in found if not each.is_earlier][:1]


def _place(statement) -> tuple:
    return statement.publish_at, statement.pk
