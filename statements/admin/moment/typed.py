"""What was typed as day and time, and which instant is meant by it."""

from datetime import UTC, datetime
from typing import NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from statements.models import HouseStyle

from .local_time import beside_gap, instants_of
from .words import clock

FIRST_YEAR, LAST_YEAR = 1000, 9998  # addresses have years of four digits


class Typed(NamedTuple):
    """As the browser sent it. `which` answers the question where a time comes twice: the instant that was chosen."""

    day: str = ""
    time: str = ""
    which: str = ""

    @classmethod
    def of(cls, instant: datetime, house: HouseStyle) -> "Typed":
        local = instant.astimezone(house.zone)
        return cls(f"{local:%Y-%m-%d}", f"{local:%H:%M}", name_of(instant))

    def local(self) -> datetime | None:
        """Raises ValidationError for half a moment: taken for none, it would publish at once."""
        day, time = forms.DateField(required=False).clean(self.day), forms.TimeField(required=False).clean(self.time)
        if day is None and time is None:
            return None
        if day is None:
            raise ValidationError(gettext("On which day? There is only a time."))
        if time is None:
            raise ValidationError(gettext("At what time? Midnight stands for a day whose hour is not printed."))
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise ValidationError(gettext("Write the year with four digits."))
        return datetime.combine(day, time.replace(second=0, microsecond=0))

    def instants(self, house: HouseStyle) -> list[datetime]:
        """What it may mean; nothing where it is no time."""
        try:
            local = self.local()
        except ValidationError:
            return []
        return instants_of(local, house.zone) if local else []

    def instant(self, house: HouseStyle) -> datetime | None:
        """What it means; ValidationError says what is wrong with it. An answer to another time does not count."""
        local = self.local()
        if local is None:
            return None
        found = instants_of(local, house.zone)
        meant = [each for each in found if name_of(each) == self.which] or found
        if len(meant) == 1:
            return meant[0]
        raise ValidationError(_comes_twice(local, house) if meant else _does_not_exist(local, house))


def name_of(instant: datetime) -> str:
    return instant.astimezone(UTC).isoformat(timespec="minutes")


def _comes_twice(local: datetime, house: HouseStyle) -> str:
    said = _said(local, house)
    return gettext("%(moment)s comes twice in %(place)s: the clocks are put back. Choose which one is meant.") % {
        "moment": said,
        "place": house.place,
    }


def _does_not_exist(local: datetime, house: HouseStyle) -> str:
    before, after = (
        clock(near, house.dates) if near.date() == local.date() else _said(near, house)
        for near in beside_gap(local, house.zone)
    )
    return gettext(
        "%(moment)s does not exist in %(place)s: the clocks are put forward. "
        "%(before)s and %(after)s are the nearest times."
    ) % {"moment": _said(local, house), "place": house.place, "before": before, "after": after}


def _said(local: datetime, house: HouseStyle) -> str:
    return gettext("%(hour)s on %(day)s") % {"hour": clock(local, house.dates), "day": house.dates.day(local)}
