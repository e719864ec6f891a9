"""Rows of one noun inside the form of another: credits of a statement, roles of a speaker, aliases of a topic."""

from django.contrib import admin

from .fields import DeskFields


class Rows(DeskFields, admin.StackedInline):
    owner: str  # the foreign key to the noun whose form it is
    template = "admin/_rows.html"
    extra = 1

    def get_extra(self, request, obj=None, **kwargs):
        """An empty row is an offer; where rows stand already, a button is enough."""
        return 0 if obj and self.model._default_manager.filter(**{self.owner: obj}).exists() else self.extra
