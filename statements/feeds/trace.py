"""What a feed says of a statement that was withdrawn: enough to take it out of a reader, and nothing of its words."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext

from statements.formats.site import absolute
from statements.models import HouseStyle, Statement

from .entry import id_of


@dataclass(frozen=True)
class Trace:
    """Never the headline, nor an address that is made from it."""

    id: str
    address: str
    reason: str
    published: datetime
    withdrawn: datetime

    @classmethod
    def of(cls, statement: Statement, house: HouseStyle) -> "Trace":
        """Reads what `Statement.objects.withdrawn()` annotates, and `replaced_by`."""
        address, reason = _said(statement)
        return cls(id_of(statement, house), absolute(address), reason, statement.publish_at, statement.withdrawn_at)

    @property
    def title(self) -> str:
        return gettext("Withdrawn")

    @property
    def updated(self) -> datetime:
        return self.withdrawn


def _said(statement: Statement) -> tuple[str, str]:
    """Where to read on, and what happened."""
    if statement.was_in_error:
        return reverse("press"), gettext("It was published in error, and its text is no longer shown.")
    other = statement.replaced_by
    if other and other.is_public:
        return other.get_short_url(), gettext("Another statement replaces it.")
    return (
        statement.get_short_url(),
        f"{gettext('This statement no longer stands.')} {statement.withdrawal_note}".strip(),
    )
