"""The server on this machine; once it answers, where it is and how to sign in."""

import socket
import sys
import threading
import time
from http.client import HTTPConnection

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.db import connections
from django.urls import reverse
from granian import Granian
from granian.constants import Interfaces

from statements.demo.accounts import GROUPS
from statements.formats.site import absolute

HOST = "127.0.0.1"
PATIENCE = 30  # seconds until the server has to answer
THREADS = 4


class Command(BaseCommand):
    help = "Serve on this machine, for trying and developing; docs/operating.md says how to serve the public."

    def add_arguments(self, parser):
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *, port: int, **options):
        if not is_free(port):
            raise CommandError(
                f"Port {port} is in use; stop what runs there or choose another: make run PORT={port + 1}"
            )
        announcement = "\n".join(["", *addresses(), *demo_sign_in(), "Stop it with Ctrl-C."])
        connections.close_all()  # the server is another process, and must not inherit an open file of SQLite
        threading.Thread(target=self.announce, args=(port, announcement), daemon=True).start()
        Granian(
            "newsroom.wsgi:application",
            address=HOST,
            port=port,
            interface=Interfaces.WSGI,
            blocking_threads=THREADS,
            log_level="warning",
        ).serve()

    def announce(self, port: int, announcement: str) -> None:
        if answers(port):
            self.stdout.write(announcement)
            sys.stdout.flush()
        else:
            self.stderr.write("The server does not answer; its messages stand above.")


def addresses() -> list[str]:
    return [f"Public site  {absolute('/')}", f"The desk     {absolute(reverse('admin:index'))}"]


def demo_sign_in() -> list[str]:
    """How the demo's accounts sign in, as long as there are any."""
    file = settings.DATA / "demo-password.txt"
    there = {*get_user_model().objects.filter(username__in=GROUPS, is_active=True).values_list("username", flat=True)}
    if not (there and file.exists()):
        return []
    return [
        f"Sign in as   {', '.join(name for name in GROUPS if name in there)}",
        f"Password     {file.read_text(encoding='utf-8').strip()}   (also in {file})",
    ]


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


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
