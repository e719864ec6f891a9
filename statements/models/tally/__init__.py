"""How many there are, kept by the database as they come and go: no page counts an archive to say how large it is."""

from .tally import Tally
from .triggers import TRIGGERS, install

__all__ = ["TRIGGERS", "Tally", "install"]
