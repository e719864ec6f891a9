"""What became of statements since: for whoever keeps a copy of the record."""

from django.urls import reverse

from statements.formats.record.write import instant
from statements.formats.site import absolute
from statements.models import Statement

from .listing import Listing
from .parameters import moment


class ChangeList(Listing):
    """Each statement once, at its last change, the earliest first; withdrawn ones as well, in error without address."""

    name = "changes"
    parameters = ("limit", "cursor", "since")

    def found(self):
        found = Statement.objects.on_record().in_order_of_change().defer("body")
        since = moment(self.request.GET, "since")
        return found.filter(touched_at__gte=since) if since else found

    def behind(self, found, changed_at: str, public_id: str):
        return found.touched_behind(changed_at, public_id)

    def position(self, statement) -> list:
        return [instant(statement.touched_at), statement.public_id]

    def item(self, statement) -> dict:
        known = {"id": statement.public_id, "changed_at": instant(statement.touched_at)}
        return known | {
            "state": statement.withdrawn_as or "public",
            "address": None if statement.was_in_error else absolute(statement.get_absolute_url()),
            "record_address": absolute(reverse("api-statement", args=[statement.public_id])),
        }
