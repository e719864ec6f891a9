"""What is still said of a statement that was withdrawn."""

from typing import Any

from statements.formats.record import Record
from statements.formats.record.write import instant
from statements.formats.site import absolute


def tombstone_of(statement: Any) -> Record:
    """
    Reads what `Statement.objects.withdrawn()` gives. Of what was published in error that it was, and when it went.

    The text of what was replaced is where the other one is, as long as that is public.
    """
    known = {
        "id": statement.public_id,
        "withdrawn_at": instant(statement.withdrawn_at),
        "how": statement.withdrawn_as,
    }
    if statement.was_in_error:
        return known
    other = statement.replaced_by
    return known | {
        "address": absolute(statement.get_absolute_url()),
        "note": statement.withdrawal_note,
        "replaced_by": other.public_id if other and other.is_public else None,
    }
