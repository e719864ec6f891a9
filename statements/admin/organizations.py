"""Organizations, their aliases, and the house style of the one whose newsroom this is."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from statements.models import HouseStyle, Organization, OrganizationAlias

from .noun import NounAdmin
from .rows import Rows


class AliasRows(Rows):
    owner = "organization"
    model = OrganizationAlias
    fields = ("name",)


class HouseStyleRow(Rows):
    owner = "organization"
    model = HouseStyle
    fields = (
        "accent_color",
        ("time_zone", "place_of_clocks"),
        "date_style",
        "press_contact",
        "approval",
        "archive_gaps",
        "archive_terms",
    )
    autocomplete_fields = ("press_contact",)
    can_delete = False


@admin.register(Organization)
class OrganizationAdmin(NounAdmin):
    list_display = ("name", "abbreviation", "parent", "is_publisher")
    list_select_related = ("parent",)
    list_filter = ("is_publisher",)
    search_fields = ("name", "abbreviation", "aliases__name")
    search_help_text = _("A name, an abbreviation or an alias")
    autocomplete_fields = ("parent", "logo")
    fieldsets = (
        (None, {"fields": ("name", "abbreviation", "parent", "website", "slug")}),
        (_("The newsroom’s own"), {"fields": ("is_publisher", "tagline", "boilerplate", "logo")}),
    )
    inlines = (HouseStyleRow, AliasRows)

    def get_inlines(self, request, obj):
        """A house style is the publisher's."""
        return self.inlines if obj is not None and obj.is_publisher else (AliasRows,)
