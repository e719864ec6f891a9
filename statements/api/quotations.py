"""Who said what, as the rows of an export have it."""

from statements.formats.archive.rows import quotation_row
from statements.formats.record.write import instant
from statements.models import Quotation, Statement
from statements.selection import PARAMETERS

from .listing import Listing
from .parameters import selection


class QuotationList(Listing):
    """Those of the newest statement first; a selection chooses the statements, and of a speaker only their words."""

    name = "quotations"
    parameters = ("limit", "cursor", *PARAMETERS)

    def found(self):
        chosen = selection(self.request.GET)
        found = Quotation.objects.public().with_credits().newest_first()
        if not chosen.is_everything:
            found = found.filter(statement__in=chosen.of(Statement.objects.public()).order_by().values("pk"))
        return found.filter(speaker=chosen.speaker.pk) if chosen.speaker else found

    def behind(self, found, published_at: str, public_id: str, anchor: str):
        return found.behind(published_at, public_id, anchor)

    def position(self, quotation) -> list:
        statement = quotation.statement
        return [instant(statement.publish_at), statement.public_id, quotation.anchor]

    def item(self, quotation) -> dict:
        return quotation_row(quotation, quotation.statement)
