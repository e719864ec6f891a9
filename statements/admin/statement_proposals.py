"""Who may write but not publish proposes a change to a public text; a publisher reads both and decides."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.safestring import mark_safe
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from statements import workflow
from statements.formats.record import text_sha256_of
from statements.models import Autosave, Change, Statement
from statements.models.prose import sanitize

from .statement_once import remember

LONGEST_ANSWER = 2000
PROPOSED = _("Proposed. Readers see the text as it was until a publisher applies your change.")


class DecisionForm(forms.Form):
    """What readers are told, as it is proposed until the publisher says it otherwise."""

    change = forms.ChoiceField(label=_("What kind of change is it?"), choices=Change.choices)
    note = forms.CharField(
        label=_("What readers are told of it"), max_length=400, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("change") in {Change.UPDATE, Change.CORRECTION} and not cleaned.get("note"):
            self.add_error("note", gettext("Tell readers in a sentence what is new or what was wrong."))
        return cleaned


class Proposals:
    """Mixed into the desk's page of statements."""

    def get_urls(self):
        address = path(
            "<path:object_id>/proposals/<int:pk>/",
            self.admin_site.admin_view(self.proposal_view),
            name="statements_statement_proposal",
        )
        return [address, *super().get_urls()]

    def is_proposing(self, request, statement: Statement | None) -> bool:
        """By status and permission alone: the clock may make a scheduled text public while it is saved."""
        return bool(statement) and not statement.is_unpublished and not request.user.has_perm(workflow.MAY_PUBLISH)

    def may_change_directly(self, request, statement: Statement) -> bool:
        """What a proposal cannot be made of: links, restoring, asking for a yes."""
        return self.has_change_permission(request, statement) and not self.is_proposing(request, statement)

    def said_saved(self, request, statement: Statement) -> str:
        return PROPOSED if self.is_proposing(request, statement) else gettext("Saved.")

    def proposals_for(self, request, statement: Statement):
        """All of them for whoever decides, and one's own."""
        found = statement.proposals.open().select_related("by")
        return found if request.user.has_perm(workflow.MAY_PUBLISH) else found.filter(by=request.user)

    def propose(self, request, statement: Statement, save):
        """
        `save` is the form's own way of saving. It runs inside a savepoint that is always taken back, so that nothing
        it writes to the statement or its rows can stay; the record that it would have had is what is proposed.
        """
        request.proposed = None
        with transaction.atomic():
            response = save()
            transaction.set_rollback(True)
        if request.proposed is None:
            return response
        list(messages.get_messages(request))  # what the save said of itself did not happen
        workflow.propose(statement, by=request.user, **request.proposed)
        remember(request, statement)
        Autosave.objects.of(request.user, statement).delete()
        messages.success(request, PROPOSED)
        return redirect("admin:statements_statement_change", statement.pk)

    def proposal_view(self, request, object_id, pk: int):
        statement = self.get_or_404(request, object_id)
        proposal = get_object_or_404(statement.proposals.select_related("by", "based_on", "decided_by"), pk=pk)
        may_decide = request.user.has_perm(workflow.MAY_PUBLISH)
        if not may_decide and (proposal.by_id != request.user.pk or not request.user.has_perm(workflow.MAY_WRITE)):
            raise PermissionDenied
        form = DecisionForm(
            request.POST if "apply" in request.POST else None,
            initial={"change": proposal.change, "note": proposal.note},
        )
        if request.method == "POST" and self.decide_proposal(request, proposal, form):
            return redirect("admin:statements_statement_change", statement.pk)
        return self.show_proposed_change(request, statement, proposal, form, may_decide=may_decide)

    def decide_proposal(self, request, proposal, form: DecisionForm) -> bool:
        """Whether it was; a refusal is shown on the page, with everything typed still there."""
        answer = request.POST.get("answer", "")[:LONGEST_ANSWER]
        try:
            if "take_back" in request.POST:
                workflow.take_back(proposal, by=request.user)
                done = gettext("Your proposal is taken back.")
            elif "decline" in request.POST:
                workflow.decline_proposal(proposal, by=request.user, note=answer)
                done = gettext("Declined. %(who)s is told.") % {"who": proposal.who}
            elif "apply" in request.POST and form.is_valid():
                seen = request.POST.get("seen", "")
                workflow.apply_proposal(proposal, by=request.user, seen=seen, **form.cleaned_data)
                self.log_change(
                    request, proposal.statement, gettext("Applied a proposal of %(who)s.") % {"who": proposal.who}
                )
                done = gettext("Applied. Readers see the change, and %(who)s is told.") % {"who": proposal.who}
            else:
                return False
        except workflow.Refused as refused:
            messages.error(request, str(refused))
            return False
        messages.success(request, done)
        return True

    def show_proposed_change(self, request, statement, proposal, form, *, may_decide: bool):
        present = workflow.present_record(statement)
        after = workflow.as_applied(proposal, present)
        context = self.admin_site.each_context(request) | {
            "title": gettext("A proposed change"),
            "statement": statement,
            "opts": self.opts,
            "original": statement,
            "proposal": proposal,
            "form": form,
            "may_decide": may_decide and proposal.is_open and statement.is_public,
            "is_mine": proposal.by_id == request.user.pk and proposal.is_open,
            "overlaps": proposal.is_open and bool(workflow.overlap(proposal, present)),
            "seen": text_sha256_of(present),
            "differences": workflow.what_it_changes(proposal, present),
            "sides": [(gettext("Public now"), *_read(present)), (gettext("As proposed"), *_read(after))],
            "answer": request.POST.get("answer", ""),
        }
        return TemplateResponse(request, "admin/statements/statement/proposal.html", context)


def _read(record) -> tuple[str, str]:
    return record["headline"], mark_safe(sanitize(record["body_html"]))  # noqa: S308 -- sanitized right here
