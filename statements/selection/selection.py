"""Which statements a reader chose."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from typing import ClassVar, Self
from urllib.parse import urlencode

from django.db.models import CharField, F, QuerySet, Value
from django.http import QueryDict

from statements import search
from statements.models import Kind, Report, Speaker, Statement, Topic
from statements.models.statement import StatementQuerySet
from statements.models.words import STATEMENTS

NOUNS = {"topic": (Topic, "name"), "speaker": (Speaker, "name"), "report": (Report, "title")}
ALONG = {"topic": "about", "speaker": "crediting", "report": "citing"}  # methods of the queryset
EXACT = ("kind", "year", "language")
OF_PAGES = ("format", "page", "typing")  # which show a selection and are no part of it
FIRST_PAGE = ("page", "1")
RELEVANCE, DATE = "relevance", "date"

LONGEST_TITLE = 200
SLUG = re.compile(r"[a-z0-9-]{1,80}")
YEAR = re.compile(r"[1-9][0-9]{3}")
LANGUAGE = re.compile(r"(?=.{2,12}\Z)[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
FORMS: dict[str, Callable[[str], object]] = {
    **dict.fromkeys(NOUNS, SLUG.fullmatch),
    "kind": lambda kind: kind in Kind.values,
    "year": YEAR.fullmatch,
    "language": LANGUAGE.fullmatch,
    "role": lambda title: len(title) <= LONGEST_TITLE and "\0" not in title,
    "order": lambda order: order in {RELEVANCE, DATE},
}


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
    """
    Each part narrows the others down; what is empty chooses everything.

    `order` is empty where it is what anybody would expect: by relevance of words, else by date.
    """

    topic: Chosen | None = None
    speaker: Chosen | None = None
    report: Chosen | None = None
    kind: str = ""
    year: str = ""
    language: str = ""
    q: str = ""
    order: str = ""
    is_typing: bool = field(default=False, compare=False)  # the last word may go on
    index: ClassVar[search.Index] = STATEMENTS

    @staticmethod
    def public() -> QuerySet:
        """What is chosen from."""
        return Statement.objects.public()

    @classmethod
    def parameters(cls) -> tuple[str, ...]:
        return tuple(part.name for part in fields(cls) if part.compare)

    @classmethod
    def read(cls, parameters: QueryDict) -> Self:
        """
        One query where nouns are chosen, else none.

        Parameters that are not ours, such as the mark of a campaign, are passed over.
        """
        given = {name: _only(parameters, name) for name in cls.parameters()}
        if wrong := [name for name, is_right in FORMS.items() if given.get(name) and not is_right(given[name])]:
            raise NotUnderstood(wrong[0])
        given["q"] = search.tidy(given["q"])
        if given["order"] == (RELEVANCE if given["q"] else DATE) or not given["q"]:
            given["order"] = ""
        nouns = _public_nouns({name: given[name] for name in NOUNS if given.get(name)})
        return cls(**given | nouns, is_typing="typing" in parameters)

    @property
    def is_everything(self) -> bool:
        return self == type(self)()

    @cached_property
    def words(self) -> search.Query:
        return search.read(self.q, is_typing=self.is_typing)

    @property
    def is_by_relevance(self) -> bool:
        return bool(self.q) and self.order != DATE

    def without(self, *names: str) -> Self:
        return replace(self, **{name: None if name in NOUNS else "" for name in names})

    def of(self, statements: StatementQuerySet) -> StatementQuerySet:
        """Those of the statements that were chosen, newest first."""
        chosen = statements.newest_first()
        for name, along in ALONG.items():
            if noun := getattr(self, name):
                chosen = getattr(chosen, along)(noun.pk)
        if self.q:
            chosen = search.narrow(chosen, STATEMENTS, self.words)
        return chosen.filter(**{name: value for name in EXACT if (value := getattr(self, name))})

    def matches(self, most: int) -> search.Sql:
        """The keys of the newest that are public, as `pk`."""
        if self.q:
            return search.matches(self.without("q").of(self.public()), self.index, self.words, most)
        keys = self.of(self.public()).values("pk")[:most]
        return search.Sql(*keys.query.get_compiler(keys.db).as_sql())

    def query(self, **changes: object) -> str:
        """
        An address after its question mark: sorted and without what chooses nothing, so that a selection has one.

        `query(year=2012, topic=None, page=2)` differs in these alone.
        """
        known = self.parameters()
        if unknown := set(changes) - {*known, *OF_PAGES}:
            raise TypeError(f"No parameter of a selection: {', '.join(sorted(unknown))}")
        parts = {name: getattr(self, name) for name in known} | changes
        said = {name: str(value or "") for name, value in parts.items()}
        return urlencode(sorted((name, value) for name, value in said.items() if value and (name, value) != FIRST_PAGE))


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
