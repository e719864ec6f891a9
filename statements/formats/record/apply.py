"""A record into the database: the statement, its rows, and the shared nouns that were not there yet."""

from collections.abc import Callable
from datetime import date, datetime, time

from django.db import IntegrityError, transaction
from django.utils import timezone

from statements.models import Statement
from statements.models.as_it_was import insert_as_it_was
from statements.models.origin import Arrival, Origin
from statements.models.prose import sanitize
from statements.models.public_id import new_public_id

from .days import moment
from .nouns import Nouns
from .refusal import CannotApply
from .rows import add_rows
from .write import Record


def apply_record(record: Record, nouns: Nouns, *, enter: Callable[..., None] | None = None) -> Statement:
    """
    Save the statement of a record without problems, as a draft or through `enter`, which is `workflow.enter`.

    Raises CannotApply, and then nothing was saved. Times that the record gives are kept. With a `source` that says how
    it came, the statement has its origin; otherwise that is left to the caller.
    """
    statement = None
    try:
        with transaction.atomic():
            statement = _statement(record, nouns)
            if enter:
                enter(statement, publish_at=statement.publish_at, zone=nouns.zone)
                _check_address(statement, nouns)
            insert_as_it_was(statement)
            add_rows(statement, record, nouns)
            _add_origin(statement, record)
    except IntegrityError as clash:
        nouns.forget()
        raise CannotApply(_reason(record, statement)) from clash
    except BaseException:
        nouns.forget()
        raise
    if record.get("translation_of") and not statement.translation_of_id:
        nouns.awaited.append((statement.pk, record["translation_of"]))
    return statement


PLAIN = ("slug", "headline", "subheadline", "dateline", "summary", "source_url")


def _statement(record: Record, nouns: Nouns) -> Statement:
    event, image = record.get("event") or {}, record.get("lead_image") or {}
    now = timezone.now()
    return Statement(
        **{name: record.get(name) or "" for name in PLAIN},
        public_id=record.get("id") or new_public_id(),
        kind=record.get("kind") or "statement",
        language=record.get("language") or "en",
        body=sanitize(record["body_html"]),
        issuer_id=_issuer(record, nouns),
        **_contact(record, nouns),
        lead_image_id=_lead_image(image, nouns),
        lead_image_caption=image.get("caption") or "",
        event_starts_at=moment(event.get("start")),
        event_ends_at=moment(event.get("end")),
        event_place=event.get("place") or "",
        translation_of_id=nouns.original(record.get("translation_of") or "", record.get("language") or "en"),
        source_file_id=_source_file(record.get("source") or {}, nouns),
        publish_at=_publish_at(record, nouns),
        created_at=now,
        modified_at=moment(record.get("modified_at")) or now,
    )


def _publish_at(record: Record, nouns: Nouns) -> datetime | None:
    """The instant; midnight stands for an hour that is not printed."""
    if record.get("published_at"):
        return moment(record["published_at"])
    return datetime.combine(date.fromisoformat(record["date"]), time(), nouns.zone) if record.get("date") else None


def _issuer(record: Record, nouns: Nouns) -> int:
    if record.get("issuer"):
        return nouns.organizations.named(record["issuer"])
    if nouns.publisher is None:
        raise CannotApply("It names no issuer, and there is no newsroom yet: run start_newsroom first.")
    return nouns.publisher


def _contact(record: Record, nouns: Nouns) -> Record:
    """As printed, and who that is; a mail address alone is printed like the contact that it belongs to."""
    contact = record.get("contact") or {}
    if isinstance(contact, str):
        contact = {"email": contact}
    if not contact.get("email"):
        return {"contact_as_printed": contact.get("as_printed") or ""}
    known = nouns.contacts.find(contact["email"], contact.get("name") or "")
    if known is None:
        nouns.missing["press contacts"] += 1
    printed = contact.get("as_printed")
    if printed is None:
        printed = known.as_printed() if known else ""
    return {"contact": known, "contact_as_printed": printed}


def _lead_image(image: Record, nouns: Nouns) -> int | None:
    if not image.get("sha256"):
        return None
    found = nouns.images.find([("sha256", image["sha256"])])
    if found is None:
        nouns.missing["pictures"] += 1
    return found


def _source_file(source: Record, nouns: Nouns) -> int | None:
    return nouns.source_files.find([("sha256", source["sha256"])]) if source.get("sha256") else None


def _add_origin(statement: Statement, record: Record) -> None:
    source = record.get("source") or {}
    if not source.get("how"):
        return
    insert_as_it_was(
        Origin(
            statement=statement,
            key=f"record:{statement.public_id}",
            how=Arrival(source["how"]),
            place=source.get("place") or "",
            line=source.get("line"),
            received_at=moment(source.get("received_at")) or timezone.now(),
        )
    )


def _check_address(statement: Statement, nouns: Nouns) -> None:
    address = statement.get_absolute_url() if nouns.old_addresses else ""
    if address in nouns.old_addresses:
        raise CannotApply(f"{address} led elsewhere once, and still does for old links; change a word of its slug.")


def _reason(record: Record, statement: Statement | None) -> str:
    if record.get("id") and Statement.objects.filter(public_id=record["id"]).exists():
        return f"There is a statement of the id “{record['id']}” already."
    day = statement.release_day if statement else None
    if statement and day and Statement.objects.filter(year=day.year, slug=statement.slug).exists():
        return f"Another statement of {day.year} has the address “{statement.slug}” already; change a word."
    return "The database refused it: one of its rows contradicts another."
