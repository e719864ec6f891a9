"""The server on this machine; once it answers, where it is and how to sign in."""

import socket
import sys
import threading
import time
from http.client import HTTPConnection

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from granian import Granian
from granian.constants import Interfaces

HOST = "127.0.0.1"
PATIENCE = 30  # seconds until the server has to answer


class Command(BaseCommand):
    help = "Serve on this machine, for trying and developing; docs/operating.md says how to serve the public."

    def add_arguments(self, parser):
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *, port: int, **options):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError as taken:
                raise CommandError(
                    f"Port {port} is in use; stop what runs there or choose another: make run PORT={port + 1}"
                ) from taken
        threading.Thread(target=self.announce, args=(port,), daemon=True).start()
        Granian(
            "newsroom.wsgi:application",
            address=HOST,
            port=port,
            interface=Interfaces.WSGI,
            blocking_threads=4,
            log_level="warning",
        ).serve()

    def announce(self, port: int) -> None:
        if not answers(port):
            self.stderr.write("The server does not answer; its messages stand above.")
            return
        site, password = settings.SITE_URL, settings.DATA / "demo-password.txt"
        self.stdout.write(f"\nPublic site  {site}/\nThe desk     {site}{reverse('admin:index')}")
        if password.exists():
            self.stdout.write(
                "Sign in as   writer, editor, publisher or admin\n"
                f"Password     {password.read_text(encoding='utf-8').strip()}   (also in {password})"
            )
        self.stdout.write("Stop it with Ctrl-C.")
        sys.stdout.flush()


def answers(port: int) -> bool:
    """Whether the health check is answered before our patience ends."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        connection = HTTPConnection(HOST, port, timeout=5)
        try:
            connection.request("GET", "/healthz")
            return connection.getresponse().status == 200  # noqa: PLR2004
        except OSError:
            time.sleep(0.2)
        finally:
            connection.close()
    return False
