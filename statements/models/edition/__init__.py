"""
The edition: the state of everything that readers can see, as one number that the database itself raises.

Whoever kept a page may show it again as long as the edition is the same. `rules` says what changes it.
"""

from .edition import Edition, State
from .triggers import TRIGGERS, install

__all__ = ["TRIGGERS", "Edition", "State", "install"]
