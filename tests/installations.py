"""Installations beside the suite's own database, and processes in them, on the engine of the run."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import psycopg2
from django.db import connection

ROOT = Path(__file__).resolve().parents[1]
FILE = "newsroom.sqlite3"
START = """
from statements.models import HouseStyle, Organization
newsroom = Organization.objects.create(name="Open Water Forum", is_publisher=True)
HouseStyle.objects.create(organization=newsroom)
"""


@dataclass(frozen=True)
class Installation:
    """A folder with its files, and a database."""

    folder: Path
    database: str

    @property
    def env(self) -> dict[str, str]:
        return os.environ | {
            "DATA": str(self.folder),
            "DATABASE_URL": self.database,
            "DJANGO_SETTINGS_MODULE": "newsroom.settings",
            "PYTHONPATH": str(ROOT),
        }

    def run(self, *command: str | Path, env: dict[str, str] | None = None) -> str:
        done = subprocess.run(
            [sys.executable, *command], env=env or self.env, cwd=ROOT, check=False, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def importing(self, *arguments: str | Path) -> subprocess.Popen:
        command = [sys.executable, ROOT / "manage.py", "import_statements", *arguments]
        return subprocess.Popen(
            command, env=self.env, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )

    def shell(self, code: str) -> str:
        return self.run(ROOT / "manage.py", "shell", "--verbosity", "0", "--command", code)

    def import_all(self, *arguments: str | Path) -> str:
        """To its end; what it printed."""
        with self.importing(*arguments) as process:
            printed, _ = process.communicate()
        assert process.returncode == 0, printed
        return printed

    def count(self, table: str) -> int:
        """Rows that are committed, without starting a process for it."""
        sql = f'SELECT count(*) FROM "{table}"'
        if connection.vendor == "sqlite":
            with closing(sqlite3.connect(self.folder / FILE)) as database:
                return database.execute(sql).fetchone()[0]
        with closing(psycopg2.connect(self.database)) as database, database.cursor() as cursor:
            cursor.execute(sql)
            return cursor.fetchone()[0]

    def dump(self) -> dict:
        return json.loads(self.run("-m", "tests.importing.dump"))

    def files(self) -> dict[str, bytes]:
        """Those that are kept under the name of their content."""
        media = self.folder / "media"
        return {str(path.relative_to(media)): path.read_bytes() for path in media.glob("files/**/*") if path.is_file()}


class Installations:
    """Empty newsrooms, each a copy of the first."""

    def __init__(self, folder: Path):
        self.folder, self.number, self.made = folder, 0, []
        self.template = self._empty()
        self.template.run(ROOT / "manage.py", "migrate", "--verbosity", "0")
        self.template.shell(START)

    def new(self, like: Installation | None = None) -> Installation:
        return self._empty(copy_of=like or self.template)

    def _empty(self, copy_of: Installation | None = None) -> Installation:
        self.number += 1
        folder = self.folder / str(self.number)
        folder.mkdir()
        if connection.vendor == "sqlite":
            file = folder / FILE
            if copy_of:
                shutil.copy(copy_of.folder / FILE, file)
            return Installation(folder, f"sqlite:///{file}")
        name = f"{self.folder.name}_{os.getpid()}_{self.number}".replace("-", "_")
        template = f' TEMPLATE "{copy_of.database.rpartition("/")[2]}"' if copy_of else ""
        self._on_the_server(f'CREATE DATABASE "{name}"{template}')
        self.made.append(name)
        return Installation(folder, f"{server()}/{name}")

    def remove(self) -> None:
        for name in reversed(self.made):
            self._on_the_server(f'DROP DATABASE "{name}" WITH (FORCE)')

    def _on_the_server(self, sql: str) -> None:
        with_server = psycopg2.connect(f"{server()}/postgres")
        with_server.autocommit = True
        with with_server.cursor() as cursor:
            cursor.execute(sql)
        with_server.close()


def server() -> str:
    """Of the run, without the name of a database."""
    at = connection.settings_dict
    password = f":{quote(at['PASSWORD'])}" if at["PASSWORD"] else ""
    return f"postgres://{at['USER']}{password}@{at['HOST']}:{at['PORT']}"
