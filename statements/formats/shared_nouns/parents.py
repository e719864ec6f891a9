"""Lines in an order in which a parent comes before its parts, so that no part is ever made without it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from statements.formats.record import Record

Line = tuple[int, Record]
Waiting = dict[str, list[Line]]  # by the slug of the parent


def parents_first(lines: Iterable[Line], awaited: Callable[[Record], str]) -> Iterator[Line]:
    """
    Whoever takes a line makes its noun before taking the next one. `awaited` says the slug of a parent that is not
    there yet, empty for none. Those whose parent never comes, or who stand in a circle, are last.
    """
    waiting: Waiting = defaultdict(list)
    for line in lines:
        if parent := awaited(line[1]):
            waiting[parent].append(line)
        else:
            yield from _with_its_parts(line, waiting)
    while waiting:
        for line in waiting.pop(next(iter(waiting))):
            yield from _with_its_parts(line, waiting)


def _with_its_parts(line: Line, waiting: Waiting) -> Iterator[Line]:
    ahead = [line]
    while ahead:
        number, record = ahead.pop()
        yield number, record
        ahead += reversed(waiting.pop(str(record.get("slug")), []))
