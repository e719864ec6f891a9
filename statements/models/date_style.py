"""How a newsroom writes dates and hours."""

from datetime import date, datetime

from django.db import models
from django.utils.dateformat import format as format_date


class DateStyle(models.TextChoices):
    """Each with the year, always; the hour as the same house would print it."""

    AMERICAN = "american", "April 9, 2026, 10:44 a.m."
    BRITISH = "british", "9 April 2026, 10:44"
    ISO = "iso", "2026-04-09 10:44"

    def day(self, day: date) -> str:
        return format_date(day, {"american": "F j, Y", "british": "j F Y", "iso": "Y-m-d"}[self])

    def month(self, day: date) -> str:
        return format_date(day, "Y-m" if self is DateStyle.ISO else "F Y")

    def hour(self, moment: datetime) -> str:
        """AP style in American houses: 10 a.m., noon; 24 hours elsewhere."""
        return format_date(moment, "P" if self is DateStyle.AMERICAN else "H:i")

    def moment(self, moment: datetime) -> str:
        comma = " " if self is DateStyle.ISO else ", "
        return f"{self.day(moment)}{comma}{self.hour(moment)}"
