"""The moves of a statement: what the buttons of its form do besides saving."""

from collections.abc import Sequence

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import transaction
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from statements import workflow
from statements.models import Autosave, Statement, Status, Withdrawal

from .moment.schedule import said_when
from .statement_conflict import OPENED, opened
from .statement_form import MOVE, NOTE
from .statement_once import new_token, remember, sent_before, take_turn
from .withdrawal_form import WithdrawalForm

LONGEST_NOTE = 2000
SAID = {
    Status.IN_REVIEW: _("Sent for review."),
    Status.APPROVED: _("Approved, this text and no other: a change of it sends it back into review."),
    Status.DRAFT: _("Back to draft. Nobody outside has seen it."),
}

WITHDRAWN = {
    Withdrawal.WITHDRAWN: _("Withdrawn. The text stays at its address, with a notice, and is listed nowhere."),
    Withdrawal.IN_ERROR: _("Withdrawn. Its address says that it was published in error, and shows nothing of it."),
    Withdrawal.REPLACED: _("Withdrawn. Its address leads to the statement that replaces it."),
}


class StatementMoves:
    """Mixed into the desk's page of statements."""

    def response_add(self, request, obj, post_url_continue=None):
        return self.answer(request, obj)

    def response_change(self, request, obj):
        return self.answer(request, obj)

    def answer(self, request, statement):
        """Make the move that was asked for, and come back to the form."""
        remember(request, statement)
        return self.move_and_return(request, statement)

    def answer_again(self, request):
        """What the first answer said, to a form that was sent before: its own way may have been broken off."""
        sent = sent_before(request)
        if sent is None:
            return None
        statement, verb = sent.statement, request.POST.get(MOVE)
        if not statement.decisions.filter(act=verb, by=request.user, at__gte=sent.at).exists():
            return self.move_and_return(request, statement)
        self.say_done(request, statement, verb, advice(statement))
        return redirect("admin:statements_statement_change", statement.pk)

    def move_and_return(self, request, statement):
        verb = request.POST.get(MOVE)
        if verb:
            self.make_move(request, statement, verb, note=request.POST.get(NOTE, "")[:LONGEST_NOTE])
        else:
            messages.success(request, self.said_saved(request, statement))
        return redirect("admin:statements_statement_change", statement.pk)

    def move_alone(self, request, object_id: str | None):
        """A public text is not saved along with a move, because readers would not be told of the change."""
        statement = self.get_object(request, unquote(object_id)) if object_id else None
        if statement is None or not statement.is_public or request.POST.get(MOVE) not in workflow.MOVES:
            return None
        if request.POST.get(OPENED, "") == opened(statement):
            return self.answer(request, statement)
        messages.error(request, gettext("Somebody saved this statement while you had it open. Read it again first."))
        return redirect("admin:statements_statement_change", statement.pk)

    def make_move(self, request, statement, verb: str, note: str = "", **facts) -> bool:
        """Whether it was made; if not, a message says why."""
        if verb not in workflow.MOVES:
            raise SuspiciousOperation(f"No move is called {verb!r}.")
        advised = advice(statement)
        try:
            self.move(statement, verb, self.chosen_with(request, statement), by=request.user, note=note, **facts)
        except workflow.Refused as refused:
            messages.error(request, str(refused))
            return False
        Autosave.objects.of(request.user, statement).delete()
        self.log_change(request, statement, workflow.MOVES[verb].label)
        self.say_done(request, statement, verb, advised)
        return True

    def move(self, statement, verb: str, others: Sequence[Statement], **facts) -> None:
        if others and workflow.MOVES[verb].target is Status.PUBLISHED:
            workflow.publish_together(statement, others, verb, **facts)
        else:
            workflow.move(statement, verb, **facts)

    def say_done(self, request, statement, verb: str, advised: Sequence[str] = ()) -> None:
        messages.success(request, done(statement))
        if verb == "publish" and advised:
            messages.warning(request, " ".join([gettext("Worth checking:"), *advised]))

    # Withdrawing asks once

    def get_urls(self):
        address = path(
            "<path:object_id>/withdraw/",
            self.admin_site.admin_view(self.withdraw_view),
            name="statements_statement_withdraw",
        )
        return [address, *super().get_urls()]

    @transaction.atomic
    def withdraw_view(self, request, object_id):
        if request.method == "POST":
            take_turn(request, object_id)
            if sent := sent_before(request):
                self.say_done(request, sent.statement, "withdraw")
                return redirect("admin:statements_statement_change", sent.statement.pk)
        statement = self.get_or_404(request, object_id)
        if not request.user.has_perm(workflow.MAY_PUBLISH):
            raise PermissionDenied
        form = WithdrawalForm(request.POST if request.method == "POST" else None, statement, self.admin_site)
        if form.is_valid():
            facts = form.cleaned_data
            if self.make_move(request, statement, "withdraw", note=facts["withdrawal_note"], **facts):
                remember(request, statement)
            return redirect("admin:statements_statement_change", statement.pk)
        context = self.admin_site.each_context(request) | {
            "title": gettext("Withdraw this statement?"),
            "statement": statement,
            "form": form,
            "form_token": new_token(),
            "media": self.media + form.media,
            "opts": self.opts,
            "original": statement,
        }
        return TemplateResponse(request, "admin/statements/statement/withdraw.html", context)


def advice(statement: Statement) -> list[str]:
    return [obstacle.sentence for obstacle in workflow.obstacles(statement) if not obstacle.blocks]


def done(statement: Statement) -> str:
    """What the move did, with the way to the page where there is one."""
    if statement.status in SAID:
        return SAID[statement.status]
    if statement.is_public:
        return format_html(
            gettext('Published. <a href="{}">See it on the public site</a>'), statement.get_absolute_url()
        )
    if statement.is_scheduled:
        return gettext("Scheduled. %(when)s.") % {"when": said_when(statement)}
    return WITHDRAWN[statement.withdrawn_as]
