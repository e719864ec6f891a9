"""Above the text: who issues it, what it is, of which day, and its headline."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from statements.models import HouseStyle, Kind, Statement

from .hour import day
from .lines import lines

FOR_RELEASE = {Kind.STATEMENT, Kind.RELEASE, Kind.ADVISORY}


def head(statement: Statement, house: HouseStyle) -> Iterator[str]:
    yield lines(statement.issuer.name, statement.issuer.tagline)
    yield lines(_flag(statement), day(statement.release_day, house))
    yield lines(statement.headline)
    if statement.subheadline:
        yield lines(statement.subheadline)


def _flag(statement: Statement) -> str:
    """What was withdrawn is for release no more."""
    kind = statement.get_kind_display().upper()
    is_for_release = statement.kind in FOR_RELEASE and not statement.is_withdrawn
    return f"{kind} – {_('FOR IMMEDIATE RELEASE')}" if is_for_release else kind
