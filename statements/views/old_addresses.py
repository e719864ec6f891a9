"""Where nothing is found, an old address may lead on; else the page that says so."""

from http import HTTPStatus

from django.conf import settings
from django.http import HttpResponsePermanentRedirect
from django.views.defaults import page_not_found

from statements.models import OldAddress

from .named_version import with_version


class OldAddressMiddleware:
    """Old addresses of public nouns redirect for ever; all other 404s are the same page, in debug mode too."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code != HTTPStatus.NOT_FOUND:
            return response
        if address := OldAddress.objects.present_address(request.path):
            return HttpResponsePermanentRedirect(with_version(address, request))
        is_page = response["Content-Type"].startswith("text/html")
        return page_not_found(request, None) if settings.DEBUG and is_page else response
