"""Lists of statements: all, of a year, of a month, and those that gather around a noun."""

from django.shortcuts import get_object_or_404
from django.views.generic import ListView

from statements.formats import lists
from statements.models import Statement

from .downloads import Downloadable

PAGE = 20


class StatementListing(Downloadable, ListView):
    """Public statements in pages of 20; `among` narrows them down."""

    paginate_by = PAGE
    context_object_name = "statements"
    section = "statements"

    def get_queryset(self):
        return self.among(Statement.objects.public()).with_credits()

    def among(self, statements):
        return statements.newest_first()

    def number(self) -> int | None:
        """How many there are in all, where the database keeps it; else they are counted."""
        return None

    def get_paginator(self, *args, **kwargs):
        paginator = super().get_paginator(*args, **kwargs)
        if (number := self.number()) is not None:
            paginator.count = number
        return paginator

    def listed(self):
        return lists.StatementList(self.among(Statement.objects.public()))


class NounPage(StatementListing):
    """The page of a speaker, report, topic or organization: what is said of it, then the statements around it."""

    def get(self, request, *args, **kwargs):
        self.object = get_object_or_404(self.noun(), slug=kwargs["slug"])
        return super().get(request, *args, **kwargs)

    def noun(self):
        """The queryset that the page's noun comes from; it begins with `public()`."""
        raise NotImplementedError
