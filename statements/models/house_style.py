"""How the newsroom presents itself: color, clocks, dates, and who answers today."""

import zoneinfo
from urllib.parse import urlsplit

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .approval import Approval
from .date_style import DateStyle
from .press_contact import check_time_zone, place_of


def authority_of_today() -> str:
    """The host of the site and the day, as RFC 4151 wants it: who held that name then."""
    return f"{urlsplit(settings.SITE_URL).hostname},{timezone.now():%Y-%m-%d}"


class HouseStyle(models.Model):
    organization = models.OneToOneField(
        "Organization", models.CASCADE, related_name="house_style", verbose_name=_("organization")
    )
    accent_color = models.CharField(
        _("accent color"),
        max_length=7,
        default="#7a1f2b",
        validators=[RegexValidator(r"^#[0-9a-fA-F]{6}$", _("Write a color as six hexadecimal digits, like #7a1f2b."))],
    )
    time_zone = models.CharField(
        _("time zone"), max_length=60, default="America/New_York", validators=[check_time_zone]
    )
    place_of_clocks = models.CharField(
        _("place of clocks"),
        max_length=60,
        blank=True,
        help_text=_("What readers see after the hour: “10:44 a.m. in Washington”."),
    )
    date_style = models.CharField(_("date style"), max_length=10, choices=DateStyle.choices, default=DateStyle.AMERICAN)
    press_contact = models.ForeignKey(
        "PressContact",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("who answers today"),
        help_text=_("Readers of every statement see this contact first."),
    )
    approval = models.CharField(
        _("who has to approve"),
        max_length=10,
        choices=Approval.choices,
        default=Approval.NOBODY,
        help_text=_(
            "Before it is published. A publisher can publish at once with a reason; approval comes afterwards."
        ),
    )
    archive_gaps = models.TextField(
        _("what the archive lacks"), blank=True, help_text=_("Known gaps, for readers of “About this archive”.")
    )
    archive_terms = models.TextField(
        _("terms of use"),
        blank=True,
        help_text=_("What readers may do with the texts, in a sentence."),
    )
    tag_authority = models.CharField(
        max_length=270,
        default=authority_of_today,
        editable=False,
        help_text=_("In whose name entries of feeds have their ids: kept, for an id outlives the site’s address."),
    )

    class Meta:
        verbose_name = _("house style")
        verbose_name_plural = _("house style")
        constraints = [
            models.CheckConstraint(
                name="accent_color_is_six_hex_digits", condition=models.Q(accent_color__regex=r"^#[0-9a-fA-F]{6}$")
            ),
            models.CheckConstraint(name="approval_is_known", condition=models.Q(approval__in=Approval.values)),
        ]

    def __str__(self):
        return gettext("House style of %(organization)s") % {"organization": self.organization}

    @property
    def zone(self) -> zoneinfo.ZoneInfo:
        return zoneinfo.ZoneInfo(self.time_zone)

    @property
    def dates(self) -> DateStyle:
        return DateStyle(self.date_style)

    @property
    def place(self) -> str:
        return self.place_of_clocks or place_of(self.time_zone)

    def tag(self, name: str) -> str:
        """A name that never changes, as a tag: address."""
        return f"tag:{self.tag_authority}:{name}"

    @classmethod
    def of(cls, publisher) -> "HouseStyle":
        """Before there is a publisher, or a house style, the defaults."""
        return getattr(publisher, "house_style", None) or cls()

    @classmethod
    def current(cls) -> "HouseStyle":
        """The publisher's; before there is a publisher, the defaults."""
        return cls.objects.filter(organization__is_publisher=True).first() or cls()
