"""What every test may ask for."""

import itertools
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial

import hypothesis
import pytest
from django.conf import settings as django_settings
from django.db import connection
from django.test.signals import setting_changed

from newsroom import environment
from tests.at_once import count_at_once
from tests.clock import set_clocks
from tests.installations import Installations
from tests.smtp import mail_server

# What is slow on a busy machine is not wrong.
hypothesis.settings.register_profile("suite", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("suite")

numbers = itertools.count(1)


@pytest.fixture(scope="session")
def media(tmp_path_factory):
    return tmp_path_factory.mktemp("media")


@pytest.fixture(autouse=True)
def _files_of_this_test(media, settings):
    """No test sees the uploaded files of another; the folder is made by the first of them, if one comes at all."""
    settings.MEDIA_ROOT = media / str(next(numbers))


@pytest.fixture(autouse=True)
def _one_connection(request, monkeypatch):
    """A test that is rolled back commits nothing that a connection for reading could see; others name that alias."""
    marker = request.node.get_closest_marker("django_db")
    if marker is None or "reading" not in (marker.kwargs.get("databases") or ()):
        monkeypatch.setattr("statements.formats.snapshot.READING", "default")


@pytest.fixture(autouse=True)
def _counted_at_once(request):
    marker = request.node.get_closest_marker("django_db")
    is_rolled_back = "transactional_db" not in request.fixturenames and not (
        marker and marker.kwargs.get("transaction")
    )
    if is_rolled_back and (marker or "db" in request.fixturenames):
        request.getfixturevalue("db")
        count_at_once()


@pytest.fixture(scope="session", autouse=True)
def _plain_static_files():
    """The manifest of hashed names belongs to a deployment; tests serve what is in the source."""
    storages = {
        **django_settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    django_settings.STORAGES = storages
    setting_changed.send(sender=None, setting="STORAGES", value=storages, enter=True)


@pytest.fixture(scope="session", autouse=True)
def _no_kept_connections(django_db_setup, django_db_blocker):
    """
    A thread of the live server that keeps its connection keeps PostgreSQL from dropping the test database: none is
    kept beyond its request, and those of requests that a browser broke off are ended.
    """
    django_settings.DATABASES["default"]["CONN_MAX_AGE"] = 0
    yield
    is_made = connection.settings_dict["NAME"].startswith("test_")
    if connection.vendor == "postgresql" and is_made:
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )


@pytest.fixture(scope="session", autouse=True)
def _quick_passwords():
    """A password hash is slow on purpose; a suite that signs in a hundred people need not wait for it."""
    django_settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def meanwhile(transactional_db):
    """
    Starts what a colleague does on a connection of their own, and returns when it waits for a lock of this one.

    For PostgreSQL; the result comes when the lock is gone.
    """
    with ThreadPoolExecutor(1) as colleague:

        def meanwhile_(work) -> Future:
            done = colleague.submit(_with_its_connection, work)
            while not done.done() and not _somebody_waits():
                pass
            return done

        yield meanwhile_


def _with_its_connection(work):
    try:
        return work()
    finally:
        connection.close()


def _somebody_waits() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(0.01), pg_stat_clear_snapshot()")
        cursor.execute("SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()")
        return cursor.rowcount > 0


@pytest.fixture(scope="session")
def installations(tmp_path_factory, django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        made = Installations(tmp_path_factory.mktemp("installations"))
        yield made
        made.remove()


@pytest.fixture
def mails(settings, monkeypatch):
    """The server that mails go to."""
    with mail_server() as server:
        monkeypatch.setenv("MAILS", server.address)
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        for name, value in environment.mail_server("MAILS").items():
            setattr(settings, name, value)
        yield server


@pytest.fixture(scope="module")
def in_two_widths():
    """For what loads the demo: drawing its pictures in all widths takes longer than all the rest of it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("statements.pictures.WIDTHS", (160, 320))
        yield


@pytest.fixture
def newsroom(db):
    """A publisher with its house style, as every newsroom has."""
    from tests import factories

    return factories.publisher()


@pytest.fixture
def groups(transactional_db):
    """Flushing after each test takes the groups of the migration along; here they are made again."""
    from importlib import import_module

    from django.apps import apps
    from django.db import connection

    editor = connection.schema_editor()
    import_module("statements.migrations.0002_groups").make_groups(apps, editor)
    import_module("statements.migrations.0007_review_and_approval").let_editors_approve(apps, editor)


@pytest.fixture
def clock(monkeypatch):
    """Sets the clocks of the database and of Python."""
    return partial(set_clocks, monkeypatch)
