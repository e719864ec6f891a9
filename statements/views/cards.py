"""The cards of statements and quotations, as PNG."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from statements.context import newsroom
from statements.formats.card import Card, card_of_quotation, card_of_statement, png
from statements.formats.quoting import quoted_in
from statements.models import Statement
from statements.models.clock import today

from .files import HEADERS, seconds_to_the_next_minute
from .withdrawn import instead_of


@require_safe
def statement_card(request: HttpRequest, year: str, slug: str) -> HttpResponse:
    statement = _on_record(year, slug)
    if answer := instead_of(request, statement) or _in_place_of(statement):
        return answer
    around = newsroom(request)
    card = card_of_statement(statement, around["publisher"], around["house"], today(around["house"].zone))
    return _send(request, card)


@require_safe
def quotation_card(request: HttpRequest, year: str, slug: str, anchor: str) -> HttpResponse:
    statement = _on_record(year, slug)
    if answer := instead_of(request, statement) or _in_place_of(statement):
        return answer
    around = newsroom(request)
    quoted = quoted_in(statement, anchor, around["house"])
    if quoted is None:
        raise Http404
    return _send(request, card_of_quotation(quoted, around["publisher"], today(around["house"].zone)))


def _on_record(year: str, slug: str) -> Statement:
    return get_object_or_404(Statement.objects.on_record().for_quoting().defer("body"), year=year, slug=slug)


def _in_place_of(statement: Statement) -> HttpResponse | None:
    """As its page leads to the other page, so its cards lead to the other card."""
    other = statement.replaced_by
    return HttpResponsePermanentRedirect(f"{other.get_absolute_url()}card.png") if other and other.is_public else None


def _send(request: HttpRequest, card: Card) -> HttpResponse:
    """It is drawn only for who does not have it."""
    fresh = f"public, max-age=0, must-revalidate, s-maxage={seconds_to_the_next_minute()}"
    headers = {**HEADERS, "ETag": card.etag, "Cache-Control": fresh}
    answer = get_conditional_response(request, etag=card.etag)
    if answer is None:
        answer = HttpResponse(png(card), content_type="image/png")
    for name, value in headers.items():
        answer[name] = value
    return answer
