"""The TimeGate and the TimeMap of a statement: its versions, by the moment at which each was public (RFC 7089)."""

from http import HTTPStatus

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.functional import cached_property

from statements.formats import memento
from statements.formats.site import absolute

from .versions import OfStatement


class OfVersions(OfStatement):
    @cached_property
    def versions(self) -> list:
        found = list(self.statement.versions.on_record().defer("record"))
        if not found:
            raise Http404
        return found


class TimeGate(OfVersions):
    """Leads to the version of the moment that `Accept-Datetime` names; without it, to the newest."""

    def render_to_response(self, context, **kwargs):
        asked = self.request.headers.get("Accept-Datetime")
        at = memento.read(asked) if asked is not None else None
        if asked is not None and at is None:
            response = render(self.request, "400.html", status=HTTPStatus.BAD_REQUEST)
        else:
            version = memento.nearest(self.versions, at)
            response = HttpResponseRedirect(absolute(version.get_absolute_url()))
        patch_vary_headers(response, ["Accept-Datetime"])
        response["Link"] = memento.links_of_memento(self.statement, self.versions)
        return response


class TimeMap(OfVersions):
    def render_to_response(self, context, **kwargs):
        return HttpResponse(memento.time_map(self.statement, self.versions), content_type=memento.LINK_FORMAT)
