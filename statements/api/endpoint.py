"""What every address of the API does alike: methods, errors, fingerprints, and readers from other sites."""

import hashlib
import json
from http import HTTPStatus

from django.http import Http404, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from .parameters import check_known
from .problem import Problem

FOR_EVERY_SITE = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Cache-Control": "public, max-age=0, must-revalidate",
}
BEFORE_A_REQUEST = {
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Max-Age": "86400",
}


@method_decorator(csrf_exempt, name="dispatch")  # nothing here can be changed
class Endpoint(View):
    """`answer` says what stands at the address, as what JSON can hold, or raises Problem."""

    http_method_names = ["get", "head", "options"]
    parameters: tuple[str, ...] = ()

    def answer(self, **kwargs) -> dict:
        raise NotImplementedError

    def dispatch(self, request, *args, **kwargs):
        try:
            response = super().dispatch(request, *args, **kwargs)
        except Problem as problem:
            response = problem.answer()
        except Http404:
            response = Problem(HTTPStatus.NOT_FOUND, _("There is nothing public at this address.")).answer()
        for name, value in FOR_EVERY_SITE.items():
            response.setdefault(name, value)
        return response

    def get(self, request, *args, **kwargs):
        check_known(request.GET, self.parameters)
        text = json.dumps(self.answer(**kwargs), ensure_ascii=False).encode()
        etag = f'"{hashlib.sha256(text).hexdigest()[:32]}"'
        response = HttpResponse(text, content_type="application/json", headers={"ETag": etag})
        return get_conditional_response(request, etag=etag, response=response)

    def options(self, request, *args, **kwargs):
        allowed = {"Allow": ", ".join(self._allowed_methods())}
        return HttpResponse(status=HTTPStatus.NO_CONTENT, headers=BEFORE_A_REQUEST | allowed)

    def http_method_not_allowed(self, request, *args, **kwargs):
        response = Problem(HTTPStatus.METHOD_NOT_ALLOWED, _("Here things can be read, and nothing else.")).answer()
        response["Allow"] = ", ".join(self._allowed_methods())
        return response


class Nothing(Endpoint):
    """Every other address below this one."""

    def get(self, request, *args, **kwargs):
        raise Http404
