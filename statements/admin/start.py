"""The first screen of a new newsroom, and what is still to do until its first statement is public."""

from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext

from statements.models import Organization, Statement
from statements.start import StartForm, may_start

from .invitations import show_links


def start_newsroom(request, context: dict):
    """One screen; afterwards the links for the colleagues, to be copied."""
    if not request.user.is_superuser:
        raise PermissionDenied
    if not may_start():
        messages.info(request, gettext("This newsroom has started already. You can change it here."))
        return redirect("admin:statements_organization_changelist")
    form = StartForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        people = form.start()
        messages.success(request, gettext("Your newsroom has started."))
        return show_links(request, context, people) if people else redirect("admin:index")
    return render(request, "admin/start.html", context | {"title": gettext("Start your newsroom"), "form": form})


@dataclass(frozen=True)
class Step:
    label: str
    address: str
    is_done: bool


def checklist() -> list[Step]:
    """What a new newsroom still needs; empty from the moment its first statement is public."""
    if Statement.objects.public().exists():
        return []
    publisher = Organization.objects.publisher()
    own = reverse("admin:statements_organization_change", args=[publisher.pk]) if publisher else reverse("admin:start")
    house = getattr(publisher, "house_style", None)
    return [
        Step(gettext("Name your newsroom"), reverse("admin:start"), publisher is not None),
        Step(gettext("Add your logo"), own, bool(publisher and publisher.logo_id)),
        Step(gettext("Write the about paragraph"), own, bool(publisher and publisher.boilerplate)),
        Step(gettext("Say who answers journalists"), own, bool(house and house.press_contact_id)),
        Step(
            gettext("Invite a colleague"),
            reverse("admin:invite"),
            get_user_model().objects.filter(is_active=True).count() > 1,
        ),
        Step(
            gettext("Write the first statement"), reverse("admin:statements_statement_add"), Statement.objects.exists()
        ),
        Step(gettext("Publish it"), reverse("admin:statements_statement_changelist"), False),  # noqa: FBT003
    ]
