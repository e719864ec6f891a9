"""How each database engine is opened, for writing and for reading.

SQLite is opened in WAL with IMMEDIATE transactions: with the defaults a quarter of the writes of 32 users fail with
"database is locked". An `atomic()` read under IMMEDIATE would take the write lock, so reading has an alias of its own.
"""

from copy import deepcopy
from typing import Any

SQLITE = "django.db.backends.sqlite3"

SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON;"
)
SECONDS_TO_WAIT_FOR_A_LOCK = 5


def with_engine_options(database: dict[str, Any]) -> dict[str, Any]:
    """The connection that writes."""
    if database["ENGINE"] == SQLITE:
        database["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": SECONDS_TO_WAIT_FOR_A_LOCK,
            "init_command": SQLITE_PRAGMAS,
        }
    else:
        database["CONN_MAX_AGE"] = 60
        database["CONN_HEALTH_CHECKS"] = True
        database["OPTIONS"] = database.get("OPTIONS", {}) | {"connect_timeout": 5}
    return database


def reading_alias(default: dict[str, Any]) -> dict[str, Any]:
    """The same database for snapshots: it cannot write, and never waits for those who do."""
    reading = deepcopy(default)
    reading["TEST"] = {"MIRROR": "default"}
    reading["CONN_MAX_AGE"] = 60  # opening SQLite anew takes as long as half of a page
    if reading["ENGINE"] == SQLITE:
        reading["OPTIONS"]["transaction_mode"] = "DEFERRED"
        reading["OPTIONS"]["init_command"] += " PRAGMA query_only=ON;"
    else:
        own = reading["OPTIONS"].get("options", "")  # of DATABASE_URL, a search_path for instance
        snapshot = "-c default_transaction_read_only=on -c default_transaction_isolation=repeatable\\ read"
        reading["OPTIONS"]["options"] = f"{own} {snapshot}".strip()
    return reading
