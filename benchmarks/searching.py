"""
Searches of an archive, on SQLite and, where a server answers, on PostgreSQL.

`python -m benchmarks.searching [NUMBER …]`. Each figure is the best of several in milliseconds of the clock, for other
work on the machine only makes it longer: what finds the keys, the facets, and the whole page with its queries.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from .importing import ROOT, installation, run
from .table import IS_FULL, machine

NUMBERS = (10_000, 100_000) if IS_FULL else (3000,)
ROUNDS = 7
SEARCHES = {
    "a common word, in 8 % of the texts": "q=enforcement",
    "two common words": "q=enforcement+detention",
    "a phrase": "q=“secure+communities”",
    "a rare word": "q=rarissima",
    "a number of a report": "q=OIG-07-1007",
    "a common word, narrowed down twice": "q=enforcement&topic=topic-7&year=2019",
    "a common word, by date": "q=enforcement&order=date",
    "a beginning of three letters": "q=enf&typing=1",
    "a word that is nowhere": "q=enforcement+zebra",
    "no words": "",
    "no words, a topic and a year": "topic=topic-7&year=2019",
}


def measure(number: int) -> None:
    """In a process of its own, for an engine is a setting."""
    import django

    django.setup()
    from django.db import connection
    from django.http import QueryDict
    from django.test import Client

    from statements import search
    from statements.models import Statement
    from statements.models.words import STATEMENTS
    from statements.selection import Selection, facets_of

    from . import archive

    begun = time.perf_counter()
    archive.make(number)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    print(f"\n{connection.vendor}, {number:,} statements, made in {time.perf_counter() - begun:.0f} s, {machine()}")
    print(f"{'':40}{'found':>8}{'keys':>10}{'facets':>10}{'page':>10}")
    client = Client(SERVER_NAME="news.example.org", headers={"x-forwarded-proto": "https"})
    for what, query in SEARCHES.items():
        selection = Selection.read(QueryDict(query))
        among = selection.without("q").of(Statement.objects.public())
        found = search.find(among, STATEMENTS, selection.words)
        keys = best(lambda: search.find(among, STATEMENTS, selection.words))  # noqa: B023
        facets = best(lambda: facets_of(selection))  # noqa: B023
        page = best(lambda: client.get(f"/statements/?{query}"))  # noqa: B023
        print(f"{what:40}{len(found):8,}{keys:10.1f}{facets:10.1f}{page:10.1f}", flush=True)
    for address in ("/quotations/?q=enforcement", "/quotations/"):
        print(f"{address:68}{best(lambda: client.get(address)):10.1f}", flush=True)  # noqa: B023
    slowest(client)


def slowest(client) -> None:
    """Of what nobody means."""
    from tests.views.test_searching import HOSTILE

    times = {
        (name, typing): best(lambda: client.get("/statements/", {"q": text} | typing_))  # noqa: B023
        for name, text in HOSTILE.items()
        for typing, typing_ in ((False, {}), (True, {"typing": "1"}))
    }
    (name, _), most = max(times.items(), key=lambda item: item[1])
    print(f"{f'the slowest of {len(times)} hostile searches: {name}':68}{most:10.1f}", flush=True)


def best(work: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return 1000 * min(times)


def on_sqlite(number: int) -> None:
    with tempfile.TemporaryDirectory(prefix="newsroom-benchmark-") as folder:
        _measured(installation(Path(folder)), number)


def on_postgresql(number: int) -> None:
    import psycopg2

    from tests.postgresql import Unavailable, find_server

    try:
        server = find_server()
    except Unavailable as reason:
        print(f"PostgreSQL: {reason}")
        return
    name = f"newsroom_benchmark_{os.getpid()}"
    connection = psycopg2.connect(server.url)
    connection.autocommit = True
    try:
        connection.cursor().execute(f"CREATE DATABASE {name}")
        with tempfile.TemporaryDirectory(prefix="newsroom-benchmark-") as folder:
            url = urlsplit(server.url)._replace(path=f"/{name}").geturl()
            _measured(installation(Path(folder)) | {"DATABASE_URL": url}, number)
    finally:
        connection.cursor().execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        connection.close()
        server.stop()


def _measured(environment: dict[str, str], number: int) -> None:
    os.environ |= environment | {"BEHIND_PROXY": "1", "DJANGO_SETTINGS_MODULE": "newsroom.settings"}
    run("migrate", "--verbosity", "0")
    run("collectstatic", "--no-input", "--verbosity", "0")
    subprocess.run([sys.executable, "-m", "benchmarks.searching", "--here", str(number)], cwd=ROOT, check=True)  # noqa: S603


if __name__ == "__main__":
    numbers = [int(each) for each in sys.argv[1:] if each.isdecimal()]
    if "--here" in sys.argv:
        measure(numbers[0])
    else:
        for each in numbers or NUMBERS:
            on_sqlite(each)
            on_postgresql(each)
