"""From when a statement is public, in a sentence; `static/js/desk/sentence.js` says the same while it is typed."""

from datetime import datetime, time

from django.core.exceptions import ValidationError
from django.utils import timezone

from statements.models import HouseStyle, Statement, Status
from statements.models.status import UNPUBLISHED

from .field import MomentInput
from .typed import Typed
from .words import clock, distance, moment

EARLY = time(6)  # before the first news of a morning


def schedule(publish_at: datetime | None, house: HouseStyle, now: datetime, status: str = Status.DRAFT) -> str:
    """Public on Thursday, April 9, 2026, 10:00 a.m. in Washington, in 2 h 14 min."""
    if publish_at is None:
        return "Public the moment it is published"
    said = moment(publish_at, house)
    if status == Status.WITHDRAWN:
        return f"First public on {said}, {distance(now - publish_at)} ago"
    if publish_at > now:
        return f"Public on {said}, in {distance(publish_at - now)}"
    begins = "Public the moment it is published, dated" if status in UNPUBLISHED else "Public since"
    return f"{begins} {said}, {distance(now - publish_at)} ago"


def said_when(statement: Statement) -> str:
    return schedule(statement.publish_at, HouseStyle.current(), timezone.now(), statement.status)


class ScheduleInput(MomentInput):
    """A moment with presets, and what it means in a sentence."""

    template = "admin/_schedule.html"

    def shown(self, typed: Typed) -> dict:
        early = {"at": f"{EARLY:%H:%M}", "said": clock(EARLY, self.house.dates)}
        return super().shown(typed) | {"sentence": self.sentence(typed), "early": early}

    def sentence(self, typed: Typed) -> str:
        """Nothing where the words beside the field say what is wrong."""
        try:
            return schedule(typed.instant(self.house), self.house, timezone.now())
        except ValidationError:
            return ""
