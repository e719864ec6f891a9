"""A connection to the address that was checked, whatever its name leads to by now, with a deadline in every step."""

import time
from collections.abc import Iterable
from ssl import SSLContext
from typing import Any

import httpcore

from .gate import Place
from .outcome import Reason, Unreachable


class Deadline:
    """`seconds` from now on, for everything together."""

    def __init__(self, seconds: float):
        self.end = time.monotonic() + seconds

    def left(self, at_most: float = float("inf")) -> float:
        """Raises Unreachable when nothing is left."""
        seconds = self.end - time.monotonic()
        if seconds <= 0:
            raise Unreachable(Reason.TOO_SLOW)
        return min(seconds, at_most)


class Checked(httpcore.NetworkBackend):
    """Connects to one of these places and to nothing else."""

    def __init__(self, places: list[Place], connect: Deadline, deadline: Deadline):
        self.places, self.connect, self.deadline = places, connect, deadline
        self.network = httpcore.SyncBackend()

    def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:  # fmt: skip
        failed: Exception = httpcore.ConnectError()
        for address, real_port in self.places:
            try:
                stream = self.network.connect_tcp(address, real_port, self.connect.left(self.deadline.left()))
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
            else:
                return Stream(stream, self.connect, self.deadline)
        raise failed


class Stream(httpcore.NetworkStream):
    """Whoever sends a byte a second comes to the end of the time all the same."""

    def __init__(self, stream: httpcore.NetworkStream, connect: Deadline, deadline: Deadline):
        self.stream, self.connect, self.deadline = stream, connect, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self.stream.read(max_bytes, self.deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.stream.write(buffer, self.deadline.left())

    def close(self) -> None:
        self.stream.close()

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        secured = self.stream.start_tls(ssl_context, server_hostname, self.connect.left(self.deadline.left()))
        return Stream(secured, self.connect, self.deadline)

    def get_extra_info(self, info: str) -> Any:
        return self.stream.get_extra_info(info)
