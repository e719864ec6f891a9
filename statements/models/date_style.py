"""How a newsroom writes dates and hours."""

from datetime import date, datetime

from django.db import models
from django.utils.dateformat import format as format_date
from django.utils.translation import gettext_noop, pgettext

HOURS = gettext_noop("a.m."), gettext_noop("p.m."), gettext_noop("noon"), gettext_noop("midnight")  # Django writes them


class DateStyle(models.TextChoices):
    """Each with the year, always; the hour as the same house would print it."""

    AMERICAN = "american", "April 9, 2026, 10:44 a.m."
    BRITISH = "british", "9 April 2026, 10:44"
    ISO = "iso", "2026-04-09 10:44"

    def day(self, day: date) -> str:
        styles = {
            DateStyle.AMERICAN: pgettext("date", "F j, Y"),
            DateStyle.BRITISH: pgettext("date", "j F Y"),
            DateStyle.ISO: "Y-m-d",
        }
        return format_date(day, styles[self])

    def month(self, day: date) -> str:
        return format_date(day, "Y-m" if self is DateStyle.ISO else pgettext("date", "F Y"))

    def hour(self, moment: datetime) -> str:
        """AP style in American houses: 10 a.m., noon; 24 hours elsewhere."""
        styles = {DateStyle.AMERICAN: "P", DateStyle.BRITISH: pgettext("hour", "H:i"), DateStyle.ISO: "H:i"}
        return format_date(moment, styles[self])

    def moment(self, moment: datetime) -> str:
        comma = " " if self is DateStyle.ISO else ", "
        return f"{self.day(moment)}{comma}{self.hour(moment)}"
