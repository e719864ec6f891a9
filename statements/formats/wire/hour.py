"""When, as agencies say it: with the hour's zone."""

from datetime import date, datetime

from statements.formats.moments import has_no_hour
from statements.models import HouseStyle


def day(value: date | None, house: HouseStyle) -> str:
    return house.dates.day(value) if value else ""


def hour(value: datetime | None, house: HouseStyle) -> str:
    """April 9, 2026, 10:44 a.m. EDT; the day alone where no hour was printed."""
    if value is None:
        return ""
    local = value.astimezone(house.zone)
    if has_no_hour(value, house):
        return day(local.date(), house)
    return f"{house.dates.moment(local)} {local.tzname()}"
