"""A statement as it once was, put in place of what it is: a new version, never a change of an old one."""

import json
from dataclasses import dataclass

from django.db import IntegrityError, transaction

from statements.formats.record import Record, fill_in, put_back, record_of
from statements.models import Statement, Version

from .days import release_day
from .obstacles import Refused, address_taken, obstacles
from .printed import foresee, print_credits
from .saves import saved


@dataclass(frozen=True)
class Restoration:
    """What is there now, what would be there then, and in sentences what could not come back."""

    now: Record
    then: Record
    missing: tuple[str, ...]


def foresee_restored(version: Version) -> Restoration:
    """Saves nothing."""
    present = Statement.objects.for_record().get(pk=version.statement_id)
    now = record_of(present)
    missing = _fill_in(present, json.loads(version.record))
    return Restoration(now, record_of(present), tuple(missing))


def restore(version: Version, *, by=None, change: str = "", note: str = "") -> Version:
    """
    Make what that version said the newest one. `change` and `note` are what readers are told, where it is public.

    Raises Refused where an obstacle stands in the way.
    """
    return put_in_place(version.statement_id, json.loads(version.record), by=by, change=change, note=note)


def put_in_place(pk: int, record: Record, *, by, author=None, change: str = "", note: str = "") -> Version:
    """Make what the record says the newest version of that statement. Raises Refused as `restore` does."""
    statement = Statement.objects.for_record().get(pk=pk)
    _fill_in(statement, record)
    if not statement.is_unpublished and (against := [each for each in obstacles(statement) if each.blocks]):
        raise Refused(against)
    try:
        with transaction.atomic():
            put_back(statement)
            if not statement.is_unpublished:
                print_credits(statement)
            return saved(statement, by=by, author=author, change=change, note=note)
    except IntegrityError as clash:
        raise Refused([address_taken(statement, release_day(statement.publish_at))]) from clash


def _fill_in(statement: Statement, record: Record) -> list[str]:
    missing = fill_in(statement, record)
    if not statement.is_unpublished:
        foresee(statement)
    return missing
