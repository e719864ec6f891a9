"""Servers as in production, each a process with pages of its own."""

import sys
from contextlib import ExitStack, contextmanager

from tests.delivery.processes import HOST, free_port, running

SECRET = "a key that only tests know, long enough for every check of its length"
SITE = "http://news.test"


def settings_of(installation, **others: str) -> dict[str, str]:
    own = {
        "SITE_URL": SITE,
        "ALLOWED_HOSTS": HOST,
        "SECRET_KEY": SECRET,
        "STATIC_ROOT": f"{installation.folder}/static",
    }
    return installation.env | own | others


@contextmanager
def serving(installation, *, number: int = 1, **settings: str):
    """The ports of so many servers on one installation."""
    env = settings_of(installation, **settings)
    installation.run("manage.py", "collectstatic", "--noinput", "--verbosity", "0", env=env)
    ports = [free_port() for _ in range(number)]
    with ExitStack() as servers:
        for port in ports:
            command = (
                sys.executable,
                "-m",
                "granian",
                "newsroom.wsgi:application",
                "--interface",
                "wsgi",
                "--http",
                "1",
            )
            options = ("--host", HOST, "--port", str(port), "--workers", "1", "--blocking-threads", "4")
            log = installation.folder / f"server-{port}.log"
            servers.enter_context(running(*command, *options, port=port, log=log, env=env))
        yield ports
