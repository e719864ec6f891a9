"""A statement in the formats that other systems read; gone, moved or not there as its page is."""

import json
from http import HTTPStatus

from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect
from django.urls import resolve, reverse
from django.utils.cache import get_conditional_response, set_response_etag
from django.utils.functional import cached_property
from django.views import View

from statements.context import newsroom
from statements.formats.language import speak
from statements.formats.ninjs import ninjs
from statements.formats.wire import wire_copy
from statements.models import HouseStyle, OldAddress, Statement

from .files import seconds_to_the_next_minute
from .withdrawn import in_place_of, instead_of

FOR_ANYBODY = {"Cross-Origin-Resource-Policy": "cross-origin", "Access-Control-Allow-Origin": "*"}


class StatementFormat(View):
    """`pattern` is the name of its address, `write` makes the text."""

    http_method_names = ["get", "head"]
    pattern: str
    media_type: str

    def get(self, request, year: str, slug: str):
        statement = Statement.objects.on_record().filter(year=year, slug=slug).for_page().first()
        if statement is None:
            return self.moved(year, slug)
        speak(statement.language)
        return (
            instead_of(request, statement)
            or in_place_of(statement, self.pattern)
            or self.answer(request, self.write(statement))
        )

    def write(self, statement: Statement) -> str:
        raise NotImplementedError

    @cached_property
    def house(self) -> HouseStyle:
        return newsroom(self.request)["house"]

    def moved(self, year: str, slug: str):
        """Where the old address of its page leads, in this format."""
        address = OldAddress.objects.present_address(reverse("statement", args=[year, slug]))
        present = resolve(address) if address else None
        if present is None or present.url_name != "statement":
            raise Http404
        return HttpResponsePermanentRedirect(reverse(self.pattern, kwargs=present.kwargs))

    def answer(self, request, text: str) -> HttpResponse:
        response = set_response_etag(HttpResponse(text, content_type=self.media_type))
        response = get_conditional_response(request, etag=response["ETag"], response=response)
        if response.status_code in {HTTPStatus.OK, HTTPStatus.NOT_MODIFIED}:
            fresh = f"public, max-age=0, must-revalidate, s-maxage={seconds_to_the_next_minute()}"
            for header, value in {"Cache-Control": fresh, **FOR_ANYBODY}.items():
                response[header] = value
        return response


class PlainText(StatementFormat):
    pattern = "statement-text"
    media_type = "text/plain; charset=utf-8"

    def write(self, statement: Statement) -> str:
        return wire_copy(statement, self.house)


class NewsData(StatementFormat):
    pattern = "statement-data"
    media_type = "application/json"

    def write(self, statement: Statement) -> str:
        translations = Statement.objects.public().in_other_languages(statement).defer("body")
        return json.dumps(ninjs(statement, self.house, translations), ensure_ascii=False, indent=2) + "\n"
