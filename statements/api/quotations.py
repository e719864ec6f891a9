"""Who said what, as the rows of an export have it."""

from statements.formats.archive.rows import quotation_row
from statements.formats.record.write import instant
from statements.selection import QuotationSelection

from .listing import Listing
from .parameters import choosing, selection


class QuotationList(Listing):
    """Those of the newest statement first; any selection narrows them down, that of a speaker to their own words."""

    name = "quotations"
    parameters = ("limit", "cursor", *choosing(QuotationSelection))

    def found(self):
        chosen = selection(self.request.GET, QuotationSelection)
        return chosen.of(chosen.public()).with_credits().newest_first()

    def behind(self, found, published_at: str, public_id: str, anchor: str):
        return found.behind(published_at, public_id, anchor)

    def position(self, quotation) -> list:
        statement = quotation.statement
        return [instant(statement.publish_at), statement.public_id, quotation.anchor]

    def item(self, quotation) -> dict:
        return quotation_row(quotation, quotation.statement)
