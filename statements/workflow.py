"""Every legal move of a statement, what stands in its way, and the only writer of `status`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone

from . import versions
from .models import Act, Decision, HouseStyle, Statement, Status
from .models.prose import plain_text


@dataclass(frozen=True)
class Obstacle:
    """A sentence that says why a statement cannot be published yet, or what is worth checking first."""

    sentence: str
    field: str | None = None
    blocks: bool = True


class Refused(Exception):
    """A move that was not made; `obstacles` say why."""

    def __init__(self, obstacles: list[Obstacle]):
        super().__init__(" ".join(obstacle.sentence for obstacle in obstacles))
        self.obstacles = obstacles


@dataclass(frozen=True)
class Move:
    """One row of the table: from which status to which, when it applies, and what it writes besides."""

    verb: str
    label: str
    source: Status
    target: Status
    write: Callable[[Statement], None]
    applies: Callable[[Statement], bool] = lambda statement: True


def _becomes_public(statement: Statement) -> None:
    statement.publish_at = whole_minute(statement.publish_at) if statement.publish_at else timezone.now()
    statement.release_day = release_day(statement.publish_at)
    statement.first_public_at = statement.publish_at
    _print_contact(statement)
    print_credits(statement)


def _becomes_draft(statement: Statement) -> None:
    statement.release_day = statement.first_public_at = None


def _stays_on_record(statement: Statement) -> None:
    """A withdrawn statement keeps its day, its address and its credits."""


MOVES = {
    move.verb: move
    for move in (
        Move("publish", "Publish", Status.DRAFT, Status.PUBLISHED, _becomes_public),
        Move(
            "unschedule",
            "Back to draft",
            Status.PUBLISHED,
            Status.DRAFT,
            _becomes_draft,
            applies=lambda statement: statement.is_scheduled,
        ),
        Move(
            "withdraw",
            "Withdraw",
            Status.PUBLISHED,
            Status.WITHDRAWN,
            _stays_on_record,
            applies=lambda statement: not statement.is_scheduled,
        ),
    )
}

ORDINALS = {
    number: f"The {word} quotation"
    for number, word in enumerate(("first", "second", "third", "fourth", "fifth", "sixth"), start=1)
}
PERMISSION = "statements.publish_statement"


def possible_moves(statement: Statement, by) -> list[Move]:
    """What this person may do with the statement as it stands."""
    if not by.has_perm(PERMISSION):
        return []
    return [move for move in MOVES.values() if _is_legal(move, statement)]


def move(statement: Statement, verb: str, *, by=None, note: str = "") -> None:
    """
    Make the move, save the statement and record the decision. `by` is the person; None is the installation itself.

    Raises PermissionDenied for who may not publish, and Refused when the status or an obstacle does not allow it.
    """
    if by is not None and not by.has_perm(PERMISSION):
        raise PermissionDenied("Only a publisher can do this.")
    chosen = MOVES[verb]
    try:
        with transaction.atomic():
            present = Statement.objects.select_for_update().get(pk=statement.pk)
            if not _is_legal(chosen, present):
                raise Refused([Obstacle(f"This statement is {present.state.lower()}, so it cannot be {_past(verb)}.")])
            if chosen.target is Status.PUBLISHED and (blocking := [o for o in obstacles(present) if o.blocks]):
                raise Refused(blocking)
            source = present.status
            chosen.write(present)
            present.status = chosen.target
            present.save()
            version = versions.freeze(present, by=by)
            Decision.objects.create(
                statement=present,
                act=verb,
                source=source,
                target=present.status,
                by=by,
                note=note,
                text_sha256=version.text_sha256,
            )
    except IntegrityError as clash:
        raise Refused([_address_taken(present, release_day(present.publish_at))]) from clash
    statement.refresh_from_db()


def publish(statement: Statement, *, by=None) -> None:
    """Public at `publish_at`; at once where that is empty."""
    move(statement, "publish", by=by)


def enter(statement: Statement, *, publish_at: datetime, zone: ZoneInfo | None = None) -> None:
    """
    What an import brings and saves for the first time is published already: set that in memory, save nothing.

    A time ahead makes it scheduled. `zone` is the newsroom's, for whoever knows it and has many statements.
    """
    is_ahead = publish_at > timezone.now()
    statement.publish_at = whole_minute(publish_at) if is_ahead else publish_at
    statement.release_day = release_day(statement.publish_at, zone)
    statement.first_public_at = statement.publish_at
    statement.status = Status.PUBLISHED


def came(statements: Sequence[Statement]) -> None:
    """The first version, and who brought it, of what an import or an earlier release of this program made."""
    made = versions.freeze_new(statements)
    Decision.objects.bulk_create(
        Decision(
            statement=version.statement,
            act=Act.IMPORT,
            target=version.statement.status,
            by_id=version.made_by_id,
            text_sha256=version.text_sha256,
        )
        for version in made
    )


def unschedule(statement: Statement, *, by=None) -> None:
    """A scheduled statement becomes a draft again; it was never public, so there is nothing to withdraw."""
    move(statement, "unschedule", by=by)


def withdraw(statement: Statement, *, by=None) -> None:
    """The text stays at its address, with a notice; nothing lists it any more."""
    move(statement, "withdraw", by=by)


def obstacles(statement: Statement) -> list[Obstacle]:
    """What must be fixed before publishing, then what is worth checking."""
    day = release_day(statement.publish_at or timezone.now())
    found = []
    if not plain_text(statement.body):
        found.append(Obstacle("The text is empty.", "body"))
    if statement.address_is_taken(day):
        found.append(_address_taken(statement, day))
    if statement.lead_image and not statement.lead_image.alt:
        found.append(Obstacle("The lead image has no alt text.", "lead_image"))
    if statement.kind == "advisory" and not statement.event_starts_at:
        found.append(Obstacle("This advisory does not say when the event begins.", "event_starts_at", blocks=False))
    if not statement.dateline:
        found.append(Obstacle("There is no dateline.", "dateline", blocks=False))
    return found + _nameless_quotations(statement)


def _nameless_quotations(statement: Statement) -> list[Obstacle]:
    speakers = statement.quotations.values_list("speaker", flat=True) if statement.pk else []
    return [
        Obstacle(f"{ORDINALS.get(number, f'Quotation {number}')} has no speaker.", blocks=False)
        for number, speaker in enumerate(speakers, start=1)
        if speaker is None
    ]


def release_day(instant: datetime, zone: ZoneInfo | None = None) -> date:
    """The newsroom's local day of that instant."""
    return instant.astimezone(zone or HouseStyle.current().zone).date()


def whole_minute(instant: datetime) -> datetime:
    """Schedules are whole minutes."""
    return instant.replace(second=0, microsecond=0)


def print_credits(statement: Statement) -> None:
    """Each credit keeps name, title and organization as they are on the day of release."""
    day = statement.release_day or release_day(timezone.now())
    for attribution in statement.attributions.select_related("speaker", "role__organization"):
        attribution.print_role_of(day)
        attribution.save()


def foresee(statement: Statement) -> None:
    """What publishing would print, in memory alone: a preview shows it before it is saved."""
    if statement.status == Status.DRAFT:
        _print_contact(statement)
    day = statement.release_day or release_day(statement.publish_at or timezone.now())
    for attribution in statement.attributions.all():
        attribution.print_role_of(day)


def _print_contact(statement: Statement) -> None:
    statement.contact_as_printed = statement.contact.as_printed() if statement.contact else ""


def _is_legal(move: Move, statement: Statement) -> bool:
    return statement.status == move.source and move.applies(statement)


def _past(verb: str) -> str:
    return {"publish": "published", "unschedule": "taken back to draft", "withdraw": "withdrawn"}[verb]


def _address_taken(statement: Statement, day: date) -> Obstacle:
    return Obstacle(
        f"Another statement of {day.year} has the address “{statement.slug}” already; change a word.", "slug"
    )
