"""How the list of statements is narrowed down."""

from django.contrib import admin

from statements.models import Statement


class StateFilter(admin.SimpleListFilter):
    """Scheduled is not a status, but it is what people look for."""

    title = "state"
    parameter_name = "state"

    def lookups(self, request, model_admin):
        return [
            ("draft", "Draft"),
            ("scheduled", "Scheduled"),
            ("public", "Published"),
            ("withdrawn", "Withdrawn"),
            ("mine", "My drafts"),
        ]

    def queryset(self, request, queryset):
        if self.value() == "mine":
            return queryset.drafts().filter(created_by=request.user)
        if self.value() == "withdrawn":
            return queryset.filter(status="withdrawn")
        chosen = {"draft": queryset.drafts, "scheduled": queryset.scheduled, "public": queryset.public}
        return chosen[self.value()]() if self.value() in chosen else queryset


class YearFilter(admin.SimpleListFilter):
    title = "year"
    parameter_name = "released"

    def lookups(self, request, model_admin):
        released = Statement.objects.filter(year__isnull=False)
        return [(str(year), str(year)) for year in released.years()]

    def queryset(self, request, queryset):
        return queryset.in_year(int(self.value())) if (self.value() or "").isdecimal() else queryset
