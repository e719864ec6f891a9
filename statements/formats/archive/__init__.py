"""Everything public of a newsroom as a folder, and such a folder back into an installation."""

from statements.formats.shared_nouns import BrokenLine, apply_shared_nouns

from .apply import Applied, apply_archive
from .folder import NotReplaced
from .write import write_archive
from .written import Written

__all__ = [
    "Applied",
    "BrokenLine",
    "NotReplaced",
    "Written",
    "apply_archive",
    "apply_shared_nouns",
    "write_archive",
]
