"""How long a request may be: what announces more is answered before a byte of it is read."""

from collections.abc import Callable, Iterable
from typing import Any

REFUSED = "This is larger than %(number)s MB; please send it in smaller parts.\n"
MEGABYTE = 1024 * 1024


class BoundedBodies:
    """In front of everything else; nginx, where it stands before this, says the same. `most` in bytes."""

    def __init__(self, application: Callable[..., Iterable[bytes]], most: int):
        self.application, self.most = application, most
        self.sentence = (REFUSED % {"number": most // MEGABYTE}).encode()

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """A body of no announced length is none to Django, so nothing more has to be bound."""
        announced = environ.get("CONTENT_LENGTH") or "0"
        if announced.isdecimal() and int(announced) <= self.most:
            return self.application(environ, start_response)
        headers = [
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Length", str(len(self.sentence))),
            ("Connection", "close"),
        ]
        start_response("413 Content Too Large", headers)
        return (self.sentence,)
