"""A statement as its record, and the record as canonical text."""

import hashlib
import json
import re
import unicodedata
from datetime import UTC, date, datetime
from typing import Any

from statements.models import Attribution, Citation, Quotation, Statement, Status
from statements.models.prose import blocks
from statements.quotations import exact_words

Record = dict[str, Any]

FORMAT = 1


def record_of(statement: Statement, at: datetime | None = None) -> Record:
    """
    Reads what `Statement.objects.for_record()` fetches.

    With `at`, it holds nothing that readers could not know at that instant: neither the draft that it is a translation
    of, nor the folder it came from.
    """
    original = statement.translation_of
    return {
        "format": FORMAT,
        "id": statement.public_id,
        "slug": statement.slug,
        "kind": statement.kind,
        "language": statement.language,
        "headline": statement.headline,
        "subheadline": statement.subheadline,
        "dateline": statement.dateline,
        "date": day(statement.release_day),
        "published_at": instant(statement.publish_at),
        "modified_at": instant(statement.modified_at),
        "summary": statement.summary,
        "body_html": statement.body,
        "issuer": statement.issuer.slug,
        "topics": [{"slug": row.tag.slug, "name": row.tag.name} for row in statement.statement_topics.all()],
        "speakers": [_credit(attribution) for attribution in statement.attributions.all()],
        "reports": [_citation(citation) for citation in statement.citations.all()],
        "quotations": _quotations(statement),
        "event": _event(statement),
        "contact": _contact(statement, at),
        "lead_image": _lead_image(statement),
        "translation_of": original.public_id if original and (at is None or _is_public(original, at)) else None,
        "corrections": [],
        "old_addresses": sorted(address.path for address in statement.old_addresses.all()),
        "source_url": statement.source_url,
        "source": _source(statement, is_for_readers=at is not None),
    } | ({} if at is None else _redactions(statement))


def canonical(record: Record) -> str:
    """One text for one record: sorted keys, UTF-8, NFC, no spaces."""
    text = _dumped(record)
    return text if unicodedata.is_normalized("NFC", text) else _dumped(_nfc(record))


def sha256_of(record: Record) -> str:
    return fingerprint(canonical(record))


def fingerprint(text: str) -> str:
    """Of what is canonical already."""
    return hashlib.sha256(text.encode()).hexdigest()


def _dumped(record: Record) -> str:
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def day(value: date | None) -> str | None:
    return value.isoformat() if value else None


def instant(value: datetime | None) -> str | None:
    """In UTC, as exact as it is kept."""
    return value.astimezone(UTC).isoformat().replace("+00:00", "Z") if value else None


def _nfc(value: Any) -> Any:
    """A mark at the beginning of a paragraph must not melt with the tag before it: “>” and U+0338 would be “≯”."""
    if isinstance(value, str):
        if value.isascii():
            return value
        return "".join(unicodedata.normalize("NFC", part) for part in re.split(r"(?<=[<=>])", value))
    if isinstance(value, dict):
        return {_nfc(key): _nfc(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_nfc(each) for each in value]
    return value


def _credit(attribution: Attribution) -> Record:
    role = attribution.role
    return {
        "slug": attribution.speaker.slug,
        "name": attribution.speaker.name,
        "role": role.title if role else None,
        "organization": role.organization.name if role else None,
        "from": day(role.since) if role else None,
        "until": day(role.until) if role else None,
        "as_printed": {
            "name": attribution.name_as_printed,
            "title": attribution.title_as_printed,
            "organization": attribution.organization_as_printed,
        },
    }


def _citation(citation: Citation) -> Record:
    report = citation.report
    return {
        "slug": report.slug,
        "title": report.title,
        "number": report.number,
        "date": day(report.issued_on),
        "publisher": report.publisher.name if report.publisher else None,
        "url": report.url,
        "how": citation.how,
        "wording": citation.wording,
        # Left out where it is not said, so that records of before it was asked for are still the same.
        **({"passage": citation.passage} if citation.passage else {}),
    }


def _quotations(statement: Statement) -> list[Record]:
    quotations = statement.quotations.all()
    texts = [block.text for block in blocks(statement.body)] if quotations else []
    return [_quotation(quotation, texts) for quotation in quotations]


def _quotation(quotation: Quotation, texts: list[str]) -> Record:
    """Its words follow from its paragraphs; where they do not, as where two people share one, the record has them."""
    derived = exact_words(texts[quotation.first_paragraph - 1 : quotation.last_paragraph])
    own = {"words": quotation.words} if quotation.words not in {"", derived} else {}
    return own | {
        "anchor": quotation.anchor,
        "speaker": quotation.speaker.slug if quotation.speaker else None,
        "first_paragraph": quotation.first_paragraph,
        "last_paragraph": quotation.last_paragraph,
    }


def _event(statement: Statement) -> Record | None:
    start, end, place = statement.event_starts_at, statement.event_ends_at, statement.event_place
    return {"start": instant(start), "end": instant(end), "place": place} if start or end or place else None


def _contact(statement: Statement, at: datetime | None) -> Record | None:
    """Whom the statement printed; of one who is not listed, readers know nothing but that."""
    contact, printed = statement.contact, statement.contact_as_printed
    if contact is not None and at is not None and not contact.is_listed:
        contact = None
    if contact is None and not printed:
        return None
    return {
        "name": contact.name if contact else None,
        "email": contact.email if contact else None,
        "as_printed": printed,
    }


def _lead_image(statement: Statement) -> Record | None:
    image = statement.lead_image
    if image is None:
        return None
    return {
        "sha256": image.sha256,
        "alt": image.alt,
        "credit": image.credit,
        "focus": [image.focal_x, image.focal_y],
        "caption": statement.lead_image_caption,
    }


def _source(statement: Statement, *, is_for_readers: bool) -> Record | None:
    """From where, when and how it came; the newsroom's folders are nobody else's business."""
    origin, file = getattr(statement, "origin", None), statement.source_file
    if origin is None and file is None:
        return None
    is_placed = origin is not None and not is_for_readers
    return {
        "sha256": file.sha256 if file else None,
        "name": (file.own_name if is_for_readers else file.name) or None if file else None,
        "how": origin.how if origin else None,
        "place": origin.place if origin and is_placed else None,
        "line": origin.line if origin and is_placed else None,
        "received_at": instant(origin.received_at) if origin else None,
    }


def _redactions(statement: Statement) -> Record:
    """When words were taken out and what readers are told of it, where that happened. No version says it of itself."""
    told = [{"at": instant(each.at), "note": each.public_note} for each in statement.redactions.all()]
    return {"redactions": told} if told else {}


def _is_public(statement: Statement, at: datetime) -> bool:
    return statement.status == Status.PUBLISHED and statement.publish_at is not None and statement.publish_at <= at
