"""A file from the web, with all that has to be known about how it came."""

import hashlib
import ssl
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any
from urllib.parse import urljoin

import httpcore

from .address import Target, target_of
from .connection import Checked, Deadline
from .content import HEAD, OTHER, Type, type_of
from .gate import Gate
from .outcome import Reason, Refused, Unreachable

FOR_GOOD = frozenset({HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT})
FOR_NOW = frozenset({HTTPStatus.FOUND, HTTPStatus.SEE_OTHER, HTTPStatus.TEMPORARY_REDIRECT})
MEGABYTE = 1024 * 1024
PACKED = {"gzip": 16 + zlib.MAX_WBITS, "x-gzip": 16 + zlib.MAX_WBITS, "deflate": zlib.MAX_WBITS}


@dataclass(frozen=True)
class Limits:
    """`connect` and `seconds` in seconds; `bytes` also of what was packed on its way."""

    connect: float = 5
    seconds: float = 60
    bytes: int = 100 * MEGABYTE
    redirects: int = 3


@dataclass(frozen=True)
class Hop:
    address: str
    status: int


@dataclass(frozen=True)
class Fetched:
    """
    `path` is the file in the caller's folder, who takes it away from there; None unless the status is 200.

    `type` is by content; `announced_type` is what the server said.
    """

    address: str
    hops: tuple[Hop, ...]
    status: int
    etag: str = ""
    modified: str = ""
    announced_type: str = ""
    type: Type = OTHER
    size: int = 0
    sha256: str = ""
    path: Path | None = None

    @property
    def final_address(self) -> str:
        return self.hops[-1].address

    @property
    def is_moved(self) -> bool:
        """For good: every redirect on the way says so."""
        return len(self.hops) > 1 and all(hop.status in FOR_GOOD for hop in self.hops[:-1])


def fetch(
    address: str,
    into: Path,
    *,
    agent: str,
    etag: str = "",
    modified: str = "",
    limits: Limits | None = None,
    gate: Gate | None = None,
    allows: Callable[[str], bool] = lambda address: True,
) -> Fetched:
    """
    `allows` says whether a site that a redirect leads to wants to be asked; the first is the caller's to ask.

    Raises Refused before anything is sent where it may not go, Unreachable where no whole answer came, and OSError
    where the folder takes no file. Every other answer, 404 as well, is one.
    """
    limits, gate = limits or Limits(), gate or Gate()
    hops: list[Hop] = []
    deadline, next_one = Deadline(limits.seconds), address
    known = {"If-None-Match": etag, "If-Modified-Since": modified}
    headers = {"User-Agent": agent, "Accept": "*/*", "Accept-Encoding": "identity", "Connection": "close"} | known
    while True:
        target = target_of(next_one)
        if hops and not allows(str(target)):
            raise Refused(Reason.ROBOTS)
        with _ask(target, headers, gate, limits, deadline) as answer:
            hops.append(Hop(str(target), answer.status))
            said = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in answer.headers}
            if answer.status in FOR_GOOD | FOR_NOW and said.get("location"):
                if len(hops) > limits.redirects:
                    raise Unreachable(Reason.TOO_MANY_REDIRECTS)
                next_one = _joined(target, said["location"])
                continue
            kept = _kept(answer.iter_stream(), said, into, limits) if answer.status == HTTPStatus.OK else {}
            return Fetched(
                address,
                tuple(hops),
                answer.status,
                etag=said.get("etag", ""),
                modified=said.get("last-modified", ""),
                announced_type=said.get("content-type", ""),
                **kept,
            )


def _joined(target: Target, location: str) -> str:
    """Headers are bytes; most write UTF-8 where they should not."""
    try:
        written = location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        written = location
    try:
        return urljoin(str(target), written)
    except ValueError as odd:
        raise Refused(Reason.NO_ADDRESS) from odd


@contextmanager
def _ask(
    target: Target, headers: dict[str, str], gate: Gate, limits: Limits, deadline: Deadline
) -> Iterator[httpcore.Response]:
    connect = Deadline(limits.connect)  # the look-up, the connection and its encryption together
    network = Checked(gate.places(target, connect.left(deadline.left())), connect, deadline)
    url = httpcore.URL(
        scheme=target.scheme.encode(), host=target.host.encode(), port=target.port, target=target.path.encode()
    )
    sent = [(name.encode(), value.encode("latin-1", "ignore")) for name, value in headers.items() if value]
    pool = httpcore.ConnectionPool(_trusted(), network_backend=network)
    with _in_our_words(), pool, pool.stream("GET", url, headers=sent) as answer:
        yield answer


@cache
def _trusted() -> ssl.SSLContext:
    return ssl.create_default_context()


@contextmanager
def _in_our_words() -> Iterator[None]:
    try:
        yield
    except (httpcore.ConnectTimeout, httpcore.ReadTimeout, httpcore.WriteTimeout) as error:
        raise Unreachable(Reason.TOO_SLOW) from error
    except httpcore.ConnectError as error:
        is_certificate = "certificate" in str(error).lower() or isinstance(error.__cause__, ssl.SSLError)
        raise Unreachable(Reason.INSECURE if is_certificate else Reason.NO_CONNECTION) from error
    except (httpcore.ReadError, httpcore.WriteError) as error:
        raise Unreachable(Reason.CUT_OFF) from error
    except httpcore.RemoteProtocolError as error:
        is_cut = "closed connection" in str(error) or "disconnected" in str(error)
        raise Unreachable(Reason.CUT_OFF if is_cut else Reason.NOT_HTTP) from error
    except (httpcore.ProtocolError, httpcore.UnsupportedProtocol) as error:
        raise Unreachable(Reason.NOT_HTTP) from error


def _kept(chunks: Iterable[bytes], said: dict[str, str], into: Path, limits: Limits) -> dict[str, Any]:
    """The file, whole, and what is known of it; nothing of it stays where it does not come to its end."""
    announced = said.get("content-length", "")
    if announced.isdecimal() and int(announced) > limits.bytes:
        raise Unreachable(Reason.TOO_LARGE)
    digest, size, head = hashlib.sha256(), 0, b""
    with NamedTemporaryFile(dir=into, delete=False) as file:
        path = Path(file.name)
        try:
            for chunk in _unpacked(chunks, said.get("content-encoding", ""), limits.bytes):
                size += len(chunk)
                if size > limits.bytes:
                    raise Unreachable(Reason.TOO_LARGE)
                head = head if len(head) >= HEAD else (head + chunk)[:HEAD]
                digest.update(chunk)
                file.write(chunk)
            file.flush()
        except BaseException:
            path.unlink()
            raise
    return {"type": type_of(head), "size": size, "sha256": digest.hexdigest(), "path": path}


def _unpacked(chunks: Iterable[bytes], encoding: str, most: int) -> Iterator[bytes]:
    """Nobody asked for it to be packed; what is, is unpacked a piece at a time."""
    if encoding.strip().lower() in {"", "identity"}:
        yield from chunks
        return
    if encoding.strip().lower() not in PACKED:
        raise Unreachable(Reason.NOT_HTTP)
    unpack = zlib.decompressobj(PACKED[encoding.strip().lower()])
    try:
        for chunk in chunks:
            rest = chunk
            while rest:
                yield unpack.decompress(rest, min(most + 1, MEGABYTE))
                rest = unpack.unconsumed_tail
        yield unpack.flush()
    except zlib.error as error:
        raise Unreachable(Reason.NOT_HTTP) from error
    if not unpack.eof:
        raise Unreachable(Reason.CUT_OFF)
