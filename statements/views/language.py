"""The language of every answer: the one that is asked for, else the newsroom's; what browsers wish is not read."""

from django.urls import reverse
from django.utils.translation import get_language, override

from statements.formats.language import interface_language, newsroom_language


class LanguageMiddleware:
    """A statement's own pages speak its language whatever is asked: their views say so with `speak`."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with override(_asked_for(request)):
            response = self.get_response(request)
            if response.get("Content-Type", "").startswith("text/html"):
                response.headers.setdefault("Content-Language", get_language())
        return response


def _asked_for(request) -> str:
    is_desk = request.path.startswith(reverse("admin:index"))
    return newsroom_language() if is_desk else interface_language(request.GET.get("language"))
