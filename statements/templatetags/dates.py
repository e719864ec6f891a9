"""Dates in the newsroom's style, hours in its zone: `{{ statement.publish_at|moment:house }}`."""

from datetime import date, datetime

from django import template
from django.utils.dateformat import format as format_date
from django.utils.translation import gettext

from statements.formats.age import age as age_on
from statements.formats.moments import has_no_hour, instant, zoned
from statements.models import HouseStyle
from statements.models.clock import today

register = template.Library()

register.filter("instant", instant)
register.filter("zoned", zoned)


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
def clock(value: datetime, house: HouseStyle) -> str:
    """10:44 a.m. in Washington; empty where no hour was printed."""
    return "" if has_no_hour(value, house) else _there(hour(value, house), house)


@register.filter
def moment(value: datetime | None, house: HouseStyle) -> str:
    """April 9, 2026, 10:44 a.m. in Washington; the day alone where no hour was printed."""
    if value is None or has_no_hour(value, house):
        return day(value, house)
    return _there(house.dates.moment(value.astimezone(house.zone)), house)


@register.filter
def embargo(value: datetime, house: HouseStyle) -> str:
    """Thursday, April 9, 2026, 10 a.m. in Washington: never the day alone: is its first minute meant, or its last?."""
    local = value.astimezone(house.zone)
    weekday = format_date(local, "l")
    if has_no_hour(value, house):
        first = gettext("the first minute of %(weekday)s, %(day)s, in %(place)s")
        return first % {"weekday": weekday, "day": day(value, house), "place": house.place}
    there = gettext("%(weekday)s, %(moment)s") % {"weekday": weekday, "moment": house.dates.moment(local)}
    return _there(there, house)


def _there(moment: str, house: HouseStyle) -> str:
    return gettext("%(moment)s in %(place)s") % {"moment": moment, "place": house.place}


@register.filter
def age(value: date | None, house: HouseStyle) -> str:
    """This statement is 14 years old: on the newsroom's day of today, and nothing before it is one."""
    return age_on(value, today(house.zone))
