"""How each engine is opened for writing and for reading."""

import dj_database_url
import pytest
from django.db import InternalError, OperationalError, connection
from django.db.backends.postgresql.base import DatabaseWrapper as PostgreSQL
from django.db.backends.sqlite3.base import DatabaseWrapper as SQLite

from newsroom.databases import reading_alias, with_engine_options

pytestmark = pytest.mark.django_db


def opened(settings: dict):
    """A connection of its own, with everything that Django adds to the settings of an alias."""
    complete = {"ATOMIC_REQUESTS": False, "AUTOCOMMIT": True, "TIME_ZONE": None, "CONN_MAX_AGE": 0} | settings
    complete["TEST"] = {"MIRROR": None}
    wrapper = SQLite if settings["ENGINE"].endswith("sqlite3") else PostgreSQL
    return wrapper(complete | {"CONN_HEALTH_CHECKS": False}, "own")


@pytest.fixture
def pair(tmp_path):
    """Writing and reading on one database of the engine of this run."""
    if connection.vendor == "sqlite":
        parsed = dj_database_url.parse(f"sqlite:///{tmp_path / 'own.sqlite3'}")
    else:
        of_this_run = connection.settings_dict
        parsed = {name: of_this_run[name] for name in ("ENGINE", "NAME", "USER", "PASSWORD", "HOST", "PORT")}
    default = with_engine_options(parsed)
    connections = opened(default), opened(reading_alias(default))
    yield connections
    for each in connections:
        each.close()


def run(database, sql: str):
    with database.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall() if cursor.description else None


def test_reading_cannot_write(pair, django_db_blocker):
    writing, reading = pair
    with django_db_blocker.unblock():
        run(writing, "CREATE TABLE own_table (number integer)")
        try:
            with pytest.raises((OperationalError, InternalError), match=r"readonly|read-only"):
                run(reading, "INSERT INTO own_table VALUES (1)")
            assert run(reading, "SELECT * FROM own_table") == []
        finally:
            run(writing, "DROP TABLE own_table")


def test_a_snapshot_sees_nothing_of_what_is_written_meanwhile(pair, django_db_blocker):
    writing, reading = pair
    with django_db_blocker.unblock():
        run(writing, "CREATE TABLE own_table (number integer)")
        try:
            reading.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)  # as `atomic` does
            assert run(reading, "SELECT * FROM own_table") == []
            run(writing, "INSERT INTO own_table VALUES (1)")
            assert run(reading, "SELECT * FROM own_table") == []
            reading.rollback()
            reading.set_autocommit(True)
            assert run(reading, "SELECT * FROM own_table") == [(1,)]
        finally:
            run(writing, "DROP TABLE own_table")


def test_reading_keeps_the_options_of_the_address():
    default = with_engine_options(dj_database_url.parse("postgres://x@y/z?options=-c%20search_path%3Dnews"))
    assert reading_alias(default)["OPTIONS"]["options"].startswith("-c search_path=news -c default_transaction_read")


def test_sqlite_is_opened_for_many_writers(tmp_path, django_db_blocker):
    database = opened(with_engine_options(dj_database_url.parse(f"sqlite:///{tmp_path / 'own.sqlite3'}")))
    with django_db_blocker.unblock():
        assert run(database, "PRAGMA journal_mode") == [("wal",)]
        assert run(database, "PRAGMA foreign_keys") == [(1,)]
        assert run(database, "PRAGMA busy_timeout") == [(5000,)]
        database.close()
    assert database.transaction_mode == "IMMEDIATE"
