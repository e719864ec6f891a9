"""Two entries of one report become one, at both of their addresses."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext

from statements import workflow
from statements.models import Change, OldAddress, Report, Statement

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
        raise NotMerged(gettext("This is the entry itself; choose the other one."))
    statements = list(Statement.objects.select_for_update().filter(citations__report=gone).order_by("pk"))
    addresses = (gone.get_absolute_url(), gone.get_short_url())
    said = {name: getattr(gone, name) for name in SAID}
    names = [gone.number, gone.title, gone.url, *gone.aliases.values_list("name", flat=True)]
    _move_rows(gone, into)
    gone.delete()
    for address in addresses:
        OldAddress.objects.remember(address, into)
    _take_over(into, said, names)
    for statement in statements:
        statement.refresh_from_db()
        workflow.saved(statement, by=by, change=Change.MINOR, note=note)
    return len(statements)


def _take_over(into: Report, said: dict[str, object], names: list[str]) -> None:
    """What it does not say itself; its own number, title and address stay, and the others find it as well."""
    for name, value in said.items():
        if value and not getattr(into, name):
            setattr(into, name, value)
    try:
        into.full_clean()
    except ValidationError as odd:
        raise NotMerged(" ".join(odd.messages)) from odd
    into.save()
    known = {"", into.number, into.title, into.url, *into.aliases.values_list("name", flat=True)}
    for name in dict.fromkeys(names):
        if name not in known:
            into.aliases.create(name=name)


def _move_rows(gone: Report, into: Report) -> None:
    """A statement that refers to both keeps what it said of the one that stays; a file that both have is kept once."""
    gone.citations.filter(statement__in=into.citations.values("statement")).delete()
    for citation in gone.citations.all():
        citation.report = into
        citation.save(update_fields=["report"])
    held = gone.copies.filter(is_held=True)
    into.copies.filter(is_held=False, sha256__in=held.values("sha256")).delete()
    gone.copies.exclude(sha256__in=into.copies.values("sha256")).update(report=into)
    gone.tasks.exclude(done_at=None).update(report=into)  # what is open is looked at anew
    for rows in (gone.visits, gone.old_addresses):
        rows.update(report=into)
