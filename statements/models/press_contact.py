"""Whom journalists call."""

import zoneinfo

from django.core.exceptions import ValidationError
from django.db import models

from .in_use import KeptWhileUsed


def check_time_zone(name: str) -> None:
    if name not in zoneinfo.available_timezones():
        raise ValidationError(f"“{name}” is not a time zone; write it like America/New_York or Europe/Madrid.")


def place_of(time_zone: str) -> str:
    """America/New_York is New York to readers."""
    return time_zone.rpartition("/")[2].replace("_", " ")


class PressContact(KeptWhileUsed):
    name = models.CharField(max_length=120)
    title = models.CharField(max_length=160, blank=True, help_text="As it stands under the name: Press Secretary.")
    email = models.EmailField("mail")
    phone = models.CharField(max_length=40, blank=True)
    urgent_phone = models.CharField(
        "urgent number", max_length=40, blank=True, help_text="Outside the hours; readers see it on the press page."
    )
    languages = models.CharField(max_length=120, blank=True, help_text="English, Spanish")
    hours = models.CharField(max_length=120, blank=True, help_text="Monday to Friday, 8 a.m. to 6 p.m.")
    time_zone = models.CharField(
        "time zone of the hours", max_length=60, default="America/New_York", validators=[check_time_zone]
    )
    is_listed = models.BooleanField("listed on the press page", default=True)
    position = models.PositiveSmallIntegerField("order", default=0, help_text="Smaller numbers come first.")

    class Meta:
        ordering = ["position", "name"]
        verbose_name = "press contact"

    def __str__(self):
        return self.name

    @property
    def place(self) -> str:
        """Where the hours are counted."""
        return place_of(self.time_zone)

    def as_printed(self) -> str:
        """One line as it stands under a statement; the statement keeps it when it is published."""
        return ", ".join(part for part in (self.name, self.title, self.phone, self.email) if part)
