"""What the pages of all nouns have in common: fields, the link to the public page, and who is kept."""

from django.contrib import admin
from django.contrib.admin.actions import delete_selected
from django.contrib.admin.utils import NestedObjects, unquote
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import PermissionDenied
from django.db import models, router
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from statements.models.in_use import in_use

from .fields import DeskFields


@admin.action(description=_("Delete the selected"), permissions=["delete"])
def delete_what_is_not_used(noun_admin, request, queryset) -> HttpResponse | None:
    """The usual question, or a page that says for each noun why it stays."""
    if reasons := [reason for noun in queryset for reason in noun_admin.reasons_to_keep(noun)]:
        return noun_admin.refuse_deletion(request, reasons)
    return delete_selected(noun_admin, request, queryset)


def number_of(rows: models.QuerySet, noun: str) -> Coalesce:
    """How many of the rows belong to a noun, as a column of its list: one query, however many nouns."""
    own = rows.filter(**{noun: OuterRef("pk")}).order_by()
    return Coalesce(Subquery(own.values(noun).annotate(number=Count("pk")).values("number")), 0)


def reasons_to_keep(noun: models.Model) -> list[str]:
    """Sentences; empty if nothing uses the noun, so that it may go."""
    collector = NestedObjects(using=router.db_for_write(type(noun)), origin=[noun])
    collector.collect([noun])
    return [in_use(noun, list(collector.protected))] if collector.protected else []


class NounList(ChangeList):
    def get_queryset(self, request, exclude_parameters=None):
        self.root_queryset = self.model_admin.for_list(self.model_admin.get_queryset(request))
        return super().get_queryset(request, exclude_parameters)


class NounAdmin(DeskFields, admin.ModelAdmin):
    list_per_page = 50
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    empty_value_display = format_html('<span class="none">{}</span>', "–")

    def changelist_view(self, request, extra_context=None):
        title = {"title": capfirst(self.opts.verbose_name_plural)}
        return super().changelist_view(request, title | (extra_context or {}))

    def get_changelist(self, request, **kwargs):
        return NounList

    def for_list(self, nouns: models.QuerySet) -> models.QuerySet:
        """What the list shows beside the noun's own columns, so that its queries do not grow with its rows."""
        return nouns

    def choice_label(self, noun) -> str:
        """How the noun reads among the choices of an autocompletion."""
        return str(noun)

    def get_actions(self, request):
        actions = super().get_actions(request)
        if "delete_selected" in actions:
            _, name, description = actions["delete_selected"]
            actions["delete_selected"] = (delete_what_is_not_used, name, description)
        return actions

    def render_change_form(self, request, context, *, add=False, **options):
        if add:
            context["title"] = gettext("New %(noun)s") % {"noun": self.opts.verbose_name}
        return super().render_change_form(request, context, add=add, **options)

    def get_view_on_site_url(self, obj=None):
        """Only where readers find something: what no public statement uses has no page yet."""
        if obj is None or not hasattr(obj, "get_absolute_url"):
            return None
        is_public = type(obj)._default_manager.public().filter(pk=obj.pk).exists()
        return obj.get_absolute_url() if is_public else None

    def get_or_404(self, request, object_id: str) -> models.Model:
        """For the desk's own pages of a noun; `object_id` is as it stands in the address."""
        noun = self.get_object(request, unquote(object_id))
        if noun is None:
            raise Http404
        return noun

    def delete_view(self, request, object_id, extra_context=None):
        noun = self.get_object(request, unquote(object_id))
        if noun is not None and (reasons := self.reasons_to_keep(noun)):
            if not self.has_delete_permission(request):
                raise PermissionDenied
            return self.refuse_deletion(request, reasons, noun)
        return super().delete_view(request, object_id, extra_context)

    def reasons_to_keep(self, noun) -> list[str]:
        return reasons_to_keep(noun)

    def refuse_deletion(self, request, reasons: list[str], noun=None) -> TemplateResponse:
        context = self.admin_site.each_context(request) | {
            "title": gettext("This cannot be deleted") if noun else gettext("These cannot be deleted"),
            "reasons": reasons,
            "original": noun,
            "opts": self.opts,
        }
        return TemplateResponse(request, "admin/kept.html", context)
