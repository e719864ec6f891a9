"""
The public addresses, by the noun that they belong to.

A part of a section holds the nouns whose ids lie in a range, so nothing moves from one part to another when something
is published or withdrawn.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db.models import DateTimeField, F, OuterRef, QuerySet, Subquery, Value
from django.urls import reverse

from statements.formats.site import absolute
from statements.models import Attribution, Citation, Organization, Report, Speaker, Statement, StatementTopic, Topic

from .place import Place

WIDTH = 10_000  # ids of a part: it is made in a second, and holds far fewer than the 50,000 that are allowed

FIXED = ("home", "statements", "quotations", "speakers", "reports", "topics", "press", "about-archive", "verify")


@dataclass(frozen=True)
class Section:
    """`rows` are public and have `changed_at`; `named_by` are the columns of which an address is made."""

    page: str
    rows: Callable[[], QuerySet]
    named_by: tuple[str, ...] = ("slug",)

    def parts(self) -> list[int]:
        """The numbers of those that hold something, counted from 1."""
        number = (F("pk") - 1) / WIDTH + 1
        return sorted(self.rows().order_by().annotate(part=number).values_list("part", flat=True).distinct())

    def places(self, part: int | None = None) -> Iterator[Place]:
        rows = self.rows().order_by("pk")
        if part is not None:
            rows = rows.filter(pk__gt=(part - 1) * WIDTH, pk__lte=part * WIDTH)
        for changed_at, *names in rows.values_list("changed_at", *self.named_by):
            yield Place(absolute(reverse(self.page, args=names)), changed_at)


def _with_newest(nouns: QuerySet, rows: type, noun: str) -> QuerySet:
    """With the moment at which the last of its statements became public."""
    newest = rows.objects.public().filter(**{noun: OuterRef("pk")}).order_by("-public_from")
    return nouns.annotate(changed_at=Subquery(newest.values("public_from")[:1]))


SECTIONS = {
    "statements": Section(
        "statement", lambda: Statement.objects.public().with_last_change(), named_by=("year", "slug")
    ),
    "speakers": Section("speaker", lambda: _with_newest(Speaker.objects.public(), Attribution, "speaker")),
    "reports": Section("report", lambda: _with_newest(Report.objects.public(), Citation, "report")),
    "topics": Section("topic", lambda: _with_newest(Topic.objects.public(), StatementTopic, "tag")),
    "organizations": Section(
        "organization", lambda: Organization.objects.public().annotate(changed_at=Value(None, DateTimeField()))
    ),
}


def fixed_pages() -> list[Place]:
    return [Place(absolute(reverse(name))) for name in FIXED]


def number_of_addresses() -> int:
    """In one query."""
    first, *others = (section.rows().order_by().values("pk") for section in SECTIONS.values())
    return first.union(*others, all=True).count() + len(FIXED)
