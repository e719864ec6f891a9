"""Every place where words stand that belong to a statement: its rows, its versions, and the nouns that it names."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext

from statements.models import (
    Autosave,
    Image,
    OldAddress,
    Organization,
    PressContact,
    Proposal,
    Report,
    SourceFile,
    Speaker,
    Statement,
    Topic,
    Version,
)
from statements.models.prose import ProseField
from statements.models.slug import SlugField

from .letters import Match, find

Path = tuple[str | int, ...]

# Columns of text that hold no words.
NO_WORDS = {
    "public_id", "sha256", "record_sha256", "text_sha256", "anchor", "language", "extension", "media_type", "salt",
    "key", "name_key", "object_id", "time_zone", "table_name", "part", "seal",
}  # fmt: skip
# So it is with keys of a record.
NO_WORDS_IN_RECORD = NO_WORDS | {"id", "kind", "how", "date", "published_at", "modified_at", "from", "until", "start",
    "end", "received_at", "translation_of"}  # fmt: skip
# What a record says of a noun, and not of what the statement printed of it; and by which key it names the noun.
READ_THROUGH = {
    "speakers": ("slug", "name", "role", "organization"),
    "reports": ("slug", "title", "number", "publisher", "url"),
    "topics": ("slug", "name"),
    "quotations": ("speaker",),
    "lead_image": ("alt", "credit"),
    "contact": ("name", "email"),
}
KNOWN_BY = {"lead_image": "sha256", "contact": "email"}
ELSEWHERE = 20  # other statements that are named


@dataclass(frozen=True)
class Place:
    """One occurrence: a column of a row, or the way to a text in the record that the column holds."""

    row: models.Model
    column: str
    path: Path
    match: Match
    label: str


@dataclass
class Find:
    """The same words between the same words, wherever they stand; or everything of one noun that holds them."""

    key: tuple
    is_whole: bool
    noun: models.Model | None = None
    elsewhere: int = 0  # statements besides this one that use the noun
    places: list[Place] = field(default_factory=list)

    @cached_property
    def id(self) -> str:
        return hashlib.sha256(repr(self.key).encode()).hexdigest()[:24]

    @property
    def is_proposed(self) -> bool:
        """What others use too, and what is a part of a longer word, a person chooses."""
        return self.is_whole and not self.elsewhere

    @property
    def match(self) -> Match:
        return self.places[0].match

    @property
    def kind(self) -> str:
        return str(self.noun._meta.verbose_name).capitalize() if self.noun else ""

    @property
    def address(self) -> str:
        """The page of its own that bears the words as well."""
        return self.noun.get_absolute_url() if hasattr(self.noun, "slug") else ""

    @property
    def labels(self) -> list[str]:
        return list(dict.fromkeys(place.label for place in self.places))


class Search:
    """`finds` are grouped so that a person can choose among them."""

    def __init__(self, statement: Statement, pattern: re.Pattern[str]):
        self.statement = statement
        self.pattern = pattern
        self.nouns = list(nouns_of(statement))
        self._by_name = {name: noun for noun in self.nouns for name in _names(noun)}
        self._found: dict[tuple, Find] = {}
        self._searched: dict[tuple[str, bool], list[Match]] = {}
        for row in rows_of(statement):
            self._search_row(row)
        for noun in self.nouns:
            for row in (noun, *_belonging(noun)):
                self._search_row(row, noun)
        self.finds = list(self._found.values())

    def _search_row(self, row: models.Model, noun: models.Model | None = None) -> None:
        for column in columns_of(row):
            value = getattr(row, column.name)
            if isinstance(row, Version) and column.name == "record":
                self._search_record(row, json.loads(value))
            elif isinstance(column, models.JSONField):
                for path, text in leaves(value):
                    self._search_text(row, column.name, path, text, noun)
            elif value:
                self._search_text(row, column.name, (), value, noun)

    def _search_record(self, version: Version, record: dict) -> None:
        for path, text in leaves(record):
            noun = self._by_name.get(_noun_in(record, path))
            self._search_text(version, "record", path, text, noun)

    def _search_text(self, row: models.Model, column: str, path: Path, text: str, noun: models.Model | None) -> None:
        for match in self._matches(text, is_html(row, column, path)):
            if noun:
                key: tuple = (noun._meta.label, noun.pk, match.is_whole)
            else:
                key = (match.before.lower(), match.removed.lower(), match.after.lower(), match.is_whole)
            found = self._found.get(key)
            if found is None:
                found = self._found[key] = Find(key, match.is_whole, noun)
                found.elsewhere = used_elsewhere(noun, self.statement) if noun else 0
            found.places.append(Place(row, column, path, match, label_of(row, column)))

    def _matches(self, text: str, is_html: bool) -> list[Match]:
        """Most versions have most texts in common."""
        if (text, is_html) not in self._searched:
            self._searched[text, is_html] = find(text, self.pattern, is_html=is_html)
        return self._searched[text, is_html]


def rows_of(statement: Statement) -> Iterator[models.Model]:
    """The statement, every row that points to it or to such a row, whatever tables there are, and the desk's notes."""
    yield statement
    yield from _pointing_to([statement], {Statement})
    yield from _noted(statement)
    if statement.source_file:
        yield statement.source_file


def _pointing_to(rows: list[models.Model], seen: set[type[models.Model]]) -> Iterator[models.Model]:
    for relation in rows[0]._meta.related_objects:
        if relation.related_model not in seen:
            there = relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": rows})
            if found := list(there.order_by("pk")):
                yield from found
                yield from _pointing_to(found, {*seen, relation.related_model})


def nouns_of(statement: Statement) -> Iterator[models.Model]:
    yield from Speaker.objects.filter(
        Q(attributions__statement=statement) | Q(quotations__statement=statement)
    ).distinct()
    yield from Report.objects.filter(citations__statement=statement)
    yield from Topic.objects.filter(statement_topics__content_object=statement)
    yield from Image.objects.on_page_of(statement.pk)
    yield from PressContact.objects.filter(pk=statement.contact_id)
    yield from Organization.objects.filter(
        Q(statements=statement)
        | Q(roles__attributions__statement=statement)
        | Q(reports__citations__statement=statement)
    ).distinct()


def _belonging(noun: models.Model) -> Iterator[models.Model]:
    for name in ("roles", "old_addresses", "aliases", "copies"):
        if hasattr(noun, name) and not (isinstance(noun, Organization) and name == "roles"):
            yield from getattr(noun, name).all()
    yield from _noted(noun)


def _noted(row: models.Model) -> Iterable[LogEntry]:
    return LogEntry.objects.filter(content_type=ContentType.objects.get_for_model(row), object_id=str(row.pk))


def used_elsewhere(noun: models.Model, statement: Statement) -> int:
    ways = {
        Speaker: Q(attributions__speaker=noun) | Q(quotations__speaker=noun),
        Report: Q(citations__report=noun),
        Topic: Q(statement_topics__tag=noun),
        Image: Q(lead_image=noun) | Q(attributions__speaker__portrait=noun),
        PressContact: Q(contact=noun),
        Organization: Q(issuer=noun) | Q(attributions__role__organization=noun) | Q(citations__report__publisher=noun),
    }
    return Statement.objects.filter(ways[type(noun)]).exclude(pk=statement.pk).distinct().count()


def columns_of(row: models.Model) -> list[models.Field]:
    """Those that hold words, whatever table it is."""
    return [
        column
        for column in row._meta.concrete_fields
        if isinstance(column, models.CharField | models.TextField | models.JSONField)
        and not column.choices
        and column.name not in NO_WORDS
    ]


def is_html(row: models.Model, column: str, path: Path) -> bool:
    return path[-1:] == ("body_html",) or isinstance(row._meta.get_field(column), ProseField)


def is_slug(row: models.Model, column: str, path: Path) -> bool:
    """What is the end of an address takes letters and hyphens alone."""
    if path:
        return path[-1] in {"slug", "issuer"} or (path[0] == "quotations" and path[-1] == "speaker")
    return isinstance(row._meta.get_field(column), SlugField)


def is_gone_instead(row: models.Model) -> bool:
    """An old address that named the person leads nowhere any more; what was proposed or typed goes with the words."""
    return isinstance(row, OldAddress | Proposal | Autosave)


def leaves(value, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """The texts of a record that hold words."""
    if isinstance(value, str):
        if value and not NO_WORDS_IN_RECORD.intersection(path[-1:]):
            yield path, value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from leaves(each, (*path, key))
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from leaves(each, (*path, number))


def _noun_in(record: dict, path: Path) -> tuple[str, str] | None:
    """The noun that a text of a record was read through; what the statement itself printed has none."""
    head, last = path[0], path[-1]
    if head == "issuer":
        return ("organization", record[head])
    if "as_printed" in path or last not in READ_THROUGH.get(head, ()):
        return None
    of = record[head][path[1]] if isinstance(record[head], list) else record[head]
    if last in {"organization", "publisher"}:
        return ("organization", of[last])
    return ("speakers", of["speaker"]) if head == "quotations" else (head, of[KNOWN_BY.get(head, "slug")])


def _names(noun: models.Model) -> list[tuple[str, str]]:
    """As a record refers to it."""
    if isinstance(noun, Organization):
        return [("organization", noun.slug), ("organization", noun.name)]
    if isinstance(noun, Image):
        return [("lead_image", noun.sha256)]
    if isinstance(noun, PressContact):
        return [("contact", noun.email)]
    return [(f"{noun._meta.model_name}s", noun.slug)]


def label_of(row: models.Model, column: str) -> str:
    """Where it is, in a person's words."""
    if isinstance(row, Version):
        return str(row) if column == "record" else gettext("%(row)s, note") % {"row": row}
    if column == "slug":
        return gettext("Address")
    if isinstance(row, Statement):
        return str(row._meta.get_field(column).verbose_name).capitalize()
    if isinstance(row, SourceFile):
        return gettext("Name of the source")
    if isinstance(row, LogEntry):
        return gettext("History at the desk")
    noun = str(row._meta.verbose_name).capitalize()
    return f"{noun}, {row._meta.get_field(column).verbose_name}"


def statements_elsewhere(statement: Statement, words: Iterable[str]) -> list[Statement]:
    """Others that hold the words as they were typed; each is redacted by itself."""
    holds = Q()
    for each in words:
        for column in ("headline", "body", "summary", "attributions__name_as_printed", "versions__record"):
            holds |= Q(**{f"{column}__icontains": each})
    found = Statement.objects.filter(holds).exclude(pk=statement.pk).order_by("-pk").values("pk").distinct()
    return list(Statement.objects.filter(pk__in=found).defer("body").order_by("-pk")[:ELSEWHERE])
