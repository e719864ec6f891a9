"""Inviting colleagues to the desk: their links, to be copied into a mail."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from statements.invitations import invitation_link, invite, read_invitations


class InvitationForm(forms.Form):
    colleagues = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Mail addresses, one a line, each with writer, editor or publisher behind it."),
    )

    def clean_colleagues(self) -> list[tuple[str, str]]:
        return read_invitations(self.cleaned_data["colleagues"])


def invite_colleagues(request, context: dict):
    if not request.user.has_perm("auth.add_user"):
        raise PermissionDenied
    form = InvitationForm(request.POST or None)
    if form.is_valid():
        people = [invite(email, role) for email, role in form.cleaned_data["colleagues"]]
        return show_links(request, context, people)
    return render(request, "admin/invite.html", context | {"title": gettext("Invite colleagues"), "form": form})


def show_links(request, context: dict, people):
    """Shown once: a link is as good as a password until it is used."""
    links = [(user.email, invitation_link(user)) for user in people]
    response = render(
        request, "admin/invitations.html", context | {"title": gettext("Links for your colleagues"), "links": links}
    )
    response["Cache-Control"] = "no-store"
    return response
