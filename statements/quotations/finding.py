"""One reading of a text: its people, its quotations, its reports."""

from .passage import Found, Person
from .reports import reports_in
from .running import Collector, Open, passages


def find(paragraphs: list[str], language: str = "en", *, headline: str = "", above: tuple[str, ...] = ()) -> Found:
    """
    What the paragraphs of a statement hold. The people are those who are quoted, in order.

    Both languages are read at once, so `language` decides nothing yet. The headline may say whose statement it is;
    `above` are the lines of a masthead, which may name people with their titles.
    """
    collector = Collector(paragraphs, headline, above)
    collected = collector.collect()
    return Found(
        people=_quoted(collected),
        passages=passages(collected, paragraphs),
        reports=reports_in(
            collector.paragraphs, collector.marks, [place for each in collected for place in each.places]
        ),
    )


def _quoted(collected: list[Open]) -> tuple[Person, ...]:
    members = [member for each in collected for member in (each.member, *each.others) if member is not None]
    return tuple({id(member): member.person() for member in members}.values())
