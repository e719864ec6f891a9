"""Texts in bulk: what paths lead to becomes statements, once each, however often and wherever it is stopped."""

from .addresses import Unusable, check_pattern
from .options import Options
from .report import Entry, Outcome, Report
from .run import Import
from .sources import count_sources
from .transactions import Stopped

__all__ = ["Entry", "Import", "Options", "Outcome", "Report", "Stopped", "Unusable", "check_pattern", "count_sources"]
