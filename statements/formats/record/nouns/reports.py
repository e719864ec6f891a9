"""Reports by slug, else by publisher and number, else by a title that is the same but for its writing."""

from collections import Counter
from datetime import date

from statements.models import Report
from statements.models.slug import slug_of

from .index import Key, Makes, letters_of, words_of_slug


class Reports(Makes):
    def __init__(self, made: Counter[str]):
        super().__init__(_rows, made)

    def named(
        self, *, slug: str, title: str, number: str, publisher: int | None, issued_on: date | None, url: str
    ) -> int:
        def new() -> Report:
            name = title or number or words_of_slug(slug)
            free = self.free_slug(slug or slug_of(f"{number} {title}".strip() or name))
            return Report(title=name, number=number, slug=free, publisher_id=publisher, issued_on=issued_on, url=url)

        return self.find_or_make(keys_of(slug, title, number, publisher), new)

    def find_by(self, slug: str, number: str, publisher: int | None) -> int | None:
        """Of a report that says which it is; another of the same title is another."""
        return self.find(keys_of(slug, "", number, publisher))


def keys_of(slug: str, title: str, number: str, publisher: int | None) -> list[Key]:
    """
    Titles come again every year: one leads to a report only where number and publisher do not contradict.

    What the record does not say may be anything; what the kept report does not say is None in its keys.
    """
    letters, digits = letters_of(title), letters_of(number)
    keys: list[Key] = [("slug", slug)]
    if digits and publisher:
        keys.append(("number", publisher, digits))
    if not letters:
        return keys
    if not digits and not publisher:
        return [*keys, ("title", letters)]
    if not publisher:
        return keys + [("title and number", letters, each) for each in (digits, None)]
    if not digits:
        return keys + [("title and publisher", letters, each) for each in (publisher, None)]
    return keys + [("title and both", letters, n, p) for n in (digits, None) for p in (publisher, None)]


def _rows(newest: int) -> list[tuple[int, list[Key]]]:
    found = Report.objects.filter(pk__gt=newest).order_by("pk")
    columns = found.values_list("pk", "slug", "title", "number", "publisher")
    return [(pk, _keys_of_row(slug, *rest)) for pk, slug, *rest in columns]


def _keys_of_row(slug: str, title: str, number: str, publisher: int | None) -> list[Key]:
    letters, digits = letters_of(title), letters_of(number) or None
    keys: list[Key] = [
        ("slug", slug),
        ("title", letters),
        ("title and number", letters, digits),
        ("title and publisher", letters, publisher),
        ("title and both", letters, digits, publisher),
    ]
    return [*keys, ("number", publisher, digits)] if digits and publisher else keys
