"""One suite, two engines: the environment of a run, settled before Django reads its settings."""

import os
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.postgresql import Unavailable, find_server

FIRST = "sqlite"
# Without a database, or with one of their own; and who may do what, which no engine knows of.
ON_ONE_ENGINE = ("tests/intake/", "tests/quotations/", "tests/delivery/", "tests/admin/test_permission_matrix.py")


def pytest_addoption(parser):
    parser.addoption("--engine", choices=["sqlite", "postgresql"], default=FIRST, help="the database of this run")


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config, parser, args):
    known = parser.parse_known_args(args)
    folder = tempfile.TemporaryDirectory(prefix="newsroom-tests-")
    early_config.add_cleanup(folder.cleanup)
    (Path(folder.name) / "static").mkdir()
    os.environ |= {
        "DATA": folder.name,
        "SECRET_KEY": "a key that only tests know, long enough for every check of its length",
        "SITE_URL": "http://testserver",
        "DATABASE_URL": database_url(known.engine, early_config, Path(folder.name)),
    }
    os.environ.pop("DEBUG", None)


def pytest_collection_modifyitems(config, items):
    """A test of what one engine does differently runs on that engine, and what no engine does on the first."""
    engine = config.getoption("--engine")
    elsewhere = [item for item in items for mark in item.iter_markers("engine") if mark.args != (engine,)]
    if engine != FIRST:
        elsewhere += [item for item in items if item.nodeid.startswith(ON_ONE_ENGINE)]
    config.hook.pytest_deselected(items=elsewhere)
    items[:] = [item for item in items if item not in elsewhere]


def database_url(engine: str, config, folder: Path) -> str:
    if engine == "sqlite":
        return f"sqlite:///{folder / 'newsroom.sqlite3'}"
    try:
        server = find_server()
    except Unavailable as reason:
        pytest.exit(f"PostgreSQL: {reason}", returncode=1 if os.environ.get("CI") else 0)
    config.add_cleanup(server.stop)
    # Django puts “test_” before it. Runs at the same time share the server and nothing else.
    return urlsplit(server.url)._replace(path="/" + folder.name.replace("-", "_")).geturl()
