"""Statements as records, with what an export keeps beside them: where they are and the exact words."""

from http import HTTPStatus

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from statements.formats.record import record_of
from statements.formats.record.write import instant
from statements.formats.site import absolute
from statements.formats.tombstone import tombstone_of
from statements.models import Statement
from statements.selection import Selection

from .endpoint import Endpoint
from .listing import Listing
from .parameters import choosing, selection
from .problem import Problem

OF_SOURCE = ("sha256", "name", "how", "received_at")


def public():
    """With all that an answer says of each, in seven queries however many there are."""
    return Statement.objects.public().for_record().with_version().prefetch_related("redactions")


def as_answered(statement: Statement) -> dict:
    record = record_of(statement, statement.read_at)
    page = absolute(statement.get_absolute_url())
    image = record["lead_image"] and record["lead_image"] | {
        "address": absolute(statement.lead_image.get_absolute_url())
    }
    source = record["source"] and {name: record["source"][name] for name in OF_SOURCE}
    quotations = zip(record["quotations"], statement.quotations.all(), strict=True)
    return record | {
        "address": page,
        "short_address": absolute(statement.get_short_url()),
        "lead_image": image,
        "source": source,
        "quotations": [
            said | {"words": quotation.words, "address": f"{page}#{quotation.anchor}"} for said, quotation in quotations
        ],
        "version": statement.version,
        "versions": absolute(reverse("api-versions", args=[statement.public_id])),
    }


class StatementList(Listing):
    """Newest first, full records; any selection narrows them down."""

    name = "statements"
    parameters = ("limit", "cursor", *choosing(Selection))
    item = staticmethod(as_answered)

    def found(self):
        return selection(self.request.GET).of(public()).newest_first()

    def behind(self, found, published_at: str, public_id: str):
        return found.behind(published_at, public_id)

    def position(self, statement) -> list:
        return [instant(statement.publish_at), statement.public_id]


class StatementItem(Endpoint):
    def answer(self, public_id: str) -> dict:
        statement = public().filter(public_id=public_id).first()
        if statement is None:
            raise gone(public_id)
        return as_answered(statement)


def gone(public_id: str) -> Exception:
    """What was withdrawn has left a tombstone; what never was public is nothing."""
    withdrawn = Statement.objects.withdrawn().filter(public_id=public_id).first()
    if withdrawn is None:
        return Http404()
    sentence = _("It was published in error.") if withdrawn.was_in_error else _("It was withdrawn.")
    return Problem(HTTPStatus.GONE, sentence, **tombstone_of(withdrawn))
