"""People who may come to the desk, and their groups."""

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

admin.site.unregister([User, Group])


@admin.register(User)
class PersonAdmin(UserAdmin):
    list_display = ("username", "first_name", "last_name", "email", "is_active", "in_groups")
    list_filter = ("groups", "is_active")
    filter_horizontal = ()
    autocomplete_fields = ("groups",)
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (_("Person"), {"fields": ("first_name", "last_name", "email")}),
        (
            pgettext_lazy("what a person may do", "May"),
            {
                "fields": ("is_active", "is_staff", "groups", "is_superuser"),
                "description": _("Whoever leaves is made inactive and never deleted: what they wrote names them."),
            },
        ),
        (_("Dates"), {"fields": ("last_login", "date_joined")}),
    )
    readonly_fields = ("last_login", "date_joined")

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("groups")

    @admin.display(description=_("Groups"))
    def in_groups(self, person):
        return ", ".join(group.name for group in person.groups.all())

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Group)
class PeopleGroupAdmin(GroupAdmin):
    search_fields = ("name",)
