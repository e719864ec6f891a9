"""The table of every legal move of a statement, and the only writer of `status` while somebody is at the desk."""

from collections.abc import Callable
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from statements import versions
from statements.models import Act, ConsentLink, Decision, ProposalState, Statement, Status, Withdrawal
from statements.models.status import UNPUBLISHED

from . import approval
from .days import release_day, whole_minute
from .notices import tell
from .obstacles import Obstacle, Refused, address_taken, obstacles
from .permissions import MAY_APPROVE, MAY_PUBLISH, MAY_WRITE, WHO
from .printed import print_contact, print_credits
from .translations import keep_up


@dataclass(frozen=True)
class Move:
    """
    One row of the table: from which states to which, who may make it, when it applies, and what it writes besides.

    `against` says what of the rules of approval stands in its way; `asks` is the sentence for a note that is missing.
    """

    act: Act
    label: str
    sources: tuple[Status, ...]
    target: Status
    permission: str
    write: Callable[[Statement], None] = lambda statement: None
    applies: Callable[[Statement], bool] = lambda statement: True
    against: Callable[[Statement, object], list[Obstacle]] = lambda statement, by: []
    asks: str = ""

    @property
    def verb(self) -> str:
        return self.act.value


def _is_printed(statement: Statement) -> None:
    """What is to be approved is what readers will see."""
    print_contact(statement)
    print_credits(statement)


def _becomes_public(statement: Statement) -> None:
    statement.publish_at = whole_minute(statement.publish_at) if statement.publish_at else timezone.now()
    statement.release_day = release_day(statement.publish_at)
    statement.first_public_at = statement.publish_at
    _is_printed(statement)


def _becomes_public_now(statement: Statement) -> None:
    """A schedule is given up; a day in the past stays."""
    if statement.publish_at and statement.publish_at > timezone.now():
        statement.publish_at = None
    _becomes_public(statement)


def _becomes_draft(statement: Statement) -> None:
    statement.release_day = statement.first_public_at = None


def _says_how(statement: Statement) -> None:
    statement.withdrawn_as = statement.withdrawn_as or Withdrawal.WITHDRAWN


def _needs_approval(statement: Statement) -> bool:
    return bool(approval.against_publishing(statement))


MOVES = {
    move.verb: move
    for move in (
        Move(Act.SUBMIT, _("Send for review"), (Status.DRAFT,), Status.IN_REVIEW, MAY_WRITE, _is_printed),
        Move(Act.RETURN, _("Back to draft"), (Status.IN_REVIEW, Status.APPROVED), Status.DRAFT, MAY_WRITE),
        Move(
            Act.APPROVE,
            _("Approve"),
            (Status.IN_REVIEW,),
            Status.APPROVED,
            MAY_APPROVE,
            against=approval.against_approving,
        ),
        Move(
            Act.PUBLISH,
            _("Publish"),
            UNPUBLISHED,
            Status.PUBLISHED,
            MAY_PUBLISH,
            _becomes_public,
            against=approval.against_publishing,
        ),
        Move(
            Act.AT_ONCE,
            _("Publish at once"),
            UNPUBLISHED,
            Status.PUBLISHED,
            MAY_PUBLISH,
            _becomes_public_now,
            applies=_needs_approval,
            asks=_("Say why it cannot wait for an approval."),
        ),
        Move(
            Act.CONFIRM,
            _("Approve afterwards"),
            (Status.PUBLISHED,),
            Status.PUBLISHED,
            MAY_APPROVE,
            applies=approval.is_unconfirmed,
            against=approval.against_confirming,
        ),
        Move(
            Act.UNSCHEDULE,
            _("Back to draft"),
            (Status.PUBLISHED,),
            Status.DRAFT,
            MAY_PUBLISH,
            _becomes_draft,
            applies=lambda statement: statement.is_scheduled,
        ),
        Move(
            Act.WITHDRAW,
            _("Withdraw"),
            (Status.PUBLISHED,),
            Status.WITHDRAWN,
            MAY_PUBLISH,
            _says_how,
            applies=lambda statement: not statement.is_scheduled,
        ),
    )
}
CANNOT = {
    Act.SUBMIT: _("This statement is {state}, so it cannot be sent for review."),
    Act.RETURN: _("This statement is {state}, so it cannot be sent back to draft."),
    Act.APPROVE: _("This statement is {state}, so it cannot be approved."),
    Act.PUBLISH: _("This statement is {state}, so it cannot be published."),
    Act.AT_ONCE: _("This statement is {state}, so it cannot be published at once."),
    Act.CONFIRM: _("This statement is {state}, so it cannot be approved afterwards."),
    Act.UNSCHEDULE: _("This statement is {state}, so it cannot be taken back to draft."),
    Act.WITHDRAW: _("This statement is {state}, so it cannot be withdrawn."),
}


def possible_moves(statement: Statement, by) -> list[Move]:
    """What this person may do with the statement as it stands."""
    legal = [move for move in MOVES.values() if by.has_perm(move.permission) and _is_legal(move, statement)]
    return [move for move in legal if not move.against(statement, by)]


def hindrances(statement: Statement, by) -> list[str]:
    """Why this person cannot make the moves that others could, or that they could themselves after another."""
    legal = [move for move in MOVES.values() if _is_legal(move, statement)]
    return [
        f"{move.label}: {sentence[0].lower()}{sentence[1:]}"
        for move in legal
        for sentence in _hindering(move, statement, by)
    ]


def move(statement: Statement, verb: str, *, by=None, note: str = "", link: ConsentLink | None = None, **facts) -> None:
    """
    Make the move, save the statement and record the decision. `by` is the person; None is the installation itself.

    `link` is that of somebody without an account who made it; `consent.py` says when they may.
    `facts` are columns that the move writes besides: how a statement is withdrawn, and by what it is replaced.

    Raises PermissionDenied for who may not do this, and Refused when the state, an approval or an obstacle stands
    against it.
    """
    chosen = MOVES[verb]
    if by is not None and not by.has_perm(chosen.permission):
        raise PermissionDenied(WHO[chosen.permission])
    try:
        with transaction.atomic():
            present = Statement.objects.select_for_update().get(pk=statement.pk)
            if against := _against(chosen, present, by, note):
                raise Refused(against)
            source = present.status
            for name, value in facts.items():
                setattr(present, name, value)
            chosen.write(present)
            present.status = chosen.target
            present.save()
            version = versions.freeze(present, by=by)
            keep_up(present, version)
            if chosen.target is not Status.PUBLISHED:
                _decline_open(present, by)
            decision = Decision.objects.create(
                statement=present,
                act=chosen.act,
                source=source,
                target=present.status,
                by=by,
                name=link.name if link else "",
                link=link,
                note=note.strip(),
                text_sha256=version.text_sha256,
            )
            tell(decision)
    except IntegrityError as clash:
        raise Refused([address_taken(present, release_day(present.publish_at))]) from clash
    statement.refresh_from_db()


def publish(statement: Statement, *, by=None) -> None:
    """Public at `publish_at`; at once where that is empty."""
    move(statement, "publish", by=by)


def unschedule(statement: Statement, *, by=None) -> None:
    """A scheduled statement becomes a draft again; it was never public, so there is nothing to withdraw."""
    move(statement, "unschedule", by=by)


def withdraw(statement: Statement, *, by=None, **facts) -> None:
    """Nothing lists it any more; what its address shows is a matter of `models.Withdrawal`."""
    move(statement, "withdraw", by=by, note=facts.get("withdrawal_note", ""), **facts)


def _against(chosen: Move, statement: Statement, by, note: str) -> list[Obstacle]:
    if not _is_legal(chosen, statement):
        return [Obstacle(CANNOT[chosen.act].format(state=statement.state.lower()))]
    if chosen.asks and not note.strip():
        return [Obstacle(chosen.asks)]
    blocking = [each for each in obstacles(statement) if each.blocks] if chosen.target is Status.PUBLISHED else []
    return blocking + chosen.against(statement, by)


def _decline_open(statement: Statement, by) -> None:
    """What was proposed for a text that is not public any more has nothing to wait for."""
    statement.proposals.open().update(
        state=ProposalState.DECLINED,
        decided_by=by,
        decided_at=timezone.now(),
        answer=gettext("The statement is not public any more."),
    )


def _is_legal(move: Move, statement: Statement) -> bool:
    return statement.status in move.sources and move.applies(statement)


def _hindering(move: Move, statement: Statement, by) -> list[str]:
    if not by.has_perm(move.permission):
        return [WHO[move.permission]]
    return [obstacle.sentence for obstacle in move.against(statement, by)]
