"""The files of an archive: each under the SHA-256 of its bytes, and checked against it when it is opened."""

import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

NAME = re.compile(r"[0-9a-f]{64}\.[a-z0-9]{1,8}")


class Damaged(Exception):
    """What an archive holds is missing or not as it should be; its message is the sentence."""


class Files:
    def __init__(self, folder: Path):
        self.folder = folder / "files"

    @contextmanager
    def open(self, sha256: str, extension: str) -> Iterator[BinaryIO]:
        """At its beginning, with the bytes that the name promises."""
        name = f"{sha256}.{extension}"
        if not NAME.fullmatch(name):
            raise Damaged(f"“{name[:80]}” is no name of a file in an export.")
        try:
            file = (self.folder / name).open("rb")
        except OSError as missing:
            raise Damaged(f"The file files/{name} is missing.") from missing
        with file:
            if hashlib.file_digest(file, "sha256").hexdigest() != sha256:
                raise Damaged(f"The file files/{name} is not as it was: its SHA-256 is another.")
            file.seek(0)
            yield file
