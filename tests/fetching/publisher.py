"""A real server on loopback that plays a publisher, and a gate that lets nothing in but it."""

import re
import socket
import threading
from collections.abc import Callable
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from statements.fetching import Gate

PDF = b"%PDF-1.7 a report\n%%EOF"
Answer = Callable[[BaseHTTPRequestHandler], None]


class Publisher:
    """`pages` are its answers by path; `asked` is what it was asked, as (host, path, headers)."""

    def __init__(self, port: int):
        self.port = port
        self.pages: dict[str, Answer] = {}
        self.asked: list[tuple[str, str, dict[str, str]]] = []
        self.looked_up: list[str] = []

    def serves(self, path: str, content: bytes = PDF, **headers: str) -> str:
        return self.answers(path, sending(content, **headers))

    def redirects(self, path: str, to: str, status: int = 301) -> str:
        return self.answers(path, sending(b"", status=status, Location=to))

    def fails(self, path: str, status: int) -> str:
        return self.answers(path, sending(b"no", status=status))

    def answers(self, path: str, answer: Answer) -> str:
        self.pages[path] = answer
        return f"http://oig.example{path}"

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        self.asked.append((handler.headers["Host"], handler.path, dict(handler.headers)))
        self.pages.get(urlsplit(handler.path).path, sending(b"", status=404))(handler)

    @property
    def paths(self) -> list[str]:
        return [path for _, path, _ in self.asked if path != "/robots.txt"]

    @property
    def gate(self) -> Gate:
        """Every name that ends in .example is here."""

        def resolve(host: str, port: int) -> list[tuple[str, int]]:
            self.looked_up.append(host)
            if re.fullmatch(r"[0-9.]+|.*:.*", host):
                return [(host, port)]
            if not host.endswith(".example"):
                raise socket.gaierror(socket.EAI_NONAME, "no such name")
            return [("127.0.0.1", self.port)]

        return Gate(resolve, lambda address, port: (address, port) == ("127.0.0.1", self.port))


def sending(content: bytes, *, status: int = 200, **headers: str) -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        said = {"Content-Length": str(len(content)), "Content-Type": "application/pdf"}
        for name, value in (said | {name.replace("_", "-"): value for name, value in headers.items()}).items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(content)

    return answer


def raw(*pieces: bytes, between: Callable[[], object] = lambda: None) -> Answer:
    """These bytes as they are, and then nothing."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        for piece in pieces:
            handler.wfile.write(piece)
            handler.wfile.flush()
            between()
        handler.close_connection = True

    return answer


@contextmanager
def publisher():
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            try:
                playing.answer(self)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        def log_message(self, *args):
            """Nothing: what was asked stands in `asked`."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request, client_address):
            """Whoever breaks off is not an error of this server."""

    server = Server(("127.0.0.1", 0), Handler)
    playing = Publisher(server.server_port)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield playing
    server.shutdown()
    server.server_close()
