"""A visitor killed while a file comes: nothing half-written is taken for a copy, and the next one gets it whole."""

import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from statements.models.stored_file import UNFINISHED
from tests.documents import pdfs
from tests.installations import ROOT

REPORT = (
    "from statements.models import Report; Report.objects.create(title='Tides', url='http://oig.example/tides.pdf')"
)
FILE = pdfs.saying(b"The tides were counted") + b"%" + b"x" * 3_000_000
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: %d\r\n\r\n" % len(FILE)
SENT = {
    "before its first byte": (b"",),
    "after its head": (HEAD, FILE[:100]),
    "in its middle": (HEAD, FILE[: len(FILE) // 2]),
    "before its last byte": (HEAD, FILE[:-1]),
}


@contextmanager
def visitor(installation, port: int):
    command = [sys.executable, "-m", "tests.vault.visitor", str(port)]
    with subprocess.Popen(command, env=installation.env, cwd=ROOT) as process:
        yield process


def kept(installation) -> dict[str, bytes]:
    """By its place in the vault, and nothing that lies where what is unfinished does."""
    return {name: data for name, data in installation.files().items() if not name.startswith(UNFINISHED)}


@pytest.mark.parametrize("pieces", SENT.values(), ids=SENT)
def test_killed_while_a_file_comes(installations, publisher, pieces):
    installation = installations.new()
    installation.shell(REPORT)
    is_there, never = threading.Event(), threading.Event()

    def answer(handler):
        for piece in pieces:
            handler.wfile.write(piece)
        handler.wfile.flush()
        is_there.set()
        never.wait(60)

    publisher.answers("/tides.pdf", answer)
    with visitor(installation, publisher.port) as process:
        assert is_there.wait(60)
        wait_for_what_was_sent(installation, sum(map(len, pieces)) - len(HEAD))
        process.send_signal(signal.SIGKILL)
    never.set()
    assert (installation.count("statements_copy"), kept(installation)) == (0, {})
    assert "0 " in installation.run(ROOT / "manage.py", "verify_archive")

    publisher.serves("/tides.pdf", FILE)
    with visitor(installation, publisher.port) as process:
        assert process.wait(60) == 0
    assert installation.count("statements_copy") == 1
    assert FILE in kept(installation).values()
    installation.run(ROOT / "manage.py", "verify_archive")


def wait_for_what_was_sent(installation, size: int) -> None:
    """Until that much of it, or nearly, lies on the disk, wherever that is."""
    media, deadline = Path(installation.folder) / "media", time.monotonic() + 30
    while sum(part.stat().st_size for part in media.glob("**/*") if part.is_file()) < size * 0.9 - 10_000:
        assert time.monotonic() < deadline, "Nothing of it came."
