"""Which machines may be connected to: public ones, whatever their name says."""

import ipaddress
import socket
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TooLate
from dataclasses import dataclass
from threading import Thread

from .address import Target
from .outcome import Reason, Refused, Unreachable

Place = tuple[str, int]  # an IP address and a port
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

PUBLIC_IPV6 = ipaddress.IPv6Network("2000::/3")
# What Python counts as global and is not for us: relays, and what wraps an address of another family.
NOT_FOR_US: tuple[Network, ...] = (
    ipaddress.IPv4Network("192.88.99.0/24"),
    ipaddress.IPv4Network("192.0.0.0/24"),
    ipaddress.IPv4Network("240.0.0.0/4"),
    ipaddress.IPv6Network("2001::/23"),
    ipaddress.IPv6Network("2001:db8::/32"),
    ipaddress.IPv6Network("3fff::/20"),
    ipaddress.IPv6Network("5f00::/16"),
)
WRAPPED = ipaddress.IPv6Network("64:ff9b::/96")  # an IPv4 address behind NAT64


def is_public(address: str) -> bool:
    """Also of addresses that hold another one: each of them has to be public."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour
        if ip in WRAPPED:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
        if ip not in PUBLIC_IPV6 or ip.scope_id:
            return False
    is_ours = not any(ip.version == each.version and ip in each for each in NOT_FOR_US)
    return is_ours and ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def resolve(host: str, port: int) -> list[Place]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys((str(place[0]), port) for *_, place in found))


@dataclass(frozen=True)
class Gate:
    """
    A name is looked up once, every address that it has must be allowed, and one of those is connected to.

    The defaults are the public web; a newsroom that keeps its own documents inside may allow more.
    """

    resolve: Callable[[str, int], list[Place]] = resolve
    is_allowed: Callable[[str, int], bool] = lambda address, port: is_public(address)

    def places(self, target: Target, seconds: float) -> list[Place]:
        """Raises Refused where any is not allowed, Unreachable where there is none in time."""
        places = _in_time(lambda: self.resolve(target.host, target.port), seconds)
        if not places:
            raise Unreachable(Reason.NO_NAME)
        if not all(self.is_allowed(address, port) for address, port in places):
            raise Refused(Reason.NOT_PUBLIC)
        return places


def _in_time(look_up: Callable[[], list[Place]], seconds: float) -> list[Place]:
    """The system's own look-up knows no limit; one that never ends is left behind."""
    found: Future[list[Place]] = Future()

    def run() -> None:
        try:
            found.set_result(look_up())
        except BaseException as error:  # told to who waits
            found.set_exception(error)

    Thread(target=run, daemon=True).start()
    try:
        return found.result(seconds)
    except TooLate as late:
        raise Unreachable(Reason.TOO_SLOW) from late
    except socket.gaierror as error:
        is_final = error.errno in {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}
        raise Unreachable(Reason.NO_NAME if is_final else Reason.NO_CONNECTION) from error
    except (OSError, UnicodeError) as error:
        raise Unreachable(Reason.NO_NAME) from error
