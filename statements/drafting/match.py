"""Whom a printed name may mean, and why."""

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from django.db import models

N = TypeVar("N", bound=models.Model)


@dataclass(frozen=True)
class Candidate(Generic[N]):
    """A noun that is there already; the reason ends the sentence “It has the …”."""

    noun: N
    reason: str
    is_certain: bool


@dataclass
class Match(Generic[N]):
    """
    The candidates, likeliest first, and the noun that was chosen: None makes a new one.

    When a person chose, `is_settled` is true, and a new noun is made although another has the same name.
    """

    candidates: list[Candidate[N]] = field(default_factory=list)
    noun: N | None = None
    is_settled: bool = False

    @classmethod
    def of(cls, candidates: list[Candidate[N]]) -> "Match[N]":
        certain = [candidate.noun for candidate in candidates if candidate.is_certain]
        return cls(candidates, certain[0] if len(certain) == 1 else None)

    @property
    def is_doubtful(self) -> bool:
        """Whether somebody should look: there are candidates, and none of them is certain."""
        return bool(self.candidates) and self.noun is None and not self.is_settled

    @property
    def reason(self) -> str:
        """Why the chosen noun was chosen; empty for a new one."""
        return next((each.reason for each in self.candidates if each.noun == self.noun), "")
