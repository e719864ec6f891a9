"""What statements share, as an export has it, and where readers find it."""

from django.shortcuts import get_object_or_404

from statements.formats.shared_nouns import SharedNoun
from statements.formats.site import absolute

from .endpoint import Endpoint
from .listing import Listing

NOW = None  # on the database's clock


class OfNoun:
    noun: SharedNoun

    def public(self):
        return self.noun.public("default", NOW)

    def item(self, row) -> dict:
        return self.noun.record_of(row) | {"address": absolute(row.get_absolute_url())}


class NounList(OfNoun, Listing):
    """In the order of their addresses, which hardly ever change."""

    @property
    def name(self) -> str:
        return self.noun.name

    def found(self):
        return self.public().order_by("slug")


class NounItem(OfNoun, Endpoint):
    def answer(self, **named) -> dict:
        return self.item(get_object_or_404(self.public(), **named))
