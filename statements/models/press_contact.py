"""Whom journalists call."""

import zoneinfo

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from .in_use import KeptWhileUsed


def check_time_zone(name: str) -> None:
    if name not in zoneinfo.available_timezones():
        raise ValidationError(f"“{name}” is not a time zone; write it like America/New_York or Europe/Madrid.")


def place_of(time_zone: str) -> str:
    """America/New_York is New York to readers."""
    return time_zone.rpartition("/")[2].replace("_", " ")


class PressContact(KeptWhileUsed):
    name = models.CharField(_("name"), max_length=120)
    title = models.CharField(
        _("title"), max_length=160, blank=True, help_text=_("As it stands under the name: Press Secretary.")
    )
    email = models.EmailField(_("mail"))
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    urgent_phone = models.CharField(
        _("urgent number"),
        max_length=40,
        blank=True,
        help_text=_("Outside the hours; readers see it on the press page."),
    )
    languages = models.CharField(_("languages"), max_length=120, blank=True, help_text=_("English, Spanish"))
    hours = models.CharField(_("hours"), max_length=120, blank=True, help_text=_("Monday to Friday, 8 a.m. to 6 p.m."))
    time_zone = models.CharField(
        _("time zone of the hours"), max_length=60, default="America/New_York", validators=[check_time_zone]
    )
    is_listed = models.BooleanField(_("listed on the press page"), default=True)
    position = models.PositiveSmallIntegerField(_("order"), default=0, help_text=_("Smaller numbers come first."))

    class Meta:
        ordering = ["position", "name"]
        verbose_name = _("press contact")
        verbose_name_plural = _("press contacts")

    def __str__(self):
        return self.name

    @property
    def place(self) -> str:
        """Where the hours are counted."""
        return place_of(self.time_zone)

    def as_printed(self) -> str:
        """One line as it stands under a statement; the statement keeps it when it is published."""
        return ", ".join(part for part in (self.name, self.title, self.phone, self.email) if part)
