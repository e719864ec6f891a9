"""A file is read by a process of its own, which may fall over without anybody else."""

import base64
import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from threading import Event, Timer
from typing import Any

from .document import Document, Limits, State

ROOT = Path(__file__).resolve().parents[2]
ABOUT = ("number_of_pages", "title", "author", "is_active")


def read(path: Path, limits: Limits | None = None) -> Document:
    """Whatever the file is, there is an answer; only a file that is not there raises OSError."""
    limits = limits or Limits()
    if path.stat().st_size > limits.bytes:
        return Document(State.TOO_LARGE)
    found = Document(State.READABLE)
    has_run_out = _filled(found, path, limits)
    if found.state == State.READABLE:
        found.state = _state(found, has_run_out)
    if found.state != State.READABLE:
        found.texts.clear()
    return found


def _surroundings() -> dict[str, str]:
    """Where programs and libraries lie; secrets are nobody's business who reads what others wrote."""
    return {name: value for name in ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT") if (value := os.environ.get(name))}


def _state(found: Document, has_run_out: bool) -> State:
    """Of what was neither refused nor told to be broken: whether all its pages came. A picture is not needed."""
    if len(found.texts) != found.number_of_pages:
        return State.TOO_LARGE if has_run_out else State.BROKEN
    return State.READABLE if any(found.texts) else State.NO_TEXT


def _filled(found: Document, path: Path, limits: Limits) -> bool:
    """Whether its time ran out."""
    has_run_out = Event()
    command = [sys.executable, "-m", "statements.documents.child", str(path.resolve()), json.dumps(asdict(limits))]
    with subprocess.Popen(  # noqa: S603 -- our own program
        command,
        cwd=ROOT,
        env=_surroundings(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:

        def stop() -> None:
            has_run_out.set()
            process.kill()

        clock = Timer(limits.seconds, stop)
        clock.start()
        try:
            for line in process.stdout or ():
                _take(line, found)
        finally:
            clock.cancel()
            process.kill()
    return has_run_out.is_set()


def _take(line: bytes, found: Document) -> None:
    try:
        said: dict[str, Any] = json.loads(line)
    except ValueError:  # killed in the middle of a line
        return
    if "text" in said:
        found.texts.append(said["text"])
    elif "pictures" in said:
        found.pictures = {int(width): base64.b64decode(drawn) for width, drawn in said["pictures"].items()}
    else:
        found.state = State(said["state"])
        for name in ABOUT:
            setattr(found, name, said.get(name, getattr(found, name)))
