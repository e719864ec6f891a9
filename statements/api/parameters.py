"""What may stand after the question mark, and what is said where something else does."""

import re
from datetime import UTC, datetime
from http import HTTPStatus

from django.core.signing import BadSignature, Signer
from django.http import QueryDict
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from statements.selection import NotUnderstood, Selection
from statements.selection.selection import NOUNS

from .problem import Problem, not_understood

MOST = 100
USUAL = 20
LIMIT = re.compile(r"[1-9][0-9]?|100")
MOMENT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d))?")


def check_known(given: QueryDict, known: tuple[str, ...]) -> None:
    """A misspelled parameter would silently choose everything, so it is told; so is one that is given twice."""
    for name, values in given.lists():
        if name not in known:
            there_are = ", ".join(known) or _("none")
            raise not_understood(
                _("There is no parameter “%(name)s” here; there are: %(known)s.")
                % {"name": name[:40], "known": there_are}
            )
        if len(values) > 1:
            raise not_understood(_("“%(name)s” is given more than once.") % {"name": name})
        if not values[0]:
            raise not_understood(_("“%(name)s” is empty; leave it out.") % {"name": name})


def limit(given: QueryDict) -> int:
    asked = given.get("limit", str(USUAL))
    if not LIMIT.fullmatch(asked, endpos=5):
        raise not_understood(_("“limit” is a number from 1 to 100."))
    return int(asked)


def moment(given: QueryDict, name: str) -> datetime | None:
    """A day is its first instant in UTC."""
    asked = given.get(name)
    if asked is None:
        return None
    try:
        found = parse_datetime(asked if "T" in asked else f"{asked}T00:00Z") if MOMENT.fullmatch(asked) else None
        found = found and found.astimezone(UTC)
    except (ValueError, OverflowError):
        found = None
    if found is None:
        raise not_understood(
            _("“%(name)s” is a day or a moment with its zone, such as 2026-04-06 or 2026-04-06T15:00:00Z.")
            % {"name": name}
        )
    return found


def choosing(kind: type[Selection]) -> tuple[str, ...]:
    """All that a selection reads, but for its order: pages by cursor have one of their own."""
    return tuple(name for name in kind.parameters() if name != "order")


def selection(given: QueryDict, kind: type[Selection] = Selection) -> Selection:
    try:
        return kind.read(given)
    except NotUnderstood as unknown:
        name = str(unknown)
        if name in NOUNS:
            sentence = _("There is no public %(noun)s of that name; write the end of its address.") % {"noun": name}
            raise Problem(HTTPStatus.NOT_FOUND, sentence) from None
        raise not_understood(_("What “%(name)s” says chooses nothing here.") % {"name": name}) from None


class Cursor:
    """Where a page ended: opaque, signed, of one list alone, and never out of date."""

    def __init__(self, of: str):
        self.signer = Signer(salt=f"statements.api.{of}")

    def write(self, position: list) -> str:
        return self.signer.sign_object(position)

    def read(self, given: QueryDict) -> list | None:
        asked = given.get("cursor")
        if asked is None:
            return None
        try:
            return self.signer.unsign_object(asked)
        except BadSignature:
            sentence = _("This cursor was not made here, or not for this list; take it from “next” as it stands.")
            raise not_understood(sentence) from None
