"""The pictures that go along with posts."""

from dataclasses import dataclass

from statements.models import Statement


@dataclass(frozen=True)
class Card:
    """`anchor` is empty for the statement's own."""

    item: str
    anchor: str
    path: str

    @property
    def file_name(self) -> str:
        return self.path.strip("/").replace("/", "-").removeprefix("statements-")


def cards_of(statement: Statement) -> list[Card]:
    """Reads `quotations`; a quotation whose words are not kept has no card."""
    page = statement.get_absolute_url()
    own = Card("card", "", f"{page}card.png")
    quoted = [quotation.anchor for quotation in statement.quotations.all() if quotation.words]
    return [own, *(Card(f"card-{anchor}", anchor, f"{page}{anchor}.png") for anchor in quoted)]
