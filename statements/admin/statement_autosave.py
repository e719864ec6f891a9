"""What is typed into a statement's form is kept by itself, and who else has the form open is said."""

from django.contrib import messages
from django.contrib.admin.utils import flatten_fieldsets, unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, JsonResponse, QueryDict
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from statements.models import Autosave, HouseStyle, OpenForm
from statements.models.autosave import TooLarge

from .moment.typed import Typed
from .moment.words import clock
from .statement_conflict import OPENED

KEPT = "kept"  # in the address: take up again what was typed
THROW_AWAY = "throw_away"  # the button that forgets it
PERSON = "_person"  # whose form it is: another one may have signed in since
TOO_LARGE = _("This is more than can be kept while you type. Save it, or take something out.")


class Autosaves:
    """Mixed into the desk's page of statements."""

    def get_urls(self):
        page, name = self.admin_site.admin_view, "statements_statement"
        own = [
            path("add/keep/", page(require_POST(self.keep_view)), name=f"{name}_keep_new"),
            path("<path:object_id>/keep/", page(require_POST(self.keep_view)), name=f"{name}_keep"),
            path("add/beat/", page(require_POST(self.beat_view)), name=f"{name}_beat_new"),
            path("<path:object_id>/beat/", page(require_POST(self.beat_view)), name=f"{name}_beat"),
        ]
        return own + super().get_urls()

    # What the script sends

    def keep_view(self, request, object_id=None):
        statement = self.to_change(request, object_id)
        if THROW_AWAY in request.POST:
            Autosave.objects.of(request.user, statement).delete()
            messages.success(request, gettext("Thrown away."))
            return redirect(self.form_address(statement))
        if is_of_somebody_else(request):
            return JsonResponse({}, status=401)
        try:
            kept = Autosave.objects.keep(request.user, statement, self.typed(request, statement))
        except TooLarge:
            return JsonResponse({"said": TOO_LARGE}, status=413)
        said = gettext("Kept at %(hour)s") % {"hour": said_hour(kept.kept_at, HouseStyle.current())}
        return JsonResponse({"said": said, "at": kept.kept_at.isoformat()} | self.beat(request, statement))

    def beat_view(self, request, object_id=None):
        """The session is alive, and the form open."""
        statement = self.to_change(request, object_id)
        if is_of_somebody_else(request):
            return JsonResponse({}, status=401)
        return JsonResponse(self.beat(request, statement))

    def beat(self, request, statement) -> dict:
        if statement is None:
            return {"others": ""}
        OpenForm.objects.beat(request.user, statement)
        house, others = HouseStyle.current(), OpenForm.objects.of_others(request.user, statement)
        said = (
            gettext("%(who)s has had this open since %(hour)s")
            % {"who": form.who, "hour": said_hour(form.since, house)}
            for form in others
        )
        return {"others": " ".join(each.removesuffix(".") + "." for each in said)}

    def to_change(self, request, object_id: str | None):
        """None is the form of a new statement."""
        statement = self.get_object(request, unquote(object_id)) if object_id else None
        if object_id and statement is None:
            raise Http404
        may = self.has_change_permission(request, statement) if statement else self.has_add_permission(request)
        if not may:
            raise PermissionDenied
        return statement

    def typed(self, request, statement) -> dict[str, list[str]]:
        """The fields of this form and no others: no token, no button, no empty row that rows are made from."""
        fields = {*flatten_fieldsets(self.get_fieldsets(request, statement)), OPENED}
        fields |= {f"{field}_{part}" for field in fields for part in Typed._fields}
        rows = {formset.get_default_prefix() for formset, _ in self.get_formsets_with_inlines(request, statement)}
        return {
            name: [value.replace("\0", "") for value in values]
            for name, values in request.POST.lists()
            if name in fields or (name.partition("-")[0] in rows and "__prefix__" not in name)
        }

    # The form that is opened again

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """Taking up shows the form with what was typed, and saves nothing."""
        request.typed = self.taken_up(request, object_id) if request.GET.get(KEPT) else None
        return super().changeform_view(request, object_id, form_url, extra_context)

    def taken_up(self, request, object_id: str | None) -> QueryDict | None:
        if request.method != "GET":
            return None
        try:
            kept = Autosave.objects.of(request.user, self.to_change(request, object_id)).first()
        except (Http404, PermissionDenied):
            return None  # the form itself says so
        return kept and kept.as_posted

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        form.taken_up = getattr(request, "typed", None)
        return form

    def get_formset_kwargs(self, request, obj, inline, prefix):
        kwargs = super().get_formset_kwargs(request, obj, inline, prefix)
        typed = getattr(request, "typed", None)
        return kwargs if typed is None else kwargs | {"data": typed}

    def autosave_context(self, request, statement) -> dict:
        """Of a form that may be changed; `statement` is None for a new one."""
        kept = Autosave.objects.of(request.user, statement).first() if request.method == "GET" else None
        return {
            "kept": kept,
            "is_taken_up": kept is not None and request.typed is not None,
            "keep_address": self.own_address("keep", statement),
            "beat_address": self.own_address("beat", statement),
            "form_address": self.form_address(statement),
        }

    def form_address(self, statement) -> str:
        if statement is None:
            return reverse("admin:statements_statement_add")
        return reverse("admin:statements_statement_change", args=[statement.pk])

    def own_address(self, verb: str, statement) -> str:
        if statement is None:
            return reverse(f"admin:statements_statement_{verb}_new")
        return reverse(f"admin:statements_statement_{verb}", args=[statement.pk])


def is_of_somebody_else(request) -> bool:
    return request.POST.get(PERSON) != str(request.user.pk)


def said_hour(instant, house: HouseStyle) -> str:
    """By the newsroom's clock, with the day where it is not today."""
    local, today = instant.astimezone(house.zone), timezone.now().astimezone(house.zone).date()
    return clock(local, house.dates) if local.date() == today else house.dates.moment(local)
