"""
What was finished once is sent again, before Django is asked: as long as the edition is the same, and never longer.

`layer` stands in front of Django; `address` says which addresses are kept, and under which one name; `watch` asks the
database for the edition at each request, so that no process can be late; `pages` holds what was made.
"""

from .layer import EditionLayer

__all__ = ["EditionLayer"]
