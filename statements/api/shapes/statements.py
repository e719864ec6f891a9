"""A statement: its record and what the API says besides."""

from statements.formats.archive.columns import CITATIONS, STATEMENTS
from statements.models import How, Kind
from statements.models.origin import Arrival

from .schema import ADDRESS, SHA256, Schema, any_null, columns, group, many, of, or_null, text

AS_PRINTED = group(
    "As the statement prints it, whatever became of the person since",
    {"name": text("Name"), "title": text("Title of that day"), "organization": text("Organization")},
)
SPEAKER = group(
    "Who is credited",
    {
        "slug": text("The end of the speaker's address"),
        "name": text("Name as it is today"),
        "role": or_null(text("Title of the role that the speaker held that day")),
        "organization": or_null(text("Organization of that role")),
        "from": or_null(of("date", "First day of that role")),
        "until": or_null(of("date", "Last day of that role")),
        "as_printed": AS_PRINTED,
    },
)
REPORT = group(
    "What it refers to",
    {
        "slug": text("The end of the report's address"),
        "title": text("Title"),
        "number": text("Number, as printed"),
        "date": or_null(of("date", "The date on its cover")),
        "publisher": or_null(text("Name of the organization that published it")),
        "url": text("Where its publisher offers it"),
        "how": text("How the statement refers to it", enum=list(How.values)),
        **columns(CITATIONS, "wording"),
    },
)
TOPIC = group("What it is about", {"slug": text("The end of the topic's address"), "name": text("Name")})
QUOTED = {
    "anchor": text("Name of the quotation within its statement"),
    "speaker": or_null(text("Slug of the speaker; null where the text does not say")),
    "first_paragraph": of("integer", "Paragraph where it begins, counted from 1", minimum=1),
    "last_paragraph": of("integer", "Paragraph where it ends", minimum=1),
    "words": text("The exact words, without marks and attribution; a blank line between paragraphs"),
}
QUOTATION = group("Who said what in it", QUOTED | {"address": text("Where readers find it", **ADDRESS)})
EVENT = group(
    "What a media advisory invites to",
    {
        "start": or_null(of("datetime", "When it begins")),
        "end": or_null(of("datetime", "When it ends")),
        "place": text("Where"),
    },
)
CONTACT = group(
    "Whom journalists could call",
    {
        "name": or_null(text("Name; null of somebody who is not listed")),
        "email": or_null(text("Mail")),
        "as_printed": text("As the statement printed it"),
    },
)
PICTURE = {
    "sha256": text("SHA-256 of the file", **SHA256),
    "alt": text("What it shows"),
    "credit": text("Whose picture it is"),
    "focus": many("Focal point, in percent from left and top", of("integer", "Percent", minimum=0, maximum=100)),
    "caption": text("Caption"),
}
IMAGE = group("The picture above the text", PICTURE | {"address": text("The file", **ADDRESS)})
SOURCE = group(
    "From what it was read, where it was not written here",
    {
        "sha256": or_null(text("SHA-256 of the file", **SHA256)),
        "name": or_null(text("Name of the file")),
        "how": or_null(text("How it came", enum=[*Arrival.values, None])),
        "received_at": or_null(of("datetime", "When")),
    },
)
REDACTION = group(
    "Words that were taken out to protect a person",
    {"at": of("datetime", "When"), "note": text("What readers are told")},
)
# What a statement and each of its versions say alike.
SAID = {
    **columns(STATEMENTS, "kind", "language", "headline", "subheadline", "dateline", "date", "published_at", "summary"),
    "kind": text("What kind of text it is", enum=list(Kind.values)),
    "body_html": text("The whole text in a small vocabulary of HTML"),
    "issuer": text("Slug of the organization that issued it"),
    "topics": many("What it is about", TOPIC),
    "speakers": many("Who is credited, in order", SPEAKER),
    "reports": many("What it refers to, in order", REPORT),
    "event": or_null(EVENT),
    **columns(STATEMENTS, "source_url"),
}
STATEMENT: Schema = group(
    "A statement: its record, which can be imported, with where it is and the exact words of its quotations",
    {
        "format": of("integer", "Of the record", const=1),
        **columns(STATEMENTS, "id"),
        "slug": text("The end of its address"),
        "address": text("Where readers find it today", **ADDRESS),
        "short_address": text("Leads there for ever", **ADDRESS),
        **SAID,
        **columns(STATEMENTS, "modified_at"),
        "quotations": many("Who said what", QUOTATION),
        "contact": or_null(CONTACT),
        "lead_image": or_null(IMAGE),
        **any_null(columns(STATEMENTS, "translation_of"), "translation_of"),
        "corrections": many("None yet; what changed is told by its versions", {"type": "object"}),
        "redactions": many("Where words were taken out", REDACTION),
        "old_addresses": many("Paths that lead to it as well", {"type": "string"}),
        "source": or_null(SOURCE),
        "version": of("integer", "Number of the version that stands", minimum=1),
        "versions": text("Where they are listed", **ADDRESS),
    },
    optional=("redactions",),
)
