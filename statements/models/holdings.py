"""What some statements amount to: how many, from when to when, of which types and languages, and whence they came."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Max, Min, QuerySet
from django.db.models.functions import Greatest
from django.utils.translation import get_language_info

from .kind import Kind


@dataclass(frozen=True)
class Holdings:
    """One query, however many there are; a row for each type, language and way of coming here."""

    rows: list[dict]

    @classmethod
    def of(cls, statements: QuerySet) -> "Holdings":
        grouped = statements.order_by().values("kind", "language", "origin__how")
        return cls(
            list(
                grouped.annotate(
                    number=Count("pk"),
                    kept=Count("source_file"),
                    first=Min("release_day"),
                    last=Max("release_day"),
                    # An old text is public here since it was entered, a scheduled one since its hour.
                    since=Min(Greatest("created_at", "publish_at")),
                )
            )
        )

    @property
    def number(self) -> int:
        return sum(row["number"] for row in self.rows)

    @property
    def first_day(self) -> date | None:
        return min((row["first"] for row in self.rows), default=None)

    @property
    def last_day(self) -> date | None:
        return max((row["last"] for row in self.rows), default=None)

    @property
    def since(self) -> datetime | None:
        return min((row["since"] for row in self.rows), default=None)

    @property
    def reaches_back(self) -> bool:
        """Whether some of it is older than its being public here."""
        return bool(self.rows) and self.first_day < self.since.date()

    @property
    def kinds(self) -> list[tuple[str, int]]:
        """The most frequent first; so with languages."""
        return [(Kind(kind).label, number) for kind, number in self._by("kind").most_common()]

    @property
    def languages(self) -> list[tuple[str, int]]:
        return [(language_name(code), number) for code, number in self._by("language").most_common()]

    @property
    def written_here(self) -> int:
        return self._by("origin__how")[None]

    @property
    def arrived(self) -> dict[str, int]:
        """Of those that were read from somewhere, how many in which way."""
        return {how: number for how, number in self._by("origin__how").most_common() if how}

    @property
    def kept(self) -> int:
        """How many were read from something that is kept: a file, or what was pasted."""
        return sum(row["kept"] for row in self.rows)

    def _by(self, name: str) -> Counter:
        counted: Counter = Counter()
        for row in self.rows:
            counted[row[name]] += row["number"]
        return counted


def language_name(code: str) -> str:
    """In the language of the page; a code that nobody knows stands for itself."""
    try:
        return get_language_info(code.lower())["name_translated"]
    except KeyError:
        return code
