"""Whom journalists call."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from statements.models import PressContact

from .noun import NounAdmin


@admin.register(PressContact)
class PressContactAdmin(NounAdmin):
    list_display = ("name", "title", "email", "phone", "is_listed")
    search_fields = ("name", "email")
    search_help_text = _("A name or a mail address")
    fields = (
        "name",
        "title",
        "email",
        ("phone", "urgent_phone"),
        "languages",
        ("hours", "time_zone"),
        ("is_listed", "position"),
    )
