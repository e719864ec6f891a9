"""What an import, or an earlier release of this program, brings along."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

from statements import versions
from statements.models import Act, Decision, Statement, Status

from .days import release_day, whole_minute


def enter(statement: Statement, *, publish_at: datetime, zone: ZoneInfo | None = None) -> None:
    """
    What an import brings and saves for the first time is published already: set that in memory, save nothing.

    A time ahead makes it scheduled. `zone` is the newsroom's, for whoever knows it and has many statements.
    """
    is_ahead = publish_at > timezone.now()
    statement.publish_at = whole_minute(publish_at) if is_ahead else publish_at
    statement.release_day = release_day(statement.publish_at, zone)
    statement.first_public_at = statement.publish_at
    statement.status = Status.PUBLISHED


def came(statements: Sequence[Statement]) -> None:
    """The first version, and who brought it, of what an import or an earlier release of this program made."""
    made = versions.freeze_new(statements)
    Decision.objects.bulk_create(
        Decision(
            statement=version.statement,
            act=Act.IMPORT,
            target=version.statement.status,
            by_id=version.made_by_id,
            text_sha256=version.text_sha256,
        )
        for version in made
    )
