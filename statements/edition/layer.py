"""The layer between the server and Django (WSGI): it sends what holds, and has the rest made in one snapshot."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_started
from django.db import DatabaseError, InterfaceError
from django.http import HttpResponse
from django.http.request import split_domain_port

from statements.formats.snapshot import snapshot
from statements.models.clock import reading
from statements.models.edition.edition import state_at

from .address import Address, canonical
from .page import Page, StartResponse, may_be_kept
from .pages import Pages
from .watch import Unavailable, Watch

HIT, MADE, PASSED = "hit", "fwd=miss; stored", "fwd=bypass"
# What an answer must not depend on, since it is everybody's.
OF_ONE_ASKER = (
    "HTTP_ACCEPT", "HTTP_ACCEPT_ENCODING", "HTTP_ACCEPT_LANGUAGE", "HTTP_AUTHORIZATION", "HTTP_COOKIE",
    "HTTP_IF_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_IF_NONE_MATCH", "HTTP_IF_RANGE", "HTTP_IF_UNMODIFIED_SINCE",
    "HTTP_RANGE", "HTTP_REFERER", "HTTP_USER_AGENT",
)  # fmt: skip
AWAY = b"The newsroom cannot be read at the moment. Please try again in a few seconds.\n"

Environ = dict[str, Any]


class EditionLayer:
    """`room` in bytes is what the pages of this process may take."""

    def __init__(self, django: WSGIHandler, room: int):
        self.django, self.pages, self.watch = django, Pages(room), Watch()
        self._hosts = {host.lower() for host in settings.ALLOWED_HOSTS if not host.startswith((".", "*"))}

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        address = self._address(environ)
        if address is None:
            return self.django(environ, start_response)
        try:
            return self._answer(address, environ, start_response)
        except Unavailable:
            return _away(environ, start_response)

    def _address(self, environ: Environ) -> Address | None:
        """None for whatever is Django's alone to answer."""
        if environ["REQUEST_METHOD"] not in {"GET", "HEAD"} or environ.get("SCRIPT_NAME"):
            return None
        if not (self._is_our_host(environ.get("HTTP_HOST", "")) and self._is_as_secure_as_asked(environ)):
            return None
        return canonical(environ.get("PATH_INFO", ""), environ.get("QUERY_STRING", ""))

    def _answer(self, address: Address, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        while True:
            look = self.watch.look()
            if look is None:
                return self.django(environ, start_response)
            state, now = look
            page = self.pages.get(address)
            if page is not None and page.holds(state, now):
                return page.answer(environ, start_response, now, HIT)
            made = self.pages.make(address, lambda: self._made(address, environ))
            if isinstance(made, Page):
                return made.answer(environ, start_response, now, MADE)
            if made is not None:
                return _as_it_is(made, environ, start_response)

    def _made(self, address: Address, environ: Environ) -> Page | HttpResponse:
        """In one snapshot: what is read for it agrees with itself and with the edition that it is kept under."""
        asked = {name: value for name, value in environ.items() if name not in OF_ONE_ASKER}
        asked |= {"REQUEST_METHOD": "GET", "QUERY_STRING": address.query}
        request_started.send(sender=self.django.__class__, environ=asked)  # before: it closes connections that are old
        try:
            with snapshot() as now, reading(now.using, now.at) as one:
                state = state_at(now.using, now.at)
                response = self.django.get_response(self.django.request_class(asked))
                if state is None or not may_be_kept(response):
                    return response
                page = Page(response, state, one.until)
        except (DatabaseError, InterfaceError) as error:
            raise Unavailable from error
        response.close()
        self.pages.put(address, page)
        return page

    def _is_our_host(self, host: str) -> bool:
        return _name_of(host) in self._hosts

    def _is_as_secure_as_asked(self, environ: Environ) -> bool:
        if not settings.SECURE_SSL_REDIRECT:
            return True
        header, value = settings.SECURE_PROXY_SSL_HEADER or ("wsgi.url_scheme", "https")
        return environ.get(header, "").split(",")[0].strip() == value


@lru_cache(maxsize=64)
def _name_of(host: str) -> str:
    """Without its port, in small letters; empty where it is none."""
    return split_domain_port(host)[0]


def _as_it_is(response: HttpResponse, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
    headers = [*response.items(), *(("Set-Cookie", morsel.OutputString()) for morsel in response.cookies.values())]
    start_response(
        f"{response.status_code} {response.reason_phrase}", [*headers, ("Cache-Status", f"newsroom; {PASSED}")]
    )
    if environ["REQUEST_METHOD"] == "HEAD":
        response.close()
        return ()
    return response


def _away(environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
    headers = [
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Length", str(len(AWAY))),
        ("Cache-Control", "no-store"),
        ("Retry-After", "5"),
    ]
    start_response("503 Service Unavailable", headers)
    return () if environ["REQUEST_METHOD"] == "HEAD" else (AWAY,)
