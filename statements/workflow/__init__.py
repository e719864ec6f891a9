"""Every legal move of a statement, what stands in its way, and the only writer of `status`."""

from . import consent
from .approval import words_sha256_of
from .arrival import came, enter
from .days import release_day, whole_minute
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
from .obstacles import Obstacle, Refused, obstacles
from .overview import waiting_for, with_who_is_asked
from .permissions import MAY_APPROVE, MAY_PUBLISH
from .printed import foresee, print_credits
from .restoring import Restoration, foresee_restored, restore
from .saves import saved

__all__ = [
    "MAY_APPROVE",
    "MAY_PUBLISH",
    "MOVES",
    "Move",
    "Obstacle",
    "Refused",
    "Restoration",
    "came",
    "consent",
    "enter",
    "foresee",
    "foresee_restored",
    "hindrances",
    "move",
    "obstacles",
    "possible_moves",
    "print_credits",
    "publish",
    "release_day",
    "restore",
    "saved",
    "unschedule",
    "waiting_for",
    "whole_minute",
    "with_who_is_asked",
    "withdraw",
    "words_sha256_of",
]
