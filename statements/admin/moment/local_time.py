"""Local times and instants: where clocks are put forward a time is missing, where they are put back one comes twice."""

from bisect import bisect_left
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

MINUTE = timedelta(minutes=1)


def instants_of(local: datetime, zone: ZoneInfo) -> list[datetime]:
    """When the clocks of a zone show this time: once, never, or twice. In UTC, where Python tells the two apart."""
    found = {local.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1)}
    return sorted(instant for instant in found if _shown(instant, zone) == local)


def beside_gap(local: datetime, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The last minute before a time that does not exist, and the first one after it, as the clocks show them."""
    before, after = (local.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (1, 0))
    offset = before.astimezone(zone).utcoffset()
    minutes = range((after - before) // MINUTE)
    first = bisect_left(minutes, 1, key=lambda n: (before + n * MINUTE).astimezone(zone).utcoffset() != offset)
    return _shown(before + (first - 1) * MINUTE, zone), _shown(before + first * MINUTE, zone)


def _shown(instant: datetime, zone: ZoneInfo) -> datetime:
    return instant.astimezone(zone).replace(tzinfo=None, fold=0)
