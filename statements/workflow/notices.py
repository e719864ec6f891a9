"""
Who is told of a decision: those who must act next, and those who wait for it.

The notice is a row of the decision's own transaction, so neither is there without the other. The mail goes out after
it, once, and never holds anything of a text that readers cannot see yet: mail lies open on its way.
"""

import logging
from smtplib import SMTPException

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from statements.models import Act, Approval, Decision, Notice, Organization, Statement, Status
from statements.models.decision import OUTSIDE

from . import approval
from .permissions import MAY_APPROVE, MAY_PUBLISH

log = logging.getLogger(__name__)
BACKEND = "django.contrib.auth.backends.ModelBackend"


def tell(decision: Decision) -> None:
    """Within the transaction that makes the decision."""
    waiting, telling = _people(decision)
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
    if act in {Act.SUBMIT, Act.VOID, Act.AT_ONCE}:
        asked = MAY_PUBLISH if approval.asked() is Approval.NOBODY else MAY_APPROVE
        return _who_may(asked) - _last_writer(statement), set() if act == Act.SUBMIT else _writers(statement)
    if act == Act.RETURN:
        return _writers(statement), set()
    if act == Act.APPROVE:
        return _who_may(MAY_PUBLISH), _writers(statement)
    if act in OUTSIDE:
        theirs = _writers(statement) | ({decision.link.made_by} if decision.link else set())
        return (theirs, _approver(statement)) if act == Act.OBJECT else (_who_may_approve_now(statement), theirs)
    if act == Act.CHANGE:
        return set(), _approver(statement)
    return set(), _writers(statement) | _approver(statement)


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
    yes = statement.decisions.filter(act__in=approval.APPROVING).select_related("by").last()
    return {yes.by} if yes and yes.by else set()


def _mail(notice: Notice) -> EmailMessage:
    decision, statement = notice.decision, notice.decision.statement
    is_change = statement.is_public and decision.act == Act.CHANGE
    address = reverse("admin:statements_statement_change", args=[statement.pk])
    context = {
        "notice": notice,
        "decision": decision,
        "statement": statement,
        "address": settings.SITE_URL + (f"{statement.get_absolute_url()}changes/" if is_change else address),
    }
    subject = render_to_string("emails/decision_subject.txt", context | {"newsroom": Organization.objects.publisher()})
    return EmailMessage(
        " ".join(subject.split()), render_to_string("emails/decision.txt", context), to=[notice.person.email]
    )
