"""Two people at one statement: whoever saves second sees what the first saved, and decides."""

import json
from dataclasses import dataclass

from django.utils.translation import gettext

from statements.formats.difference import Difference, differences
from statements.formats.record import canonical
from statements.models import Statement, Version

OPENED = "_opened"  # the key of the version that a form shows
REDACTED = "-"  # before the key of the last redaction, which changes versions and makes none
TYPED = ("headline", "subheadline", "dateline", "summary", "slug", "kind", "language", "source_url")


@dataclass(frozen=True)
class Conflict:
    """`differences` lead from what the other person saved to what was typed here."""

    version: Version
    differences: tuple[Difference, ...]
    is_redaction: bool = False

    @property
    def sentence(self) -> str:
        if self.is_redaction:
            return gettext(
                "Words were blacked out in this statement while you had it open, so nothing of yours is saved yet. "
                "Below is what differs."
            )
        who = self.version.made_by.get_username() if self.version.made_by else gettext("Somebody")
        return gettext(
            "%(who)s saved this statement while you had it open, so nothing of yours is saved yet. "
            "Below is what differs; save again to put your text in its place."
        ) % {"who": who}


def opened(statement: Statement) -> str:
    """What a form that is opened now has to bring back."""
    newest = statement.versions.newest_first().values_list("pk", flat=True).first() if statement.pk else None
    redacted = statement.redactions.order_by("-pk").values_list("pk", flat=True).first() if newest else None
    return f"{newest or ''}{REDACTED}{redacted}" if redacted else str(newest or "")


def conflict_with(statement: Statement, brought: str) -> Conflict | None:
    """`statement` holds what was typed, unsaved; `brought` is what its form was opened with."""
    if brought == opened(statement):
        return None
    newest = statement.versions.newest_first().select_related("made_by").first()
    if newest is None:
        return None
    is_redaction = brought.partition(REDACTED)[0] == str(newest.pk)
    return Conflict(newest, typed_over(newest, statement), is_redaction)


def what_is_typed(statement: Statement) -> tuple[Difference, ...] | None:
    """How the words that were typed differ from those that are saved; None where there is no version yet."""
    newest = statement.versions.newest_first().first()
    return newest and typed_over(newest, statement)


def typed_over(version: Version, statement: Statement) -> tuple[Difference, ...]:
    saved = json.loads(version.record)
    typed = {name: getattr(statement, name) for name in TYPED} | {"body_html": statement.body}
    return differences(saved, json.loads(canonical(saved | typed)))
