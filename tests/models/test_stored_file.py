"""A file under its final name is whole."""

import os
import signal
import subprocess
import sys
from io import BytesIO

import pytest
from django.core.files import storage

from statements.models.stored_file import write_once

DIES = """
import os, signal, django
django.setup()
from statements.models.stored_file import write_once
class Dies:
    left = [b"half of it"]
    def read(self, size=-1):
        return self.left.pop() if self.left else os.kill(os.getpid(), signal.SIGKILL)
write_once("files/ab/report.pdf", Dies())
"""


def test_a_process_that_dies_while_it_writes_leaves_nothing_under_the_name(settings):
    env = os.environ | {"MEDIA_ROOT": str(settings.MEDIA_ROOT), "DJANGO_SETTINGS_MODULE": "newsroom.settings"}
    died = subprocess.run([sys.executable, "-c", DIES], env=env, check=False, capture_output=True)
    assert died.returncode == -signal.SIGKILL, died.stderr
    assert not storage.default_storage.exists("files/ab/report.pdf")
    write_once("files/ab/report.pdf", BytesIO(b"all of it"))
    assert storage.default_storage.open("files/ab/report.pdf").read() == b"all of it"


def test_a_file_that_cannot_be_read_to_its_end_leaves_nothing(settings):
    class Broken(BytesIO):
        def read(self, size=-1):
            raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        write_once("files/ab/report.pdf", Broken())
    assert not storage.default_storage.exists("files/ab/report.pdf")
    assert not list((settings.MEDIA_ROOT / "unfinished").iterdir())


def test_what_is_there_is_never_replaced():
    write_once("files/ab/report.pdf", BytesIO(b"first"))
    write_once("files/ab/report.pdf", BytesIO(b"second"))
    assert storage.default_storage.open("files/ab/report.pdf").read() == b"first"


def test_others_may_read_it(settings):
    write_once("files/ab/report.pdf", BytesIO(b"first"))
    assert (settings.MEDIA_ROOT / "files/ab/report.pdf").stat().st_mode & 0o777 == settings.FILE_UPLOAD_PERMISSIONS
