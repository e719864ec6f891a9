"""How the list of statements is narrowed down."""

from django.contrib import admin
from django.contrib.auth import get_user_model
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from statements import workflow
from statements.models import Statement, Status

STATUS = {
    "draft": Status.DRAFT,
    "review": Status.IN_REVIEW,
    "approved": Status.APPROVED,
    "withdrawn": Status.WITHDRAWN,
}


class StateFilter(admin.SimpleListFilter):
    """Scheduled is not a status, but it is what people look for."""

    title = _("state")
    parameter_name = "state"

    def lookups(self, request, model_admin):
        return [
            ("draft", gettext("Draft")),
            ("review", gettext("In review")),
            ("approved", gettext("Approved")),
            ("scheduled", gettext("Scheduled")),
            ("public", gettext("Published")),
            ("withdrawn", gettext("Withdrawn")),
            ("unconfirmed", gettext("Waiting for approval afterwards")),
            ("waiting", gettext("Waiting for you")),
            ("mine", gettext("My drafts")),
        ]

    def queryset(self, request, queryset):
        if self.value() == "mine":
            return queryset.drafts().filter(created_by=request.user)
        if self.value() == "waiting":
            return queryset.filter(pk__in=workflow.waiting_for(request.user).values("pk"))
        if self.value() in STATUS:
            return queryset.filter(status=STATUS[self.value()])
        chosen = {"scheduled": queryset.scheduled, "public": queryset.public, "unconfirmed": queryset.unconfirmed}
        return chosen[self.value()]() if self.value() in chosen else queryset


class PersonFilter(admin.SimpleListFilter):
    """Whoever began the statement."""

    title = _("person")
    parameter_name = "person"

    def lookups(self, request, model_admin):
        theirs = Statement.objects.filter(created_by=OuterRef("pk"))
        people = get_user_model().objects.filter(Exists(theirs)).order_by("last_name", "first_name", "username")
        return [(str(person.pk), person.get_full_name() or person.get_username()) for person in people]

    def queryset(self, request, queryset):
        return queryset.filter(created_by=int(self.value())) if (self.value() or "").isdecimal() else queryset


class YearFilter(admin.SimpleListFilter):
    title = "year"
    parameter_name = "released"

    def lookups(self, request, model_admin):
        released = Statement.objects.filter(year__isnull=False)
        return [(str(year), str(year)) for year in released.years()]

    def queryset(self, request, queryset):
        return queryset.in_year(int(self.value())) if (self.value() or "").isdecimal() else queryset
