"""Speakers, reports, topics and organizations, and the rows of quotations."""

from statements.formats.archive.columns import ORGANIZATIONS, QUOTATIONS, REPORTS, SPEAKERS, TOPICS

from .schema import ADDRESS, SHA256, Schema, any_null, columns, group, many, of, or_null, text

PLACE = {"address": text("Where readers find it", **ADDRESS)}
ALIASES = {"aliases": many("Other names", {"type": "string"})}
OLD_ADDRESSES = {"old_addresses": many("Paths that lead to it as well", {"type": "string"})}

ROLE = group(
    "What the speaker was, as far as a public statement says so",
    {
        "organization": text("Slug of the organization"),
        "title": text("Title"),
        "from": or_null(of("date", "First day")),
        "until": or_null(of("date", "Last day; null while it lasts or is not known")),
    },
)
SPEAKER: Schema = group(
    "A person who is quoted",
    {
        **any_null(columns(SPEAKERS, "id", "slug", "name", "biography", "portrait"), "portrait"),
        "roles": many("What the speaker was, and when", ROLE),
        **OLD_ADDRESSES,
        **PLACE,
    },
)
PLAIN_OF_REPORTS = [column.name for column in REPORTS.columns if column.name not in {"address", "aliases", "copies"}]
COPY = group(
    "A file of the report as it was then",
    {
        "sha256": text("SHA-256 of the file", **SHA256),
        "extension": text("How its name ends"),
        "media_type": text("Its type"),
        "size": of("integer", "Bytes", minimum=0),
        "label": text("Which one it is"),
        "rights": text("Why readers may have the file, or not"),
        "is_offered": of("boolean", "Whether readers may have it"),
        "source_url": text("Where it was fetched"),
        "added_at": of("datetime", "When it was saved"),
        "address": or_null(text("The file, where readers may have it", **ADDRESS)),
    },
)
REPORT: Schema = group(
    "A document that statements refer to",
    {
        **any_null(
            columns(REPORTS, *PLAIN_OF_REPORTS),
            "publisher",
            "issued",
            "released",
            "revised",
            "retracted",
            "link_since",
        ),
        **ALIASES,
        "copies": many("Saved copies; a changed file is a new one", COPY),
        **OLD_ADDRESSES,
        **PLACE,
    },
)
TOPIC: Schema = group(
    "What statements are about",
    {
        **any_null(columns(TOPICS, "slug", "name", "description", "parent"), "parent"),
        **ALIASES,
        **OLD_ADDRESSES,
        **PLACE,
    },
)
ORGANIZATION: Schema = group(
    "The newsroom's own, an employer of speakers or a publisher of reports",
    {
        **any_null(
            columns(ORGANIZATIONS, "slug", "name", "abbreviation", "parent", "website", "is_publisher"), "parent"
        ),
        "tagline": text("What stands beside its name"),
        "boilerplate": text("What it says of itself below its statements"),
        "logo": or_null(text("SHA-256 of its logo", **SHA256)),
        **ALIASES,
        **OLD_ADDRESSES,
        **PLACE,
    },
)
NOBODY = ("speaker", "speaker_slug", "name_as_printed", "title_as_printed", "organization_as_printed")
QUOTATION: Schema = group("Who said what, as a row of the export", any_null(columns(QUOTATIONS), *NOBODY))
