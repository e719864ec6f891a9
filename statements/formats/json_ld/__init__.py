"""What search engines and archives read of a page, in the words of schema.org (JSON-LD)."""

from .newsroom import front
from .report import page as report_page
from .script import script
from .speaker import profile
from .statement import article

__all__ = ["article", "front", "profile", "report_page", "script"]
