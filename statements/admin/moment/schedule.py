"""From when a statement is public, in a sentence; `static/js/desk/sentence.js` says the same while it is typed."""

from datetime import datetime, time

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext

from statements.models import HouseStyle, Statement, Status
from statements.models.status import UNPUBLISHED

from .field import MomentInput
from .typed import Typed
from .words import clock, distance, moment

EARLY = time(6)  # before the first news of a morning


def schedule(publish_at: datetime | None, house: HouseStyle, now: datetime, status: str = Status.DRAFT) -> str:
    """Public on Thursday, April 9, 2026, 10:00 a.m. in Washington, in 2 h 14 min."""
    if publish_at is None:
        return gettext("Public the moment it is published")
    said = moment(publish_at, house)
    if status == Status.WITHDRAWN:
        return gettext("First public on %(moment)s, %(distance)s ago") % {
            "moment": said,
            "distance": distance(now - publish_at),
        }
    if publish_at > now:
        return gettext("Public on %(moment)s, in %(distance)s") % {
            "moment": said,
            "distance": distance(publish_at - now),
        }
    ago = {"moment": said, "distance": distance(now - publish_at)}
    if status in UNPUBLISHED:
        return gettext("Public the moment it is published, dated %(moment)s, %(distance)s ago") % ago
    return gettext("Public since %(moment)s, %(distance)s ago") % ago


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
