"""A list of the reading room as a file: what an export says of each, in the order of the list."""

from .nouns import NounList
from .quotations import QuotationList
from .statements import StatementList
from .writing import Format, Listed, written

__all__ = ["Format", "Listed", "NounList", "QuotationList", "StatementList", "written"]
