"""Files that live under the SHA-256 of their bytes."""

import hashlib
import os
import shutil
import time
from contextlib import suppress
from os import SEEK_END
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import BinaryIO

from django.conf import settings
from django.core.files import File
from django.core.files.storage import default_storage
from django.db import models
from django.utils.translation import gettext_lazy as _


class StoredFile(models.Model):
    """One file; its name follows from its content, so the same bytes are kept once and never replaced."""

    sha256 = models.CharField("SHA-256", max_length=64, editable=False)
    extension = models.CharField(max_length=8, editable=False)
    media_type = models.CharField(max_length=100, editable=False)
    size = models.PositiveBigIntegerField(editable=False, help_text="Bytes")
    added_at = models.DateTimeField(_("added at"), auto_now_add=True)

    class Meta:
        abstract = True

    @property
    def folder(self) -> str:
        return f"files/{self.sha256[:2]}/{self.sha256}"

    @property
    def stored_name(self) -> str:
        return f"{self.folder}.{self.extension}"

    def keep(self, file: BinaryIO, *, extension: str, media_type: str) -> None:
        """Write the file, if these bytes are not there yet, and fill the columns. Does not save the row."""
        file.seek(0)
        self.sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        self.size = file.seek(0, SEEK_END)
        self.extension, self.media_type = extension, media_type
        file.seek(0)
        write_once(self.stored_name, file)

    def open(self) -> File:
        return default_storage.open(self.stored_name)

    def discard(self) -> None:
        """Delete the file itself. The caller knows that no other row holds the same bytes."""
        default_storage.delete(self.stored_name)


UNFINISHED = "unfinished"
ABANDONED = 24 * 60 * 60  # seconds after which nobody is still writing


def write_once(name: str, file: BinaryIO) -> None:
    """A file under this name is whole, also when the machine or the process dies while it is written."""
    if default_storage.exists(name):
        return
    try:
        path = Path(default_storage.path(name))
    except NotImplementedError:  # a storage elsewhere, which keeps what has arrived in whole
        default_storage.save(name, File(file))
        return
    unfinished = Path(default_storage.path(UNFINISHED))
    for folder in (path.parent, unfinished):
        folder.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=unfinished, delete=False) as part:
        part_path = Path(part.name)
        try:
            shutil.copyfileobj(file, part)
            part.flush()
            os.fsync(part.fileno())
            part_path.chmod(settings.FILE_UPLOAD_PERMISSIONS)
            part_path.replace(path)
        except BaseException:
            part_path.unlink()
            raise


def clear_unfinished() -> None:
    """What processes left behind that were killed while they wrote; a younger file may still be in somebody's hands."""
    try:
        folder = Path(default_storage.path(UNFINISHED))
    except NotImplementedError:
        return
    for part in folder.glob("*"):
        with suppress(OSError):  # another process clears too
            if part.stat().st_mtime < time.time() - ABANDONED:
                part.unlink()
