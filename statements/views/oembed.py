"""`/oembed?url=…`: how another site shows a statement or a quotation whose address was pasted there."""

from http import HTTPStatus
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import Resolver404, resolve
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from statements.context import newsroom
from statements.formats.oembed import Room, as_xml, embedded
from statements.formats.quoting import quoted_in
from statements.models import Statement
from statements.models.quotation import NUMBERED

from .files import seconds_to_the_next_minute

LONGEST = 5  # digits of a width or height
KEYS = {"statement": ("year", "slug"), "short": ("public_id",)}  # by the name of an address that can be embedded


@require_safe
def oembed(request: HttpRequest) -> HttpResponse:
    wanted = request.GET.get("format", "json")
    if wanted not in {"json", "xml"}:
        sentence = gettext("This is answered in JSON and XML only.")
        return HttpResponse(sentence, status=HTTPStatus.NOT_IMPLEMENTED, content_type="text/plain; charset=utf-8")
    room = Room(_pixels(request, "maxwidth"), _pixels(request, "maxheight"))
    statement, anchor = _at(request.GET.get("url", ""))
    around = newsroom(request)
    quoted = quoted_in(statement, anchor, around["house"]) if NUMBERED.fullmatch(anchor) else None
    if anchor.startswith("q") and quoted is None:
        raise Http404
    answer = embedded(statement, quoted, around["publisher"], around["house"], room)
    response = (
        HttpResponse(as_xml(answer), content_type="text/xml; charset=utf-8")
        if wanted == "xml"
        else JsonResponse(answer, json_dumps_params={"ensure_ascii": False})
    )
    response["Cache-Control"] = f"public, max-age=0, must-revalidate, s-maxage={seconds_to_the_next_minute()}"
    response["Access-Control-Allow-Origin"] = "*"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def _pixels(request: HttpRequest, name: str) -> int | None:
    written = request.GET.get(name, "")
    if not written:
        return None
    if not (written.isascii() and written.isdigit() and len(written) <= LONGEST):
        raise BadRequest(name)
    return int(written)


def _at(url: str) -> tuple[Statement, str]:
    """The statement that has the address, and the part of it that is pointed at."""
    try:
        address = urlsplit(url)
        match = resolve(unquote(address.path))
    except (ValueError, Resolver404) as nowhere:
        raise Http404 from nowhere
    if address.netloc != urlsplit(settings.SITE_URL).netloc or match.url_name not in KEYS:
        raise Http404
    keys = {key: match.kwargs[key] for key in KEYS[match.url_name]}
    statement = get_object_or_404(Statement.objects.on_record().for_quoting(), **keys)
    if statement.was_replaced and statement.replaced_by.is_public:
        return get_object_or_404(Statement.objects.public().for_quoting(), pk=statement.replaced_by_id), ""
    if statement.was_in_error:
        raise Http404
    return statement, address.fragment
