"""The newsroom that things are imported into: what it knows already, and how it publishes."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from django.db import connection

from statements.drafting import Known
from statements.formats.record import Nouns
from statements.models import (
    HouseStyle,
    OldAddress,
    Organization,
    OrganizationAlias,
    PressContact,
    Report,
    Role,
    Speaker,
    Statement,
    Topic,
)
from statements.models.origin import Arrival

from .addresses import EarlierSite, Unusable, from_pattern, remember
from .options import Options
from .report import Entry, Outcome

SHARED = (OldAddress, Organization, OrganizationAlias, PressContact, Report, Role, Speaker, Topic)


class Newsroom:
    def __init__(self, options: Options):
        self.options = options
        self.nouns = Nouns()
        self.arrived: list[Statement] = []  # statements that this transaction made
        self.forget()

    def forget(self) -> None:
        """Look everything up again when it is needed: a transaction was rolled back."""
        self.nouns.forget()
        self._known: Known | None = None
        self._newest: tuple[int | None, ...] | None = None
        for name in ("site", "issuer", "zone"):
            self.__dict__.pop(name, None)

    @cached_property
    def site(self) -> EarlierSite:
        return EarlierSite()

    @cached_property
    def issuer(self) -> Organization | None:
        """The one that the command line names for all; None where each text has its own."""
        return Organization.objects.filter(slug=self.options.issuer).first() if self.options.issuer else None

    @cached_property
    def zone(self) -> ZoneInfo:
        return HouseStyle.current().zone

    @property
    def known(self) -> Known:
        """What releases are matched with; what they add themselves it learns."""
        if self._known is None:
            self._known = Known()
        return self._known

    def unlearn(self) -> None:
        """Something else than a release may have added to what is known."""
        self._known = None

    def begin(self) -> None:
        """In each transaction: somebody else may have added to what is known."""
        if self._known and self._newest != _newest():
            self._known = None

    def end(self) -> None:
        """Whatever is here now is known; so what comes besides it until the next transaction is not."""
        if self._known:
            self._newest = _newest()

    def origin(self, item) -> dict[str, Any]:
        """Where a statement came from, as its row says it."""
        return {"key": item.key, "how": Arrival.IMPORTED, "place": item.place[:1000], "line": item.line}

    def remember_pattern(self, statement: Statement, *, name: str, day: date | None) -> list[str]:
        """The old address that the command line asks for; returns why not."""
        if self.options.old_address is None:
            return []
        try:
            path = from_pattern(self.options.old_address, statement, name=name, year=day.year if day else None)
            self.remember(path, statement)
        except Unusable as reason:
            return [str(reason)]
        return []

    def remember_source(self, statement: Statement) -> list[str]:
        """The path of `source_url`, where it is one of the newsroom's own earlier site; returns why not."""
        try:
            path = self.site.path_of(statement.source_url) if statement.source_url else None
            if path:
                self.remember(path, statement)
        except Unusable as reason:
            return [str(reason)]
        return []

    def remember(self, path: str, statement: Statement) -> None:
        """And let no later item take it for its own address."""
        remember(path, statement)
        if path.startswith("/statements/"):
            self.nouns.old_addresses.add(path)
            if self._known:
                self._known.old_addresses.add(path)

    def made(self, item, statement: Statement, *, reasons: Sequence[str] = (), **more) -> Entry:
        """A new statement; `reasons` say why it could not be published, where that was asked for."""
        self.arrived.append(statement)
        outcome = Outcome.PUBLISHED if self.options.publish else Outcome.MADE
        return self.entry(item, statement, Outcome.KEPT_AS_DRAFT if reasons else outcome, reasons=reasons, **more)

    def entry(self, item, statement: Statement, outcome: Outcome, **more) -> Entry:
        """What became of an item that is a statement."""
        address = statement.get_absolute_url()
        return Entry(item.place, outcome, item.line, statement=statement.public_id, address=address, **more)


def _newest() -> tuple[int | None, ...]:
    """Every noun that texts share, by the newest of its kind, in one look."""
    columns = ", ".join(f"(SELECT max(id) FROM {model._meta.db_table})" for model in SHARED)  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {columns}")
        newest: tuple[int | None, ...] = cursor.fetchone()
    return newest
