"""What a reader chose of the archive: read from an address, asked of statements, written into an address again."""

from .attempts import Attempt, attempts
from .facets import Facet, facets_of
from .kept import number_of
from .of_quotations import QuotationSelection
from .results import Results
from .selection import NOUNS, Chosen, NotUnderstood, Selection

__all__ = [
    "NOUNS",
    "Attempt",
    "Chosen",
    "Facet",
    "NotUnderstood",
    "QuotationSelection",
    "Results",
    "Selection",
    "attempts",
    "facets_of",
    "number_of",
]
