"""Addresses that may be asked, read in the one way in which they are then used."""

import re
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from .outcome import Reason, Refused

LONGEST = 2000
PORTS = {"http": 80, "https": 443}
# What programs read in two ways: spaces, controls, backslashes.
AMBIGUOUS = re.compile(r"[\x00-\x20\x7f-\xa0\\\ufeff\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufffe\uffff\ud800-\udfff]")
LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
# As browsers read it: who ends in a number means to be an IPv4 address, however it is written.
NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
QUAD = re.compile(r"(?:(?:0|[1-9][0-9]{0,2})\.){3}(?:0|[1-9][0-9]{0,2})")
IPV6 = re.compile(r"\[[0-9a-f:.]+\]")
INSIDE = frozenset(
    {"corp", "home", "home.arpa", "internal", "intranet", "lan", "local", "localhost", "onion", "private", "test"}
)
SAFE = "/%:=&?~+!$,;'@()*[]"


class Target(NamedTuple):
    """`host` is in lower case and ASCII, an IPv6 address without brackets; `path` has its slash and its query."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def origin(self) -> str:
        return f"{self.scheme}://[{self.host}]" if ":" in self.host else f"{self.scheme}://{self.host}"

    def __str__(self) -> str:
        return self.origin + self.path


def target_of(address: str) -> Target:
    """Raises Refused for whatever is no plain address of the public web. Asks nobody."""
    if len(address) > LONGEST or AMBIGUOUS.search(address):
        raise Refused(Reason.NO_ADDRESS)
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as odd:
        raise Refused(Reason.NO_ADDRESS) from odd
    scheme, place = parts.scheme.lower(), parts.netloc
    if scheme not in PORTS or not place:
        raise Refused(Reason.NO_ADDRESS)
    if "@" in place:
        raise Refused(Reason.USER_INFORMATION)
    if port not in {None, PORTS[scheme]} or place.endswith(":"):
        raise Refused(Reason.PORT)
    host = _host(place.lower().removesuffix(f":{port}"))
    query = f"?{parts.query}" if parts.query else ""
    return Target(scheme, host, PORTS[scheme], quote((parts.path or "/") + query, safe=SAFE))


def _host(written: str) -> str:
    if written.startswith("["):
        if not IPV6.fullmatch(written):
            raise Refused(Reason.NO_ADDRESS)
        return written[1:-1]
    try:
        name = written.encode("idna").decode("ascii").lower().removesuffix(".")
    except UnicodeError as odd:
        raise Refused(Reason.NO_ADDRESS) from odd
    labels = name.split(".")
    if NUMBER.fullmatch(labels[-1]):
        if not QUAD.fullmatch(name):
            raise Refused(Reason.NOT_PUBLIC)
        return name
    if not all(map(LABEL.fullmatch, labels)):
        raise Refused(Reason.NO_ADDRESS)
    if len(labels) == 1 or INSIDE & {labels[-1], ".".join(labels[-2:])}:
        raise Refused(Reason.NOT_PUBLIC)
    return name
