"""Preview links of a statement: who got one, until when, and how often it was opened."""

from datetime import timedelta

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Prefetch
from django.forms import Media, Script
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from statements.formats.site import absolute
from statements.models import PreviewLink, PreviewView
from statements.models.preview_link import COUNTED
from statements.models.secret_link import LONGEST

LASTS = [
    (1, _("One day")),
    (3, _("Three days")),
    (7, _("A week")),
    (LONGEST.days, format_lazy(_("Until it is published, {number} days at most"), number=LONGEST.days)),
]
NEWEST = 20  # views of a link whose hours are listed


class PreviewLinkForm(forms.ModelForm):
    days = forms.TypedChoiceField(label=_("Until when"), choices=LASTS, coerce=int, initial=3)

    class Meta:
        model = PreviewLink
        fields = ("label",)
        error_messages = {"label": {"required": _("Say for whom it is, so that you can tell the links apart.")}}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["label"].widget.attrs.pop("maxlength")

    def make(self, statement, *, by) -> str:
        """The address, which can be told this once."""
        lasts = timedelta(days=self.cleaned_data["days"])
        label = self.cleaned_data["label"]
        token = PreviewLink.objects.make(statement=statement, label=label, made_by=by, lasts=lasts)
        return absolute(reverse("preview", args=[token]))


class PreviewLinks:
    """Mixed into the desk's page of statements."""

    def get_urls(self):
        address = path(
            "<path:object_id>/previews/",
            self.admin_site.admin_view(self.previews_view),
            name="statements_statement_previews",
        )
        return [address, *super().get_urls()]

    def previews_view(self, request, object_id):
        statement = self.get_or_404(request, object_id)
        if not self.may_change_directly(request, statement):
            raise PermissionDenied
        if "revoke" in request.POST:
            return self.revoke_link(request, statement, request.POST["revoke"])
        form = PreviewLinkForm(request.POST if request.method == "POST" else None)
        if statement.is_not_public_yet and form.is_valid():
            return self.show_links(request, statement, PreviewLinkForm(), self.make_link(request, statement, form))
        return self.show_links(request, statement, form)

    def make_link(self, request, statement, form: PreviewLinkForm) -> dict[str, str]:
        address, label = form.make(statement, by=request.user), form.cleaned_data["label"]
        self.log_change(request, statement, gettext("Made a preview link for %(label)s.") % {"label": label})
        return {"label": label, "address": address}

    def show_links(self, request, statement, form: PreviewLinkForm, made: dict[str, str] | None = None):
        newest = Prefetch("views", PreviewView.objects.all()[:NEWEST], to_attr="newest_views")
        links = statement.preview_links.newest_first().select_related("made_by").prefetch_related(newest)
        context = self.admin_site.each_context(request) | {
            "title": gettext("Preview links"),
            "statement": statement,
            "opts": self.opts,
            "original": statement,
            "form": form,
            "made": made,
            "links": links,
            "counted": COUNTED,
            "media": Media(js=[Script("js/desk/copy.js", type="module")]),
        }
        return TemplateResponse(request, "admin/statements/statement/previews.html", context)

    def revoke_link(self, request, statement, pk: str):
        link = get_object_or_404(statement.preview_links, pk=pk if pk.isdecimal() else None)
        link.revoke()
        self.log_change(request, statement, gettext("Revoked the preview link for %(label)s.") % {"label": link.label})
        messages.success(request, gettext("The link for %(label)s leads nowhere any more.") % {"label": link.label})
        return redirect("admin:statements_statement_previews", statement.pk)
