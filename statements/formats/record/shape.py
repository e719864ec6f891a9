"""Which keys a record has, and what each may hold; lengths are those of the columns."""

import re
from typing import Any

from statements.models import (
    Attribution,
    Citation,
    How,
    Image,
    Kind,
    OldAddress,
    Organization,
    PressContact,
    Quotation,
    Redaction,
    Report,
    Role,
    SourceFile,
    Speaker,
    Statement,
    Topic,
)
from statements.models.origin import Arrival, Origin
from statements.models.slug import PATTERN
from statements.models.web_address import WebAddressField

from .fields import Day, Either, Group, Instant, Many, Number, OneOf, Text
from .write import FORMAT

# A language, then maybe a script and a region: en, es-419, pt-BR, zh-Hant-TW.
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")


def text_of(model: Any, column: str, **more: Any) -> Text:
    return Text(model._meta.get_field(column).max_length, **more)


def matching(pattern: str | re.Pattern[str]) -> Any:
    return lambda text: re.fullmatch(pattern, text) is not None


def slug_of(model: Any) -> Text:
    wanted = "write lowercase letters a to z, digits and hyphens, with at least one letter"
    return text_of(model, "slug", like=matching(PATTERN), wanted=wanted)


def address_of(model: Any, column: str) -> Text:
    check = WebAddressField.default_validators[0]
    return text_of(model, column, like=check, wanted="write an address that begins with http:// or https://")


SHA256 = Text(like=matching(r"[0-9a-f]{64}"), wanted="a SHA-256 has 64 digits from 0 to f")
PATH = text_of(OldAddress, "path", like=matching(r"/[^\s]*"), wanted="an address on this site begins with a slash")

TOPIC = Group({"slug": slug_of(Topic), "name": text_of(Topic, "name")}, one_of=("slug", "name"))

AS_PRINTED = Group(
    {name: text_of(Attribution, f"{name}_as_printed") for name in ("name", "title", "organization")},
)
SPEAKER = Group(
    {
        "slug": slug_of(Speaker),
        "name": text_of(Speaker, "name"),
        "role": text_of(Role, "title"),
        "organization": text_of(Organization, "name"),
        "from": Day(),
        "until": Day(),
        "as_printed": AS_PRINTED,
    },
    one_of=("slug", "name"),
)
REPORT = Group(
    {
        "slug": slug_of(Report),
        "title": text_of(Report, "title"),
        "number": text_of(Report, "number"),
        "date": Day(),
        "publisher": text_of(Organization, "name"),
        "url": address_of(Report, "url"),
        "how": OneOf(How.values),
        "wording": text_of(Citation, "wording"),
        "passage": text_of(Citation, "passage"),
    },
    one_of=("slug", "title", "number"),
)
QUOTATION = Group(
    {
        "anchor": text_of(Quotation, "anchor", like=matching(r"[a-z][a-z0-9-]*"), wanted="write it like q1"),
        "speaker": text_of(Speaker, "name"),
        "first_paragraph": Number(1),
        "last_paragraph": Number(1),
        "words": Text(),
    },
    required=("first_paragraph",),
)
EVENT = Group({"start": Instant(), "end": Instant(), "place": text_of(Statement, "event_place")})
CONTACT = Group(
    {
        "name": text_of(PressContact, "name"),
        "email": text_of(PressContact, "email"),
        "as_printed": text_of(Statement, "contact_as_printed"),
    }
)
LEAD_IMAGE = Group(
    {
        "sha256": SHA256,
        "alt": text_of(Image, "alt"),
        "credit": text_of(Image, "credit"),
        "focus": Many(Number(0, 100), "Part of “focus”", exactly=2),
        "caption": text_of(Statement, "lead_image_caption"),
    }
)
SOURCE = Group(
    {
        "sha256": SHA256,
        "name": text_of(SourceFile, "name"),
        "how": OneOf(Arrival.values),
        "place": text_of(Origin, "place"),
        "line": Number(1, 2_147_483_647),
        "received_at": Instant(),
    }
)
RECORD = Group(
    {
        "format": Number(FORMAT, FORMAT),
        "id": text_of(Statement, "public_id", like=matching(r"[A-Za-z0-9_-]+"), wanted="write letters and digits"),
        "slug": slug_of(Statement),
        "kind": OneOf(Kind.values),
        "language": text_of(
            Statement, "language", like=matching(LANGUAGE), wanted="write it as in web pages: en, es, pt-BR"
        ),
        "headline": text_of(Statement, "headline"),
        "subheadline": text_of(Statement, "subheadline"),
        "dateline": text_of(Statement, "dateline"),
        "date": Day(),
        "published_at": Instant(),
        "modified_at": Instant(),
        "summary": text_of(Statement, "summary"),
        "body_html": Text(),
        "issuer": text_of(Organization, "name"),
        "topics": Many(TOPIC, "Topic"),
        "speakers": Many(SPEAKER, "Speaker"),
        "reports": Many(REPORT, "Report"),
        "quotations": Many(QUOTATION, "Quotation"),
        "event": EVENT,
        "contact": Either(text_of(PressContact, "email"), CONTACT),
        "lead_image": LEAD_IMAGE,
        "translation_of": text_of(Statement, "slug"),
        "corrections": Many(Group({"text": Text(), "date": Day()}), "Correction"),
        "redactions": Many(
            Group({"at": Instant(), "note": text_of(Redaction, "public_note")}, required=("at",)), "Redaction"
        ),
        "old_addresses": Many(PATH, "Old address"),
        "source_url": address_of(Statement, "source_url"),
        "source": SOURCE,
    },
    required=("slug", "headline", "date", "body_html"),
)
