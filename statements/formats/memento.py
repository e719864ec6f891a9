"""
Versions as Mementos (RFC 7089): what a page said at a moment, found by the moment.

The page of a statement is the original resource; its TimeGate and TimeMap have addresses of their own, so the page
itself never varies by a header and can be cached. Moments are RFC 1123 dates, of whole seconds.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from django.utils.http import http_date

from statements.models import Statement, Version

from .site import absolute

LINK_FORMAT = "application/link-format"
FORM = re.compile(r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT")


def moment(version: Version) -> datetime:
    """Since when it was what the page said."""
    if version.public_from is None:
        raise ValueError("Only what was public is a Memento.")
    return version.public_from.replace(microsecond=0)


def stamp(version: Version) -> str:
    return http_date(moment(version).timestamp())


def read(text: str) -> datetime | None:
    """The moment of an Accept-Datetime; None where it is not in the one form that RFC 7089 allows."""
    if not FORM.fullmatch(text):
        return None
    try:
        return datetime.strptime(text, "%a, %d %b %Y %H:%M:%S GMT").replace(tzinfo=UTC)
    except ValueError:  # the thirty-first of February
        return None


def nearest(versions: Sequence[Version], at: datetime | None) -> Version:
    """What the page said at that moment; before there was one, its first words; without a moment, its last."""
    then = [version for version in versions if at is None or moment(version) <= at]
    return then[-1] if then else versions[0]


def links_of_original(statement: Statement) -> str:
    """For the header of the page itself."""
    return ", ".join(_doors(statement))


def links_of_memento(statement: Statement, versions: Sequence[Version], at: Version | None = None) -> str:
    """For the header of a version, and without one for that of the TimeGate."""
    return ", ".join([_link(_page(statement), "original"), *_doors(statement), *_mementos(versions, at)])


def time_map(statement: Statement, versions: Sequence[Version]) -> str:
    own = _link(_page(statement, "timemap/"), "self", type=LINK_FORMAT)
    if versions:
        own += f'; from="{stamp(versions[0])}"; until="{stamp(versions[-1])}"'
    every = (
        _link(absolute(version.get_absolute_url()), f"{place}memento", datetime=stamp(version))
        for version, place in _placed(versions)
    )
    lines = [_link(_page(statement), "original"), own, _link(_page(statement, "timegate/"), "timegate"), *every]
    return ",\n".join(lines) + "\n"


def _doors(statement: Statement) -> list[str]:
    return [
        _link(_page(statement, "timegate/"), "timegate"),
        _link(_page(statement, "timemap/"), "timemap", type=LINK_FORMAT),
    ]


def _mementos(versions: Sequence[Version], at: Version | None) -> Iterator[str]:
    """The first and the last one, and of a version those before and after it."""
    here = versions.index(at) if at else None
    for place, (version, ends) in enumerate(_placed(versions)):
        beside = {-1: "prev ", 1: "next "}.get(place - here, "") if here is not None else ""
        if ends or beside or version == at:
            address = absolute(version.get_absolute_url())
            yield _link(address, f"{ends}{beside}memento", datetime=stamp(version))


def _placed(versions: Sequence[Version]) -> Iterator[tuple[Version, str]]:
    """Each with what it is among them."""
    for version in versions:
        yield version, "first " * (version == versions[0]) + "last " * (version == versions[-1])


def _page(statement: Statement, rest: str = "") -> str:
    return absolute(f"{statement.get_absolute_url()}{rest}")


def _link(address: str, rel: str, **parameters: str) -> str:
    return f'<{address}>; rel="{rel}"' + "".join(f'; {name}="{value}"' for name, value in parameters.items())
