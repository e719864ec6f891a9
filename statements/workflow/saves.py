"""What a save means besides the rows that it writes."""

import json

from django.db import transaction

from statements import versions
from statements.formats.difference import differences
from statements.models import Act, Change, Decision, Statement, Status, Version
from statements.models.decision import BESIDE

from . import approval
from .misprint import is_misprint
from .notices import tell
from .translations import keep_up


@transaction.atomic
def saved(statement: Statement, *, by=None, author=None, change: str = "", note: str = "") -> Version:
    """
    Freeze the statement as it is saved now. An approval of another text is void; a changed public text is a
    decision, and waits for approval unless nothing but a misprint is changed.

    `change` and `note` are what readers are told of a change to a public text; `author` is who wrote what `by` applies.
    """
    version = versions.freeze(statement, by=author or by, change=change, note=note)
    keep_up(statement, version)
    source, text = statement.status, version.text_sha256
    act = _act(statement, text, change)
    if act == Act.VOID:
        statement.status = Status.IN_REVIEW
        statement.save(update_fields=["status"])
    if act:
        decision = Decision.objects.create(
            statement=statement, act=act, source=source, target=statement.status, by=by, note=note, text_sha256=text
        )
        tell(decision, also={author} if author else set())
    return version


def _is_misprint(statement: Statement) -> bool:
    """Between the last two versions, rows included: “minor” is what somebody calls it."""
    newest, before = statement.versions.newest_first().values_list("record", flat=True)[:2]
    return is_misprint(differences(json.loads(before), json.loads(newest)))


def _act(statement: Statement, text: str, change: str) -> Act | None:
    """What it is to have changed the text; nothing, where it is the same or still a draft."""
    if statement.status == Status.APPROVED:
        return Act.VOID if approval.approved_text(statement) != text else None
    last = statement.decisions.exclude(act__in=BESIDE).last()
    if statement.status != Status.PUBLISHED or (last and last.text_sha256 == text):
        return None
    is_approved = (change == Change.MINOR and _is_misprint(statement)) or not approval.against_publishing(statement)
    return Act.CHANGE if is_approved else Act.AT_ONCE
