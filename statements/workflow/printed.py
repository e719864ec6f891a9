"""What a statement prints of its speakers and its press contact, as they are on the day of its release."""

from django.utils import timezone

from statements.models import Statement

from .days import release_day


def print_credits(statement: Statement) -> None:
    """Each credit keeps name, title and organization as they are on the day of release."""
    day = statement.release_day or release_day(statement.publish_at or timezone.now())
    for attribution in statement.attributions.select_related("speaker", "role__organization"):
        attribution.print_role_of(day)
        attribution.save()


def foresee(statement: Statement) -> None:
    """What publishing would print, in memory alone: a preview shows it before it is saved."""
    if statement.is_unpublished:
        print_contact(statement)
    day = statement.release_day or release_day(statement.publish_at or timezone.now())
    for attribution in statement.attributions.all():
        attribution.print_role_of(day)


def print_contact(statement: Statement) -> None:
    """In memory; whoever moves the statement saves it."""
    statement.contact_as_printed = statement.contact.as_printed() if statement.contact else ""
