"""
How a statement, a version of it, a quotation in it or a report is cited, one style or file format a file.

Each is a pure function of a `Source`. The styles are those of English manuals, so their words and dates are English
whatever the language of the page; headline, names and organization stay as they were printed, capitals included.
"""

from .made import of_quotation, of_report, of_statement, of_version
from .meta import meta
from .offered import FILES, Citation, File, citations
from .source import Source

__all__ = [
    "FILES",
    "Citation",
    "File",
    "Source",
    "citations",
    "meta",
    "of_quotation",
    "of_report",
    "of_statement",
    "of_version",
]
