"""The history of a statement: every version and decision, any two compared, and one of then restored."""

import json
from dataclasses import dataclass
from datetime import datetime

from django.contrib import messages
from django.contrib.admin.models import LogEntry
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q
from django.forms import Media
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from statements import workflow
from statements.formats.difference import differences
from statements.formats.in_words import in_words
from statements.models import Decision, Statement, Version

from .statement_conflict import OPENED, opened
from .statement_form import ChangeFields

BEHIND = _("Somebody saved this statement while you had this page open. Look at the difference again.")


@dataclass(frozen=True)
class Event:
    """One line of the history: a version, a decision, or what else was done at the desk."""

    at: datetime
    version: Version | None = None
    decision: Decision | None = None
    entry: LogEntry | None = None


class RestoreForm(ChangeFields):
    """Asks what the form of a public statement asks; of any other, nothing."""

    def __init__(self, data, statement: Statement):
        super().__init__(data)
        if not statement.is_public:
            del self.fields["change"], self.fields["change_note"]


class History:
    """Mixed into the desk's page of statements."""

    def get_urls(self):
        address = path(
            "<path:object_id>/history/<int:version_pk>/restore/",
            self.admin_site.admin_view(self.restore_view),
            name="statements_statement_restore",
        )
        return [address, *super().get_urls()]

    def history_view(self, request, object_id, extra_context=None):
        statement = self.statement_to_read(request, object_id)
        versions = list(statement.versions.newest_first().defer("record").select_related("made_by"))
        context = self.about(request, statement, gettext("History")) | {
            "events": events(statement, versions),
            "newest": versions[0] if versions else None,
            "may_restore": self.may_change_directly(request, statement),
            "comparison": comparison(statement, request.GET),
        }
        return TemplateResponse(request, "admin/statements/statement/history.html", context)

    def restore_view(self, request, object_id, version_pk: int):
        with transaction.atomic():
            if request.method == "POST":
                list(Statement.objects.select_for_update().filter(pk=unquote(object_id)).values_list("pk"))
            return self.restore_from_page(request, self.statement_to_read(request, object_id), version_pk)

    def restore_from_page(self, request, statement: Statement, version_pk: int):
        if not self.may_change_directly(request, statement):
            raise PermissionDenied
        version = get_object_or_404(statement.versions.select_related("made_by"), pk=version_pk)
        is_post, present = request.method == "POST", opened(statement)
        is_behind = is_post and request.POST.get(OPENED, "") != present
        form = RestoreForm(request.POST if is_post else None, statement)
        if form.is_valid() and not is_behind:
            told = {"change": form.cleaned_data.get("change", ""), "note": form.cleaned_data.get("change_note", "")}
            try:
                made = workflow.restore(version, by=request.user, **told)
            except workflow.Refused as refused:
                form.add_error(None, str(refused))
            else:
                self.log_restored(request, statement, version, is_new=str(made.pk) != present)
                return redirect("admin:statements_statement_change", statement.pk)
        if is_behind:
            form.add_error(None, BEHIND)
        foreseen = workflow.foresee_restored(version)
        context = self.about(request, statement, gettext("Restore this version?")) | {
            "version": version,
            "form": form,
            "opened": present,
            "missing": foreseen.missing,
            "sentences": in_words(foreseen.now, foreseen.then),
            "differences": differences(foreseen.now, foreseen.then),
        }
        return TemplateResponse(request, "admin/statements/statement/restore.html", context)

    def log_restored(self, request, statement: Statement, version: Version, *, is_new: bool) -> None:
        if is_new:
            self.log_change(request, statement, gettext("Restored: %(version)s.") % {"version": version})
            messages.success(request, gettext("Restored, as a new version. The others stay as they are."))
        else:
            messages.info(request, gettext("It reads like that already; nothing was changed."))

    def statement_to_read(self, request, object_id: str) -> Statement:
        statement = self.get_or_404(request, object_id)
        if not self.has_view_or_change_permission(request, statement):
            raise PermissionDenied
        return statement

    def about(self, request, statement: Statement, title: str) -> dict:
        return self.admin_site.each_context(request) | {
            "title": title,
            "statement": statement,
            "opts": self.opts,
            "original": statement,
            "media": Media(),
        }


def events(statement: Statement, versions: list[Version]) -> list[Event]:
    """The newest first; what a save or a move is already is not told twice."""
    decisions = statement.decisions.newest_first().select_related("by")
    logged = LogEntry.objects.filter(
        content_type__app_label="statements", content_type__model="statement", object_id=str(statement.pk)
    ).select_related("user")
    moves = {move.label for move in workflow.MOVES.values()}
    found = [
        *(Event(each.at, decision=each) for each in decisions),
        *(Event(each.made_at, version=each) for each in versions),
        *(
            Event(each.action_time, entry=each)
            for each in logged
            if each.change_message and each.change_message[0] != "[" and each.change_message not in moves
        ),
    ]
    return sorted(found, key=lambda event: event.at, reverse=True)


def comparison(statement: Statement, wanted) -> dict | None:
    """Of the two versions that the address names, the older one first; None where it names none."""
    keys = [wanted.get(name, "") for name in ("from", "to")]
    if not any(keys):
        return None
    one, other = (Q(pk=key if key.isdecimal() else None) for key in keys)
    pair = list(statement.versions.filter(one | other).select_related("made_by").order_by("pk"))
    if len(pair) != 2:  # noqa: PLR2004
        return {"sentence": gettext("Choose two different versions of this statement.")}
    before, after = (json.loads(version.record) for version in pair)
    return {
        "before": pair[0],
        "after": pair[1],
        "sentences": in_words(before, after),
        "differences": differences(before, after),
    }
