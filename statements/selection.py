"""What a reader chose of the archive: read from an address, asked of statements, written into an address again."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import CharField, F, Value
from django.http import QueryDict

from .models import Kind, Report, Speaker, Topic
from .models.statement import StatementQuerySet

NOUNS = {"topic": (Topic, "name"), "speaker": (Speaker, "name"), "report": (Report, "title")}
ALONG = {"topic": "about", "speaker": "crediting", "report": "citing"}  # methods of the queryset
EXACT = ("kind", "year", "language")
PARAMETERS = (*NOUNS, *EXACT)
OF_PAGES = ("format", "page")  # which show a selection and are no part of it
DEFAULTS = {"page": "1"}

SLUG = re.compile(r"[a-z0-9-]{1,80}")
YEAR = re.compile(r"[1-9][0-9]{3}")
LANGUAGE = re.compile(r"(?=.{2,12}\Z)[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


class NotUnderstood(ValueError):
    """What stands in that parameter chooses nothing that readers may see."""


@dataclass(frozen=True)
class Chosen:
    """A topic, speaker or report that readers may see."""

    pk: int
    slug: str
    name: str

    def __str__(self):
        return self.slug


@dataclass(frozen=True)
class Selection:
    """Each part narrows the others down; what is empty chooses everything."""

    topic: Chosen | None = None
    speaker: Chosen | None = None
    report: Chosen | None = None
    kind: str = ""
    year: str = ""
    language: str = ""

    @classmethod
    def read(cls, parameters: QueryDict) -> "Selection":
        """
        One query where nouns are chosen, else none.

        Parameters that are not ours, such as the mark of a campaign, are passed over.
        """
        given = {name: _only(parameters, name) for name in PARAMETERS}
        for name, is_right in FORMS.items():
            if given[name] and not is_right(given[name]):
                raise NotUnderstood(name)
        return cls(**given | _public_nouns({name: given[name] for name in NOUNS if given[name]}))

    @property
    def is_everything(self) -> bool:
        return self == Selection()

    def of(self, statements: StatementQuerySet) -> StatementQuerySet:
        """Those of the statements that were chosen, newest first."""
        chosen = statements.newest_first()
        for name, along in ALONG.items():
            if noun := getattr(self, name):
                chosen = getattr(chosen, along)(noun.pk)
        return chosen.filter(**{name: value for name in EXACT if (value := getattr(self, name))})

    def query(self, **changes: object) -> str:
        """
        An address after its question mark: sorted and without what chooses nothing, so that a selection has one.

        `query(year=2012, topic=None, page=2)` differs in these alone.
        """
        if unknown := set(changes) - {*PARAMETERS, *OF_PAGES}:
            raise TypeError(f"No parameter of a selection: {', '.join(sorted(unknown))}")
        parts = {name: getattr(self, name) for name in PARAMETERS} | changes
        said = {name: str(value or "") for name, value in parts.items()}
        return urlencode(sorted((name, value) for name, value in said.items() if value != DEFAULTS.get(name, "")))


FORMS: dict[str, Callable[[str], object]] = {
    **dict.fromkeys(NOUNS, SLUG.fullmatch),
    "kind": lambda kind: kind in Kind.values,
    "year": YEAR.fullmatch,
    "language": LANGUAGE.fullmatch,
}


def _only(parameters: QueryDict, name: str) -> str:
    """A form sends what was left empty as well; two of one kind cannot both be meant."""
    values = {value for value in parameters.getlist(name) if value}
    if len(values) > 1:
        raise NotUnderstood(name)
    return values.pop() if values else ""


def _public_nouns(slugs: dict[str, str]) -> dict[str, Chosen | None]:
    """By the name of their parameter, all in one query."""
    found: dict[str, Chosen | None] = dict.fromkeys(NOUNS)
    queries = [
        NOUNS[name][0]
        .objects.public()
        .filter(slug=slug)
        .order_by()
        .values_list(Value(name, CharField()), "pk", "slug", F(NOUNS[name][1]))
        for name, slug in slugs.items()
    ]
    for name, *noun in queries[0].union(*queries[1:], all=True) if queries else ():
        found[name] = Chosen(*noun)
    if missing := [name for name in slugs if not found[name]]:
        raise NotUnderstood(missing[0])
    return found
