"""Every legal move of a statement, what stands in its way, and the only writer of `status`."""

from . import consent
from .approval import words_sha256_of
from .arrival import came, enter
from .days import release_day, whole_minute
from .misprint import READY_NOTE, TOO_MUCH, is_misprint
from .moves import (
    MOVES,
    Move,
    hindrances,
    move,
    possible_moves,
    publish,
    unschedule,
    withdraw,
)
from .obstacles import Obstacle, Refused, about_reports, obstacles
from .overview import waiting_for, with_who_is_asked
from .permissions import MAY_APPROVE, MAY_PUBLISH, MAY_WRITE
from .printed import foresee, print_credits
from .proposals import (
    apply_proposal,
    as_applied,
    decline_proposal,
    overlap,
    present_record,
    propose,
    take_back,
    what_it_changes,
)
from .restoring import Restoration, foresee_restored, restore
from .saves import saved
from .together import publish_together, publishable_with
from .translations import follow

__all__ = [
    "MAY_APPROVE",
    "MAY_PUBLISH",
    "MAY_WRITE",
    "MOVES",
    "READY_NOTE",
    "TOO_MUCH",
    "Move",
    "Obstacle",
    "Refused",
    "Restoration",
    "about_reports",
    "apply_proposal",
    "as_applied",
    "came",
    "consent",
    "decline_proposal",
    "enter",
    "follow",
    "foresee",
    "foresee_restored",
    "hindrances",
    "is_misprint",
    "move",
    "obstacles",
    "overlap",
    "possible_moves",
    "present_record",
    "print_credits",
    "propose",
    "publish",
    "publish_together",
    "publishable_with",
    "release_day",
    "restore",
    "saved",
    "take_back",
    "unschedule",
    "waiting_for",
    "what_it_changes",
    "whole_minute",
    "with_who_is_asked",
    "withdraw",
    "words_sha256_of",
]
