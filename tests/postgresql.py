"""A PostgreSQL server for the suite: the one that is named, the one that answers, or one of its own."""

import os
import shutil
import socket
import subprocess
from dataclasses import dataclass
from pathlib import Path

import psycopg2

LOCAL = "postgres://postgres@127.0.0.1:5432/postgres"
INSTALLED = Path("/usr/lib/postgresql")


class Unavailable(Exception):
    """There is no server and none can be started; the message says what is missing."""


@dataclass
class Server:
    url: str
    data: Path | None = None  # of a cluster of the run's own, in a folder of its own

    def stop(self) -> None:
        if self.data:
            stop = [*_as_user(), _program("pg_ctl"), "-D", self.data, "-m", "immediate", "stop"]
            subprocess.run(stop, capture_output=True, check=False)
            shutil.rmtree(self.data.parent, ignore_errors=True)


def find_server() -> Server:
    """Raises Unavailable with a sentence."""
    if named := os.environ.get("TEST_DATABASE_URL"):
        return Server(named)
    return Server(LOCAL) if _answers(LOCAL) else _own_server()


def _answers(url: str) -> bool:
    try:
        psycopg2.connect(url, connect_timeout=3).close()
    except psycopg2.OperationalError:
        return False
    return True


def _own_server() -> Server:
    """A cluster in a folder of its own, on a free port; initdb refuses root, so root becomes somebody else for it."""
    _program("initdb")  # refused before anything is made
    parent = Path(subprocess.check_output([*_as_user(), "mktemp", "-d"], text=True).strip())
    data = parent / "cluster"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = f"-p {port} -k {parent} -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off"
    server = Server(f"postgres://postgres@127.0.0.1:{port}/postgres", data)
    for command in (
        [_program("initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"],
        [_program("pg_ctl"), "-D", data, "-o", options, "-l", parent / "log", "-w", "start"],
    ):
        done = subprocess.run([*_as_user(), *command], cwd=parent, capture_output=True, text=True, check=False)
        if done.returncode:
            server.stop()
            raise Unavailable(f"a server of the run's own did not start: {done.stderr.strip()}")
    return server


def _as_user() -> list[str]:
    return ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] if os.geteuid() == 0 else []


def _program(name: str) -> str:
    versions = sorted(INSTALLED.glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3]), reverse=True)
    found = shutil.which(name) or (str(versions[0]) if versions else None)
    if not found:
        raise Unavailable("no server answers on 127.0.0.1:5432 and initdb is not installed; these tests were left out.")
    return found
