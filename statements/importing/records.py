"""A record becomes a statement; one that is here already is compared with it."""

import json
from typing import Any

from statements.formats.record import CannotApply, Record, apply_record, problems, record_of, unknown_keys
from statements.models import Origin, Statement
from statements.workflow import enter, release_day

from .attempt import Unfit
from .likeness import differing_keys
from .newsroom import Newsroom
from .options import Options
from .report import Entry, Outcome


class RecordLine:
    """One line of a file of records. Raises Unfit for what is no record."""

    def __init__(self, place: str, line: int, data: bytes, *, is_exported: bool = False):
        self.place, self.line, self.size, self.is_exported = place, line, len(data), is_exported
        self.record = parsed(data)
        if found := problems(self.record):
            raise Unfit(*found)
        self.given_id = self.record.get("id") or ""
        self.key = key_of(self.record)

    def understand(self, options: Options) -> None:
        """A record is understood already; what the command line says of all fills what it leaves open."""
        if options.language and not self.record.get("language"):
            self.record["language"] = options.language
        if options.issuer and not self.record.get("issuer"):
            self.record["issuer"] = options.issuer

    def here(self, statement: Statement, newsroom: Newsroom) -> Entry:
        """Only what the record mentions is compared. An original that it waited for may be here by now."""
        if self.record.get("translation_of") and statement.translation_of_id is None:
            newsroom.nouns.awaited.append((statement.pk, self.record["translation_of"]))
        differing = differing_keys(self.record, record_of(statement), is_draft=statement.release_day is None)
        if not differing:
            return newsroom.entry(self, statement, Outcome.THERE)
        sentence = f"It is here already and differs in {', '.join(differing)}; it was left as it is."
        return newsroom.entry(self, statement, Outcome.DIFFERS, reasons=[sentence])

    def enter(self, newsroom: Newsroom) -> Entry:
        statement, reasons = self.applied(newsroom)
        newsroom.unlearn()
        if not self.has_origin:
            Origin.objects.create(statement=statement, **newsroom.origin(self))
        day = release_day(statement.publish_at, newsroom.zone)
        doubts = [
            *self.taken_addresses(statement),
            *newsroom.remember_source(statement),
            *newsroom.remember_pattern(statement, name=statement.slug, day=day),
        ]
        unknown = frozenset(unknown_keys(self.record))
        return newsroom.made(self, statement, reasons=reasons, doubts=doubts, unknown_keys=unknown)

    def applied(self, newsroom: Newsroom) -> tuple[Statement, list[str]]:
        """What cannot be published is a draft, with the reason."""
        reasons = []
        if newsroom.options.publish:
            try:
                return apply_record(self.record, newsroom.nouns, enter=enter), []
            except CannotApply as reason:
                reasons = [str(reason)]
        try:
            return apply_record(self.record, newsroom.nouns), reasons
        except CannotApply as reason:
            raise Unfit(str(reason)) from None

    @property
    def has_origin(self) -> bool:
        """An export says how each text came to its newsroom, also when nobody brought it; other records do not."""
        return self.is_exported or bool((self.record.get("source") or {}).get("how"))

    def taken_addresses(self, statement: Statement) -> list[str]:
        """Those of the record that lead to another page."""
        wanted = self.record.get("old_addresses") or []
        own = set(statement.old_addresses.values_list("path", flat=True)) if wanted else set()
        return [f"The old address {path} leads to another page already." for path in wanted if path not in own]


def parsed(data: bytes) -> Any:
    """Sentences for what JSON may do wrong; `int` and the stack have limits that a hostile line finds."""
    try:
        return json.loads(data.strip().decode("utf-8"), parse_constant=_no_number)
    except UnicodeDecodeError:
        raise Unfit("This line is not UTF-8.") from None
    except json.JSONDecodeError as fault:
        raise Unfit(f"This line is no JSON: {fault.msg} at character {fault.colno}.") from None
    except (RecursionError, ValueError):
        raise Unfit("This line is no record: it nests too deep, or a number in it is no number.") from None


def _no_number(name: str) -> None:
    raise ValueError(name)


def key_of(record: Record) -> str:
    return f"record:{record.get('id') or record['date'][:4] + '/' + record['slug']}"[:80]
