"""A statement and its translations, published in one act."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from statements.models import Act, Statement

from .days import whole_minute
from .moves import MOVES, move
from .obstacles import Obstacle, Refused


def publish_together(original: Statement, others: Sequence[Statement], verb: str, *, by=None, note: str = "") -> None:
    """
    All of them in one act, public at the same instant, or none: Raises Refused with what stands in the way of each.
    """
    together = [original, *others]
    at = _instant(original, verb)
    refused: list[Obstacle] = []
    try:
        with transaction.atomic():
            for statement in together:
                refused += _publish(statement, original, verb, by=by, note=note, publish_at=at)
            if refused:
                raise Refused(refused)
    except BaseException:
        for statement in together:
            statement.refresh_from_db()
        raise


def publishable_with(statement: Statement) -> list[Statement]:
    """Its translations that are not published yet."""
    return [each for each in statement.translations.order_by("language", "pk") if each.is_unpublished]


def _instant(original: Statement, verb: str) -> datetime:
    """Its own, where it has one; what goes out at once gives up a schedule."""
    now, at = timezone.now(), original.publish_at
    return whole_minute(now) if at is None or (verb == Act.AT_ONCE and at > now) else at


def _publish(statement: Statement, original: Statement, verb: str, **facts) -> list[Obstacle]:
    is_original = statement is original
    if not is_original and verb == Act.AT_ONCE and not MOVES[verb].applies(statement):
        verb = Act.PUBLISH.value  # it is approved already
    try:
        move(statement, verb, **facts)
    except Refused as reason:
        whose = "" if is_original else f"“{statement.headline}” ({statement.language}): "
        return [Obstacle(f"{whose}{each.sentence}", each.field) for each in reason.obstacles]
    return []
