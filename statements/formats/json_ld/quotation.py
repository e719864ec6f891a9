"""The exact words of one speaker, at an address of their own."""

from statements.formats.site import absolute
from statements.models import Attribution, Quotation, Statement

from .node import Node, node
from .speaker import as_printed


def quotation(of: Quotation, statement: Statement, credit: Attribution | None) -> Node:
    """Who said it made it as well: nobody speaks through somebody else here."""
    address = f"{absolute(statement.get_absolute_url())}#{of.anchor}"
    person = as_printed(credit) if credit else None
    return node(
        "Quotation",
        id=address,
        url=address,
        text=of.words,
        inLanguage=statement.language,
        creator=person,
        spokenByCharacter=person,
    )
