"""An answer as it is sent: finished, packed, and with all that decides whether it still holds."""

import hashlib
import re
from collections.abc import Callable, Iterable
from datetime import datetime
from http import HTTPStatus
from typing import Any

from django.http import HttpResponse

from statements.models.edition import State

from .encoding import GZIP, IDENTITY, is_worth_packing, pack, preferred, unpack

KEPT = frozenset({HTTPStatus.OK, HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.NOT_FOUND, HTTPStatus.GONE})
MADE_HERE = frozenset({"cache-control", "content-encoding", "content-length", "etag", "vary"})
OF_THE_BODY = frozenset({"content-type", "content-language", "content-disposition"})

FRESH = re.compile(
    r"(public, max-age=0, must-revalidate(, s-maxage=\d+)?)?"
)  # what views say of public pages, or nothing

Headers = list[tuple[str, str]]
StartResponse = Callable[[str, Headers], Any]


def may_be_kept(response: HttpResponse) -> bool:
    """Nothing that was made for one asker, or that its view does not want kept."""
    for_one = (
        response.streaming
        or response.cookies
        or "cookie" in response.get("Vary", "").lower()
        or "'nonce-" in response.get("Content-Security-Policy", "")
    )
    return (
        response.status_code in KEPT and not for_one and FRESH.fullmatch(response.get("Cache-Control", "")) is not None
    )


class Page:
    """Text is kept as gzip, and as Brotli once somebody asked for it."""

    def __init__(self, response: HttpResponse, state: State, until: datetime):
        body = response.content
        self.status = f"{response.status_code} {response.reason_phrase}"
        self.is_text = is_worth_packing(response.get("Content-Type", ""), len(body))
        self.headers = [(name, value) for name, value in response.items() if name.lower() not in MADE_HERE]
        self.digest = hashlib.sha256(body).hexdigest()[:32]
        self.bodies = {GZIP: pack(body, GZIP)} if self.is_text else {IDENTITY: body}
        self.state, self.until = state, until
        # In bytes: as text both packings, the second of which may come, and what headers and the rest take.
        self.room = 2000 + (2 if self.is_text else 1) * sum(map(len, self.bodies.values()))
        others = [name.strip() for name in response.get("Vary", "").split(",") if name.strip()]
        self.vary = ", ".join(dict.fromkeys([*others, "Accept-Encoding"]))

    def holds(self, state: State, now: datetime) -> bool:
        return self.state == state and now < self.until

    def body(self, coding: str) -> bytes:
        found = self.bodies.get(coding)
        if found is None and coding == IDENTITY:
            return unpack(self.bodies[GZIP])
        if found is None:
            found = self.bodies[coding] = pack(unpack(self.bodies[GZIP]), coding)
        return found

    def answer(
        self, environ: dict[str, Any], start_response: StartResponse, now: datetime, how: str
    ) -> Iterable[bytes]:
        """`how` it came about, as Cache-Status (RFC 9211) says it."""
        coding = preferred(environ.get("HTTP_ACCEPT_ENCODING", "")) if self.is_text else IDENTITY
        etag = f'"{self.digest}"' if coding == IDENTITY else f'"{self.digest}-{coding}"'
        headers = [
            ("ETag", etag),
            # The same whether or not anything is due: a countdown would betray an embargo.
            ("Cache-Control", f"public, max-age=0, must-revalidate, s-maxage={60 - now.second}"),
            ("Vary", self.vary),
            ("Cache-Status", f"newsroom; {how}"),
        ]
        asked = environ.get("HTTP_IF_NONE_MATCH")
        if asked and self.status.startswith("200") and is_among(etag, asked):
            start_response("304 Not Modified", [h for h in self.headers if h[0].lower() not in OF_THE_BODY] + headers)
            return ()
        body = self.body(coding)
        if coding != IDENTITY:
            headers.append(("Content-Encoding", coding))
        headers.append(("Content-Length", str(len(body))))
        start_response(self.status, self.headers + headers)
        return () if environ["REQUEST_METHOD"] == "HEAD" else (body,)


def is_among(etag: str, asked: str) -> bool:
    """If-None-Match: a list, or `*`; compared weakly (RFC 9110, 13.1.2)."""
    if asked == etag:
        return True
    return asked.strip() == "*" or any(each.strip().removeprefix("W/") == etag for each in asked.split(","))
