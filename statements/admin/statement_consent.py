"""Asking somebody without an account for their yes: who was asked, when, and what they answered."""

from datetime import timedelta

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import Media, Script
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from statements.models import Speaker
from statements.models.secret_link import LONGEST
from statements.workflow import Refused, consent

LASTS = [
    (1, _("One day")),
    (3, _("Three days")),
    (7, _("A week")),
    (LONGEST.days, format_lazy(_("{number} days"), number=LONGEST.days)),
]


class AskForm(forms.Form):
    whom = forms.ModelChoiceField(
        Speaker.objects.none(),
        label=_("For which words"),
        required=False,
        empty_label=_("The whole text, of somebody else"),
        help_text=_("Whoever is quoted approves their own words; a manager approves the whole text."),
    )
    name = forms.CharField(
        label=_("Whom you ask"), max_length=120, required=False, help_text=_("For the whole text: first and last name.")
    )
    email = forms.EmailField(
        label=_("Their mail address"), required=False, help_text=_("Without one you get the link, once, to pass it on.")
    )
    days = forms.TypedChoiceField(label=_("Until when"), choices=LASTS, coerce=int, initial=consent.LASTS.days)

    def __init__(self, data, statement):
        super().__init__(data)
        self.statement = statement
        whom = self.fields["whom"]
        whom.queryset = consent.quoted(statement)
        whom.label_from_instance = lambda speaker: gettext("What %(speaker)s is quoted with") % {"speaker": speaker}
        whom.initial = whom.queryset.first()
        self.fields["name"].widget.attrs.pop("maxlength", None)

    def clean(self):
        data = super().clean()
        if speaker := data.get("whom"):
            data["name"] = speaker.name
        elif not data.get("name") and not self.errors:
            self.add_error("name", gettext("Say who is to approve the whole text."))
        return data

    def ask(self, *, by):
        """The link, and its address where it has to be passed on; None when it was refused."""
        data = self.cleaned_data
        try:
            return consent.ask(
                self.statement,
                by=by,
                name=data["name"],
                speaker=data["whom"],
                email=data["email"],
                lasts=timedelta(days=data["days"]),
            )
        except Refused as refused:
            for obstacle in refused.obstacles:
                self.add_error(obstacle.field, obstacle.sentence)
        return None


class Consents:
    """Mixed into the desk's page of statements."""

    def get_urls(self):
        address = path(
            "<path:object_id>/consent/",
            self.admin_site.admin_view(self.consent_view),
            name="statements_statement_consent",
        )
        return [address, *super().get_urls()]

    def consent_view(self, request, object_id):
        statement = self.get_or_404(request, object_id)
        if not self.may_change_directly(request, statement):
            raise PermissionDenied
        if "revoke" in request.POST:
            return self.revoke_consent(request, statement)
        if "again" in request.POST:
            return self.ask_again(request, statement)
        form = AskForm(request.POST if request.method == "POST" else None, statement)
        done = form.ask(by=request.user) if form.is_valid() else None
        return self.was_asked(request, statement, *done) if done else self.show_consent(request, statement, form)

    def revoke_consent(self, request, statement):
        link = self.link_of(statement, request.POST["revoke"])
        link.revoke()
        self.log_change(
            request, statement, gettext("Revoked the link that asked %(name)s for their yes.") % {"name": link.name}
        )
        messages.success(
            request,
            gettext("The link for %(name)s leads nowhere any more. What they decided stays.") % {"name": link.name},
        )
        return redirect("admin:statements_statement_consent", statement.pk)

    def ask_again(self, request, statement):
        link = self.link_of(statement, request.POST["again"])
        try:
            done = consent.ask(statement, by=request.user, name=link.name, speaker=link.speaker, email=link.email)
        except Refused as refused:
            messages.error(request, str(refused))
            return redirect("admin:statements_statement_consent", statement.pk)
        return self.was_asked(request, statement, *done)

    def was_asked(self, request, statement, link, address: str):
        self.log_change(request, statement, gettext("Asked %(name)s for their yes.") % {"name": link.name})
        if address:
            made = {"link": link, "address": address, "counts_for_nothing": consent.counts_for_nothing(link)}
            return self.show_consent(request, statement, AskForm(None, statement), made)
        messages.success(
            request,
            gettext("A mail to %(email)s asks %(name)s for their yes.") % {"email": link.email, "name": link.name},
        )
        return redirect("admin:statements_statement_consent", statement.pk)

    def show_consent(self, request, statement, form: AskForm, made: dict | None = None):
        context = self.admin_site.each_context(request) | {
            "title": gettext("Ask for a yes"),
            "statement": statement,
            "opts": self.opts,
            "original": statement,
            "form": form,
            "made": made,
            "asked": consent.asked(statement),
            "may_ask": consent.may_be_asked_about(statement),
            "media": Media(js=[Script("js/desk/copy.js", type="module")]),
        }
        return TemplateResponse(request, "admin/statements/statement/consent.html", context)

    def link_of(self, statement, pk: str):
        return get_object_or_404(statement.consent_links, pk=pk if pk.isdecimal() else None)
