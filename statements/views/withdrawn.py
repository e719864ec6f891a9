"""What the addresses of a withdrawn statement answer, where that is not its page with a notice."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse

from statements.models import Statement


def instead_of(request: HttpRequest, statement: Statement) -> HttpResponse | None:
    """Of what was published in error nothing is shown, at none of its addresses."""
    if not statement.was_in_error:
        return None
    return render(request, "410.html", {"statement": statement}, status=HTTPStatus.GONE)


def in_place_of(statement: Statement, pattern: str = "statement") -> HttpResponse | None:
    """The text of a replaced statement is where the other one is, in each format; its versions stay where they are."""
    other = statement.replaced_by
    if other is None or not other.is_public:
        return None
    return HttpResponsePermanentRedirect(reverse(pattern, args=[other.year, other.slug]))
