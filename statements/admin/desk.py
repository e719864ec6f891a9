"""The staff's side: one site, with a start page of its own and the newsroom's clock."""

from functools import wraps

from django.contrib.admin import AdminSite
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.shortcuts import redirect
from django.urls import path
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from statements.models import HouseStyle, Organization

from . import start
from .invitations import invite_colleagues
from .script_words import words_for_scripts
from .today import today

SECTIONS = ("Statement", "Speaker", "Report", "Topic", "Organization", "Image", "PressContact", "User")


class Choices(AutocompleteJsonView):
    def serialize_result(self, obj, to_field_name):
        label = getattr(self.model_admin, "choice_label", str)  # accounts are no nouns of ours
        return super().serialize_result(obj, to_field_name) | {"text": label(obj)}


class Desk(AdminSite):
    site_title = site_header = _("Editing")
    index_title = _("Today")
    index_template = "admin/today.html"
    enable_nav_sidebar = False

    def get_urls(self):
        own = [
            path("start/", self.admin_view(self.start_newsroom), name="start"),
            path("invite/", self.admin_view(self.invite_colleagues), name="invite"),
        ]
        return own + super().get_urls()

    def admin_view(self, view, cacheable=False):
        """Everything at the desk is read and written in the newsroom's time zone."""
        guarded = super().admin_view(view, cacheable)

        @wraps(view)
        def by_the_newsrooms_clock(request, *args, **kwargs):
            with timezone.override(HouseStyle.current().zone):
                response = guarded(request, *args, **kwargs)
                if hasattr(response, "render"):
                    response = response.render()
            return allow_dialogs(request, response)

        return by_the_newsrooms_clock

    def index(self, request, extra_context=None):
        if request.user.is_superuser and Organization.objects.publisher() is None:
            return redirect("admin:start")
        return super().index(request, today(request) | (extra_context or {}))

    def app_index(self, request, app_label, extra_context=None):
        """One app is the whole desk, so its index is the start page."""
        return redirect("admin:index")

    def autocomplete_view(self, request):
        return Choices.as_view(admin_site=self)(request)

    def each_context(self, request):
        context = super().each_context(request)
        nouns = {noun["object_name"]: noun for app in context["available_apps"] for noun in app["models"]}
        sections = [nouns.pop(name) for name in SECTIONS if name in nouns]
        own = {"sections": sections, "other_sections": list(nouns.values()), "script_words": words_for_scripts()}
        return context | own

    def start_newsroom(self, request):
        return start.start_newsroom(request, self.each_context(request))

    def invite_colleagues(self, request):
        return invite_colleagues(request, self.each_context(request))


def allow_dialogs(request, response):
    """Forms of related nouns open in a frame of the page; they may be framed by ourselves and by nobody else."""
    response.csp = {"frame-src": ["'self'"]}
    if IS_POPUP_VAR in request.GET or IS_POPUP_VAR in request.POST:
        response.csp["frame-ancestors"] = ["'self'"]
        response["X-Frame-Options"] = "SAMEORIGIN"
    return response
