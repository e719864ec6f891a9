"""A statement is frozen at every save; what is published gets the next number that readers see."""

import json
from collections.abc import Sequence

from django.db.models import Max

from .formats.record import Record, canonical, fingerprint, record_of, text_sha256_of
from .formats.wording import traces_of
from .models import Statement, Trace, Version
from .models.clock import Now

NOT_COMPARED = frozenset({"modified_at"})  # a save that changes nothing else makes no version


def freeze(statement: Statement, *, by=None, change: str = "", note: str = "") -> Version:
    """
    The version of the statement as it is saved now; the last one, where nothing differs from it.

    `change` and `note` are what readers are told of a change to a public text.
    """
    present = Statement.objects.for_record().get(pk=statement.pk)
    made = version_of(present, by=by, change=change, note=note)
    last = present.versions.newest_first().first()
    if last is not None and not differing(json.loads(last.record), json.loads(made.record)):
        made = last
    else:
        made.save(force_insert=True)
    _number(present, made)
    return made


def freeze_new(statements: Sequence[Statement]) -> list[Version]:
    """The first version of many that have none, in a handful of queries."""
    Statement.objects.complete_for_record(statements)
    made = []
    for statement in statements:
        version = version_of(statement, by=None)
        version.made_by_id = statement.created_by_id
        if not statement.is_unpublished:
            version.number, version.public_from = 1, statement.publish_at
        made.append(version)
    Version.objects.bulk_create(made)
    _leave_traces([version for version in made if version.number])
    return made


def version_of(statement: Statement, *, by=None, change: str = "", note: str = "") -> Version:
    """Unsaved; reads what `Statement.objects.for_record()` fetches."""
    record = record_of(statement)
    text = canonical(record)
    return Version(
        statement=statement,
        record=text,
        record_sha256=fingerprint(text),
        text_sha256=text_sha256_of(record),
        made_by=by,
        change=change,
        note=note,
    )


def differing(one: Record, other: Record) -> list[str]:
    """The keys under which two records differ."""
    keys = dict.fromkeys([*one, *other])
    return [key for key in keys if key not in NOT_COMPARED and one.get(key) != other.get(key)]


def _number(statement: Statement, version: Version) -> None:
    """What is published, or scheduled, has a number; what nobody could read yet gives it up for what replaces it."""
    unread = statement.versions.filter(public_from__gt=Now())
    if statement.is_unpublished:
        unread.update(number=None, public_from=None)
    elif version.number is None:
        unread.update(number=None, public_from=None)
        last = statement.versions.aggregate(last=Max("number"))["last"] or 0
        version.number = last + 1
        version.public_from = max(version.made_at, statement.publish_at) if last else statement.publish_at
        version.save(update_fields=["number", "public_from"])
        _leave_traces([version])


def leave_traces_again(changed: Sequence[Version]) -> None:
    """Of those whose words are others now: what was taken out is not to be found, nor guessed, by its hash."""
    Trace.objects.filter(version__in=changed).delete()
    _leave_traces([version for version in changed if version.number])


def _leave_traces(made: Sequence[Version]) -> None:
    """By which its words find a version that is, or will be, public."""
    Trace.objects.leave({version.pk: traces_of(json.loads(version.record)) for version in made})
