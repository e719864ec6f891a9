"""The newsroom's days and the minutes of its schedules."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from statements.models import HouseStyle


def release_day(instant: datetime, zone: ZoneInfo | None = None) -> date:
    """The newsroom's local day of that instant."""
    return instant.astimezone(zone or HouseStyle.current().zone).date()


def whole_minute(instant: datetime) -> datetime:
    """Schedules are whole minutes."""
    return instant.replace(second=0, microsecond=0)
