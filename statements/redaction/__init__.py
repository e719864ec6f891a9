"""Words taken out of the record to protect a person, wherever they stand, without falsifying what is left."""

from .again import comes_back
from .black_out import Moved, black_out
from .letters import find, letters_in, pattern_of
from .places import Find, Search, statements_elsewhere
from .source import holds

MAY_REDACT = "statements.redact_statement"

__all__ = [
    "MAY_REDACT",
    "Find",
    "Moved",
    "Search",
    "black_out",
    "comes_back",
    "find",
    "holds",
    "letters_in",
    "pattern_of",
    "statements_elsewhere",
]
