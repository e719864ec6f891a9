"""Two entries of one report become one, at both of their addresses."""

from django.db import transaction

from statements import workflow
from statements.models import Change, OldAddress, Report, Statement

MOVED = ("visits", "tasks", "old_addresses")
DATES = ("issued_on", "released_on", "revised_on", "retracted_on")
SAID = ("number", "publisher", "url", "summary", "revision_note", "retraction_note", *DATES)


class NotMerged(Exception):
    """Nothing was changed; the message is the sentence."""


@transaction.atomic
def merge(gone: Report, into: Report, *, by=None, note: str = "") -> int:
    """
    Everything of `gone` is `into`'s from now on; what `into` does not say is taken over.

    Returns how many statements refer to another entry than before: each gets a version that says `note`.
    """
    if gone.pk == into.pk:
        raise NotMerged("A report cannot be merged with itself.")
    statements = list(Statement.objects.select_for_update().filter(citations__report=gone).order_by("pk"))
    addresses = (gone.get_absolute_url(), gone.get_short_url())
    _move_rows(gone, into)
    names = [gone.number, gone.title, gone.url, *gone.aliases.values_list("name", flat=True)]
    said = {name: getattr(gone, name) for name in SAID}
    gone.delete()
    for address in addresses:
        OldAddress.objects.remember(address, into)
    for name, value in said.items():
        if value and not getattr(into, name):
            setattr(into, name, value)
    into.full_clean()
    into.save()
    known = {into.number, into.title, into.url, *into.aliases.values_list("name", flat=True)}
    for name in dict.fromkeys(names):
        if name and name not in known:
            into.aliases.create(name=name)
    for statement in statements:
        statement.refresh_from_db()
        workflow.saved(statement, by=by, change=Change.MINOR, note=note)
    return len(statements)


def _move_rows(gone: Report, into: Report) -> None:
    """A statement that refers to both keeps what it said of the one that stays; a file that both have is kept once."""
    gone.citations.filter(statement__in=into.citations.values("statement")).delete()
    for citation in gone.citations.all():
        citation.report = into
        citation.save(update_fields=["report"])
    gone.copies.exclude(sha256__in=into.copies.values("sha256")).update(report=into)
    for name in MOVED:
        rows = getattr(gone, name).all()
        if name == "tasks":
            rows = rows.exclude(done_at=None)  # what is open is looked at anew
        rows.update(report=into)
