"""What has to be read before anything else: that it was withdrawn, corrected, updated."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from statements.models import HouseStyle, Statement

from .hour import hour
from .lines import folded


def notices(statement: Statement, house: HouseStyle) -> Iterator[str]:
    """One line each, the newest first, as agencies send them: a kill, a correction."""
    if statement.is_withdrawn:
        yield folded(f"{_('WITHDRAWN: This statement no longer stands.')} {statement.withdrawal_note}")
    for version in statement.updates:
        yield folded(f"{version.get_change_display().upper()} ({hour(version.public_from, house)}): {version.note}")
