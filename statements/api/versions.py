"""What a statement said before."""

import json

from django.http import Http404
from django.urls import reverse

from statements.formats.record.write import instant
from statements.formats.site import absolute
from statements.models import Statement, Version
from statements.models.prose import sanitize

from .endpoint import Endpoint
from .listing import Listing
from .shapes.versions import OF_VERSION
from .statements import gone


def statement_of(public_id: str) -> Statement:
    statement = Statement.objects.public().filter(public_id=public_id).defer("body").first()
    if statement is None:
        raise gone(public_id)
    return statement


def as_answered(version: Version, statement: Statement) -> dict:
    version.statement = statement
    return {
        "statement": statement.public_id,
        "number": version.number,
        "public_from": instant(version.public_from),
        "change": version.change,
        "note": version.note,
        "sha256": version.record_sha256,
        "address": absolute(version.get_absolute_url()),
        "record_address": absolute(reverse("api-version", args=[statement.public_id, version.number])),
    }


class VersionList(Listing):
    """The first one first; the last one is what stands now."""

    name = "versions"

    def found(self, public_id: str):
        self.statement = statement_of(public_id)
        return self.statement.versions.on_record().defer("record")

    def behind(self, found, number: int):
        return found.filter(number__gt=number)

    def position(self, version) -> list:
        return [version.number]

    def item(self, version) -> dict:
        return as_answered(version, self.statement)


class VersionItem(Endpoint):
    def answer(self, public_id: str, number: str) -> dict:
        statement = statement_of(public_id)
        version = statement.versions.on_record().filter(number=number).first()
        if version is None:
            raise Http404
        return as_answered(version, statement) | {"record": for_readers(json.loads(version.record))}


def for_readers(record: dict) -> dict:
    """A version is frozen for the newsroom: whence it came, or whom a draft names, is nobody else's business."""
    shown = {name: record.get(name) for name in OF_VERSION}
    return shown | {
        "body_html": sanitize(record["body_html"]),
        "contact": (record.get("contact") or {}).get("as_printed"),
    }
