"""The one way out to the web: what it may be asked for, how far it goes, and what came back. Knows no Django."""

from .address import Target, target_of
from .fetch import Fetched, Hop, Limits, fetch
from .gate import Gate
from .outcome import Reason, Refused, Unreachable
from .robots import Robots

__all__ = [
    "Fetched",
    "Gate",
    "Hop",
    "Limits",
    "Reason",
    "Refused",
    "Robots",
    "Target",
    "Unreachable",
    "fetch",
    "target_of",
]
