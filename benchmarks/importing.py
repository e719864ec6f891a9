"""
Texts and records into an empty SQLite newsroom, and whether memory stays flat.

`python -m benchmarks.importing [NUMBER]`. Each row is one process of `import_statements`, its start included, with
the settings of a real installation.
"""

import json
import os
import re
import secrets
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from . import forms
from .releases import release
from .statements import PEOPLE, statement, with_own_reports
from .table import IS_FULL, Row, seconds_of, show

NUMBER = 100_000 if IS_FULL else 1000
ROOT = Path(__file__).resolve().parents[1]
IN_ONE_TRANSACTION = 25
YARDSTICK = "the same texts read as JSON and inserted into a table of SQLite, 25 in a transaction"
TABLE = "CREATE TABLE statement (id INTEGER PRIMARY KEY, slug TEXT UNIQUE, headline TEXT, body TEXT)"


def rows(number: int) -> Iterator[Row]:
    with tempfile.TemporaryDirectory(prefix="newsroom-benchmark-") as folder:
        data = Path(folder)
        os.environ |= installation(data)
        run("migrate", "--verbosity", "0")
        run("start_newsroom", "--no-input", "--name=Forum", "--contact-name=A B", "--contact-email=a@forum.example")
        few, tenth = data / "few", number // 10
        (data / "nothing").mkdir()
        yield row("the start alone", 1, data / "nothing", data)
        yield row("a statement of four paragraphs, drafts", number, write(data / "drafts", number, statement), data)
        yield row("the same, published", number, write(data / "published", number, published), data, "--publish")
        own = write(data / "own", number, with_own_reports)
        yield row("each with two reports of its own, drafts", number, own, data)
        yield row("releases, published: a tenth of them", tenth, write(few, tenth, varied), data, "--publish")
        all_of_them = write(data / "releases", number, varied)
        yield row("releases, published: the others", number - tenth, all_of_them, data, "--publish")
        yield row("releases that are here already", number, all_of_them, data, "--publish")
        yield row("records, published", number, write_records(data / "a.jsonl", number), data, "--publish")


def installation(data: Path) -> dict[str, str]:
    """Not in debug mode, in which Django keeps every query."""
    return {
        "DEBUG": "0",
        "SITE_URL": "https://news.example.org",
        "SECRET_KEY": secrets.token_hex(32),
        "DATA": str(data),
        "DATABASE_URL": f"sqlite:///{data / 'newsroom.sqlite3'}",
    }


def published(number: int) -> str:
    return statement(number).replace("Oversight", "Review")


def varied(number: int) -> str:
    return forms.plain(release(number))[1].decode()


def write(folder: Path, number: int, text: Callable[[int], str]) -> Path:
    folder.mkdir()
    for each in range(number):
        (folder / f"{each:06}.txt").write_text(text(each), encoding="utf-8")
    return folder


def write_records(file: Path, number: int) -> Path:
    with file.open("w", encoding="utf-8") as lines:
        for each in range(number):
            who = PEOPLE[each % len(PEOPLE)]
            record = {
                "slug": f"record-{each}",
                "headline": f"Record {each}",
                "date": f"20{each % 20:02}-03-{each % 28 + 1:02}",
                "body_html": f"<p>A lead of number {each}.</p>" + "<p>“Words that somebody said, and more.</p>" * 4,
                "speakers": [{"name": who, "role": "Director", "organization": "Forum"}],
                "quotations": [{"first_paragraph": 2, "last_paragraph": 5, "speaker": who}],
            }
            lines.write(json.dumps(record, ensure_ascii=False) + "\n")
    return file


def row(what: str, number: int, path: Path, data: Path, *options: str) -> Row:
    """The yardstick is small beside an import, so it runs before and after."""
    before = seconds_of(lambda: yardstick(path, data))
    used, printed = run("import_statements", str(path), *options)
    after = seconds_of(lambda: yardstick(path, data))
    done = ", ".join(re.findall(r"^  (\d.+)$", printed, re.MULTILINE))
    note = f"peak {used.ru_maxrss // 1024} MB; {done}"
    return Row(what, number, used.ru_utime + used.ru_stime, (before + after) / 2, note)


def yardstick(path: Path, data: Path) -> None:
    file = data / "yardstick.sqlite3"
    database = sqlite3.connect(file)
    database.execute(TABLE)
    for number, line in enumerate(lines_of(path)):
        record = json.loads(line)
        values = (f"{number}-{record['slug']}", record["headline"], record["body_html"])
        database.execute("INSERT INTO statement (slug, headline, body) VALUES (?, ?, ?)", values)
        if number % IN_ONE_TRANSACTION == 0:
            database.commit()
    database.commit()
    database.close()
    file.unlink()


def lines_of(path: Path) -> Iterator[str]:
    """What is a folder of texts, as records of them."""
    if path.is_file():
        with path.open(encoding="utf-8") as lines:
            yield from lines
        return
    for file in sorted(path.iterdir()):
        text = file.read_text(encoding="utf-8")
        yield json.dumps({"slug": file.stem, "headline": text[:80], "body_html": text})


def run(*command: str):
    """What the process used by itself, and what it printed."""
    with tempfile.TemporaryFile("w+") as printed:
        process = subprocess.Popen([sys.executable, ROOT / "manage.py", *command], stdout=printed, stderr=printed)  # noqa: S603
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        printed.seek(0)
        return used, printed.read()


if __name__ == "__main__":
    number = int(sys.argv[1]) if len(sys.argv) > 1 else NUMBER
    show("Importing", YARDSTICK, rows(number))
