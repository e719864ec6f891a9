"""A change to a public text by somebody who may not publish: it waits until it is applied or declined."""

import json

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from statements import versions
from statements.formats.difference import Difference, differences
from statements.formats.record import PARTS, Record, canonical, fingerprint, record_of, text_sha256_of
from statements.models import Act, Approval, Change, Decision, Proposal, ProposalState, Statement

from . import approval
from .misprint import TOO_MUCH, is_misprint
from .notices import tell
from .obstacles import Obstacle, Refused
from .permissions import MAY_PUBLISH, WHO
from .restoring import put_in_place

GONE = _("This proposal is not open any more.")


@transaction.atomic
def propose(statement: Statement, record: Record, *, by, change: str, note: str = "") -> Proposal:
    """The one open proposal of that person; an earlier one makes room."""
    text = text_sha256_of(record)
    proposal, _ = Proposal.objects.update_or_create(
        statement=statement,
        by=by,
        state=ProposalState.OPEN,
        defaults={
            "made_at": timezone.now(),
            "based_on": versions.freeze(statement),
            "record": canonical(record),
            "record_sha256": fingerprint(canonical(record)),
            "text_sha256": text,
            "change": change,
            "note": note,
        },
    )
    tell(_decide(statement, Act.PROPOSE, by, "", text))
    return proposal


@transaction.atomic
def apply_proposal(proposal: Proposal, *, by, change: str, note: str = "", seen: str = "") -> None:
    """
    Only the parts that it changes become the statement's. Where one of them changed meanwhile, it is refused until
    `seen` is the hash of the public text that its reader has looked at.
    """
    proposal, statement = _locked(proposal, by)
    present = present_record(statement)
    if overlap(proposal, present) and seen != text_sha256_of(present):
        raise Refused(
            [Obstacle(gettext("The statement changed since this was proposed. Look at what differs, then apply."))]
        )
    is_approval_kept = change == Change.MINOR and approval.asked() is not Approval.NOBODY
    if is_approval_kept and not is_misprint(what_it_changes(proposal, present)):
        raise Refused([Obstacle(TOO_MUCH)])
    _close(proposal, ProposalState.APPLIED, by, "")
    put_in_place(statement.pk, as_applied(proposal, present), by=by, author=proposal.by, change=change, note=note)


@transaction.atomic
def decline_proposal(proposal: Proposal, *, by, note: str = "") -> None:
    proposal, statement = _locked(proposal, by)
    _close(proposal, ProposalState.DECLINED, by, note.strip())
    tell(_decide(statement, Act.DECLINE, by, note.strip(), proposal.text_sha256), also={proposal.by})


@transaction.atomic
def take_back(proposal: Proposal, *, by) -> None:
    """By whoever made it."""
    if proposal.by_id != by.pk:
        raise PermissionDenied
    Proposal.objects.open().filter(pk=proposal.pk).delete()


def present_record(statement: Statement) -> Record:
    return json.loads(canonical(record_of(Statement.objects.for_record().get(pk=statement.pk))))


def changed_parts(proposal: Proposal) -> set[str]:
    """What it changes of the text that it is based on."""
    return PARTS & {*versions.differing(json.loads(proposal.based_on.record), json.loads(proposal.record))}


def overlap(proposal: Proposal, present: Record) -> set[str]:
    """The parts that it changes and that somebody else has changed in another way meanwhile."""
    changed = changed_parts(proposal) & {*versions.differing(json.loads(proposal.based_on.record), present)}
    return changed & {*versions.differing(present, json.loads(proposal.record))}


def as_applied(proposal: Proposal, present: Record) -> Record:
    """The record that the statement would have."""
    proposed = json.loads(proposal.record)
    return present | {part: proposed[part] for part in changed_parts(proposal)}


def what_it_changes(proposal: Proposal, present: Record) -> tuple[Difference, ...]:
    return differences(present, as_applied(proposal, present))


def _locked(proposal: Proposal, by) -> tuple[Proposal, Statement]:
    if not by.has_perm(MAY_PUBLISH):
        raise PermissionDenied(WHO[MAY_PUBLISH])
    statement = Statement.objects.select_for_update().get(pk=proposal.statement_id)
    found = Proposal.objects.open().filter(pk=proposal.pk).select_related("based_on", "by").first()
    if found is None or not statement.is_public:
        raise Refused([Obstacle(GONE)])
    return found, statement


def _close(proposal: Proposal, state: ProposalState, by, answer: str) -> None:
    proposal.state, proposal.decided_by, proposal.decided_at, proposal.answer = state, by, timezone.now(), answer
    proposal.save()


def _decide(statement: Statement, act: Act, by, note: str, text: str) -> Decision:
    same = {"source": statement.status, "target": statement.status}
    return Decision.objects.create(statement=statement, act=act, by=by, note=note, text_sha256=text, **same)
