"""A tombstone in an export is nothing to import; that what it names still stands here is something to tell."""

from statements.models import Statement, Status

from .attempt import Unfit
from .records import parsed
from .report import Entry, Outcome
from .sources import Tombstone

SKIPPED = "withdrawn where they come from"


def looked_at(stone: Tombstone) -> Entry:
    """Nobody but a person withdraws what is here."""
    record = parsed(stone.data)
    if not isinstance(record, dict) or not isinstance(record.get("id"), str):
        raise Unfit("This is no tombstone: it names no statement.")
    here = Statement.objects.filter(public_id=record["id"]).exclude(status=Status.WITHDRAWN).first()
    if here is None:
        return Entry(stone.place, Outcome.SKIPPED, stone.number, reasons=[SKIPPED])
    sentence = "It was withdrawn where it comes from and still stands here; withdraw it here as well, or leave it."
    return Entry(
        stone.place,
        Outcome.DIFFERS,
        stone.number,
        statement=here.public_id,
        address=here.get_absolute_url(),
        reasons=[sentence],
    )
