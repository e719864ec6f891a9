"""Old addresses, to be read: they come by themselves when a slug changes."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from statements.models import OldAddress
from statements.models.old_address import TARGETS


@admin.register(OldAddress)
class OldAddressAdmin(admin.ModelAdmin):
    list_display = ("path", "leads_to", "created_at")
    list_select_related = TARGETS
    list_display_links = None
    search_fields = ("path",)
    search_help_text = _("A part of the address")
    ordering = ("-created_at", "-pk")
    list_per_page = 50
    show_full_result_count = False

    @admin.display(description=_("Leads to"))
    def leads_to(self, old):
        return old.noun

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
