"""A file is read by a process of its own, which may fall over without anybody else."""

import base64
import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from threading import Timer
from typing import Any

from .document import Document, Limits, State

ROOT = Path(__file__).resolve().parents[2]
ABOUT = ("number_of_pages", "title", "author", "is_active")


def read(path: Path, limits: Limits | None = None) -> Document:
    """Whatever the file is, there is an answer; only a file that is not there raises OSError."""
    limits = limits or Limits()
    if path.stat().st_size > limits.bytes:
        return Document(State.TOO_LARGE)
    found = Document(State.BROKEN)
    command = [sys.executable, "-m", "statements.documents.child", str(path.resolve()), json.dumps(asdict(limits))]
    with subprocess.Popen(  # noqa: S603 -- our own program
        command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        stop = Timer(limits.seconds, process.kill)
        stop.start()
        is_whole = _take(process, found)
        process.wait()
        has_run_out = stop.finished.is_set()
        stop.cancel()
    if not is_whole:
        found.state = State.TOO_LARGE if has_run_out else State.BROKEN
    elif found.state == State.READABLE and not any(found.texts):
        found.state = State.NO_TEXT
    if found.state != State.READABLE:
        found.texts.clear()
    return found


def _take(process: subprocess.Popen[bytes], found: Document) -> bool:
    """Whether the reader came to its end."""
    for line in process.stdout or ():
        try:
            said: dict[str, Any] = json.loads(line)
        except ValueError:  # killed in the middle of a line
            return False
        if not said:
            return True
        if "text" in said:
            found.texts.append(said["text"])
        elif "pictures" in said:
            found.pictures = {int(width): base64.b64decode(drawn) for width, drawn in said["pictures"].items()}
        else:
            found.state = State(said["state"])
            for name in ABOUT:
                setattr(found, name, said.get(name, getattr(found, name)))
    return False
