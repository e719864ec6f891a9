"""The Content-Security-Policy of every answer, with the setting names of Django 6, which will replace this."""

import base64
import hashlib
import secrets
from http import HTTPStatus

from django.conf import settings
from django.utils.functional import SimpleLazyObject, empty

HEADER = "Content-Security-Policy"


class LazyNonce(SimpleLazyObject):
    """A random value that is made when a page first prints it; false as long as none did."""

    def __init__(self):
        super().__init__(lambda: secrets.token_urlsafe(16))

    def __bool__(self) -> bool:
        return self._wrapped is not empty


class ContentSecurityPolicyMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.csp_nonce = LazyNonce()
        request.csp_styles = []
        response = self.get_response(request)
        if HEADER not in response and not (settings.DEBUG and response.status_code == HTTPStatus.INTERNAL_SERVER_ERROR):
            response[HEADER] = policy(request, getattr(response, "csp", {}))
        for name in ("Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy"):
            response.setdefault(name, "same-origin")
        response.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()")
        return response


def policy(request, extra: dict[str, list[str]]) -> str:
    """The header's value: the settings, what this answer adds, and the nonce if its page has used one."""
    directives = {name: [*sources] for name, sources in settings.SECURE_CSP.items()}
    for name, sources in extra.items():
        directives[name] = [source for source in directives.get(name, []) if source != "'none'"] + sources
    directives["style-src"] += request.csp_styles
    if request.csp_nonce:
        directives["script-src"].append(f"'nonce-{request.csp_nonce}'")
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in directives.items())


def allow_inline_style(request, css: str) -> None:
    """Let the answer to this request hold a style element with exactly this content (CSP 3, 'sha256-…')."""
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    if request is not None:
        request.csp_styles.append(f"'sha256-{digest}'")


def csp_nonce(request):
    return {"csp_nonce": getattr(request, "csp_nonce", "")}
