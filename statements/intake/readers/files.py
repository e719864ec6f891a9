"""A file's bytes, once its size and its nature have been looked at."""

import os
import stat
from pathlib import Path

from .unreadable import Unreadable

MAX_BYTES = 20 * 1024 * 1024
TOO_LARGE = "This file is larger than 20 MB, which is more than a statement needs."


def read_file(path: Path) -> bytes:
    """Refuses what is too large before a byte of it is read, and whatever is no plain file: a pipe would never end."""
    descriptor = _open(path)
    try:
        _check(os.fstat(descriptor))
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise Unreadable("This file cannot be read.") from error
    finally:
        os.close(descriptor)
    if len(data) > MAX_BYTES:  # it grew since
        raise Unreadable(TOO_LARGE)
    return data


def _open(path: Path) -> int:
    try:
        return os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except FileNotFoundError as error:
        raise Unreadable("There is no such file.") from error
    except (OSError, ValueError) as error:
        raise Unreadable("This file cannot be opened.") from error


def _check(status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise Unreadable("This is a folder, not a file.")
    if not stat.S_ISREG(status.st_mode):
        raise Unreadable("This is a device or a pipe, not a file.")
    if status.st_size > MAX_BYTES:
        raise Unreadable(TOO_LARGE)
