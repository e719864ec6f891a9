"""Dates in the newsroom's style, hours in its zone: `{{ statement.publish_at|moment:house }}`."""

from datetime import date, datetime

from django import template

from statements.models import HouseStyle

register = template.Library()


@register.filter
def day(value: date | None, house: HouseStyle) -> str:
    """April 9, 2026. An instant counts on its local day."""
    if value is None:
        return ""
    return house.dates.day(value.astimezone(house.zone) if isinstance(value, datetime) else value)


@register.filter
def month(value: date, house: HouseStyle) -> str:
    return house.dates.month(value)


@register.filter
def hour(value: datetime, house: HouseStyle) -> str:
    return house.dates.hour(value.astimezone(house.zone))


@register.filter
def moment(value: datetime | None, house: HouseStyle) -> str:
    """April 9, 2026, 10:44 a.m. in Washington."""
    return f"{house.dates.moment(value.astimezone(house.zone))} in {house.place}" if value else ""


@register.filter
def zoned(value: datetime, house: HouseStyle) -> str:
    """ISO 8601 with the newsroom's offset, for `datetime` attributes."""
    return value.astimezone(house.zone).isoformat(timespec="minutes")
