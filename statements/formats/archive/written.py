"""What an export holds, in numbers."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass
class Written:
    """`damaged` are sentences about files that could not come along."""

    at: datetime
    counts: Counter[str] = field(default_factory=Counter)
    since: date | None = None
    until: date | None = None
    damaged: list[str] = field(default_factory=list)
