"""A version: what a statement said from when on."""

from statements.models import Change

from .schema import ADDRESS, SHA256, Schema, group, many, of, or_null, text
from .statements import PICTURE, QUOTED, SAID

SAID_THEN = SAID | {
    "quotations": many("Who said what", group("As then", QUOTED, optional=("words",))),
    "contact": or_null(text("Press contact as printed")),
    "lead_image": or_null(group("The picture above the text", PICTURE)),
}
OF_VERSION = tuple(SAID_THEN)

KNOWN = {
    "statement": text("Id of the statement"),
    "number": of("integer", "Counted from 1", minimum=1),
    "public_from": of("datetime", "Since when readers could see it"),
    "change": text("What was told of the change; empty of the first", enum=["", *Change.values]),
    "note": text("What readers were told of it"),
    "sha256": text("SHA-256 of the record that the newsroom keeps", **SHA256),
    "address": text("Where readers find it", **ADDRESS),
    "record_address": text("Where its record is", **ADDRESS),
}
VERSION: Schema = group("A version in the list of all", KNOWN)
VERSION_WITH_RECORD: Schema = group("A version with what it said", KNOWN | {"record": group("What it said", SAID_THEN)})
