"""Instants as machines read them: in the newsroom's zone, with its offset."""

from datetime import UTC, datetime, time

from statements.models import HouseStyle


def instant(value: datetime | None, house: HouseStyle) -> str:
    """To the second, always with the offset: what standards call a date and time."""
    return value.astimezone(house.zone).isoformat(timespec="seconds") if value else ""


def zoned(value: datetime, house: HouseStyle) -> str:
    """For `datetime` attributes; the day alone where no hour was printed."""
    local = value.astimezone(house.zone)
    return local.date().isoformat() if has_no_hour(value, house) else local.isoformat(timespec="minutes")


def has_no_hour(value: datetime, house: HouseStyle) -> bool:
    """The first instant of a local day stands for it; where clocks are put forward at midnight, that is one o'clock."""
    first = datetime.combine(value.astimezone(house.zone).date(), time.min, house.zone)
    return value.astimezone(UTC) == first.astimezone(UTC)
