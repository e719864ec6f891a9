"""A newsroom delivered as docker-compose.yml does it, but for the containers: its entry command, and nginx in front."""

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from .processes import HOST, ROOT, Answer, environment, free_port, running

CONFIGURATION = ROOT / "deploy" / "nginx.conf"
SECRET = "a key that only these tests know, long enough for every check of its length"


@dataclass
class Newsroom:
    data: Path
    port: int
    env: dict[str, str]

    def manage(self, *words: str) -> str:
        command = [sys.executable, ROOT / "manage.py", *words]
        return subprocess.run(command, env=self.env, check=True, capture_output=True, text=True).stdout

    @property
    def static(self) -> Path:
        return self.data / "static"

    @property
    def media(self) -> Path:
        return self.data / "media"


@dataclass
class Front:
    """nginx, and the folder of what it logged."""

    port: int
    folder: Path

    def get(self, path: str, **options) -> Answer:
        return Answer(self.port, path, **options)


@pytest.fixture(scope="session")
def newsroom_process(tmp_path_factory):
    """The application with a started newsroom, and the process that is its server."""
    data, port = tmp_path_factory.mktemp("delivered"), free_port()
    env = environment(
        DATA=data,
        SECRET_KEY=SECRET,
        SITE_URL="http://news.example.org",
        BEHIND_PROXY=1,
        ACCEL_LOCATION="/uploads/",
        GRANIAN_PORT=port,
        GRANIAN_BLOCKING_THREADS=2,
    )
    newsroom = Newsroom(data, port, env)
    # Compressing the files of others takes longer than all tests of this folder, and no page that they ask for has one.
    newsroom.manage("collectstatic", "--noinput", "--ignore", "admin", "--ignore", "django_prose_editor")
    with running(ROOT / "deploy" / "entry", port=port, log=data / "log", env=env) as process:
        Image.new("RGB", (400, 300), "#7a1f2b").save(data / "logo.png")
        newsroom.manage(
            *("start_newsroom", "--no-input", "--name", "Ferry Riders", "--logo", str(data / "logo.png")),
            *("--contact-name", "Press desk", "--contact-email", "press@ferry.example"),
        )
        yield newsroom, process


@pytest.fixture(scope="session")
def delivered(newsroom_process) -> Newsroom:
    return newsroom_process[0]


@contextmanager
def nginx_in_front_of(port: int, folder: Path, *, static: Path, media: Path):
    """The shipped configuration, with ports and folders of this machine."""
    here = free_port()
    text = CONFIGURATION.read_text()
    for shipped, ours in {
        "/tmp/nginx": f"{folder}/nginx",
        "listen 8080": f"listen {HOST}:{here}",
        "http://app:8000": f"http://{HOST}:{port}",
        "/srv/static/": f"{static}/",
        "/srv/media/": f"{media}/",
        "/dev/std": f"{folder}/std",
    }.items():
        assert shipped in text, f"{shipped} is no longer in deploy/nginx.conf"
        text = text.replace(shipped, ours)
    (folder / "nginx.conf").write_text(text)
    # Folders of a test are closed to nginx's workers, which root would start as somebody else.
    directives = "daemon off; user root;" if os.geteuid() == 0 else "daemon off;"
    command = [nginx_program(), "-e", folder / "stderr", "-c", folder / "nginx.conf", "-g", directives]
    with running(*command, port=here, log=folder / "log"):
        yield Front(here, folder)


def nginx_program() -> str:
    found = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")
    if not found:
        reason = "nginx is not installed."
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    return found


@pytest.fixture(scope="session")
def front(delivered, tmp_path_factory):
    with nginx_in_front_of(
        delivered.port, tmp_path_factory.mktemp("nginx"), static=delivered.static, media=delivered.media
    ) as front:
        yield front
