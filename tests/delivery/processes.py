"""Real processes on free ports of this machine, stopped when they are no longer needed."""

import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOST = "127.0.0.1"
PATIENCE = 60  # seconds, for machines that do much else


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


@contextmanager
def running(*command, port: int, log: Path, env: dict[str, str] | None = None):
    """The process, once somebody listens on its port; what it printed is in the log."""
    with (
        log.open("w") as output,
        subprocess.Popen(command, cwd=ROOT, env=env, stdout=output, stderr=subprocess.STDOUT) as process,
    ):
        try:
            wait_for(port, process, log)
            yield process
        finally:
            process.terminate()
            process.wait(PATIENCE)


def wait_for(port: int, process: subprocess.Popen, log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while not listens(port):
        assert process.poll() is None, log.read_text()
        assert time.monotonic() < deadline, f"Nobody listens on port {port}: {log.read_text()}"
        time.sleep(0.05)


def listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex((HOST, port)) == 0


class Answer:
    """One answer, read to its end."""

    def __init__(self, port: int, path: str, *, method: str = "GET", headers: dict[str, str] | None = None):
        connection = HTTPConnection(HOST, port, timeout=PATIENCE)
        connection.request(method, path, headers=headers or {})
        response = connection.getresponse()
        self.status, self.headers, self.body = response.status, response.headers, response.read()
        connection.close()


def environment(**settings: object) -> dict[str, str]:
    """What a container has: a PATH with our programs first, and its settings."""
    programs = Path(sys.executable).parent
    return {"PATH": f"{programs}:{os.environ['PATH']}"} | {name: str(value) for name, value in settings.items()}
