"""Speakers and the roles they held."""

from django import forms
from django.contrib import admin
from django.db.models import OuterRef, Subquery, Value
from django.db.models.functions import Concat
from django.forms.formsets import DELETION_FIELD_NAME
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from statements.models import Attribution, Role, Speaker

from .noun import NounAdmin, number_of, reasons_to_keep
from .rows import Rows


class RoleRowSet(forms.BaseInlineFormSet):
    def clean(self):
        """A role that a credit names stays. Asked before Django does, which would answer with a list of keys."""
        taken_out = [form.instance for form in self.initial_forms if form.cleaned_data.get(DELETION_FIELD_NAME)]
        if reasons := [reason for role in taken_out for reason in reasons_to_keep(role)]:
            raise forms.ValidationError(reasons)
        super().clean()


class RoleRows(Rows):
    owner = "speaker"
    model = Role
    formset = RoleRowSet
    verbose_name = _("role")
    verbose_name_plural = _("roles")
    fields = (("title", "organization"), ("since", "until"))
    autocomplete_fields = ("organization",)


@admin.register(Speaker)
class SpeakerAdmin(NounAdmin):
    list_display = ("name", "role_today", "statements")
    search_fields = ("name", "roles__title")
    search_help_text = _("A name, or a title")
    autocomplete_fields = ("portrait",)
    fields = ("name", "biography", "portrait", "slug")
    inlines = (RoleRows,)

    def for_list(self, nouns):
        held = Role.objects.filter(speaker=OuterRef("pk")).held_on(timezone.localdate())
        title = Subquery(held.values(printed=Concat("title", Value(", "), "organization__name"))[:1])
        return nouns.annotate(held_today=title, number=number_of(Attribution.objects.all(), "speaker"))

    @admin.display(description=_("Role today"))
    def role_today(self, speaker):
        return speaker.held_today

    @admin.display(description=_("Statements"), ordering="number")
    def statements(self, speaker):
        return speaker.number


@admin.register(Role)
class RoleAdmin(NounAdmin):
    """Not a section of its own: roles are written with their speaker, and chosen in a statement's credits."""

    search_fields = ("speaker__name", "title", "organization__name")
    list_display = ("title", "speaker", "organization", "since", "until")
    list_select_related = ("speaker", "organization")
    autocomplete_fields = ("speaker", "organization")
    fields = ("speaker", "title", "organization", ("since", "until"))

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("speaker", "organization")

    def has_module_permission(self, request):
        return False

    def choice_label(self, noun):
        return f"{noun.speaker}: {noun}"
