"""What waits for whom."""

from django.db.models import OuterRef, Prefetch, Q, QuerySet, Subquery

from statements.models import Act, Approval, Decision, Notice, Statement, Status, Version

from . import approval
from .permissions import MAY_APPROVE, MAY_PUBLISH


def waiting_for(person) -> QuerySet[Statement]:
    """Statements whose next move is theirs to make, the longest waiting first."""
    is_alone = approval.asked() is Approval.NOBODY
    newest = Version.objects.filter(statement=OuterRef("pk")).newest_first().values("made_by")[:1]
    at_once = Decision.objects.filter(statement=OuterRef("pk"), act=Act.AT_ONCE).newest_first().values("by")[:1]
    theirs = Q(pk__in=[])
    if person.has_perm(MAY_PUBLISH if is_alone else MAY_APPROVE):
        others = Q() if is_alone else ~Q(last_writer=person.pk) | Q(last_writer=None)
        theirs |= Q(status=Status.IN_REVIEW) & others
    if person.has_perm(MAY_APPROVE):
        unconfirmed = Statement.objects.unconfirmed().annotate(hurried=Subquery(at_once))
        unconfirmed = unconfirmed.filter(~Q(hurried=person.pk) | Q(hurried=None))
        theirs |= Q(pk__in=unconfirmed.values("pk"))
    if person.has_perm(MAY_PUBLISH):
        theirs |= Q(status=Status.APPROVED)
    return Statement.objects.annotate(last_writer=Subquery(newest)).filter(theirs).order_by("modified_at", "pk")


def with_who_is_asked(statements: QuerySet[Statement]) -> QuerySet[Statement]:
    """Each with `moves_newest_first`; the notices of the first are of those whom it asked for the next."""
    waits = Prefetch("notices", Notice.objects.filter(waits=True).select_related("person").order_by("pk"))
    moves = Decision.objects.newest_first().exclude(act=Act.WORDS).prefetch_related(waits)
    return statements.prefetch_related(Prefetch("decisions", moves, to_attr="moves_newest_first"))
