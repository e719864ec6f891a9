"""What to try where nothing was found: the same without one of its words or choices, where that finds something."""

from dataclasses import dataclass, replace

from django.db import connections

from statements.search import MOST

from .facets import TITLES
from .selection import Selection

TRIED = 8


@dataclass(frozen=True)
class Attempt:
    """`left_out` is a word, or the title of a facet."""

    left_out: str
    is_word: bool
    number: int
    query: str

    @property
    def is_more(self) -> bool:
        return self.number > MOST


def attempts(selection: Selection) -> list[Attempt]:
    """One query, those that find most first."""
    tried = [(str(TITLES[name]), False, selection.without(name)) for name in TITLES if getattr(selection, name, None)]
    tried += [
        (term.written, True, replace(selection, q=str(without)))
        for term in selection.words.terms
        if (without := selection.words.without(term))
    ]
    if not tried[:TRIED]:
        return []
    counts = [(each, other.matches(MOST + 1)) for each, (_, _, other) in enumerate(tried[:TRIED])]
    sql = " UNION ALL ".join(f"SELECT {each} AS tried, count(*) FROM ({base.text}) base{each}" for each, base in counts)
    with connections[selection.public().db].cursor() as cursor:
        cursor.execute(sql, [parameter for _, base in counts for parameter in base.parameters])
        numbers = dict(cursor.fetchall())
    found = [
        Attempt(left_out, is_word, numbers[each], other.query())
        for each, (left_out, is_word, other) in enumerate(tried[:TRIED])
        if numbers[each]
    ]
    return sorted(found, key=lambda attempt: -attempt.number)
