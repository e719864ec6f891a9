"""How a moment is written at the desk: with its minutes always, and so that two of the same hour differ."""

from datetime import datetime, time, timedelta

from django.utils.dateformat import format as format_date
from django.utils.translation import gettext, ngettext

from statements.models import HouseStyle
from statements.models.date_style import DateStyle

from .local_time import instants_of

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
A_WEEK, TWO_YEARS = 7, 731  # days: hours count within the one, days within the other
YEARS, THEIR_DAYS = 400, 146097  # after which the calendar repeats itself


def clock(local: datetime | time, style: DateStyle) -> str:
    """10:00 a.m., noon, midnight; 24 hours outside of American houses."""
    is_named = (local.hour % 12, local.minute) == (0, 0)
    return style.hour(local) if is_named or style is not DateStyle.AMERICAN else format_date(local, "g:i a")


def clock_of_one(instant: datetime, house: HouseStyle) -> str:
    """1:30 a.m.; where that comes twice on its day, 1:30 a.m. daylight time (EDT)."""
    local = instant.astimezone(house.zone)
    said = clock(local, house.dates)
    both = instants_of(local.replace(tzinfo=None, fold=0, second=0, microsecond=0), house.zone)
    return f"{said} {_which(local, house)} ({_zone_name(local)})" if len(both) > 1 else said


def moment(instant: datetime, house: HouseStyle) -> str:
    """Thursday, April 9, 2026, 10:00 a.m. in Washington."""
    local = instant.astimezone(house.zone)
    comma = " " if house.dates is DateStyle.ISO else ", "
    said = f"{house.dates.day(local)}{comma}{clock_of_one(instant, house)}"
    on_its_day = gettext("%(weekday)s, %(moment)s") % {"weekday": format_date(local, "l"), "moment": said}
    return gettext("%(moment)s in %(place)s") % {"moment": on_its_day, "place": house.place}


def distance(between: timedelta) -> str:
    """2 h 14 min; the farther away, the coarser."""
    minutes, hours, days = between // MINUTE, between // HOUR, between // DAY
    if not minutes:
        return gettext("less than a minute")
    if not days:
        return _parts((hours, "h"), (minutes % 60, "min"))
    if days < A_WEEK:
        return _parts((days, ngettext("day", "days", days)), (hours % 24, "h"))
    if days < TWO_YEARS:
        return ngettext("%(number)d day", "%(number)d days", days) % {"number": days}
    years = days * YEARS // THEIR_DAYS
    return ngettext("%(number)d year", "%(number)d years", years) % {"number": years}


def _parts(*counted: tuple[int, str]) -> str:
    return " ".join(f"{number} {unit}" for number, unit in counted if number)


def _which(local: datetime, house: HouseStyle) -> str:
    """By their order: to Dublin's law winter is the exception. Where a zone itself changed, there is no summer."""
    is_second = bool(local.fold)
    if local.dst() == local.replace(fold=not is_second).dst():
        return gettext("after the clocks go back") if is_second else gettext("before the clocks go back")
    summer = gettext("daylight time") if house.dates is DateStyle.AMERICAN else gettext("summer time")
    return gettext("standard time") if is_second else summer


def _zone_name(local: datetime) -> str:
    """EST; many zones have no letters, then UTC+10:30."""
    name = local.tzname()
    return name if name.isalpha() else f"UTC{name[:3]}{name[3:] and ':' + name[3:]}"
