"""
Who is told of a decision: those who must act next, and those who wait for it.

The notice is a row of the decision's own transaction, so neither is there without the other. The mail goes out after
it, once, and never holds anything of a text that readers cannot see yet: mail lies open on its way.
"""

import json
import logging
from collections.abc import Collection
from smtplib import SMTPException

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from statements.formats.difference import Difference, Edit, differences
from statements.formats.site import absolute
from statements.models import Act, Approval, Decision, Notice, Organization, Statement, Status
from statements.models.decision import OUTSIDE

from . import approval
from .permissions import MAY_APPROVE, MAY_PUBLISH

log = logging.getLogger(__name__)
BACKEND = "django.contrib.auth.backends.ModelBackend"


def tell(decision: Decision, also: Collection = ()) -> None:
    """Within the transaction that makes the decision. `also` are people whom it answers."""
    waiting, telling = _people(decision)
    telling = telling | {*also}
    notices = [
        Notice(decision=decision, person=person, waits=person in waiting)
        for person in waiting | telling
        if person.pk != decision.by_id and person.is_active
    ]
    Notice.objects.bulk_create(notices)
    if notices and settings.EMAIL_HOST:
        transaction.on_commit(send, robust=True)


def send() -> None:
    """
    Every mail that has not been sent. Who takes a notice marks it first: two at once send it once, and a process that
    is killed in between has sent it or not, but never twice. What the server does not take, the next move tries again.
    """
    try:
        with get_connection() as server:
            for notice in Notice.objects.unsent().select_related("decision__statement", "decision__by", "person"):
                if notice.take():
                    _send(notice, server)
    except (OSError, SMTPException):
        log.exception("The mail server did not take a mail.")


def _send(notice: Notice, server) -> None:
    try:
        server.send_messages([_mail(notice)])
    except BaseException:
        notice.give_back()
        raise


def _people(decision: Decision) -> tuple[set, set]:
    """Those it waits for now, and those who are told."""
    statement, act = decision.statement, decision.act
    waiting, telling = set(), _writers(statement) | _approver(statement)
    if act in {Act.SUBMIT, Act.VOID, Act.AT_ONCE}:
        asked = MAY_PUBLISH if approval.asked() is Approval.NOBODY else MAY_APPROVE
        waiting, telling = (
            _who_may(asked) - _last_writer(statement),
            _writers(statement) if act != Act.SUBMIT else set(),
        )
    elif act == Act.RETURN:
        waiting, telling = _writers(statement), set()
    elif act == Act.APPROVE:
        waiting, telling = _who_may(MAY_PUBLISH), _writers(statement)
    elif act in OUTSIDE:
        theirs = _writers(statement) | ({decision.link.made_by} if decision.link else set())
        asks = act == Act.OBJECT
        waiting, telling = (theirs, _approver(statement)) if asks else (_who_may_approve_now(statement), theirs)
    elif act == Act.PROPOSE:
        waiting, telling = _who_may(MAY_PUBLISH), set()
    elif act == Act.CHANGE:
        telling = _approver(statement)
    elif act == Act.DECLINE:
        telling = set()
    return waiting, telling


def _who_may(permission: str) -> set:
    return set(get_user_model().objects.with_perm(permission, backend=BACKEND))


def _who_may_approve_now(statement: Statement) -> set:
    """Those who waited for the last of those quoted to say yes."""
    if approval.asked() is not Approval.QUOTED or approval.against_approving(statement, None):
        return set()
    waits = statement.status == Status.IN_REVIEW or approval.is_unconfirmed(statement)
    return _who_may(MAY_APPROVE) - _last_writer(statement) if waits else set()


def _last_writer(statement: Statement) -> set:
    newest = statement.versions.newest_first().select_related("made_by").first()
    return {newest.made_by} if newest and newest.made_by else set()


def _writers(statement: Statement) -> set:
    sent = statement.decisions.filter(act=Act.SUBMIT).select_related("by").last()
    return {statement.created_by, sent and sent.by} - {None}


def _approver(statement: Statement) -> set:
    """Whoever approved the text that stands, and those with an account who approved words of it."""
    yes = statement.decisions.filter(act__in=approval.APPROVING).select_related("by").last()
    words = statement.decisions.filter(act=Act.WORDS).exclude(by=None).select_related("by")
    return {each.by for each in words} | ({yes.by} if yes and yes.by else set())


def _difference(decision: Decision) -> list[tuple[str, str, str]]:
    """What changed in a public text: where, the words that went, and those that came."""
    numbered = decision.statement.versions.filter(number__isnull=False).order_by("-number")
    new = numbered.filter(text_sha256=decision.text_sha256, made_at__lte=decision.at).first()
    old = new and numbered.filter(number__lt=new.number).first()
    if not old:
        return []
    return [
        (each.where, _said(each, Edit.GONE), _said(each, Edit.NEW))
        for each in differences(json.loads(old.record), json.loads(new.record))
    ]


def _said(difference: Difference, edit: Edit) -> str:
    return " … ".join(piece.words.strip() for piece in difference.pieces if piece.edit is edit)


def _mail(notice: Notice) -> EmailMessage:
    decision, statement = notice.decision, notice.decision.statement
    is_change = statement.is_public and decision.act == Act.CHANGE
    address = reverse("admin:statements_statement_change", args=[statement.pk])
    context = {
        "notice": notice,
        "decision": decision,
        "statement": statement,
        "differences": _difference(decision) if is_change else [],
        "address": absolute(f"{statement.get_absolute_url()}changes/" if is_change else address),
    }
    subject = render_to_string("emails/decision_subject.txt", context | {"newsroom": Organization.objects.publisher()})
    return EmailMessage(
        " ".join(subject.split()), render_to_string("emails/decision.txt", context), to=[notice.person.email]
    )
