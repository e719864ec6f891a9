"""One suite, two engines: the environment of a run, settled before Django reads its settings."""

import os
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.postgresql import Unavailable, find_server

FIRST = "sqlite"
# Without a database, or with one of their own, or in Chromium; and who may do what, which no engine knows of.
ON_ONE_ENGINE = ("intake", "quotations", "delivery", "newsroom", "browser", "admin/test_permission_matrix.py")
TESTS = Path(__file__).parent
NEEDS_A_DATABASE = {"db", "transactional_db", "installations"}


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


def pytest_ignore_collect(collection_path, config):
    """What no engine does differently is not even imported for the second."""
    is_first = config.getoption("--engine") == FIRST
    return None if is_first or collection_path not in {TESTS / each for each in ON_ONE_ENGINE} else True


def pytest_collection_modifyitems(config, items):
    """A test of what one engine does differently runs on that engine, and one without a database on the first."""
    engine = config.getoption("--engine")
    elsewhere = [item for item in items if not runs_on(engine, item)]
    config.hook.pytest_deselected(items=elsewhere)
    items[:] = [item for item in items if runs_on(engine, item)]


def runs_on(engine: str, item) -> bool:
    """Without mark or fixture pytest-django lets no test reach the database."""
    engines = {mark.args[0] for mark in item.iter_markers("engine")}
    needs_one = item.get_closest_marker("django_db") or NEEDS_A_DATABASE & {*item.fixturenames}
    return engines <= {engine} and (engine == FIRST or bool(needs_one))


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
