"""Where a text could be read before: paths of the earlier site that shall lead on."""

from string import Formatter
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.urls import Resolver404, resolve

from statements.models import OldAddress, Organization, Statement

from .places import written

PLACEHOLDERS = ("stem", "name", "year", "slug")
LONGEST = OldAddress._meta.get_field("path").max_length


class Unusable(Exception):
    """The sentence says why a pattern or a path can not be an old address."""


def check_pattern(pattern: str) -> str:
    """Raises Unusable for what is no pattern of a path."""
    try:
        parts = [(name, spec or conversion) for _, name, spec, conversion in Formatter().parse(pattern)]
    except ValueError:
        raise Unusable(f"“{pattern}” has a brace without its partner.") from None
    used = [name for name, _ in parts if name is not None]
    if not pattern.startswith("/"):
        raise Unusable(f"“{pattern}” does not begin with a slash, as a path of the earlier site does.")
    if any(more for _, more in parts) or not {*used} <= {*PLACEHOLDERS}:
        raise Unusable(f"“{pattern}” may hold {{stem}}, {{name}}, {{year}} and {{slug}}, and nothing else in braces.")
    if not {*used} - {"year"}:
        raise Unusable(f"“{pattern}” would be the same for every text; write {{stem}}, {{name}} or {{slug}} in it.")
    return pattern


def from_pattern(pattern: str, statement: Statement, *, name: str, year: int | None) -> str:
    """The path for this statement. Raises Unusable where the pattern needs a year and none is known."""
    if year is None and "{year}" in pattern:
        raise Unusable("It has no date, so the old address that needs its year was not made.")
    stem = name.rpartition(".")[0] or name
    return pattern.format(stem=stem, name=name, year=year, slug=statement.slug)


class EarlierSite:
    """Knows which hosts are the newsroom's own."""

    def __init__(self) -> None:
        publisher = Organization.objects.filter(is_publisher=True).first()
        own = (settings.SITE_URL, publisher.website if publisher else "")
        self.hosts = {host for host in map(_host, own) if host}

    def path_of(self, address: str) -> str | None:
        """
        The path of an address of our own; None for one elsewhere, or for a start page.

        Raises Unusable for one with a question mark.
        """
        if _host(address) not in self.hosts:
            return None
        parts = urlsplit(address)
        if parts.path in {"", "/"}:
            return None
        if parts.query:
            raise Unusable(f"Its old address {address} has a question mark; only plain paths can lead on.")
        return unquote(parts.path)


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def remember(path: str, statement: Statement) -> None:
    """From now on the path leads to the statement. Raises Unusable when it is somebody else's, or no path."""
    if len(path) > LONGEST or path != written(path) or not path.startswith("/"):
        raise Unusable(f"The old address {written(path)[:80]} cannot be kept.")
    if path == statement.get_absolute_url():
        return
    if _answers(path):
        raise Unusable(f"The old address {path} is one of this site today.")
    OldAddress.objects.bulk_create([OldAddress(path=path, statement=statement)], ignore_conflicts=True)
    if not OldAddress.objects.filter(path=path, statement=statement).exists():
        raise Unusable(f"The old address {path} leads to another page already.")


def _answers(path: str) -> bool:
    """Whether the path is a page, or the address of a statement that is there."""
    try:
        found = resolve(path)
    except Resolver404:
        return False
    if found.url_name != "statement":
        return True
    return Statement.objects.filter(**found.kwargs).exists()
