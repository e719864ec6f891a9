"""A list in pages: each begins behind the last one of the page before, whatever came or went since."""

from urllib.parse import urlencode

from statements.formats.site import absolute

from .endpoint import Endpoint
from .parameters import Cursor, limit


class Listing(Endpoint):
    """`found` is the queryset, `behind` what of it stands behind a position, `item` what is said of each."""

    name = ""
    parameters = ("limit", "cursor")

    def found(self, **kwargs):
        raise NotImplementedError

    def behind(self, found, *position):
        return found.filter(slug__gt=position[0])

    def position(self, row) -> list:
        """Of nothing but what readers know: a cursor can be read, though not made."""
        return [row.slug]

    def item(self, row) -> dict:
        raise NotImplementedError

    def answer(self, **kwargs) -> dict:
        given, cursor = self.request.GET, Cursor(self.name)
        size, position, found = limit(given), cursor.read(given), self.found(**kwargs)
        rows = list((found if position is None else self.behind(found, *position))[: size + 1])
        more = rows[size:]
        after = self._address(cursor.write(self.position(rows[size - 1]))) if more else None
        return {"items": [self.item(row) for row in rows[:size]], "next": after}

    def _address(self, cursor: str) -> str:
        given = {name: value for name, value in self.request.GET.items() if name != "cursor"}
        return absolute(f"{self.request.path}?{urlencode(given | {'cursor': cursor})}")
